"""Thousands of evenings of exercises that nobody wrote, and of those that come with the program."""

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.exercise.exercise import Exercise
from tests.play.desks import ShelfDesk
from tests.play.evenings import play
from tests.play.generated import exercise, exercises
from tests.play.properties import AT_EVERY_BEAT, hold_for

FEW = 200
HAPPENINGS = (
    "pass",
    "swap",
    "reopen",
    "pause",
    "leave",
    "going on",
    "end here",
    "closed",
    "DiskFull",
    "Refused",
)
"""What must have happened among them, or the properties said little."""


def test_some_evenings() -> None:
    happened = Counter[str]()
    for seed in range(FEW):
        chance = Random(seed)
        log = play(exercise(chance), chance, ShelfDesk(), AT_EVERY_BEAT)
        hold_for(log)
        happened += log.happened
    assert [each for each in HAPPENINGS if not happened[each]] == []


@settings(max_examples=60)
@given(exercises(), st.randoms(use_true_random=False))
def test_an_evening_that_is_made_as_small_as_it_can_be_when_it_fails(made: Exercise, chance: Random) -> None:
    hold_for(play(made, chance, ShelfDesk(), AT_EVERY_BEAT))
