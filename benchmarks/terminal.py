"""A terminal that measures: it runs a program, answers its questions, and notes when bytes came.

Nothing is emulated while a program runs, so measuring takes nothing from it. A screen counts as shown when
the burst of output that holds the awaited text is over.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence

_QUERY = re.compile(rb"\x1b\[(?:\?(\d+)\$p|([>=]?)0?c|(\??[56])n|(\?)u)")
_MODES = {1, 7, 25, 1000, 1002, 1003, 1004, 1006, 1016, 1049, 2004, 2026}
QUIET = 0.004
"""Seconds without output after which a burst is over."""


class Terminal:
    """One program in a pseudo-terminal of `size` (columns, rows)."""

    def __init__(
        self, argv: Sequence[str], size: tuple[int, int] = (120, 40), env: Mapping[str, str] | None = None
    ) -> None:
        self.seen = bytearray()
        self.started = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})})
            os.execvp(argv[0], list(argv))
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def read(self, wait: float) -> bytes:
        """Return the bytes that arrive within `wait` seconds. Raise EOFError when the program has ended."""
        if not select.select([self.fd], [], [], max(0.0, wait))[0]:
            return b""
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            data = b""
        if not data:
            raise EOFError
        self.seen += data
        for match in _QUERY.finditer(data):
            os.write(self.fd, _answer(match))
        return data

    def burst(self, text: str = "", longest: float = 15.0) -> tuple[float, int]:
        """Wait for output that holds `text` (any, when empty) and for its burst to end.

        Returns when its last byte came, on the monotonic clock, and how many bytes it had.
        Raises TimeoutError.
        """
        begin, wanted = len(self.seen), text.encode()
        last = deadline = time.monotonic() + longest
        is_seen = False
        while time.monotonic() < deadline:
            data = self.read(QUIET if is_seen else deadline - time.monotonic())
            if not data and is_seen:
                return last, len(self.seen) - begin
            if data:
                last = time.monotonic()
                is_seen = wanted in self.seen[begin:]
        raise TimeoutError(f"{text!r} was not shown within {longest} seconds: {bytes(self.seen[-400:])!r}")

    def first_byte(self) -> float:
        """Return the seconds from the start to the first byte."""
        while not self.seen:
            self.read(15)
        return time.monotonic() - self.started

    def press(self, keys: str) -> float:
        """Type `keys` and return when that was."""
        now = time.monotonic()
        os.write(self.fd, keys.encode())
        return now

    def settle(self, quiet: float = 0.25) -> None:
        """Wait until nothing comes any more."""
        while True:
            try:
                if not self.read(quiet):
                    return
            except EOFError:
                return

    def wait_end(self, longest: float = 15.0) -> float:
        """Wait for the program to end and return when it did."""
        deadline = time.monotonic() + longest
        while time.monotonic() < deadline:
            try:
                self.read(0.002)
            except EOFError:
                break
        os.waitpid(self.pid, 0)
        self.pid = 0
        return time.monotonic()

    def kill(self) -> None:
        """End it whatever it does."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.pid = 0
        os.close(self.fd)


def _answer(match: "re.Match[bytes]") -> bytes:
    if match[1]:
        known = int(match[1]) in _MODES
        return b"\x1b[?%d;%d$y" % (int(match[1]), 2 if known else 0)
    if match[3]:
        return b"\x1b[0n" if match[3].endswith(b"5") else b"\x1b[1;1R"
    return b"" if match[4] else b"\x1b[?62;22c"
