"""Draw Tonight before the screens are loaded.

The screen draws the same rows at the same places a moment later, when the program takes over. Where that cannot be
promised (a tiny window, letters of another width or direction), only the name of the program is shown.
"""

import os
import sys
import unicodedata

from reciprocity_tui.game.game import Game
from reciprocity_tui.game.tonight import view_tonight
from reciprocity_tui.people import MARKS
from reciprocity_tui.process import splash
from reciprocity_tui.sanitize import FORBIDDEN
from reciprocity_tui.tui.keys.keymap import name_of
from reciprocity_tui.tui.tonight_rows import MAX_WIDTH, ROOMY_ROWS, draw_tonight, hints

MIN_COLUMNS, WIDE_COLUMNS = 40, 64
MIN_ROWS = 10
_PLAIN_WIDTHS = frozenset({"Na", "N", "A", "H"})
_OTHER_DIRECTIONS = frozenset({"R", "AL", "AN"})

Line = tuple[int, str]
"""Column, from 0, and text."""


def draw_preview(game: Game) -> None:
    """Draw Tonight if two people play here and the window is large enough."""
    columns, height = os.get_terminal_size(sys.stdout.fileno())
    lines = splash_preview(game, columns, height)
    if lines:
        splash.draw_lines(lines)


def splash_preview(game: Game, columns: int, height: int) -> dict[int, Line]:
    """Return what to draw in each row, from 0; nothing where the screen would differ from it."""
    if game.people is None or columns < MIN_COLUMNS or height < MIN_ROWS:
        return {}
    edge = 2 if columns >= WIDE_COLUMNS else 1
    width = min(MAX_WIDTH, columns) - 2 * edge
    left = (columns - min(MAX_WIDTH, columns)) // 2 + edge
    drawn = draw_tonight(view_tonight(game), width, roomy=height >= ROOMY_ROWS)
    texts = ["".join(piece.text for piece in row) for rows in drawn for row in rows]
    if not all(_is_single_width(text) for text in texts) or len(texts) > height - 1:
        return {}
    top = (height - 1 - len(texts)) // 2
    lines = {top + index: (left, text) for index, text in enumerate(texts) if text}
    foot = "   ".join(f"{name_of(action)} {does}" for action, does in hints())
    lines[height - 1] = ((columns - len(foot)) // 2, foot)
    return lines


def _is_single_width(text: str) -> bool:
    """Return whether every letter takes one cell and reads from the left."""
    return text.isascii() or not (
        FORBIDDEN.search(text)
        or any(
            unicodedata.east_asian_width(letter) not in _PLAIN_WIDTHS
            or unicodedata.combining(letter)
            or (unicodedata.category(letter) in ("Cf", "Mn", "So") and letter not in MARKS)
            or unicodedata.bidirectional(letter) in _OTHER_DIRECTIONS
            for letter in text
        )
    )
