"""What of a practice could be shared, item by item, and whose consent each item takes.

Only saved lines, agreements and notes are here. What was passed, private, deleted, let go or still a draft is not in
the journal, so it can be no candidate, and neither file nor preview tells that it was ever there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from reciprocity_tui.messages import shown
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.scenes.slots import SEATS, Line, Promise, Seat
from reciprocity_tui.practice.report import (
    SharedAgreement,
    SharedLine,
    SharedNote,
    TaskOutcome,
)
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from reciprocity_tui.practice.assignment import Practice

BOTH: frozenset[Seat] = frozenset(SEATS)

UNSHARED_PANELS = frozenset({"next_question", "keep_or_forget", "opens_next", "left_for_you"})
"""Panels that are between the two: the question they took along, and the notes they left for each other."""

AGREEMENT_PANEL = "agreement"

_TYPED_OPTION = re.compile(r"(?:\d|both)-\d+")
"""The id of an option that one of the two typed in an earlier step, and the other may have picked."""


class PlayedEvening(NamedTuple):
    """A saved evening of a task: its day, the minutes of its exercise, and the lines that are still in the journal."""

    day: date
    minutes: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """One task as the two left it. exercise, title, version -- of what was played, or of what was assigned.

    evenings -- oldest first; empty if it was left for another time.
    """

    exercise: str
    title: str
    version: str
    evenings: tuple[PlayedEvening, ...] = ()

    @property
    def outcome(self) -> TaskOutcome:
        """Return the outcome, of both together."""
        return "done" if self.evenings else "another-time"


class AgreementRecord(NamedTuple):
    """An agreement in force that an evening of the practice made. review -- its next day, or None."""

    promise: Promise
    review: date | None


@dataclass(frozen=True, slots=True)
class PracticeRecord:
    """Everything about a practice that the journal has. people -- the names, left and right."""

    practice: Practice
    people: tuple[str, str]
    tasks: tuple[TaskRecord, ...]
    agreements: tuple[AgreementRecord, ...] = ()
    notes: tuple[SharedNote, ...] = ()


CandidateKey: TypeAlias = tuple[str | int, ...]
"""Distinguishes a candidate from every other one of the same practice."""

Section: TypeAlias = Literal["task", "when", "line", "agreement", "note", "names"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that could be shared.

    authors -- whose consent it takes. is_default -- whether it is shared unless somebody strikes it.
    task -- the position of the task it belongs to, or None. content -- what the report would contain; the wording of a
    line still has the place of the topic, which another line names. evening -- the position of the evening of its task.
    """

    key: CandidateKey
    section: Section
    authors: frozenset[Seat]
    task: int | None = None
    is_default: bool = False
    content: SharedLine | SharedAgreement | SharedNote | None = None
    evening: int | None = None
    names_topic: bool = False


def candidates(record: PracticeRecord) -> tuple[Candidate, ...]:
    """Return everything that could be shared, in the order of a report."""
    return (
        Candidate(("names",), "names", BOTH),
        *(candidate for position in range(len(record.tasks)) for candidate in _of_task(record, position)),
        *_agreements(record.agreements),
        *_notes(record.notes),
    )


def _of_task(record: PracticeRecord, position: int) -> Iterator[Candidate]:
    task = record.tasks[position]
    yield Candidate(("task", position), "task", BOTH, position, is_default=True)
    if task.evenings:
        yield Candidate(("when", position), "when", BOTH, position)
    made = tuple(filter(None, (_first_words(agreement.promise) for agreement in record.agreements)))
    for number, evening in enumerate(task.evenings):
        for line in evening.lines:
            if line.panel not in UNSHARED_PANELS and line.stored_text and not _tells_of(line, made):
                yield _line(line, position, number)


def _first_words(promise: Promise) -> str:
    return shown(describe_agreement(promise)).rstrip(".")


def _tells_of(line: Line, made: tuple[str, ...]) -> bool:
    """Return whether a line only tells that an agreement was made that is an item itself."""
    return line.promise is not None or (line.panel == AGREEMENT_PANEL and line.stored_text.startswith(made))


def _line(line: Line, position: int, evening: int) -> Candidate:
    # The number of a joint line is the distance between two answers: it would tell the one from the other.
    number = None if line.author is None else line.number
    content = SharedLine(
        line.author,
        sanitize_text(str(line.wording)),
        sanitize_text(line.stored_text),
        line.panel,
        number,
    )
    author = -1 if line.author is None else line.author
    key = ("line", position, evening, line.order, line.row, author)
    return Candidate(
        key,
        "line",
        _authors(line),
        position,
        content=content,
        evening=evening,
        names_topic=line.names_topic,
    )


def _authors(line: Line) -> frozenset[Seat]:
    """Return whose words are in a line: what somebody picked may be what the partner typed."""
    if line.author is None or any(map(_TYPED_OPTION.fullmatch, line.options)):
        return BOTH
    return frozenset({line.author})


def _agreements(agreements: Sequence[AgreementRecord]) -> Iterator[Candidate]:
    for number, (promise, review) in enumerate(agreements):
        left, right = map(sanitize_text, promise.gives)
        content = SharedAgreement(
            sanitize_text(promise.what), sanitize_text(promise.cue), (left, right), review
        )
        yield Candidate(("agreement", promise.number or -number), "agreement", BOTH, content=content)


def _notes(notes: Sequence[SharedNote]) -> Iterator[Candidate]:
    for number, note in enumerate(notes):
        yield Candidate(("note", number), "note", frozenset({note.by}), content=note)
