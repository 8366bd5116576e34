"""Tonight's suggestion, on the screen before the screens are loaded (speed.md, P1).

The same words stand at the same places a moment later, when the program takes over; a test holds both together.
Where that cannot be promised (a tiny window, letters of another width or direction) the name alone stays.
"""

import os
import sys
import textwrap
import unicodedata
from collections.abc import Iterator

from reciprocity_tui.game.game import Game
from reciprocity_tui.people import MARKS
from reciprocity_tui.play.suggestion.suggestion import LENGTHS
from reciprocity_tui.process import splash as first_frame
from reciprocity_tui.sanitize import FORBIDDEN
from reciprocity_tui.tui.tonight_messages import (
    CURSOR,
    MORE,
    describe_opening,
    describe_suggestion,
    lengths,
    tonight_actions,
    tonight_opens_with,
)
from reciprocity_tui.words import TITLE

LEAST_COLUMNS, WIDE_COLUMNS = 40, 64
LEAST_ROWS, TALL_ROWS = 10, 20
MOST_WIDTH = 64
MINUTES = 10
FOOT = "Enter begins   F1 help   Ctrl+Q leave"
_PLAIN_WIDTHS = frozenset({"Na", "N", "A", "H"})
_OTHER_DIRECTIONS = frozenset({"R", "AL", "AN"})

Line = tuple[int, str]
"""Column, from 0, and text."""


def draw_preview(game: Game) -> None:
    """Draw Tonight's words, if two people sit at the table and the window can hold them."""
    columns, rows = os.get_terminal_size(sys.stdout.fileno())
    lines = splash_preview(game, columns, rows)
    if lines:
        first_frame.draw_lines(lines)


def splash_preview(game: Game, columns: int, rows: int) -> dict[int, Line]:
    """Return the text of each row, from 0; empty where the early frame would differ from the screen."""
    people = game.people
    if people is None or columns < LEAST_COLUMNS or rows < LEAST_ROWS or MINUTES not in LENGTHS:
        return {}
    edge = 2 if columns >= WIDE_COLUMNS else 1
    width = min(MOST_WIDTH, columns) - 2 * edge
    left = (columns - min(MOST_WIDTH, columns)) // 2 + edge
    names = [f"{people[0].mark} {people[0].name}", f"{people[1].name} {people[1].mark}"]
    texts = list(_texts(game, names, width, roomy=rows >= TALL_ROWS))
    if not all(_is_single_width(text) for text in texts) or len(texts) > rows - 1:
        return {}
    top = (rows - 1 - len(texts)) // 2
    placed = {top + index: (left, text) for index, text in enumerate(texts) if text}
    placed[rows - 1] = ((columns - len(FOOT)) // 2, FOOT)
    return placed


def _texts(game: Game, names: list[str], width: int, *, roomy: bool) -> Iterator[str]:
    gap = [""] if roomy else []
    suggestion, jar = game.suggest(MINUTES), game.has_jar_lines
    title, summary, reason = describe_suggestion(suggestion)
    due = tonight_opens_with(game.due_agreement(), suggestion, jar=jar)
    yield TITLE.center(width).rstrip()
    yield from gap
    yield names[0] + names[1].rjust(width - len(names[0]))
    if due is not None:
        yield from gap
        for text in describe_opening(due, roomy=roomy):
            yield text if len(text) <= width else text[: width - 1] + MORE
    yield from gap
    for text in (title, summary, reason):
        yield from textwrap.wrap(text, width) or [""]
    yield from gap
    for number, (_, text) in enumerate(tonight_actions(game, jar=jar), 1):
        yield f"{CURSOR if number == 1 else ' '} {number} {text}"
    yield from gap
    yield from lengths(MINUTES, opens=due is not None, keeps=game.keeps).splitlines()


def _is_single_width(text: str) -> bool:
    """Whether every letter takes one cell and reads from the left."""
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
