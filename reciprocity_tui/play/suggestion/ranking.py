"""The order in which exercises are suggested.

Each card gets a key, a number for each of `Criterion` in order of weight; the smallest comes first.
"""

from bisect import bisect_right
from collections.abc import Sequence
from enum import IntEnum
from math import inf
from typing import TypeAlias

from reciprocity_tui.exercise.card import Rankable
from reciprocity_tui.play.suggestion.history import Elapsed, HistorySummary
from reciprocity_tui.play.suggestion.prerequisites import (
    HOUSE_RULES,
    LIGHT_DAYS,
    unmet_prerequisites,
    usual_predecessors,
)

FIRST = "ground/first-evening"
"""Always the first suggestion of a fresh journal, and after every other one once an evening was kept."""

HOUSE_RULES_AFTER = 2
"""Evenings that come before the house rules: they are offered from the third one on."""

NOT_SOON_DAYS = 6
"""An exercise played in these last days is not suggested again while there is another; some ask for more."""

REVIEW_MINUTES = 4
"""What an evening that opens with something due needs for it."""

LEAST_MINUTES = 5
"""Less time than this is never asked of a suggestion."""


class Criterion(IntEnum):
    """What cards are ranked by, the weightiest first. The smaller number comes first."""

    OPENS = 0
    """Not one of the two that have an evening of their own."""
    RESTS = 1
    """Played lately."""
    EARLY = 2
    """Asks for more than the last evenings make easy."""
    ROOM = 3
    """Takes the room of what is due."""
    LONG = 4
    """Minutes over those there are."""
    BUILDS = 5
    """What usually comes first was not played."""
    SHORT = 6
    """How much time would be left over, unless others wait for this one."""
    PILLAR = 7
    """How often its pillar was there lately."""
    PLAYED = 8
    """Whether it was played at all."""
    KIND = 9
    """How often its kind was there lately."""
    NEWNESS = 10
    """How lately it was played."""


Key: TypeAlias = tuple[int, int, int, int, int, int, int, int, int, int, int]
"""A number for each of `Criterion`."""


class Ranking:
    """All cards that may be suggested.

    order -- the cards with their keys, likeliest first; where keys are the same, as the catalog has them.
    titles -- of every card, by its full name. held_back -- whether some wait because a deep evening was lately.
    """

    def __init__(
        self, cards: Sequence[Rankable], history: HistorySummary, minutes: int, *, due: bool
    ) -> None:
        self.lately = history
        self.due = due
        self.minutes = minutes
        self.titles = {card.ref: card.title for card in cards}
        self._room = max(LEAST_MINUTES, minutes - REVIEW_MINUTES) if due else minutes
        self._only_light = history.deep is not None and history.deep.days <= LIGHT_DAYS
        self.held_back = self._only_light and any(card.intensity != "light" for card in cards if card.suggest)
        self._predecessors = {ref for card in cards if card.after for ref in usual_predecessors(card)}
        self._medium = any(card.intensity == "medium" for card in cards)
        self._opener = self._special_evening()
        offered = [(self._key(card), card) for card in cards if self._offered(card)]
        self.order = sorted(offered, key=lambda each: each[0])

    def deciding_criteria(self, key: Key) -> set[Criterion]:
        """By what the card with this key came before any of those that follow it."""
        ends = [self._end((*key[:by], inf)) for by in Criterion] + [self._end(key)]
        return {by for by in Criterion if ends[by + 1] < ends[by]}

    @property
    def is_first_evening(self) -> bool:
        """Whether this is the very first evening, and there is one that is made for it."""
        return self._opener == FIRST and FIRST in self.titles

    def leaves_room(self, card: Rankable) -> bool:
        """Whether it is light, and short enough for what is due besides it."""
        return card.intensity == "light" and card.minutes <= self._room

    def _end(self, key: tuple[float, ...]) -> int:
        """How many cards have at most this key."""
        return bisect_right(self.order, key, key=lambda each: each[0])

    def _special_evening(self) -> str:
        """The exercise whose evening this is, if there is one."""
        if not self.lately.evenings:
            return FIRST
        ready = self.lately.evenings >= HOUSE_RULES_AFTER and HOUSE_RULES not in self.lately.positions
        return HOUSE_RULES if ready else ""

    def _offered(self, card: Rankable) -> bool:
        return card.suggest and self.allows(card)

    def allows(self, card: Rankable) -> bool:
        """Whether tonight is an evening for it: nothing binds it, and the rest after a deep one is kept."""
        if card.intensity == "light":
            return True
        if self._only_light:
            return False
        if card.intensity == "deep" and self.due:
            return False
        return not unmet_prerequisites(card, self.lately, None, has_medium=self._medium).unmet

    def _key(self, card: Rankable) -> Key:
        history, ref, minutes = self.lately, card.ref, card.minutes
        place = history.positions.get(ref)
        light = card.intensity == "light"
        too_long = max(0, minutes - self._room)
        return (
            int(ref != self._opener or (too_long > 0 and ref != FIRST)),
            0 if place is None else _resting(card, place, history.elapsed[ref]),
            self._early(ref) if light else int(not history.recently_light),
            int(self.due and not light),
            too_long,
            int(bool(card.after) and self._has_unplayed_predecessor(card)),
            0
            if minutes * 2 >= self._room or (place is None and ref in self._predecessors)
            else self._unused_time(minutes),
            history.pillars.get(card.pillar, 0),
            int(place is not None),
            history.kinds.get(card.kind, 0),
            0 if place is None else -place,
        )

    def _unused_time(self, minutes: int) -> int:
        """Half of the time would be left over, or most of it."""
        return 1 if minutes * 4 >= self._room else 2

    def _early(self, ref: str) -> int:
        if ref == FIRST:
            return 2 if self.lately.evenings else 0
        return int(ref == HOUSE_RULES and self.lately.evenings < HOUSE_RULES_AFTER)

    def _has_unplayed_predecessor(self, card: Rankable) -> bool:
        """Whether something that is there to be played usually comes first and was not."""
        return any(
            ref in self.titles and ref not in self.lately.positions for ref in usual_predecessors(card)
        )


def _resting(card: Rankable, place: int, ago: Elapsed) -> int:
    """0: played long enough ago, or up to 3, for the one of the last evening."""
    if ago.days >= max(NOT_SOON_DAYS, card.cooldown_days):
        return 0
    if not place:
        return 3
    return 2 if ago.days < NOT_SOON_DAYS else 1
