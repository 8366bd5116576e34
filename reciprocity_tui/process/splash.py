"""Something calm on the screen before the program is loaded (speed.md, P11). Imports nothing that takes time."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

NAME = "Reciprocity"
_ENTER_SCREEN = "\x1b[?1049h\x1b[?25l\x1b[2J"
_LEAVE_SCREEN = "\x1b[?1049l\x1b[?25h"
_OTHER_VERBS = frozenset({"list", "where", "pack", "-h", "--help", "--version", "--plain"})

_drawn = False
_input_mode: list[object] | None = None
"""How the terminal took keys before; None while that is how it takes them."""


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
    """Put `lines` (row: column and text, from 0) in place of the name, if the frame is there."""
    if _drawn:
        drawn = "".join(f"\x1b[{row + 1};{column + 1}H{text}" for row, (column, text) in lines.items())
        _write(f"\x1b[2J{drawn}")


def hand_over() -> None:
    """Leave the terminal to the screens, which clean up after themselves."""
    global _drawn
    _drawn = False


def restore_terminal() -> None:
    """Give the terminal back as it was, if nothing has taken over."""
    global _drawn
    restore_input_mode()
    if _drawn:
        _drawn = False
        _write(_LEAVE_SCREEN)


def restore_input_mode() -> None:
    """Let the terminal take keys as it did before. What was pressed meanwhile is still to be read."""
    global _input_mode
    if _input_mode is not None:
        import termios

        before, _input_mode = _input_mode, None
        with suppress(termios.error):
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, before)  # type: ignore[arg-type]


def saved_input_mode() -> list[object] | None:
    """Return how the terminal took keys before they were held; None if they are not."""
    return _input_mode


def forget_input_mode() -> None:
    """Forget that keys are held: whoever takes them over gives them back."""
    global _input_mode
    _input_mode = None


def _hold_input() -> None:
    """Neither show a letter pressed too early nor act on Ctrl+Q or Ctrl+Z: all wait for the screens."""
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
