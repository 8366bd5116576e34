"""Practices with their evenings, made without a journal."""

from datetime import date
from random import Random

from reciprocity_tui.play.scenes.slots import Line, Promise
from reciprocity_tui.practice.assignment import Practice, Task
from reciprocity_tui.practice.candidates import AgreementRecord, PlayedEvening, PracticeRecord, TaskRecord
from reciprocity_tui.practice.report import SharedNote

DAY = date(2026, 6, 1)
NAMES = ("Ana", "Sam")
NOTE_KINDS = ("in-the-way", "helped", "question")


def practice(*exercises: str, code: str = "k7m2-p9qd", name: str = "stuck-topic-1") -> Practice:
    """Return a practice of these exercises."""
    return Practice(name, code, "A stuck topic", DAY, DAY, DAY.replace(day=14), tuple(map(Task, exercises)))


def line(text: str, author: int | None, order: int = 1, row: int = 0, **more: object) -> Line:
    """Return a saved line."""
    return Line("side_by_side", "civility", "What was good?", author, text, order=order, row=row, **more)  # type: ignore[arg-type]


def random_record(chance: Random, lines: list[tuple[Line, ...]]) -> PracticeRecord:
    """Return a record of a practice of up to four tasks with these evenings, some agreements and some notes."""
    refs = [f"team/task-{number}" for number in range(chance.randrange(1, 5))]
    tasks = []
    for ref in refs:
        evenings = [
            PlayedEvening(
                DAY.replace(day=chance.randrange(1, 28)), chance.randrange(5, 41), chance.choice(lines)
            )
            for _ in range(chance.randrange(3))
        ]
        tasks.append(TaskRecord(ref, f"Title of {ref}", "1.0.0", tuple(evenings)))
    agreements = tuple(
        AgreementRecord(
            Promise(f"q{number}what", f"q{number}cue", (f"q{number}left", ""), number=number), DAY
        )
        for number in range(1, chance.randrange(1, 4))
    )
    notes = tuple(
        SharedNote(chance.choice(NOTE_KINDS), chance.randrange(2), f"q{number}note")  # type: ignore[arg-type]
        for number in range(chance.randrange(4))
    )
    return PracticeRecord(practice(*refs), NAMES, tuple(tasks), agreements, notes)
