"""What the journal hands out: plain records, no rows."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self

from reciprocity_tui.play.scenes.slots import EveningRecord, Line, Promise, Seat, Slot

_SEALED = "s"
"""Before the number of a line that is still sealed in the journal."""


@dataclass(frozen=True, slots=True)
class OpenEvening:
    """An evening that was begun and not finished."""

    id: int
    start: EveningRecord
    slots: tuple[Slot, ...]
    back_at: str | None
    """ISO time when the two meant to come back, or None."""


@dataclass(frozen=True, slots=True)
class SavedEvening:
    """An evening that is over: what it was, without any of its text."""

    id: int
    exercise: str
    title: str
    pillar: str
    kind: str
    intensity: str
    minutes: int
    opener: Seat
    day: str
    """ISO date."""


@dataclass(frozen=True, slots=True)
class SavedStep:
    """What was kept of a step when it was last played."""

    day: date
    lines: tuple[tuple[int, Line], ...]
    """With the journal's number of each; the line that names the topic of that evening is among them."""


@dataclass(frozen=True, slots=True)
class SealedLine:
    """A line that one left for the other to find at the next evening."""

    author: Seat
    text: str


class OpenedLines(NamedTuple):
    """Which lines were opened together, by their numbers.

    day -- of the evening on which that was; None when it never was. lines -- those kept with an evening.
    without_evening -- sealed ones that were opened before any evening was kept.
    """

    day: date | None
    lines: tuple[int, ...] = ()
    without_evening: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return what `text` wrote down. What cannot be read is left out."""
        day, *numbers = text.split() or [""]
        opened = None
        with suppress(ValueError):
            opened = date.fromisoformat(day)
        digits = [word for word in numbers if word.removeprefix(_SEALED).isascii()]
        return cls(
            opened,
            tuple(int(word) for word in digits if word.isdigit()),
            tuple(int(word[1:]) for word in digits if word.startswith(_SEALED) and word[1:].isdigit()),
        )

    def serialize(self) -> str:
        """Write it down: the day, then the numbers."""
        sealed = [f"{_SEALED}{number}" for number in self.without_evening]
        return " ".join(map(str, [self.day, *self.lines, *sealed]))


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the two agreed, with its days."""

    promise: Promise
    made: date
    touched: date
    """When they last made it, kept it, changed it, or let it rest."""
    review: date | None
    """When it is looked at again; None for a standing one that was looked at once."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A kept line that a search found."""

    id: int
    evening: int
    day: str
    title: str
    author: Seat | None
    text: str


@dataclass(frozen=True, slots=True)
class CarriedQuestion:
    """The question that two people took along from an evening."""

    evening: int
    began: date
    ended: date
    """Another day where the evening was left in the middle and gone on with later."""
    text: str


@dataclass(frozen=True, slots=True)
class WarmLine:
    """A warm line that was kept: what reached its author, or what its author left for the other."""

    id: int
    day: date
    """Of the evening it belongs to."""
    author: Seat
    left: bool
    """Whether it was left for the other to find."""
    text: str
