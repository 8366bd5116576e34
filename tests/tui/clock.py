"""A clock that stands until it is set, and a table beside it."""

import datetime
from collections.abc import Mapping
from dataclasses import replace

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.table import Table
from tests.tui.table import exercise, table

EVENING = datetime.datetime(2026, 6, 1, 21, 20)  # noqa: DTZ001 -- as the clock on the wall has it


class Clock:
    """Shows `at` until it is set to something else."""

    def __init__(self, at: datetime.datetime = EVENING) -> None:
        self.at = at

    def __call__(self) -> datetime.datetime:
        return self.at.astimezone()

    def later(self, minutes: int) -> None:
        """So many minutes go by."""
        self.at += datetime.timedelta(minutes=minutes)


def timed(*steps: Mapping[str, object], clock: Clock | None = None, found: Exercise | None = None) -> Table:
    """A table with an exercise of these steps on it, and this clock beside it."""
    at = table(found or exercise(*steps))
    return replace(at, breaks=Breaks(now=clock or Clock()))
