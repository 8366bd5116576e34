"""Begin a practice: from nothing, from a bundle, or from what a couple handed back of the last one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from reciprocity_tui.exercise.card import MAX_SLUG_LENGTH
from reciprocity_tui.packs.parsing.slugs import slugify
from reciprocity_tui.practice.assignment import MAX_TASKS, Practice, Task
from reciprocity_tui.practice.bundles import last_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reciprocity_tui.practice.bundles import Bundle
    from reciprocity_tui.practice.report import Report
    from reciprocity_tui.practice.shelf import Shelf

USUAL_WEEKS = 2
_NUMBERED = re.compile(r"(.*)-(\d{1,4})")
_ROOM = 5
"""Characters that a number with its hyphen takes."""


def blank_practice(couple: str, title: str, today: date) -> Practice:
    """Return a practice without tasks, for two weeks from `today`."""
    ends = last_day(today, USUAL_WEEKS)
    return Practice(first_id(title), couple, title, made=today, begins=today, ends=ends, tasks=())


def with_bundle(practice: Practice, bundle: Bundle) -> Practice:
    """Return the practice with the tasks of `bundle` behind its own, each exercise once, and a window as long."""
    own = {task.exercise for task in practice.tasks}
    added = (task for task in bundle.tasks if task.exercise not in own)
    return replace(
        practice,
        tasks=(*practice.tasks, *added)[:MAX_TASKS],
        hear_about=practice.hear_about or bundle.hear_about,
        ends=last_day(practice.begins, bundle.weeks),
    )


def after_report(report: Report, shelf: Shelf, today: date) -> Practice:
    """Return the practice after the one that `report` answers: for the same couple, with what was left for later.

    Exercises that are not on the shelf are left out.
    """
    left = dict.fromkeys(task.exercise for task in report.tasks if task.outcome == "another-time")
    cards = (shelf.find(exercise) for exercise in left)
    practice = blank_practice(report.couple, report.title, today)
    tasks = tuple(Task(card.ref) for card in cards if card is not None)
    return replace(practice, id=next_id(report.practice), tasks=tasks[:MAX_TASKS])


def first_id(name: str) -> str:
    """Return the id of the first practice called `name`."""
    return f"{slugify(name, MAX_SLUG_LENGTH - _ROOM) or 'practice'}-1"


def next_id(name: str) -> str:
    """Return the id of the practice after the one called `name`: with the next number."""
    numbered = _NUMBERED.fullmatch(name)
    begin, number = (numbered[1], int(numbered[2])) if numbered else (name, 1)
    return f"{begin[: MAX_SLUG_LENGTH - _ROOM].rstrip('-')}-{number + 1}"


def free_id(name: str, taken: Iterable[str]) -> str:
    """Return `name`, or the next one that no practice of the couple has. taken -- their ids."""
    ids = frozenset(taken)
    while name in ids:
        name = next_id(name)
    return name


def moved_to(practice: Practice, begins: date) -> Practice:
    """Return the practice with a window as long that begins on `begins`, and the days of its releases moved with it."""
    by = begins - practice.begins
    tasks = tuple(_moved(practice.tasks, by))
    return replace(practice, begins=begins, ends=practice.ends + by, tasks=tasks)


def _moved(tasks: Iterable[Task], by: timedelta) -> Iterator[Task]:
    for task in tasks:
        day = task.release.day
        yield task if day is None else replace(task, release=task.release._replace(day=day + by))
