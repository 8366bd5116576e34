"""Clear a terminal so that nothing of it is left, neither on the screen nor above it."""

import os

MOST_ROWS = 500
"""The tallest window that is believed; where nobody knows how tall it is, it may be as tall as this."""

CLEAR_SCROLLBACK = "\x1b[3J\x1b[H"
"""How it ends: the lines above are forgotten, where the terminal allows it, and writing begins at the top."""


def clear_sequence(terminal: int | None) -> str:
    """Return what clears the terminal with this file number, in no colour; None where there is no number.

    Line by line: whoever clears the screen at once (ESC [2J, ESC [J) moves it up into the lines above, in GNU screen
    and in a tmux without a second screen, and there it can be read again.
    """
    rows = range(1, _height(terminal) + 1)
    return "\x1b[0m" + "".join(f"\x1b[{row};1H\x1b[2K" for row in rows) + CLEAR_SCROLLBACK


def _height(terminal: int | None) -> int:
    if terminal is None:
        return MOST_ROWS
    try:
        rows = os.get_terminal_size(terminal).lines
    except (OSError, ValueError):
        return MOST_ROWS
    return min(rows, MOST_ROWS) or MOST_ROWS
