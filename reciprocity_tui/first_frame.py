"""Something calm on the screen before the program is loaded (speed.md, P11). Imports nothing that takes time."""

import os
import sys
from collections.abc import Sequence

NAME = "Reciprocity"
_ENTER = "\x1b[?1049h\x1b[?25l\x1b[2J"
_LEAVE = "\x1b[?1049l\x1b[?25h"
_OTHER_VERBS = frozenset({"list", "where", "pack", "-h", "--help", "--version", "--plain"})

_drawn = False


def draw(argv: Sequence[str]) -> None:
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
    column, row = max(1, (columns - len(NAME)) // 2 + 1), max(1, rows // 2)
    _write(f"{_ENTER}\x1b[{row};{column}H{NAME}")


def taken_over() -> None:
    """The screens are there; they clean up after themselves."""
    global _drawn
    _drawn = False


def undo() -> None:
    """Give the terminal back as it was, if nothing has taken over."""
    global _drawn
    if _drawn:
        _drawn = False
        _write(_LEAVE)


def _write(text: str) -> None:
    os.write(sys.stdout.fileno(), text.encode())
