"""A key that is held down takes one step, and neither ends nor keeps an evening."""

import pytest

from tests.end_to_end.evening import Place
from tests.end_to_end.terminal import PROGRAM, Terminal

pytestmark = pytest.mark.slow

TALK = ("play", "ground/one-good-thing", "--names", "Ana,Sam", "--opener", "first", "--seed", "7")
ENJOYS = "Enjoy it a second time."
REACHED = "what part reached you?"
KEEPS = "Enter keeps this."
MANY = 45


def stays(terminal: Terminal, text: str) -> None:
    """Check that waiting keys are handled before Help opens, with `text` behind it."""
    terminal.insist("f1", "Esc back")
    terminal.insist("f1", text)


def test_enter_held_down_takes_one_step_and_keeps_nothing(place: Place) -> None:
    with place.open(*TALK, program=PROGRAM) as terminal:
        terminal.ready("F4 Another")
        terminal.press(*["enter"] * MANY)
        terminal.ready(ENJOYS)
        stays(terminal, ENJOYS)
        terminal.insist("f3", "Sam ◆")
        terminal.insist("enter", ENJOYS)
        terminal.insist("enter", REACHED)
        # From here on it is the same press that locks what reached Sam, and repeats by itself.
        terminal.type("x")
        terminal.press("enter")
        terminal.ready(KEEPS)
        terminal.press(*["enter"] * MANY)
        stays(terminal, KEEPS)
        terminal.insist("enter", "A line for the other to find next time?")


@pytest.mark.parametrize("key", ["f8", "f3"])
def test_what_erases_when_it_is_pressed_twice_erases_nothing_when_it_is_held(place: Place, key: str) -> None:
    terminal = place.with_the_secret()
    terminal.press(*[key] * MANY)
    terminal.ready("again to")
    terminal.type("!")
    terminal.see("stairs!")
