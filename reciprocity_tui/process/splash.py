"""Something calm on the screen before the program is loaded. Imports nothing that takes time."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

NAME = "Reciprocity"
_ENTER_SCREEN = "\x1b[?1049h\x1b[?25l\x1b[2J"
_LEAVE_SCREEN = "\x1b[?1049l\x1b[?25h"
_OTHER_VERBS = frozenset(
    {
        "list",
        "where",
        "names",
        "keys",
        "pack",
        "practice",
        "counselor",
        "-h",
        "--help",
        "--version",
        "--plain",
    }
)
"""Words of a command line that prints: what it prints would be gone with the splash."""

_drawn = False
_input_mode: list[object] | None = None
"""The input mode from before the keys were held; None while they are not held."""


def draw_splash(argv: Sequence[str]) -> None:
    """Show the name in the middle of an empty screen, if `argv` starts the screens in a real terminal."""
    global _drawn
    if not _OTHER_VERBS.isdisjoint(argv) or os.environ.get("TERM", "") in ("dumb", ""):
        return
    # A stream that was closed before the program began is None.
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return
    try:
        columns, rows = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        return
    _drawn = True
    _hold_input()
    column, row = max(1, (columns - len(NAME)) // 2 + 1), max(1, rows // 2)
    _write(f"{_ENTER_SCREEN}\x1b[{row};{column}H{NAME}")


def draw_lines(lines: Mapping[int, tuple[int, str]]) -> None:
    """Replace the name by `lines` (row: column and text, from 0), if the splash is shown."""
    if _drawn:
        drawn = "".join(f"\x1b[{row + 1};{column + 1}H{text}" for row, (column, text) in lines.items())
        _write(f"\x1b[2J{drawn}")


def hand_over() -> None:
    """Let the screens own the terminal from now on; they restore it themselves."""
    global _drawn
    _drawn = False


def restore_terminal() -> None:
    """Restore the terminal, if nothing has taken it over."""
    global _drawn
    restore_input_mode()
    if _drawn:
        _drawn = False
        _write(_LEAVE_SCREEN)


def restore_input_mode() -> None:
    """Restore the input mode. Keys that were pressed meanwhile are still to be read."""
    global _input_mode
    if _input_mode is not None:
        import termios

        before, _input_mode = _input_mode, None
        with suppress(termios.error):
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, before)  # type: ignore[arg-type]


def saved_input_mode() -> list[object] | None:
    """Return the input mode from before the keys were held; None if they are not held."""
    return _input_mode


def forget_input_mode() -> None:
    """Forget that keys are held: their new owner restores the input mode."""
    global _input_mode
    _input_mode = None


def _hold_input() -> None:
    """Hold every key for the screens: don't echo an early letter or act on Ctrl+Q or Ctrl+Z."""
    global _input_mode
    try:
        import termios
    except ImportError:
        return
    if _input_mode is not None:
        return
    with suppress(termios.error):
        before = termios.tcgetattr(sys.stdin.fileno())
        held = [*before]
        held[0] &= ~(termios.IXON | termios.ICRNL)
        held[3] &= ~(termios.ECHO | termios.ICANON)
        held[6] = _without_suspend_key(before[6], termios.VSUSP)
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, held)
        _input_mode = before


def _without_suspend_key(characters: list[bytes | int], suspend: int) -> list[bytes | int]:
    return [b"\0" if place == suspend else character for place, character in enumerate(characters)]


def _write(text: str) -> None:
    os.write(sys.stdout.fileno(), text.encode())
