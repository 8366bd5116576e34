"""Keys that two people changed, in a real terminal: Esc, pass and the main key; Help and the foot follow."""

import pytest

from tests.end_to_end.evening import Place
from tests.end_to_end.terminal import PROGRAM

pytestmark = pytest.mark.slow

OURS = 'pass = "f9"\npause = "f10"\nback = "f11"\nmain = "ctrl+g"\n'
PLAY = ("play", "ground/one-good-thing", "--names", "Ana,Sam", "--opener", "first", "--seed", "7")


def test_play_help_and_the_foot_follow(place: Place) -> None:
    place.kept.mkdir(mode=0o700, parents=True)
    (place.kept / "keys.toml").write_text(OURS)
    with place.open(*PLAY, program=PROGRAM, size=(80, 40)) as terminal:
        terminal.ready("F9 Pass")
        assert "F10 pause" in terminal.screen and "F4 Another" in terminal.screen
        terminal.press("f3", "enter", "escape")
        terminal.settle()
        terminal.insist("f1", "F11 back")
        terminal.insist("end", "F9: pass, no reason asked")
        assert "F10: pause" in terminal.screen and "Ctrl+G: finishes" in terminal.screen
        terminal.insist("f11", "F9 Pass")
        terminal.insist("f10", "Ctrl+G chooses")
        terminal.insist("ctrl+g", "F9 Pass")
        terminal.insist("f9", "Sam ◆")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


def test_a_clash_is_told_at_its_line_and_the_usual_keys_hold(place: Place) -> None:
    place.kept.mkdir(mode=0o700, parents=True)
    (place.kept / "keys.toml").write_text('# ours\npass = "f4"\n')
    with place.open(*PLAY, program=PROGRAM, size=(100, 40)) as terminal:
        terminal.see("keys.toml:2:")
        terminal.ready("F4 is already used")
        terminal.insist("f3", "Sam ◆")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
