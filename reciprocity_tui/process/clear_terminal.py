"""Clear a terminal so that nothing of it is left, neither on the screen nor above it."""

import os

MOST_ROWS = 500
"""The tallest window that is believed, and the height that is assumed if it is not known."""

CLEAR_SCROLLBACK = "\x1b[3J\x1b[H"
"""The end of the sequence: clear the scrollback, where the terminal allows it, and go to the top."""


def clear_sequence(terminal: int | None) -> str:
    """Return the sequence that clears the terminal with this file number; None if there is no number.

    It clears line by line: clearing the screen at once (ESC [2J, ESC [J) moves its content into the scrollback, in GNU
    screen and in a tmux without a second screen, where it can be read again.
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
