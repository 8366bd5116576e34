"""The history of evenings, counted once, so that ranking a card takes only a few look-ups."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

BALANCE_SPAN = 8
"""The last evenings over which pillars and kinds are kept in balance."""

WARM_EVENINGS = 2
"""Light evenings in a row before something that asks for more."""


class PlayedEvening(NamedTuple):
    """The facts of a saved evening, without any of its text."""

    exercise: str
    pillar: str
    kind: str
    intensity: str
    day: date


class Elapsed(NamedTuple):
    """The time since an evening. certain -- False when the clock has jumped: `days` is the least it can be."""

    days: int
    certain: bool


class HistorySummary:
    """The facts of a history.

    evenings -- how many were saved. newest -- those of them over which `pillars` and `kinds` are counted.
    positions -- where an exercise was played last, 0 for the newest evening. elapsed -- how long ago that was.
    deep -- how long ago the last deep one was, None without any. medium -- how many medium ones there were.
    recently_light -- whether the last evenings were light ones.
    """

    def __init__(self, history: Sequence[PlayedEvening], today: date) -> None:
        """Count `history`, newest first, as of `today`."""
        self.newest = history[:BALANCE_SPAN]
        self.evenings = len(history)
        self.pillars = _count(past.pillar for past in self.newest)
        self.kinds = _count(past.kind for past in self.newest)
        self.positions: dict[str, int] = {}
        self.elapsed: dict[str, Elapsed] = {}
        self.deep: Elapsed | None = None
        self.medium = 0
        self.recently_light = self.evenings >= WARM_EVENINGS and all(
            past.intensity == "light" for past in history[:WARM_EVENINGS]
        )
        self._read(history, today)

    def _read(self, history: Sequence[PlayedEvening], today: date) -> None:
        least = 0
        for place, past in enumerate(history):
            days = (today - past.day).days
            # A day still to come is a clock that was set back: all that is sure is the order of the evenings.
            ago = Elapsed(days, True) if days >= 0 else Elapsed(least, False)
            least = max(least, ago.days)
            if past.exercise not in self.positions:
                self.positions[past.exercise] = place
                self.elapsed[past.exercise] = ago
            if past.intensity == "deep":
                self.deep = ago if self.deep is None else min(self.deep, ago)
            elif past.intensity == "medium":
                self.medium += 1


def _count(names: Iterator[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts
