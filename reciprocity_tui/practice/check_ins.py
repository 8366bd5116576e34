"""The check-ins that both partners released: the same question, answered by each with a number, over time.

Nothing is computed from them: no score, no average, no distance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reciprocity_tui.practice.report import Report, SharedTask


class CheckIn(NamedTuple):
    """Both numbers of one day, left and right."""

    day: date
    numbers: tuple[int, int]


class Series(NamedTuple):
    """All check-ins of the same two with one question of one exercise, oldest first. people -- as in the last report.

    Two who swapped seats between reports are still the same two; two who are called otherwise have a series of their
    own, since nothing shows which of them is which.
    """

    exercise: str
    wording: str
    people: tuple[str, str]
    check_ins: tuple[CheckIn, ...]


_Question = tuple[str, str, frozenset[str]]
"""An exercise, the wording of a question, and who answered."""

MOST_NUMBERS = 10**6
"""A rating is a small number; what is beyond this was not one."""


def series_of(reports: Iterable[Report]) -> tuple[Series, ...]:
    """Return the series of reports of one couple, the longest first. Numbers that only one released are in none."""
    days: dict[_Question, dict[CheckIn, None]] = {}
    people: dict[_Question, tuple[str, str]] = {}
    for report in sorted(reports, key=lambda report: report.agreed, reverse=True):
        for task in report.tasks:
            for wording, (left, right) in _numbers_of_both(task):
                question = task.exercise, wording, frozenset(report.people)
                same_seats = people.setdefault(question, report.people) == report.people
                numbers = (left, right) if same_seats else (right, left)
                days.setdefault(question, {})[CheckIn(task.day or report.agreed, numbers)] = None
    series = [
        Series(exercise, wording, people[exercise, wording, names], tuple(sorted(check_ins)))
        for (exercise, wording, names), check_ins in days.items()
    ]
    return tuple(sorted(series, key=lambda one: (-len(one.check_ins), one.exercise, one.wording, one.people)))


def _numbers_of_both(task: SharedTask) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the questions that both answered with one number each, and the numbers."""
    answers: dict[str, tuple[list[int], list[int]]] = {}
    for line in task.lines:
        if line.by is not None and line.number is not None and abs(line.number) < MOST_NUMBERS:
            answers.setdefault(line.wording, ([], []))[line.by].append(line.number)
    for wording, (left, right) in answers.items():
        # Of several evenings the last one is of the day of the task.
        if len(left) == len(right) and left:
            yield wording, (left[-1], right[-1])
