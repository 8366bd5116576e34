"""The order in which exercises are suggested: each card gets a score, and the smallest comes first."""

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

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


class Score(NamedTuple):
    """The criteria that rank cards, the weightiest first. The smaller score comes first."""

    reserved: int
    """1, unless an evening of its own is tonight: the very first one, or that of the house rules."""
    rest: int
    """How recently it was played, from 0: long ago enough."""
    readiness: int
    """Whether it asks for more than the last evenings prepared for."""
    room: int
    """Whether it takes the room of what is due."""
    overtime: int
    """Minutes over budget."""
    prerequisites: int
    """Whether something that usually comes first was not played."""
    leftover: int
    """How much time would be left over, unless others wait for this one."""
    pillar: int
    """How often its pillar came up recently."""
    played: int
    """Whether it was played at all."""
    kind: int
    """How often its kind came up recently."""
    recency: int
    """How recently it was played, as the place of that evening: the smaller, the longer ago."""


class Ranking:
    """The ranking of all cards that may be suggested.

    order -- the cards with their scores, best first; cards with the same score are in the order of the catalog.
    titles -- of every card, by its full name. held_back -- whether some wait because a deep evening was recent.
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
        offered = [(self._score(card), card) for card in cards if self._offered(card)]
        self.order = sorted(offered, key=itemgetter(0))

    def deciding_criteria(self, score: Score) -> set[str]:
        """Return the criteria by which the card with this score comes before each of those that follow it."""
        decided: set[str] = set()
        # The further down the list, the fewer of its first criteria a card shares with this one.
        shared = len(score)
        for other, _ in self.order:
            if other[:shared] != score[:shared] and other > score:
                shared = next(by for by in range(shared) if score[by] != other[by])
                decided.add(score._fields[shared])
        return decided

    @property
    def is_first_evening(self) -> bool:
        """Return whether this is the very first evening, and there is an exercise for it."""
        return self._opener == FIRST and FIRST in self.titles

    def leaves_room(self, card: Rankable) -> bool:
        """Return whether it is light, and short enough to leave time for the agreement that is due."""
        return card.intensity == "light" and card.minutes <= self._room

    def _special_evening(self) -> str:
        """Return the exercise this evening is reserved for; empty if there is none."""
        if not self.lately.evenings:
            return FIRST
        ready = self.lately.evenings >= HOUSE_RULES_AFTER and HOUSE_RULES not in self.lately.positions
        return HOUSE_RULES if ready else ""

    def _offered(self, card: Rankable) -> bool:
        return card.suggest and self.allows(card)

    def allows(self, card: Rankable) -> bool:
        """Return whether it may be played tonight; a light one always may, others may have to wait."""
        if card.intensity == "light":
            return True
        if self._only_light:
            return False
        if card.intensity == "deep" and self.due:
            return False
        return not unmet_prerequisites(card, self.lately, None, has_medium=self._medium).unmet

    def _score(self, card: Rankable) -> Score:
        history, ref, minutes = self.lately, card.ref, card.minutes
        place = history.positions.get(ref)
        light = card.intensity == "light"
        too_long = max(0, minutes - self._room)
        is_awaited = place is None and ref in self._predecessors
        return Score(
            reserved=int(ref != self._opener or (too_long > 0 and ref != FIRST)),
            rest=0 if place is None else _resting(card, place, history.elapsed[ref]),
            readiness=self._early(ref) if light else int(not history.recently_light),
            room=int(self.due and not light),
            overtime=too_long,
            prerequisites=int(bool(card.after) and self._has_unplayed_predecessor(card)),
            leftover=0 if minutes * 2 >= self._room or is_awaited else self._unused_time(minutes),
            pillar=history.pillars.get(card.pillar, 0),
            played=int(place is not None),
            kind=history.kinds.get(card.kind, 0),
            recency=0 if place is None else -place,
        )

    def _unused_time(self, minutes: int) -> int:
        """Return 1 when up to half of the time would be left over, 2 when most of it would be."""
        return 1 if minutes * 4 >= self._room else 2

    def _early(self, ref: str) -> int:
        if ref == FIRST:
            return 2 if self.lately.evenings else 0
        return int(ref == HOUSE_RULES and self.lately.evenings < HOUSE_RULES_AFTER)

    def _has_unplayed_predecessor(self, card: Rankable) -> bool:
        """Return whether an available exercise usually comes first and was not played."""
        return any(
            ref in self.titles and ref not in self.lately.positions for ref in usual_predecessors(card)
        )


def _resting(card: Rankable, place: int, ago: Elapsed) -> int:
    """Return 0 when it was played long enough ago, or up to 3 for the exercise of the last evening."""
    if ago.days >= max(NOT_SOON_DAYS, card.cooldown_days):
        return 0
    if not place:
        return 3
    return 2 if ago.days < NOT_SOON_DAYS else 1
