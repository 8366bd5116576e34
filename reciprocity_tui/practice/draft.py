"""A practice that is being made: each change gives a new draft, and whatever it gives out passes its check.

Plain data without a screen, so that the form shows it and the command line fills it in one go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from reciprocity_tui.exercise.card import MAX_SLUG_LENGTH
from reciprocity_tui.message import Message
from reciprocity_tui.packs.parsing.slugs import slugify
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
from reciprocity_tui.practice.bundles import Bundle, last_day
from reciprocity_tui.practice.texts import clean_line

if TYPE_CHECKING:
    from reciprocity_tui.practice.report import Report

USUAL_WEEKS = 2

_WAITS_FOR_ONE_BEFORE = frozenset({"after", "after-days"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A practice that is being made.

    couple -- the code of the couple. made -- today. number -- of this practice among those of the couple; it becomes
    part of the id. The other fields are those of `Practice`.
    """

    couple: str
    made: date
    begins: date
    weeks: int = USUAL_WEEKS
    title: str = ""
    counselor: str = ""
    tasks: tuple[Task, ...] = ()
    hear_about: tuple[str, ...] = ()
    number: int = 1

    @classmethod
    def from_bundle(cls, bundle: Bundle, couple: str, today: date) -> Draft:
        """Return a draft with everything that a bundle has."""
        draft = cls(couple, today, today, bundle.weeks, bundle.title)
        return replace(draft, tasks=bundle.tasks, hear_about=bundle.hear_about)

    @classmethod
    def from_report(cls, report: Report, today: date) -> Draft:
        """Return a draft for the couple of a report: what was left for another time is in it again."""
        again = tuple(Task(task.exercise) for task in report.tasks if task.outcome == "another-time")
        draft = cls(report.couple, today, today, title=report.title, number=_next_number(report.practice))
        return replace(draft, tasks=again[:MAX_TASKS])

    @property
    def id(self) -> str:
        """Return the id of the practice: its title in kebab-case, and its number."""
        ending = f"-{self.number}"
        name = slugify(self.title)[: MAX_SLUG_LENGTH - len(ending)].strip("-")
        return f"{name or 'practice'}{ending}"

    @property
    def ends(self) -> date:
        """Return the last day of the window; the last day there is, if the calendar ends before."""
        try:
            return last_day(self.begins, self.weeks)
        except OverflowError:
            return date.max

    def with_title(self, typed: str) -> Draft:
        """Return the draft with another title."""
        return replace(self, title=clean_line(typed, MAX_TITLE))

    def with_counselor(self, typed: str) -> Draft:
        """Return the draft with another name of who hands it out; empty: none."""
        return replace(self, counselor=clean_line(typed, MAX_NAME))

    def with_window(self, begins: date, weeks: int) -> Draft:
        """Return the draft with another window. weeks -- from 1 to MAX_WEEKS; anything else is brought into that."""
        return replace(self, begins=begins, weeks=max(1, min(MAX_WEEKS, weeks)))

    def with_hear_about(self, lines: Iterable[str]) -> Draft:
        """Return the draft with other lines of what the counselor would like to hear about."""
        cleaned = (clean_line(line) for line in lines)
        return replace(self, hear_about=tuple(line for line in cleaned if line)[:MAX_HEAR_ABOUT])

    def with_task(self, exercise: str) -> Draft:
        """Return the draft with one more task at the end; the same draft if it has that one, or has enough."""
        if len(self.tasks) >= MAX_TASKS or any(task.exercise == exercise for task in self.tasks):
            return self
        release = Release("after") if self.tasks else AT_ONCE
        return replace(self, tasks=(*self.tasks, Task(exercise, release=release)))

    def without_task(self, index: int) -> Draft:
        """Return the draft without a task."""
        return replace(self, tasks=(*self.tasks[:index], *self.tasks[index + 1 :]))

    def with_moved_task(self, index: int, by: int) -> Draft:
        """Return the draft with a task moved up (-1) or down (1), as far as there is room."""
        target = max(0, min(len(self.tasks) - 1, index + by))
        tasks = [*self.tasks[:index], *self.tasks[index + 1 :]]
        tasks.insert(target, self.tasks[index])
        return replace(self, tasks=tuple(tasks))

    def with_why(self, index: int, typed: str) -> Draft:
        """Return the draft with another reason for a task; empty: none."""
        return self._with_task(index, lambda task: replace(task, why=clean_line(typed, MAX_LINE)))

    def with_slot(self, index: int, typed: str) -> Draft:
        """Return the draft with another if-then sentence for a task; empty: none."""
        return self._with_task(index, lambda task: replace(task, slot=clean_line(typed, MAX_LINE)))

    def with_fallback(self, index: int, exercise: str) -> Draft:
        """Return the draft with another lighter exercise for a task; empty, or the task itself: none."""
        return self._with_task(
            index, lambda task: replace(task, fallback="" if exercise == task.exercise else exercise)
        )

    def with_release(self, index: int, release: Release) -> Draft:
        """Return the draft with another release rule for a task."""
        return self._with_task(index, lambda task: replace(task, release=release))

    def _with_task(self, index: int, change: Callable[[Task], Task]) -> Draft:
        tasks = [change(task) if place == index else task for place, task in enumerate(self.tasks)]
        return replace(self, tasks=tuple(tasks))

    def missing(self) -> tuple[Message, ...]:
        """Return what it still needs before it can be written."""
        lacks = {"draft-needs-title": not self.title, "draft-needs-task": not self.tasks}
        return tuple(Message(name) for name, is_lacking in lacks.items() if is_lacking)

    def to_practice(self, packs: Iterable[tuple[str, str]] = ()) -> Practice:
        """Return the practice; `missing` must be empty. packs -- the versions of packs, by their ids.

        A release rule that its place does not allow gives way: the first task waits for nothing, and a day outside of
        the window becomes its nearest day.
        """
        return Practice(
            id=self.id,
            couple=self.couple,
            title=self.title,
            made=self.made,
            begins=self.begins,
            ends=self.ends,
            tasks=tuple(self._possible(index, task) for index, task in enumerate(self.tasks)),
            counselor=self.counselor,
            hear_about=self.hear_about,
            packs=tuple(packs),
        )

    def _possible(self, index: int, task: Task) -> Task:
        release = task.release
        if index == 0 and release.kind in _WAITS_FOR_ONE_BEFORE:
            return replace(task, release=AT_ONCE)
        if release.day is not None:
            day = max(self.begins, min(self.ends, release.day))
            return replace(task, release=release._replace(day=day))
        return task


def _next_number(practice: str) -> int:
    """Return the number after the one at the end of a practice's id; 2 if it has none."""
    digits = practice.rpartition("-")[2]
    return int(digits) + 1 if digits.isascii() and digits.isdigit() and len(digits) < 5 else 2
