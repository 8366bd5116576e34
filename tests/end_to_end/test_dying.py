"""However the program dies: the terminal is whole, nothing typed is left on it, and what was typed is kept."""

import signal

import pytest

from reciprocity_tui.process.hardening import CRASH_MESSAGE
from tests.end_to_end.checks import commands, holds, whole
from tests.end_to_end.evening import SECRET, Place
from tests.end_to_end.faults import FAULTS

FIRST_WORDS = CRASH_MESSAGE.split(",", maxsplit=1)[0].encode()
SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
GOES_ON = {"in_thread", "socket_opened"}
DIES = sorted(FAULTS.keys() - GOES_ON)
STATUS = {"interrupt": 130}


@pytest.mark.parametrize("fault", DIES)
@pytest.mark.slow
def test_a_fault_inside_says_one_calm_sentence(place: Place, fault: str) -> None:
    with place.with_the_secret(PLANTED=fault) as terminal:
        mark = terminal.mark()
        terminal.press("f9")
        assert terminal.wait() == STATUS.get(fault, 1)
        left = terminal.since(mark)
        assert whole(terminal) == [] and commands(bytes(terminal.raw)) == []
        assert left.count(FIRST_WORDS) == (fault not in STATUS)
        after = left.split(b"\x1b[?1049l")[-1]
        assert not holds(after, SECRET) and not holds(terminal.shown.left_behind().encode(), SECRET)
        assert b"Traceback" not in left and len(after) < 600
    assert SECRET in place.draft()


@pytest.mark.slow
def test_a_thread_that_fails_says_nothing_and_the_evening_goes_on(place: Place) -> None:
    with place.with_the_secret(PLANTED="in_thread") as terminal:
        mark = terminal.mark()
        terminal.press("f9", "escape")
        terminal.see("Pause.")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        assert not holds(terminal.since(mark), SECRET) and whole(terminal) == []


@pytest.mark.parametrize("name", SIGNALS)
@pytest.mark.slow
def test_a_signal_ends_it_in_order(place: Place, name: str) -> None:
    with place.with_the_secret() as terminal:
        mark = terminal.mark()
        terminal.signal(getattr(signal, name))
        assert terminal.wait() == 128 + getattr(signal, name)
        assert whole(terminal) == []
        assert not holds(terminal.since(mark), SECRET)
        assert terminal.shown.left_behind().strip() == ""
    assert SECRET in place.draft()


@pytest.mark.slow
def test_a_closed_window_loses_nothing(place: Place) -> None:
    with place.with_the_secret() as terminal:
        terminal.close_window()
        assert terminal.wait() == 128 + signal.SIGHUP
    assert SECRET in place.draft()


@pytest.mark.parametrize("name", SIGNALS)
@pytest.mark.slow
def test_a_signal_before_the_screens_gives_the_terminal_back(place: Place, name: str) -> None:
    with place.open() as terminal:
        terminal.see("Reciprocity")
        terminal.signal(getattr(signal, name))
        assert terminal.wait() == 128 + getattr(signal, name)
        assert whole(terminal) == []
        assert b"Traceback" not in terminal.raw


@pytest.mark.slow
def test_without_protection_a_fault_shows_what_was_typed(place: Place) -> None:
    with place.with_the_secret(PLANTED="stock in_handler") as terminal:
        mark = terminal.mark()
        terminal.press("f9")
        assert terminal.wait() == 1
        assert holds(terminal.since(mark).split(b"\x1b[?1049l")[-1], SECRET)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGKILL"])
@pytest.mark.slow
def test_without_protection_a_signal_breaks_the_terminal(place: Place, name: str) -> None:
    with place.with_the_secret(PLANTED="stock in_handler") as terminal:
        terminal.signal(getattr(signal, name))
        assert terminal.wait() == 128 + getattr(signal, name)
        assert "mode 1049 is still on" in whole(terminal) and "no echo" in whole(terminal)
