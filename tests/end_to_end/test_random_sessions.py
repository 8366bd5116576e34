"""Fifty random evenings in a terminal: a hidden line is nowhere but in its writer's own turn, whatever happens."""

import random
from pathlib import Path

import pytest

from tests.end_to_end.evening import TO_WORDS, Place
from tests.end_to_end.wanderers import Wanderers

pytestmark = pytest.mark.slow

SESSIONS = 50
EXERCISES = tuple(TO_WORDS)


@pytest.mark.parametrize("seed", range(SESSIONS))
def test_a_hidden_line_is_only_in_its_writers_turn(tmp_path: Path, seed: int) -> None:
    place = Place(tmp_path / "somebody", EXERCISES[seed % len(EXERCISES)])
    both = Wanderers(place, random.Random(seed))
    try:
        both.until_both_are_in()
        assert both.watch.found == [], both.did
        both.show()
        both.watch.look("shown")
        assert {f"shown: line {seat} in the terminal" for seat in (0, 1)} <= set(both.watch.found), both.did
    finally:
        place.close()
