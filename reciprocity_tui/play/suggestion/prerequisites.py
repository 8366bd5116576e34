"""The prerequisites of a deep exercise: the exercises before it, and the rest after another deep one.

Any other order that an author or the program gives is a hint.
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from reciprocity_tui.exercise.card import Rankable
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes.slots import Promise
from reciprocity_tui.play.suggestion.history import HistorySummary

HOUSE_RULES = "ground/house-rules"
"""The exercise in which the two agree on how they play."""

PAUSE_PLAN = "ground/pause-plan"
"""The exercise in which the two agree on what they do on a pause."""

GROUND = (HOUSE_RULES, PAUSE_PLAN)
"""What comes before anything deep, whatever its author says."""

MEDIUM_BEFORE_DEEP = 2
"""Medium evenings that come before a deep one, where there are medium ones."""

DEEP_GAP_DAYS = 3
"""Whole days between two deep evenings.

The journal keeps days, not hours: the day of the evening does not count, so it is never less than 72 hours.
"""

LIGHT_DAYS = 2
"""Whole days after a deep evening with light suggestions alone: never less than 48 hours."""


class Prerequisites(NamedTuple):
    """The unmet prerequisites of a deep exercise.

    unplayed -- full names of exercises to play first. medium -- how many medium evenings are still to come.
    days -- the rest left after another deep one. days_certain -- False when the clock has jumped, and `days` with it.
    """

    unplayed: tuple[str, ...] = ()
    medium: int = 0
    days: int = 0
    days_certain: bool = True

    @property
    def unmet(self) -> bool:
        """Return whether anything is unmet."""
        return bool(self.unplayed or self.medium or self.days)

    def describe(self, name: str, titles: Collection[str], today: date) -> tuple[Message, Message]:
        """Return why `name` has to wait, and until when. titles -- of the exercises to play first."""
        medium = [Message("medium-evenings", number=self.medium)] if self.medium else []
        builds_on: tuple[Text, ...] = (*titles, *medium)
        if builds_on:
            return Message("waits-for", name=name, first=builds_on), Message("waits-for-until")
        if not self.days_certain:
            return Message("waits-after-deep", name=name), Message("waits-some-days")
        weekday = Message("weekday-name", weekday=(today + timedelta(days=self.days)).weekday())
        return Message("waits-after-deep", name=name), Message("waits-until", weekday=weekday)


def usual_predecessors(card: Rankable) -> tuple[str, ...]:
    """Return the full names of the exercises that usually come before `card`, as its author lists them."""
    return tuple(ref if "/" in ref else f"{card.pack}/{ref}" for ref in card.after)


def opening_agreement(due: Promise | None, card: Rankable) -> Promise | None:
    """Return the agreement with which an evening of `card` opens, if one is due; a deep exercise opens with none."""
    return None if card.intensity == "deep" else due


def unmet_prerequisites(
    card: Rankable, history: HistorySummary, available: Collection[str] | None, *, has_medium: bool
) -> Prerequisites:
    """Return what `card` waits for; nothing, unless it is deep.

    available -- full names of what can be played: a missing prerequisite blocks nobody. None: it still does.
    has_medium -- whether there are medium ones.
    """
    if card.intensity != "deep":
        return Prerequisites()
    needed = dict.fromkeys((*usual_predecessors(card), *GROUND))
    first = [
        ref for ref in needed if ref not in history.positions and (available is None or ref in available)
    ]
    rest = 0 if history.deep is None else max(0, DEEP_GAP_DAYS + 1 - history.deep.days)
    return Prerequisites(
        tuple(first),
        max(0, MEDIUM_BEFORE_DEEP - history.medium) if has_medium else 0,
        rest,
        history.deep is None or history.deep.certain,
    )
