"""Esc hides at once also where another program stands between the terminal and us."""

import shutil
import subprocess

import pytest

from tests.end_to_end.evening import CURTAIN_ANA, LAUNCHER, PLAY, Place
from tests.end_to_end.terminal import Terminal, surroundings

pytestmark = pytest.mark.slow

ASKS = b"\x1b[?1000h"
"""Asks the terminal to report the mouse."""
GNU_SCREEN = shutil.which("screen")
WAITS_BRIEFLY = "startup_message off\nmaptimeout 10\n"
"""GNU screen waits 300 ms for the rest of a key unless it is told otherwise."""


@pytest.mark.parametrize(
    ("variables", "asked"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/tmux,1,0"}, True),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux,1,0"}, True),
        ({"TERM": "screen.xterm-256color", "STY": "1.pts"}, False),
        ({"TERM": "xterm", "STY": "1.pts"}, False),
        ({"TERM": "screen"}, False),
    ],
)
def test_under_gnu_screen_the_mouse_is_not_asked_for(
    place: Place, variables: dict[str, str], asked: bool
) -> None:
    with Terminal(
        (*LAUNCHER, "--home", str(place.kept)), surroundings(place.private, **variables)
    ) as terminal:
        terminal.ready("Ctrl+Q")
        assert (ASKS in terminal.raw) == asked
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


@pytest.mark.skipif(GNU_SCREEN is None, reason="needs GNU screen")
def test_esc_alone_hides_within_gnu_screen(place: Place) -> None:
    place.private.mkdir()
    (place.private / "rc").write_text(WAITS_BRIEFLY)
    sockets = place.private / "sockets"
    sockets.mkdir(mode=0o700)
    # The shell around it keeps open what GNU screen closes: how the test hears of the end.
    around = ("sh", "-c", '"$@"; exit $?', "sh", str(GNU_SCREEN), "-c", str(place.private / "rc"))
    program = (*around, *LAUNCHER)
    with place.open(*PLAY, program=program, SCREENDIR=str(sockets), SHELL="/bin/sh") as terminal:
        try:
            terminal.ready(CURTAIN_ANA)
            terminal.press("escape")
            terminal.see("Pause.")
            terminal.press("ctrl+q")
            terminal.wait()
        finally:  # Its server would go on in the background.
            subprocess.run(
                [str(GNU_SCREEN), "-X", "quit"],
                env={"SCREENDIR": str(sockets)},
                stdout=subprocess.DEVNULL,
                check=False,
            )
