"""Read lines from standard input, with or without echo, and discard what was typed too early."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from reciprocity_tui.plain.signals import on_continue

MAX_LINE_BYTES = 65_536
"""Bytes of one line that are read; the rest of a pasted megabyte is discarded as it comes in."""


class Keyboard:
    """Lines from a file or another program: nothing echoes, and a script may write ahead."""

    hides_input = False
    """Whether text typed inside `hidden` does not show on the screen."""

    shows_input = False
    """Whether text typed inside `hidden` shows all the same."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source

    def line(self) -> str | None:
        """Return the next line without its line break, or None at the end of the input."""
        read = rest = self._source.readline(MAX_LINE_BYTES)
        if not read:
            return None
        while rest and not rest.endswith(b"\n"):
            rest = self._source.readline(MAX_LINE_BYTES)
        return read.decode("utf-8", "replace").rstrip("\r\n")

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Hide what is typed inside this context."""
        yield

    def discard_typed(self) -> None:
        """Discard what was typed before anybody asked for it."""


class Terminal(Keyboard):
    """Lines typed at a terminal. echo -- show everything, for screen readers."""

    def __init__(self, source: BinaryIO, *, echo: bool) -> None:
        super().__init__(source)
        self.hides_input = not echo and sys.platform != "win32"
        self.shows_input = not self.hides_input
        self._number = source.fileno()
        self._depth = 0

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Turn off the terminal's echo; discard what was typed too early or pasted beyond a line."""
        if not self.hides_input or self._depth or sys.platform == "win32":
            yield
            return
        import termios

        before = termios.tcgetattr(self._number)
        silent = termios.tcgetattr(self._number)
        silent[3] = (silent[3] & ~termios.ECHO) | termios.ECHONL

        self._depth += 1
        try:
            with on_continue(lambda: termios.tcsetattr(self._number, termios.TCSADRAIN, silent)):
                termios.tcsetattr(self._number, termios.TCSAFLUSH, silent)
                yield
        finally:
            self._depth -= 1
            termios.tcsetattr(self._number, termios.TCSAFLUSH, before)

    def discard_typed(self) -> None:
        """Discard what the terminal has buffered."""
        if sys.platform != "win32":
            import termios

            termios.tcflush(self._number, termios.TCIFLUSH)
