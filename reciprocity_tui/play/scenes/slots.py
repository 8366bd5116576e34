"""The basic types of the engine: seats, slots, lines, and the start of an evening.

A slot is the current state of one thing that one person does, or that has no seat because both do it together or
the program does. Writing replaces it; there is no history of edits.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from reciprocity_tui.message import Text

Seat: TypeAlias = int
"""0 sits left, 1 sits right, for the whole evening and for every other one."""

SEATS: tuple[Seat, Seat] = (0, 1)

State: TypeAlias = Literal["draft", "locked", "passed"]

Data: TypeAlias = Mapping[str, object]
"""What a pane or a dialog hands in: JSON values by name, checked by the rule of the step's kind."""


def other_seat(seat: Seat) -> Seat:
    """Return the partner's seat."""
    return 1 - seat


class Address(NamedTuple):
    """The address of a slot in an evening."""

    step: str
    """Id of the step."""
    turn: int
    """Which turn of its round the step is played in; 0 outside rounds."""
    seat: Seat | None
    """Who fills it; None when both do it together, or when it is the table's (a reveal, a swap)."""
    part: str = "answer"
    """Which part of the step: a person may talk, catch and read within one step."""
    repeat: int = 0
    """Which time, for kinds that loop."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing in its current state. A passed slot has no data, so nothing of it is saved."""

    address: Address
    state: State
    data: Data

    @property
    def done(self) -> bool:
        """Return whether the slot is locked or passed."""
        return self.state != "draft"


Slots: TypeAlias = Mapping[Address, Slot]
"""All slots of an evening that were ever filled."""


@dataclass(frozen=True, slots=True)
class Person:
    """One player: a name, and the shape and colour that identify them everywhere."""

    name: str
    mark: str
    colour: str


Outcome: TypeAlias = Literal["made", "kept", "adjusted", "ended", "rested"]
"""What becomes of an agreement in an evening; `rested`: it did not happen, and that is okay."""


@dataclass(frozen=True, slots=True)
class Promise:
    """An agreement between the players."""

    what: str
    cue: str = ""
    """When it is done: what follows an "if"."""
    gives: tuple[str, str] = ("", "")
    """What it gives the one on the left and the one on the right."""
    form: Literal["trial", "standing"] = "trial"
    days: int = 14
    """Days until the two look at it again."""
    number: int | None = None
    """The journal's number of the agreement it is about; None: a new one."""
    outcome: Outcome = "made"
    source: str = ""
    """Exercise and step it was made in, `pack/id/step`: a standing one takes the place of the one before."""


@dataclass(frozen=True, slots=True)
class PastLine:
    """A line saved on an earlier evening."""

    number: int
    """The journal's number of it."""
    author: Seat | None
    text: str
    row: int = 0
    about: str = ""
    """What its row is about, with `{topic}` where the topic stood; empty where the rows of its step have no names."""


@dataclass(frozen=True, slots=True)
class RecalledStep:
    """The lines of one step shown again, as saved when it was last played."""

    of: str
    """The step, as `pack/exercise.step`."""
    when: str
    """When that was, in words; may be empty."""
    lines: tuple[PastLine, ...]
    topic: PastLine | None = None
    """The line that says what `{topic}` stands for in what the rows are about; None where none of them asks for it."""


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What an evening knows of earlier ones, and of the library around it."""

    living: tuple[Promise, ...] = ()
    """Trials that are going on; at most three."""
    due: Promise | None = None
    """The agreement that this evening opens with."""
    recalled: tuple[RecalledStep, ...] = ()
    """Lines of earlier evenings that its steps show once more."""
    comfort: str = ""
    """Title of the exercise in which each tells what comforts them, where the library has it."""


NOTHING_CARRIED_OVER = CarriedOver()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a reflection, as saved at the end of the evening."""

    panel: str
    """Id of the panel it belongs to."""
    pillar: str
    wording: Text
    """What was asked, with `{topic}` where the topic stood; rows with the same wording stand side by side."""
    author: Seat | None
    """Whose line it is; None for a line of both."""
    text: Text
    """A message until the evening is over; the journal stores its words."""
    number: int | None = None
    options: tuple[str, ...] = ()
    """Ids of the options picked, for kinds that offer some."""
    order: int = 0
    row: int = 0
    """Its place among the lines of its step: what one person says in one row stands beside the other's."""
    promise: Promise | None = None
    """The agreement that the line tells of."""
    step: str = ""
    """Id of the step that it tells of; empty where it tells of several."""
    names_topic: bool = False
    """Whether its text is what `{topic}` stands for in the wording of every other line of the evening."""

    @property
    def stored_text(self) -> str:
        """Return the text of a line that the journal stored, or that somebody typed."""
        if not isinstance(self.text, str):
            raise TypeError(self.text)
        return self.text

    @property
    def key(self) -> "LineKey":
        """Return the key that distinguishes it from every other line of the evening."""
        return LineKey(self.order, self.row, self.author)

    def compares_with(self, line: "Line") -> bool:
        """Return whether both numbers are comparable: given in one step, and asked for in the same words."""
        return (self.step, self.order, self.row, self.wording) == (
            line.step,
            line.order,
            line.row,
            line.wording,
        )


class LineKey(NamedTuple):
    """The key of a line in an evening: order of its step, row within it, author."""

    order: int
    row: int
    author: Seat | None


@dataclass(frozen=True, slots=True)
class EveningRecord:
    """What the journal stores when an evening begins."""

    exercise: str
    """`pack/id`."""
    title: str
    snapshot: str
    """JSON of the exercise, the order of its prompts, the opener: all that going on needs."""
    opener: Seat
    day: str
    """ISO date."""
    prompts: tuple[str, ...]
    """Ids of the prompts that it begins with, so that another evening draws others while it is unfinished."""
    pillar: str
    kind: str
    intensity: str
    minutes: int
