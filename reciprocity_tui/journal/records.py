"""Records that the journal returns."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self

from reciprocity_tui.play.scenes.slots import EveningRecord, Line, Promise, Seat, Slot

_SEALED = "s"
"""Prefix of the id of a note that is still sealed."""


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
    """The saved lines of a step from when it was last played."""

    day: date
    lines: tuple[tuple[int, Line], ...]
    """Each with its id; the line that names the topic of that evening is among them."""


@dataclass(frozen=True, slots=True)
class SealedLine:
    """A note that one person left for the other to find at the next evening."""

    author: Seat
    text: str


class OpenedLines(NamedTuple):
    """The notes that were opened together, by their ids.

    day -- of the evening on which they were opened; None if they never were. lines -- those saved with an evening.
    without_evening -- sealed ones that were opened before any evening was saved.
    """

    day: date | None
    lines: tuple[int, ...] = ()
    without_evening: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return what `serialize` has written, without the parts that cannot be read."""
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
        """Return the day and the ids as one text."""
        sealed = [f"{_SEALED}{number}" for number in self.without_evening]
        return " ".join(map(str, [self.day, *self.lines, *sealed]))


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement with its days."""

    promise: Promise
    made: date
    touched: date
    """When it was last made, kept, changed or rested."""
    review: date | None
    """When it is due for review; None for a standing one that was reviewed once."""


@dataclass(frozen=True, slots=True)
class StoredPractice:
    """A practice that the two added.

    ref -- its full name. body -- the practice as JSON. since -- the evening that was saved last before it was added.
    ended -- when the two put it away; None while it proposes evenings.
    """

    id: int
    ref: str
    body: str
    since: int
    added: date
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class PracticeNote:
    """A note about a practice, typed in the open: what helped, what got in the way, or a question."""

    id: int
    kind: str
    author: Seat
    text: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A saved line that a search found."""

    id: int
    evening: int
    day: str
    title: str
    author: Seat | None
    text: str


@dataclass(frozen=True, slots=True)
class CarriedQuestion:
    """The question that the players took along from an evening."""

    evening: int
    began: date
    ended: date
    """Another day if the evening was left in the middle and resumed later."""
    text: str


@dataclass(frozen=True, slots=True)
class WarmLine:
    """A warm line: what reached its author, or what its author left for the other person."""

    id: int
    day: date
    """Of the evening it belongs to."""
    author: Seat
    left: bool
    """Whether it was left for the other to find."""
    text: str
