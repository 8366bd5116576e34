"""Two people at a real terminal: what shows while they type, and what is left on the screen."""

import os
import sys
import termios
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from reciprocity_tui.plain.console import QuitRequested
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.plain.run import console_for
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.process.clear_terminal import CLEAR_SCROLLBACK
from tests.plain.at_terminal import AtTerminal
from tests.plain.kit import exercise, session
from tests.plain.test_kinds import NOTE, WEATHER

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")

SECRET = "the blue teapot"


class Desk(AtTerminal):
    """A terminal with an evening running in it."""

    def __init__(self, played: Session, *, echo: bool) -> None:
        super().__init__()
        self._source = os.fdopen(os.dup(self.slave), "rb")
        self._out = os.fdopen(os.dup(self.slave), "w", encoding="utf-8")
        console = console_for(self._source, self._out, echo=echo)
        self._thread = threading.Thread(target=self._play, args=(PlainEvening(played, console),), daemon=True)
        self._thread.start()

    def _play(self, evening: PlainEvening) -> None:
        with suppress(QuitRequested):
            evening.play()
        self._out.write("THE END\n")
        self._out.flush()

    @property
    def echoes(self) -> bool:
        """Return whether the terminal echoes typed characters now."""
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def close(self) -> None:
        """End the evening."""
        self.type("/leave")
        self._thread.join(10)
        self._source.close()
        self._out.close()
        os.close(self.master)
        os.close(self.slave)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """Yield a terminal that plays a snap and a sealed note."""
    opened = Desk(session(exercise(WEATHER, NOTE)), echo=False)
    yield opened
    opened.close()


def past_the_snap(desk: Desk) -> None:
    """Answer the snap and open Ana's curtain."""
    desk.until("snap: Ana")
    desk.type("1")
    desk.until("snap: Sam")
    desk.type("4")
    desk.until("enter: ")
    desk.type("")
    desk.until("curtain: Now Ana")
    desk.type("/me")


def test_a_snap_does_not_show_while_it_is_typed(desk: Desk) -> None:
    assert "Nothing shows while it is typed." in desk.until("typed.")
    desk.type("1")
    desk.until("snap: Sam")
    desk.type("4")
    shown = desk.until("enter: ")
    assert "4\r\n" not in shown.split("If your evening so far")[0]
    assert desk.echoes


def test_private_words_do_not_show_and_are_cleared_with_the_scrollback(desk: Desk) -> None:
    past_the_snap(desk)
    desk.until("line: Ana")
    assert not desk.echoes
    desk.type(SECRET)
    after = desk.until("curtain: Now Sam")
    assert CLEAR_SCROLLBACK in after
    assert SECRET not in desk.written
    assert desk.echoes


def test_what_is_pasted_beyond_the_private_line_is_thrown_away(desk: Desk) -> None:
    past_the_snap(desk)
    desk.until("line: Ana")
    os.write(desk.master, f"{SECRET}\n/me\nmore of it\n".encode())
    after = desk.until("curtain: Now Sam")
    desk.type("sam")
    after += desk.until("line: Sam")
    assert "more of it" not in after and SECRET not in after


def test_a_pause_clears_the_screen_and_the_terminal_is_as_before(desk: Desk) -> None:
    past_the_snap(desk)
    desk.until("line: Ana")
    desk.type("/pause")
    assert CLEAR_SCROLLBACK in desk.until("pause: ")
    assert desk.echoes


def test_leaving_in_the_middle_of_a_private_line_gives_the_terminal_back(desk: Desk) -> None:
    past_the_snap(desk)
    desk.until("line: Ana")
    desk.type("/leave")
    desk.until("THE END")
    assert desk.echoes


def test_with_echo_private_words_show_and_are_still_cleared() -> None:
    desk = Desk(session(exercise(WEATHER, NOTE)), echo=True)
    past_the_snap(desk)
    desk.until("line: Ana")
    assert desk.echoes
    desk.type(SECRET)
    after = desk.until("curtain: Now Sam")
    assert after.index(SECRET) < after.index(CLEAR_SCROLLBACK)
    desk.close()


def test_with_echo_the_first_of_a_snap_is_cleared_before_the_second_types() -> None:
    desk = Desk(session(exercise(WEATHER, NOTE)), echo=True)
    desk.until("snap: Ana")
    desk.type("1")
    assert CLEAR_SCROLLBACK in (again := desk.until("snap: Sam"))
    assert "1. sunny" in again.split(CLEAR_SCROLLBACK)[1]
    desk.close()


def test_a_dumb_terminal_gets_no_control_sequences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    desk = Desk(session(exercise(WEATHER, NOTE)), echo=False)
    past_the_snap(desk)
    desk.until("line: Ana")
    desk.type(SECRET)
    desk.until("curtain: Now Sam")
    assert "\x1b" not in desk.written and SECRET not in desk.written
    desk.close()
