"""A program in a pseudo-terminal of its own, with a home of its own, driven key by key.

Every wait ends when what is waited for is there, or at a deadline; nothing waits for a clock.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.end_to_end.emulation import Emulator
from tests.end_to_end.resting import turns
from tests.measuring import handed_on

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "reciprocity_tui")
DEADLINE = 60.0
"""Seconds until a wait gives up: long, because a machine may be busy."""
QUIET = 0.03 if Path("/proc/self/schedstat").exists() else 0.06
"""Seconds without a byte, and without a turn at a processor, after which a screen counts as painted.

Longer than the program waits between two frames, and after an Esc. Where nobody knows of turns, silence has to do.
"""
PATIENCE = 0.5
"""Seconds until a key is pressed once more, if the program has nothing left to do."""

KEYS = {
    "enter": "\r", "tab": "\t", "escape": "\x1b", "backspace": "\x7f", "space": " ", "delete": "\x1b[3~",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "shift+tab": "\x1b[Z",
    "home": "\x1b[H", "end": "\x1b[F", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "shift+left": "\x1b[1;2D", "shift+up": "\x1b[1;2A", "shift+home": "\x1b[1;2H",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
    "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f10": "\x1b[21~", "f11": "\x1b[23~",
    **{f"ctrl+{letter}": chr(ord(letter) & 31) for letter in "abcdefghijklmnopqrstuvwxyz"},
}  # fmt: skip


def surroundings(private: Path, **more: str) -> dict[str, str]:
    """Environment variables of somebody whose home is the folder `private`, and nothing else."""
    folders = {
        "HOME": private,
        "TMPDIR": private / "tmp",
        "XDG_CONFIG_HOME": private / "config",
        "XDG_DATA_HOME": private / "data",
        "XDG_STATE_HOME": private / "state",
        "XDG_CACHE_HOME": private / "cache",
    }
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        **handed_on(),
        **{name: str(folder) for name, folder in folders.items()},
        **more,
    }


class Terminal:
    """A terminal with one program in it."""

    def __init__(
        self,
        argv: Sequence[str],
        environment: Mapping[str, str],
        *,
        size: tuple[int, int] = (80, 24),
        stderr: int | None = None,
        before: Callable[[], None] | None = None,
    ) -> None:
        """Start `argv` at `size` (columns, rows). `before` runs in the child just before it becomes `argv`."""
        self.master, self.slave = pty.openpty()
        self.raw = bytearray()
        self.shown = Emulator(*size)
        self._set_size(*size)
        self.attributes = termios.tcgetattr(self.slave)
        self._ended, alive = os.pipe()

        def own_terminal() -> None:
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            if before is not None:
                before()

        self.process = subprocess.Popen(
            argv,
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave if stderr is None else stderr,
            env=dict(environment),
            cwd=environment["HOME"],
            start_new_session=True,
            preexec_fn=own_terminal,  # noqa: PLW1509 -- no threads here
            pass_fds=(alive,),
        )
        os.close(alive)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End whatever still runs here. Twice is as good as once."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(DEADLINE)
        self.close_window()
        if self._ended >= 0:
            os.close(self._ended)
            self._ended = -1

    # What the program says

    def _read(self, seconds: float) -> bool:
        """Take what comes within `seconds`. False when the program has ended and nothing is left."""
        ready, _, _ = select.select([self.master, self._ended], [], [], seconds)
        if self.master in ready:
            data = os.read(self.master, 65536)
            self.raw += data
            self.shown.feed(data)
            if self.shown.answers:
                os.write(self.master, self.shown.answers)
                self.shown.answers = b""
            return True
        return self._ended not in ready

    def until(self, reached: Callable[[], bool], what: str) -> None:
        """Read until `reached`, which may be something that writes nothing."""
        end = time.monotonic() + DEADLINE
        while not reached():
            going = self._read(min(QUIET, max(0.0, end - time.monotonic())))
            if not reached() and (not going or time.monotonic() > end):
                raise AssertionError(f"never came: {what}\n{self.screen}")

    def see(self, text: str) -> None:
        """Wait until `text` is on the screen."""
        self.until(lambda: text in self.screen, f"{text!r} on the screen")

    def ready(self, text: str) -> None:
        """Wait until `text` is on the screen and the program accepts keys; it discards keys that come earlier."""
        self.see(text)
        self.settle()

    def insist(self, key: str, text: str, *, rests: bool = True) -> None:
        """Press `key` until `text` is on the screen: keys pressed before a screen is painted are discarded.

        Without `rests`, return immediately: everything that is typed into an editor has to arrive.
        """
        if not self.try_key(key, lambda: text in self.screen, rests=rests):
            raise AssertionError(f"{key} never brought {text!r}\n{self.screen}")

    def try_key(self, key: str, came: Callable[[], bool], *, rests: bool = True) -> bool:
        """Press `key` until `came`, once more whenever nothing came of it. False if nothing ever does, or it ended."""
        for _ in range(int(DEADLINE / PATIENCE)):
            self.press(key)
            end = time.monotonic() + PATIENCE
            while not came() and time.monotonic() < end:
                if not self._read(max(0.0, end - time.monotonic())):
                    return False
            if rests or not came():
                self.settle()
            if came():
                return True
        return False

    def see_no(self, text: str) -> None:
        """Wait until `text` is no longer on the screen."""
        self.until(lambda: text not in self.screen, f"{text!r} gone from the screen")

    def hear(self, data: bytes, since: int = 0) -> None:
        """Wait until the program has written `data`."""
        self.until(lambda: data in self.raw[since:], f"{data!r} written")

    def settle(self) -> None:
        """Read until nothing comes for a moment in which the program had nothing to do."""
        end = time.monotonic() + DEADLINE
        before: tuple[int, int | None] = (-1, None)
        while (now := (len(self.raw), turns(self.process.pid))) != before or now[1] is None:
            assert time.monotonic() < end, f"it never rests\n{self.screen}"
            before = now
            self._read(QUIET)

    @property
    def screen(self) -> str:
        """Return the text on the screen."""
        return "\n".join(self.shown.lines())

    def mark(self) -> int:
        """Return the current offset in the output, for `since`."""
        return len(self.raw)

    def since(self, mark: int) -> bytes:
        """Return the output after `mark`."""
        return bytes(self.raw[mark:])

    # What the person does

    def press(self, *names: str) -> None:
        """Press keys by name; a single character is itself."""
        for name in names:
            os.write(self.master, KEYS.get(name, name).encode())

    def type(self, text: str) -> None:
        """Type letters, one after the other, as a person does: not as a paste."""
        os.write(self.master, text.encode())

    def send(self, data: bytes, gap: float = 0.0) -> None:
        """Send bytes that no key has, and read for `gap` seconds what comes of them."""
        os.write(self.master, data)
        end = time.monotonic() + gap
        while (left := end - time.monotonic()) > 0 and self._read(left):
            pass

    def paste(self, text: str) -> None:
        """Paste, as terminals do it."""
        os.write(self.master, b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size; the system tells the program."""
        self.shown.resize(columns, rows)
        self._set_size(columns, rows)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def close_window(self) -> None:
        """Close it, with the program inside."""
        if self.master >= 0:
            os.close(self.slave)
            os.close(self.master)
            self.master = self.slave = -1

    # How it ends

    def signal(self, number: int) -> None:
        """Send a signal."""
        self.process.send_signal(number)

    def stop(self) -> None:
        """Suspend the program with SIGTSTP, like Ctrl-Z in a shell, and wait until it has stopped."""
        self.process.send_signal(signal.SIGTSTP)
        _, status = os.waitpid(self.process.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        self.settle()

    def ended(self) -> int | None:
        """Return the exit status if the program ends within PATIENCE seconds; None if it continues."""
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            return None
        self.settle()
        return status if status >= 0 else 128 - status

    def wait(self) -> int:
        """Read until the program has ended; its exit status, as shells count it."""
        end = time.monotonic() + DEADLINE
        if self.master >= 0:
            while self._read(max(0.0, end - time.monotonic())):
                assert time.monotonic() < end, f"it never ended\n{self.screen}"
        status = self.process.wait(DEADLINE)
        return status if status >= 0 else 128 - status
