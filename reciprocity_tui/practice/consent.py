"""Who released what, and the report that comes of it.

An item is in the report if each of its authors marked it, or if it is shared by default, and if nobody struck it.
One mark of two shares nothing and leaves no trace.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from reciprocity_tui.play.scenes.scene import fill_topic
from reciprocity_tui.play.scenes.slots import SEATS, Seat
from reciprocity_tui.practice.candidates import Candidate, CandidateKey, PracticeRecord
from reciprocity_tui.practice.initials import initials, with_initials
from reciprocity_tui.practice.report import (
    Report,
    SharedAgreement,
    SharedLine,
    SharedNote,
    SharedTask,
)

Keys = frozenset[CandidateKey]

NOTHING: Keys = frozenset()


@dataclass(frozen=True, slots=True)
class Marks:
    """What each of the two released, left and right, and what one of them struck in the preview."""

    released: tuple[Keys, Keys] = (NOTHING, NOTHING)
    struck: Keys = field(default=NOTHING)

    def toggled(self, seat: Seat, candidate: Candidate) -> Marks:
        """Return the marks after the person at `seat` released an item or took that back.

        Nothing changes if it is not theirs to release.
        """
        if seat not in candidate.authors or candidate.is_default:
            return self
        left, right = (
            keys ^ {candidate.key} if other == seat else keys
            for other, keys in zip(SEATS, self.released, strict=True)
        )
        return replace(self, released=(left, right))

    def strike(self, candidate: Candidate) -> Marks:
        """Return the marks after an item was struck. That is not taken back: sharing begins again instead."""
        return replace(self, struck=self.struck | {candidate.key})


def approved(candidates: Iterable[Candidate], marks: Marks) -> tuple[Candidate, ...]:
    """Return the items that go into the report, in their order. Whatever belongs to a struck task goes with it."""
    approved = [candidate for candidate in candidates if _is_approved(candidate, marks)]
    tasks = {candidate.task for candidate in approved if candidate.section == "task"}
    return tuple(candidate for candidate in approved if candidate.task is None or candidate.task in tasks)


def _is_approved(candidate: Candidate, marks: Marks) -> bool:
    if candidate.key in marks.struck:
        return False
    return candidate.is_default or all(candidate.key in marks.released[seat] for seat in candidate.authors)


def build_report(record: PracticeRecord, items: Iterable[Candidate], agreed: date, app: str) -> Report:
    """Return the report that contains exactly `items`.

    agreed -- the day on which both approve it. app -- the version of the program.
    """
    items = tuple(items)
    sections = {item.section for item in items}
    practice = record.practice
    return Report(
        couple=practice.couple,
        practice=practice.id,
        title=practice.title,
        people=record.people if "names" in sections else initials(*record.people),
        agreed=agreed,
        app=app,
        tasks=tuple(
            _task(record, item.task, items)
            for item in items
            if item.section == "task" and item.task is not None
        ),
        agreements=tuple(item.content for item in items if isinstance(item.content, SharedAgreement)),
        notes=tuple(item.content for item in items if isinstance(item.content, SharedNote)),
    )


def _task(record: PracticeRecord, position: int, items: tuple[Candidate, ...]) -> SharedTask:
    task, own = record.tasks[position], [item for item in items if item.task == position]
    last = task.evenings[-1] if any(item.section == "when" for item in own) else None
    return SharedTask(
        task.exercise,
        task.title,
        task.version,
        task.outcome,
        None if last is None else last.day,
        None if last is None else last.minutes,
        tuple(shared_line(record, item, items) for item in own if isinstance(item.content, SharedLine)),
    )


def shared_line(record: PracticeRecord, item: Candidate, items: Iterable[Candidate]) -> SharedLine:
    """Return a line as a report of `items` contains it.

    Its wording names the topic only if the line that does is shared as well. Names in what the program wrote are
    initials, unless both share their names; in what somebody typed they stay.
    """
    line, items = item.content, tuple(items)
    assert isinstance(line, SharedLine)
    wording = str(fill_topic(line.wording, _topic(item, items)))
    if any(other.section == "names" for other in items):
        return replace(line, wording=wording)
    text = line.text if line.by is not None else with_initials(line.text, record.people)
    return replace(line, wording=with_initials(wording, record.people), text=text)


def _topic(item: Candidate, items: Iterable[Candidate]) -> str:
    """Return the topic of the evening of `item`; empty if its line is not shared."""
    for other in items:
        is_of_evening = (other.task, other.evening) == (item.task, item.evening)
        if other.names_topic and is_of_evening and isinstance(other.content, SharedLine):
            return other.content.text
    return ""
