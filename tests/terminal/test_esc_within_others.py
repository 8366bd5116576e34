"""Check that Esc hides at once, even with another program between the terminal and ours, and nothing remains there."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.end_to_end.evening import CURTAIN_ANA, LAUNCHER, OPEN, PLAY, SECRET, Place
from tests.end_to_end.terminal import Terminal, surroundings

pytestmark = pytest.mark.slow

ASKS = b"\x1b[?1000h"
"""Asks the terminal to report the mouse."""
GNU_SCREEN = shutil.which("screen")
needs_screen = pytest.mark.skipif(GNU_SCREEN is None, reason="needs GNU screen")
WAITS_BRIEFLY = "startup_message off\nmaptimeout 10\n"
"""GNU screen waits 300 ms for the rest of a key unless configured otherwise."""


@pytest.mark.parametrize(
    ("variables", "is_requested"),
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
    place: Place, variables: dict[str, str], is_requested: bool
) -> None:
    with Terminal(
        (*LAUNCHER, "--home", str(place.kept)), surroundings(place.private, **variables)
    ) as terminal:
        terminal.ready("Ctrl+Q")
        assert (ASKS in terminal.raw) == is_requested
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


@contextmanager
def within_gnu_screen(place: Place, *program: str) -> Iterator[tuple[Terminal, Callable[[str], str]]]:
    """Run the program in a window of GNU screen; yield what can be read there, scrollback included, once it ends."""
    place.private.mkdir()
    (place.private / "rc").write_text(WAITS_BRIEFLY)
    sockets = place.private / "sockets"
    sockets.mkdir(mode=0o700)

    def command(*words: str) -> None:
        subprocess.run(
            [str(GNU_SCREEN), "-X", *words],
            env={"SCREENDIR": str(sockets)},
            stdout=subprocess.DEVNULL,
            check=False,
        )

    # The shell around it keeps open what GNU screen closes: how the test hears of the end.
    around = ("sh", "-c", '"$@"; exit $?', "sh", str(GNU_SCREEN), "-c", str(place.private / "rc"))
    inside = (*around, *program)
    with place.open(*PLAY, program=inside, SCREENDIR=str(sockets), SHELL="/bin/sh") as terminal:

        def read_back(last: str) -> str:
            copy = place.private / f"copy {last}"
            command("hardcopy", "-h", str(copy))
            terminal.until(lambda: copy.exists() and last in copy.read_text(errors="replace"), "a copy")
            return copy.read_text(errors="replace")

        try:
            yield terminal, read_back
        finally:  # Its server would go on in the background.
            command("quit")


@needs_screen
def test_esc_alone_hides_within_gnu_screen(place: Place) -> None:
    with within_gnu_screen(place, *LAUNCHER) as (terminal, _):
        terminal.ready(CURTAIN_ANA)
        terminal.press("escape")
        terminal.see("Pause.")
        terminal.press("ctrl+q")
        terminal.wait()


@needs_screen
@pytest.mark.parametrize(("key", "then"), [("escape", "Pause."), ("ctrl+q", "it has ended")])
def test_what_was_private_cannot_be_read_by_scrolling_back(place: Place, key: str, then: str) -> None:
    kept_open = ("sh", "-c", '"$@"; echo it has "ended"; read none', "sh")
    with within_gnu_screen(place, *kept_open, *LAUNCHER) as (terminal, read_back):
        terminal.ready(CURTAIN_ANA)
        terminal.insist("left", OPEN)
        terminal.type(SECRET)
        terminal.ready(SECRET)
        terminal.press(key)
        terminal.see(then)
        assert SECRET not in read_back(then)
