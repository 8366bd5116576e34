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
    """All check-ins with one question of one exercise, oldest first. people -- as in the last report."""

    exercise: str
    wording: str
    people: tuple[str, str]
    check_ins: tuple[CheckIn, ...]


MOST_NUMBERS = 10**6
"""A rating is a small number; what is beyond this was not one."""


def series_of(reports: Iterable[Report]) -> tuple[Series, ...]:
    """Return the series of reports of one couple, the longest first. Numbers that only one released are in none."""
    days: dict[tuple[str, str], dict[CheckIn, None]] = {}
    people: dict[tuple[str, str], tuple[str, str]] = {}
    for report in sorted(reports, key=lambda report: report.agreed):
        for task in report.tasks:
            for wording, numbers in _numbers_of_both(task):
                question = task.exercise, wording
                days.setdefault(question, {})[CheckIn(task.day or report.agreed, numbers)] = None
                people[question] = report.people
    series = [
        Series(*question, people[question], tuple(sorted(check_ins))) for question, check_ins in days.items()
    ]
    return tuple(sorted(series, key=lambda one: (-len(one.check_ins), one.exercise, one.wording)))


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
