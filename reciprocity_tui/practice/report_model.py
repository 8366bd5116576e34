"""The tables of a report's file, as pydantic models; loaded when one is read."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.practice.report import (
    NoteKind,
    Report,
    SharedAgreement,
    SharedLine,
    SharedNote,
    SharedTask,
    TaskOutcome,
)

MAX_ITEMS = 2000
"""Tasks, lines, agreements or notes in one list of a report."""

MAX_TEXT = 4000
"""Characters of one text in a report."""

MAX_ID = 100
"""Characters of a code, an id or a version."""

Text: TypeAlias = Annotated[str, Field(max_length=MAX_TEXT)]
Id: TypeAlias = Annotated[str, Field(min_length=1, max_length=MAX_ID)]
Seats: TypeAlias = Literal["left", "right", "both"]

_SEATS: dict[Seats, int | None] = {"left": 0, "right": 1, "both": None}


class LineTable(StrictModel):
    """One line of a reflection."""

    by: Seats
    text: Text
    wording: Text = ""
    panel: Annotated[str, Field(max_length=MAX_ID)] = ""
    number: int | None = None

    def line(self) -> SharedLine:
        """Return the line."""
        return SharedLine(_SEATS[self.by], self.wording, self.text, self.panel, self.number)


class TaskTable(StrictModel):
    """One task."""

    exercise: Id
    title: Text = ""
    version: Annotated[str, Field(max_length=MAX_ID)] = ""
    outcome: TaskOutcome
    day: date | None = None
    minutes: int | None = None
    line: Annotated[tuple[LineTable, ...], Field(strict=False, max_length=MAX_ITEMS)] = ()

    def task(self) -> SharedTask:
        """Return the task with its lines."""
        lines = tuple(line.line() for line in self.line)
        return SharedTask(
            self.exercise, self.title, self.version, self.outcome, self.day, self.minutes, lines
        )


class AgreementTable(StrictModel):
    """One agreement."""

    what: Text
    cue: Text = ""
    gives_left: Text = ""
    gives_right: Text = ""
    review: date | None = None

    def agreement(self) -> SharedAgreement:
        """Return the agreement."""
        return SharedAgreement(self.what, self.cue, (self.gives_left, self.gives_right), self.review)


class NoteTable(StrictModel):
    """What helped, what got in the way, or a question for the counselor."""

    kind: NoteKind
    by: Literal["left", "right"]
    text: Text

    def note(self) -> SharedNote:
        """Return the note."""
        return SharedNote(self.kind, int(self.by == "right"), self.text)


class ReportTable(StrictModel):
    """The whole file."""

    format: int
    couple: Id
    practice: Id
    title: Text = ""
    people: Annotated[tuple[Text, ...], Field(strict=False, min_length=2, max_length=2)]
    agreed: date
    app: Annotated[str, Field(max_length=MAX_ID)] = ""
    task: Annotated[tuple[TaskTable, ...], Field(strict=False, max_length=MAX_ITEMS)] = ()
    agreement: Annotated[tuple[AgreementTable, ...], Field(strict=False, max_length=MAX_ITEMS)] = ()
    note: Annotated[tuple[NoteTable, ...], Field(strict=False, max_length=MAX_ITEMS)] = ()

    def report(self) -> Report:
        """Return the report."""
        left, right = self.people
        return Report(
            self.couple,
            self.practice,
            self.title,
            (left, right),
            self.agreed,
            self.app,
            tuple(task.task() for task in self.task),
            tuple(agreement.agreement() for agreement in self.agreement),
            tuple(note.note() for note in self.note),
        )
