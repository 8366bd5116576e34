"""Ctrl+Q from every screen: nothing of the program is left, and the next start says nothing about it."""

import os

import pytest

from reciprocity_tui.process.clear_terminal import CLEAR_SCROLLBACK
from tests.end_to_end.checks import commands, whole
from tests.end_to_end.evening import CURTAIN_ANA, CURTAIN_SAM, OPEN, PLAY, Place
from tests.end_to_end.terminal import PROGRAM, Terminal

BEFORE = "somebody@home:~$ cat letter"
"""What stood in the window before the program was started."""


def to_tonight(place: Place) -> Terminal:
    """Tonight, with two names kept."""
    terminal = place.open(*PLAY)
    terminal.ready(CURTAIN_ANA)
    terminal.insist("escape", "Pause.")
    terminal.settle()
    terminal.press("up", "enter")
    terminal.ready("Go on")
    return terminal


def welcome(place: Place) -> Terminal:
    terminal = place.open()
    terminal.ready("Ctrl+Q")
    return terminal


def curtain(place: Place) -> Terminal:
    terminal = place.open(*PLAY)
    terminal.ready(CURTAIN_ANA)
    return terminal


def pause(place: Place) -> Terminal:
    terminal = place.with_the_secret()
    terminal.insist("escape", "Pause.")
    return terminal


def help_in_play(place: Place) -> Terminal:
    terminal = place.with_the_secret()
    terminal.insist("f1", "danger now")
    return terminal


def settings(place: Place) -> Terminal:
    terminal = to_tonight(place)
    terminal.insist(",", "Dusk, dark")
    return terminal


def help_from_tonight(place: Place) -> Terminal:
    terminal = to_tonight(place)
    terminal.insist("f1", "danger now")
    return terminal


def both_in(place: Place) -> Terminal:
    terminal, _ = place.handed_over()
    terminal.insist("right", OPEN)
    terminal.type("ok")
    terminal.ready("ok")
    terminal.insist("enter", "You have both answered.")
    return terminal


def reveal(place: Place) -> Terminal:
    terminal = both_in(place)
    terminal.insist("enter", "Enter goes on.")
    return terminal


def reflection(place: Place) -> Terminal:
    terminal = reveal(place)
    terminal.insist("enter", "a little more")
    terminal.insist("f8", "Enter keeps this.")
    return terminal


def other_curtain(place: Place) -> Terminal:
    terminal, _ = place.handed_over()
    terminal.ready(CURTAIN_SAM)
    return terminal


SCREENS = {
    file.__name__: file
    for file in (
        welcome,
        to_tonight,
        settings,
        help_from_tonight,
        curtain,
        Place.with_the_secret,
        pause,
        help_in_play,
        other_curtain,
        both_in,
        reveal,
        reflection,
    )
}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.slow
def test_leaving_fast_leaves_nothing(place: Place, screen: str) -> None:
    with SCREENS[screen](place) as terminal:
        mark = terminal.mark()
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        assert whole(terminal) == [] and commands(bytes(terminal.raw)) == []
        assert CLEAR_SCROLLBACK.encode() in terminal.since(mark)
        assert terminal.shown.left_behind().strip() == ""


@pytest.mark.slow
def test_escape_twice_leaves_as_fast(place: Place) -> None:
    with place.with_the_secret() as terminal:
        terminal.press("escape")
        terminal.see("Pause.")
        terminal.press("escape")
        assert terminal.wait() == 0
        assert whole(terminal) == [] and terminal.shown.left_behind().strip() == ""


@pytest.mark.slow
def test_what_stood_in_the_window_goes_too(place: Place) -> None:
    script = f"print({BEFORE!r});" + "[print(i) for i in range(200)];import runpy;"
    script += "runpy.run_module('reciprocity_tui', run_name='__main__')"
    with place.open(program=(PROGRAM[0], "-c", script)) as terminal:
        terminal.ready("Ctrl+Q")
        assert BEFORE in terminal.shown.left_behind()
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        assert terminal.shown.left_behind().strip() == ""


@pytest.mark.slow
def test_the_next_start_says_nothing_of_it(place: Place) -> None:
    with place.with_the_secret() as terminal:
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    with place.open() as again:
        again.ready("Go on")
        assert "Two lines ·" not in again.screen.split("Go on")[1]
        again.press("ctrl+q")
        assert again.wait() == 0


@pytest.mark.slow
def test_screens_never_go_where_errors_are_kept(place: Place) -> None:
    errors = os.open(place.private.parent / "errors", os.O_RDWR | os.O_CREAT)
    with place.with_the_secret(stderr=errors) as terminal:
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    assert os.pread(errors, 100, 0) == b""
    os.close(errors)
