"""The real program at a real terminal, ended from outside in the middle of a private answer."""

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reciprocity_tui.process.clear_terminal import CLEAR_SCROLLBACK
from tests.plain.at_terminal import PATIENCE, AtTerminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")

PLAY = (sys.executable, "-m", "reciprocity_tui", "play", "ground/hello-weather", "--plain")

NAMES = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")
SECRET = "the blue teapot"
STOP_AND_GO_ON = b"\x13\x11"
"""Ctrl+S and Ctrl+Q: the terminal itself obeys them, and the program never sees them."""

OBEYED = termios.TIOCPKT_START
"""What the terminal notes when it has gone on again."""


class Program(AtTerminal):
    """`reciprocity play hello-weather --plain` at a terminal, up to Ana's private answer.

    `before` runs just before it starts, as what it is started from.
    """

    def __init__(self, home: Path, before: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.process = subprocess.Popen(
            [*PLAY, "--names", "Ana,Sam", "--opener", "first", "--home", str(home)],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            env={**os.environ, "TERM": "xterm"},
            preexec_fn=before,  # noqa: PLW1509 -- no threads here
        )
        self.until("curtain: Now Ana")
        self.type("/me")
        self.until("choice: Ana")

    def begin(self, text: str) -> None:
        """Type the beginning of a line, and wait until the terminal holds it.

        Writing returns while the letters are still under way; those that arrive after the program has given the
        terminal back are the shell's, and show.
        """
        fcntl.ioctl(self.master, termios.TIOCPKT, struct.pack("i", 1))
        os.write(self.master, text.encode() + STOP_AND_GO_ON)
        noted = 0
        while not noted & OBEYED:
            assert select.select([self.master], [], [], PATIENCE)[0], "the terminal never took it"
            read = os.read(self.master, 4096)
            noted = read[0]
            self.written += read[1:].decode("utf-8", "replace")
        fcntl.ioctl(self.master, termios.TIOCPKT, struct.pack("i", 0))

    @property
    def echoes(self) -> bool:
        """Return whether the terminal echoes typed characters now."""
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def close(self) -> None:
        """Whatever became of it."""
        self.process.kill()
        self.process.wait(PATIENCE)
        os.close(self.slave)
        os.close(self.master)


@pytest.fixture
def program(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Program]:
    started = Program(tmp_path / "home", before=getattr(request, "param", None))
    yield started
    started.close()


def heeded() -> None:
    """Keep the signal handlers that a shell starts a program with."""


def kept_away() -> None:
    """Ignore and block the signals, as `nohup` or a script that starts the program in the background may."""
    numbers = [getattr(signal, name) for name in NAMES]
    for number in numbers:
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, numbers)


@pytest.mark.parametrize("program", [heeded, kept_away], indirect=True)
@pytest.mark.parametrize("name", NAMES)
def test_whatever_ends_it_the_terminal_is_whole_and_clear(program: Program, name: str) -> None:
    assert not program.echoes
    program.begin(SECRET)
    program.process.send_signal(getattr(signal, name))
    assert program.process.wait(PATIENCE) == 128 + getattr(signal, name)
    assert program.echoes
    left = program.until(CLEAR_SCROLLBACK)
    assert SECRET not in program.written and "Traceback" not in left


def test_after_a_stop_private_words_still_do_not_show(program: Program) -> None:
    program.process.send_signal(signal.SIGSTOP)
    os.waitpid(program.process.pid, os.WUNTRACED)
    shown = termios.tcgetattr(program.slave)
    shown[3] |= termios.ECHO
    termios.tcsetattr(program.slave, termios.TCSANOW, shown)
    program.process.send_signal(signal.SIGCONT)
    program.type("/help ireland")
    program.until("choice: Ana")
    assert not program.echoes


def test_a_closed_input_ends_it_with_nothing_lost(program: Program, tmp_path: Path) -> None:
    program.type("3")
    program.until("curtain: Now Sam")
    os.write(program.master, b"\x04")
    assert program.process.wait(PATIENCE) == 0
    again = subprocess.run(
        [*PLAY, "--home", str(tmp_path / "home")],
        input="\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert "curtain: Now Sam." in again.stdout and again.stderr == ""
