"""How far the two are in a practice: which task is open, which waits, which was done or put off.

Nothing here is stored. It follows from the evenings that are saved, from what was put off, and from the date. Nothing
expires: after its window a practice is what it was.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from reciprocity_tui.practice.assignment import Practice, Release, Task

TaskState: TypeAlias = Literal["open", "waiting", "done", "declined"]


class PlayedExercise(NamedTuple):
    """A saved evening since the practice was added. evening -- its id. exercise -- `pack/id`."""

    evening: int
    exercise: str
    day: date


class TaskProgress(NamedTuple):
    """One task. after -- position of the task it waits for. until -- the day on which it opens, if that is known.

    played -- the evening that counts, if it is done.
    """

    state: TaskState
    after: int | None = None
    until: date | None = None
    played: PlayedExercise | None = None


class _Opening(NamedTuple):
    """When a task opens: on `day`, or once the task `after` is behind the two."""

    day: date | None = None
    after: int | None = None


def practice_progress(
    practice: Practice,
    played: Sequence[PlayedExercise],
    declined: Collection[int],
    added: date,
    today: date,
) -> tuple[TaskProgress, ...]:
    """Return the progress of each task, in order.

    played -- evenings since it was added, oldest first. declined -- positions of tasks that were put off.
    added -- the day on which it was added.
    """
    counted = _count_evenings(practice.tasks, played, declined)
    first_day = max(added, practice.begins)
    behind_since: date | None = first_day
    progress: list[TaskProgress] = []
    for position, task in enumerate(practice.tasks):
        evening = counted.get(position)
        opening = _opening(task.release, position, behind_since, first_day)
        progress.append(_task_progress(opening, today, evening, is_declined=position in declined))
        if evening is not None:
            behind_since = evening.day
        elif position not in declined:
            behind_since = None
        elif behind_since is None:
            behind_since = first_day
    return tuple(progress)


def _count_evenings(
    tasks: Sequence[Task], played: Sequence[PlayedExercise], declined: Collection[int]
) -> dict[int, PlayedExercise]:
    """Return the evening that counts for each task that was done; an evening counts for one task.

    It counts for the first one that names it. One that was put off and played all the same is done.
    """
    counted: dict[int, PlayedExercise] = {}
    order = sorted(range(len(tasks)), key=lambda position: position in declined)
    for evening in played:
        for position in order:
            if position not in counted and evening.exercise in tasks[position].refs:
                counted[position] = evening
                break
    return counted


def _opening(release: Release, position: int, behind_since: date | None, first_day: date) -> _Opening:
    """Return when a task opens. behind_since -- the day from which the one before is behind the two, or None."""
    follows = release.kind in ("after", "after-days")
    if follows and behind_since is None:
        return _Opening(after=position - 1)
    if release.kind == "after-days" and behind_since is not None:
        return _Opening(max(first_day, _add_days(behind_since, release.days)))
    return _Opening(first_day if release.day is None else max(first_day, release.day))


def _task_progress(
    opening: _Opening, today: date, evening: PlayedExercise | None, *, is_declined: bool
) -> TaskProgress:
    if evening is not None:
        return TaskProgress("done", played=evening)
    if is_declined:
        return TaskProgress("declined")
    if opening.day is None or today < opening.day:
        return TaskProgress("waiting", opening.after, opening.day)
    return TaskProgress("open")


def _add_days(day: date, days: int) -> date:
    """Return the day so many days later, or the last day there is: a clock may give any date."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


def open_exercises(practice: Practice, progress: Sequence[TaskProgress]) -> tuple[str, ...]:
    """Return the exercises of the open tasks in order, then their lighter ones; each once."""
    tasks = [task for task, now in zip(practice.tasks, progress, strict=True) if now.state == "open"]
    return tuple(dict.fromkeys(_exercises_then_fallbacks(tasks)))


def _exercises_then_fallbacks(tasks: Sequence[Task]) -> Iterator[str]:
    yield from (task.exercise for task in tasks)
    yield from (task.fallback for task in tasks if task.fallback)
