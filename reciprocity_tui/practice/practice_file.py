"""Write a practice as TOML: what `practice.parse` reads again, and what a counselor can read and change by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomli_w

from reciprocity_tui.exercise.finding import toml_line
from reciprocity_tui.practice.assignment import FORMAT, Practice, Release, Task

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PRACTICE_SUFFIX = ".toml"

AT_ONCE_WORDS, AFTER_WORDS = "at once", "after the one before"

_RELEASE_VALUES: Mapping[str, Callable[[Release], object]] = {
    "at-once": lambda _: AT_ONCE_WORDS,
    "after": lambda _: AFTER_WORDS,
    "after-days": lambda release: {"days": release.days},
    "on": lambda release: {"on": release.day},
}


def file_name(practice: Practice, suffix: str = PRACTICE_SUFFIX) -> str:
    """Return the usual name of the file of a practice."""
    return f"practice-{practice.couple}-{practice.id}{suffix}"


def write_practice(practice: Practice) -> bytes:
    """Return the file of a practice."""
    header: dict[str, Any] = {
        "format": FORMAT,
        "id": practice.id,
        "couple": practice.couple,
        "title": practice.title,
        "from": practice.counselor,
        "made": practice.made,
        "begins": practice.begins,
        "ends": practice.ends,
        "hear_about": list(practice.hear_about),
    }
    parts = [tomli_w.dumps(_without_empty(header)), *map(write_task, practice.tasks)]
    if practice.packs:
        parts.append(tomli_w.dumps({"packs": dict(practice.packs)}))
    return "\n".join(parts).encode()


def write_task(task: Task) -> str:
    """Return the lines of one task, beginning with its [[task]]."""
    lines = {"exercise": task.exercise, "why": task.why, "slot": task.slot, "fallback": task.fallback}
    # In one line each, as a person writes it: tomli-w puts a short task into one line, and a release into a table.
    release = toml_line("release", _RELEASE_VALUES[task.release.kind](task.release))
    return f"[[task]]\n{tomli_w.dumps(_without_empty(lines))}{release}\n"


def _without_empty(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in ("", [])}
