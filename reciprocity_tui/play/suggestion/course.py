"""A path of some weeks, what each contains, and what remains of it. On a screen a course is called a path.

Nothing in it has a date: a week is only a stage, and an exercise that was not played simply waits.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

Refs = tuple[str, ...]
"""Full names of exercises."""


class Week(NamedTuple):
    """The exercises of one week. title -- its subject. text -- another sentence, or empty."""

    title: str
    text: str = ""
    main: Refs = ()
    light: Refs = ()
    check_in: Refs = ()

    @property
    def refs(self) -> Refs:
        """Return all exercises of the week, in the intended order."""
        return (*self.main, *self.light, *self.check_in)


class Course(NamedTuple):
    """A whole path. ref -- `pack/name`. end -- the message once all of it was played."""

    ref: str
    title: str
    summary: str
    weeks: tuple[Week, ...]
    end: str = ""


class PathProgress(NamedTuple):
    """The players' progress. week -- its number, from 0; the number of weeks when all of it was played.

    remaining -- exercises of this week still to play. missing -- those that no longer exist.
    """

    week: int
    remaining: Refs = ()
    missing: Refs = ()


def path_progress(
    course: Course, played: Sequence[str], available: Collection[str], week: int = 0
) -> PathProgress:
    """Return how far the players are who began at `week` and then played these, oldest first.

    A missing exercise blocks nobody: the path goes on without it. An evening counts for the week that the players
    are in; an exercise that occurs only once in the path also counts when it was played before its week.
    """
    left = [[ref for ref in course_week.refs if ref in available] for course_week in course.weeks]
    named = [ref for course_week in course.weeks for ref in course_week.refs]
    week = max(0, week)
    for ref in played:
        week = _first_open_week(left, week)
        for later in left[week:]:
            if ref in later:
                later.remove(ref)
                break
            if named.count(ref) > 1:
                break
    week = _first_open_week(left, week)
    if week == len(left):
        return PathProgress(week)
    gone = tuple(ref for ref in course.weeks[week].refs if ref not in available)
    return PathProgress(week, tuple(left[week]), gone)


def _first_open_week(remaining: Sequence[Sequence[str]], week: int) -> int:
    """Return the first week from `week` on with an unplayed exercise."""
    return next((number for number in range(week, len(remaining)) if remaining[number]), len(remaining))
