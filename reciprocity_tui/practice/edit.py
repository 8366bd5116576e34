"""Change a practice that is being made, step by step. Whatever comes out of `settled` passes its check.

Plain data without a screen: the form shows it, and each function gives a new practice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from reciprocity_tui.message import Message
from reciprocity_tui.practice.assignment import (
    AT_ONCE,
    MAX_HEAR_ABOUT,
    MAX_LINE,
    MAX_NAME,
    MAX_TASKS,
    MAX_TITLE,
    MAX_WEEKS,
    Practice,
    Release,
    Task,
)
from reciprocity_tui.practice.begin import first_id
from reciprocity_tui.practice.bundles import last_day
from reciprocity_tui.practice.texts import clean_line

if TYPE_CHECKING:
    from datetime import date

_WAITS_FOR_ONE_BEFORE = frozenset({"after", "after-days"})
_WEEK = 7


def with_title(practice: Practice, typed: str) -> Practice:
    """Return the practice with another title. Its id follows, unless it is one of several for the couple."""
    title = clean_line(typed, MAX_TITLE)
    is_first = practice.id == first_id(practice.title)
    return replace(practice, title=title, id=first_id(title) if is_first else practice.id)


def with_counselor(practice: Practice, typed: str) -> Practice:
    """Return the practice with another name of who hands it out; empty: none."""
    return replace(practice, counselor=clean_line(typed, MAX_NAME))


def weeks_of(practice: Practice) -> int:
    """Return how many weeks the window takes, the last one perhaps in part."""
    return -(-((practice.ends - practice.begins).days + 1) // _WEEK)


def with_window(practice: Practice, begins: date, weeks: int) -> Practice:
    """Return the practice with another window, which begins on the day it is made at the earliest.

    weeks -- from 1 to MAX_WEEKS; others are brought into that. Raises OverflowError if the calendar ends before.
    """
    begins = max(begins, practice.made)
    ends = last_day(begins, max(1, min(MAX_WEEKS, weeks)))
    return replace(practice, begins=begins, ends=ends)


def with_hear_about(practice: Practice, index: int, typed: str) -> Practice:
    """Return the practice with another line of what the counselor would like to hear about; empty: without it.

    index -- of the line; behind the last one, it is added.
    """
    lines = [*practice.hear_about[:index], clean_line(typed), *practice.hear_about[index + 1 :]]
    return replace(practice, hear_about=tuple(line for line in lines if line)[:MAX_HEAR_ABOUT])


def with_task(practice: Practice, exercise: str) -> Practice:
    """Return the practice with one more task at the end; the same if it has that one, or has enough."""
    if len(practice.tasks) >= MAX_TASKS or any(task.exercise == exercise for task in practice.tasks):
        return practice
    release = Release("after") if practice.tasks else AT_ONCE
    return replace(practice, tasks=(*practice.tasks, Task(exercise, release=release)))


def without_task(practice: Practice, index: int) -> Practice:
    """Return the practice without a task."""
    return replace(practice, tasks=(*practice.tasks[:index], *practice.tasks[index + 1 :]))


def with_moved_task(practice: Practice, index: int, by: int) -> Practice:
    """Return the practice with a task moved up (-1) or down (1), as far as there is room."""
    tasks = [*practice.tasks[:index], *practice.tasks[index + 1 :]]
    tasks.insert(max(0, min(len(tasks), index + by)), practice.tasks[index])
    return replace(practice, tasks=tuple(tasks))


def with_why(practice: Practice, index: int, typed: str) -> Practice:
    """Return the practice with another reason for a task; empty: none."""
    return _with_task(practice, index, lambda task: replace(task, why=clean_line(typed, MAX_LINE)))


def with_slot(practice: Practice, index: int, typed: str) -> Practice:
    """Return the practice with another if-then sentence for a task; empty: none."""
    return _with_task(practice, index, lambda task: replace(task, slot=clean_line(typed, MAX_LINE)))


def with_fallback(practice: Practice, index: int, exercise: str) -> Practice:
    """Return the practice with another lighter exercise for a task; empty, or the task itself: none."""

    def change(task: Task) -> Task:
        return replace(task, fallback="" if exercise == task.exercise else exercise)

    return _with_task(practice, index, change)


def with_release(practice: Practice, index: int, release: Release) -> Practice:
    """Return the practice with another release rule for a task."""
    return _with_task(practice, index, lambda task: replace(task, release=release))


def _with_task(practice: Practice, index: int, change: Callable[[Task], Task]) -> Practice:
    tasks = [change(task) if place == index else task for place, task in enumerate(practice.tasks)]
    return replace(practice, tasks=tuple(tasks))


def taken_up(practice: Practice, today: date) -> Practice:
    """Return a practice that was begun on another day, as if it were made today: no window begins before that."""
    now = replace(practice, made=today)
    return now if practice.begins >= today else with_window(now, today, weeks_of(practice))


def missing(practice: Practice) -> tuple[Message, ...]:
    """Return what it still needs before it can be written."""
    title = () if practice.title else (Message("form-needs-title"),)
    task = () if practice.tasks else (Message("form-needs-task"),)
    return title + task


def settled(practice: Practice, packs: Iterable[tuple[str, str]] = ()) -> Practice:
    """Return the practice as it can be written; `missing` must be empty. packs -- versions of packs, by their ids.

    A release rule that its place does not allow gives way: the first task waits for nothing, and a day outside of the
    window becomes its nearest day.
    """
    tasks = (_possible(practice, index, task) for index, task in enumerate(practice.tasks))
    return replace(practice, tasks=tuple(tasks), packs=tuple(packs))


def _possible(practice: Practice, index: int, task: Task) -> Task:
    release = task.release
    if index == 0 and release.kind in _WAITS_FOR_ONE_BEFORE:
        return replace(task, release=AT_ONCE)
    if release.day is not None:
        day = max(practice.begins, min(practice.ends, release.day))
        return replace(task, release=release._replace(day=day))
    return task
