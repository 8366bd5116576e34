# ruff: noqa: INP001 -- a part of make_pictures.py, which is a script
"""Makes a small caseload for a picture: seven couples that nobody is, with what went out and what came back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from reciprocity_tui.practice.assignment import Practice, Release, Task
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.report import Report, SharedAgreement, SharedLine, SharedNote, SharedTask
from reciprocity_tui.practice.report_file import report_name, write_report

TITLES = {
    "civility/gentle-start": "A gentle start",
    "regard/three-small-things": "Three small things",
    "regard/thanks-that-names-you": "Thanks that names you",
}
EXERCISES = {
    "A stuck topic": ("civility/gentle-start", "regard/three-small-things"),
    "Warm up": ("regard/three-small-things", "regard/thanks-that-names-you"),
}
OUT = (
    ("k7m2-p9qd", "A stuck topic", 24),
    ("3hvn-x8tc", "Warm up", 18),
    ("w4rb-6gys", "A stuck topic", 10),
    ("p2mz-k9fe", "Warm up", 6),
    ("t8cq-3nwh", "Warm up", 17),
    ("v6xd-r4ja", "A stuck topic", 12),
    ("b9kg-7myp", "Warm up", 13),
)
"""Codes, titles, and how many days ago the window began."""
BACK = ("k7m2-p9qd", "w4rb-6gys", "v6xd-r4ja", "b9kg-7myp")
SHOWN = "w4rb-6gys"
"""The couple whose report has its own picture."""


def write_cases(folder: Path, today: date) -> None:
    """Write the files of all couples into `folder`, as they are on the day `today`."""
    for code, title, days in OUT:
        practice = _practice(code, title, today - timedelta(days))
        (folder / f"practice-{code}-{practice.id}.toml").write_bytes(write_practice(practice))
        if code in BACK:
            data = write_report(_report(practice))
            (folder / report_name(code, practice.id)).write_bytes(data)
    (folder / "report-old.toml").write_bytes(b'practice = "warm-up-1\n')


def practice_of(code: str, begins: date) -> Practice:
    """Return a practice that begins with an exercise of the README."""
    practice = _practice(code, "Warm up", begins)
    first, second = practice.tasks
    after = Release("after")
    return replace(
        practice, tasks=(replace(second, why="To say what you saw."), replace(first, release=after))
    )


def _practice(code: str, title: str, begins: date) -> Practice:
    tasks = tuple(Task(exercise) for exercise in EXERCISES[title])
    name = f"{title.lower().replace(' ', '-')}-1"
    return Practice(name, code, title, begins, begins, begins + timedelta(13), tasks, "Dr. Lee")


def _report(practice: Practice) -> Report:
    agreed = practice.begins + timedelta(9)
    first, second = (task.exercise for task in practice.tasks)
    tasks = (
        SharedTask(first, TITLES[first], "1.0.0", "done", agreed - timedelta(4), 15, tuple(_lines())),
        SharedTask(second, TITLES[second], "1.0.0", "another-time"),
    )
    agreement = SharedAgreement(
        "whoever cooks chooses the music", "it is a weekday evening", review=agreed + timedelta(14)
    )
    notes = (
        SharedNote("in-the-way", 1, "Tuesday was too full, so it became Thursday."),
        SharedNote("helped", 0, "the short turns"),
    )
    return Report(
        *(practice.couple, practice.id, practice.title, ("A.", "S."), agreed, "0.1"),
        tasks=tasks,
        agreements=(agreement,) if practice.title == "A stuck topic" else (),
        notes=notes,
    )


def _lines() -> Iterator[SharedLine]:
    yield SharedLine(0, "How light was the beginning?", "4", "side_by_side", 4)
    yield SharedLine(1, "How light was the beginning?", "6", "side_by_side", 6)
    yield SharedLine(0, "What was good about it?", "We sat down first, and the kettle was on.")
    yield SharedLine(1, "What was good about it?", "It began with a wish and not with a list.")
