"""Esc clears the terminal before anything else is done; what comes after it is whole, and holds nothing private."""

import sys
from pathlib import Path

import pytest

from reciprocity_tui.process.clear_terminal import CLEAR_SCROLLBACK
from tests.end_to_end.checks import holds, printed
from tests.end_to_end.evening import CURTAIN_ANA, OPEN, PLAY, SECRET, Place
from tests.end_to_end.terminal import Terminal
from tests.terminal.held import WAITS, Hold

pytestmark = pytest.mark.slow

SLOW = f"""
import sys
{WAITS}
from tests.end_to_end.launcher import main
from reciprocity_tui.process.hardening import harden
harden()
from reciprocity_tui.tui.screens.pause import PauseScreen
body = PauseScreen.body
def slow(screen):
    wait_here()
    return body(screen)
PauseScreen.body = slow
sys.exit(main())
"""
"""A pause takes its time to be laid out."""


def paused_slowly(place: Place, hold: Hold) -> Terminal:
    """Start the program, which will wait before it shows a pause."""
    program = (sys.executable, "-c", SLOW)
    return place.open(*PLAY, size=(80, 24), stderr=None, before=None, program=program, **hold.variables)


@pytest.mark.parametrize("key", ["escape", "f2"])
def test_it_is_hidden_before_the_pause_is_laid_out(place: Place, tmp_path: Path, key: str) -> None:
    with Hold(tmp_path) as hold, paused_slowly(place, hold) as terminal:
        terminal.ready(CURTAIN_ANA)
        terminal.insist("left", OPEN)
        terminal.type(SECRET)
        terminal.ready(SECRET)
        before, mark = terminal.screen, terminal.mark()
        terminal.press(key)
        hold.reached()
        terminal.until(lambda: not terminal.screen.strip(), "nothing on the screen")
        hold.let_go()
        terminal.ready("Pause.")
        # A new screen is drawn whole, to the last line; and nothing that was still to be written came after it.
        assert "No rush" in terminal.screen and "Ctrl+Q leave" in terminal.screen
        hidden = terminal.since(mark).partition(CLEAR_SCROLLBACK.encode())[2]
        assert not holds(hidden, SECRET) and not holds(printed(hidden), SECRET)
        terminal.insist("enter", CURTAIN_ANA)
        terminal.insist("left", OPEN)
        assert terminal.screen == before


def test_a_curtain_is_there_again_whole(place: Place) -> None:
    with place.open(*PLAY) as terminal:
        terminal.ready(CURTAIN_ANA)
        before = terminal.screen
        terminal.press("escape")
        terminal.ready("Pause.")
        terminal.insist("enter", CURTAIN_ANA)
        assert terminal.screen == before
