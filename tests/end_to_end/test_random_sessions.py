"""Fifty random evenings in a terminal: a hidden line is nowhere but in its writer's own turn, whatever happens."""

import random
from pathlib import Path

import pytest

from tests.end_to_end.evening import CURTAIN_ANA, OPEN, PLAY, SECRET, TO_WORDS, Place
from tests.end_to_end.wanderers import Wanderers
from tests.end_to_end.watch import Watch

pytestmark = pytest.mark.slow

SESSIONS = 30
EXERCISES = tuple(TO_WORDS)


@pytest.mark.parametrize("seed", range(SESSIONS))
def test_a_hidden_line_is_only_in_its_writers_turn(tmp_path: Path, seed: int) -> None:
    place = Place(tmp_path / "somebody", EXERCISES[seed % len(EXERCISES)])
    both = Wanderers(place, random.Random(seed))
    try:
        both.until_both_are_in()
        assert both.watch.leaks == [], both.did
        both.show()
        both.watch.look("shown")
        assert {f"shown: line {seat} in the terminal" for seat in (0, 1)} <= set(both.watch.leaks), both.did
    finally:
        place.close()


def test_what_a_program_without_protection_shows_is_found(place: Place) -> None:
    both = Wanderers(place, random.Random(1), planted="stock in_handler")
    both.until_it_fails()
    assert {"a fault: line 0 on the screen", "a fault: line 0 in the terminal"} <= set(both.watch.leaks)


def test_a_line_that_is_seen_or_lies_about_in_the_others_turn_is_found(place: Place) -> None:
    watch = Watch(place, (SECRET, "a line+of nobody"))
    with place.open(*PLAY) as terminal:
        watch.begin(terminal)
        terminal.ready(CURTAIN_ANA)
        watch.turn(0)
        terminal.insist("left", OPEN)
        terminal.type(SECRET)
        terminal.ready(SECRET)
        watch.look("her own turn")
        assert watch.leaks == []
        watch.turn(1)
        terminal.resize(120, 40)
        terminal.settle()
        (place.kept / "letter").write_text(SECRET)
        watch.look("his turn")
    assert watch.leaks == [
        f"his turn: line 0 {where}" for where in ("in letter", "on the screen", "in the terminal")
    ]
