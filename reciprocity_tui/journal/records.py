"""What the journal hands out: plain records, no rows."""

from dataclasses import dataclass
from datetime import date

from reciprocity_tui.play.slots import Line, Promise, Seat, Slot, Start


@dataclass(frozen=True, slots=True)
class OpenEvening:
    """An evening that was begun and not finished."""

    id: int
    start: Start
    slots: tuple[Slot, ...]
    back_at: str | None
    """ISO time when the two meant to come back, or None."""


@dataclass(frozen=True, slots=True)
class KeptEvening:
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
class LastKept:
    """What was kept of a step when it was last played."""

    day: date
    lines: tuple[tuple[int, Line], ...]
    """With the journal's number of each; the line that names the topic of that evening is among them."""


@dataclass(frozen=True, slots=True)
class SealedLine:
    """A line that one left for the other to find at the next evening."""

    author: Seat
    text: str


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
class FoundLine:
    """A kept line that a search found."""

    id: int
    evening: int
    day: str
    title: str
    author: Seat | None
    text: str


@dataclass(frozen=True, slots=True)
class TakenAlong:
    """The question that two people took along from an evening."""

    evening: int
    day: date
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
