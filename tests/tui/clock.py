"""Set a clock that does not move by itself, and a game that uses it."""

import datetime
from collections.abc import Mapping
from dataclasses import replace

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.game.game import Game
from tests.tui.game import TALK, OneExercise, exercise, game

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


class WithALightOne(OneExercise):
    """A catalog with one exercise, and a light one beside it."""

    light = exercise(TALK, title="A small one", minutes=4)

    def cards(self) -> tuple[Card, ...]:
        """Return both cards."""
        return (self.card, self.light.card("test", "small"))

    def load(self, ref: str) -> Exercise:
        """Either."""
        return self.light if ref == "test/small" else self.exercise


def timed(*steps: Mapping[str, object], clock: Clock | None = None) -> Game:
    """Return a game that has an exercise of these steps and a light one, with this clock."""
    timed_exercise = exercise(*steps)
    return replace(
        game(timed_exercise), catalog=WithALightOne(timed_exercise), breaks=Breaks(now=clock or Clock())
    )
