"""Keep a page within one printed sheet, of A4 or of Letter: smaller letters first, then fewer lines.

Which font a reader has is not known here, so letters are taken to be as wide as those of a wide one.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.cell_width import cell_width

if TYPE_CHECKING:
    from collections.abc import Sequence

_POINTS_IN_MM = 72 / 25.4
_HEIGHT = (279.4 - 2 * 14) * _POINTS_IN_MM
"""Of Letter without its margins: A4 is higher."""
_WIDTH = 176 * _POINTS_IN_MM
"""Of the text. A4 without its margins is 180 mm wide, and Letter is wider."""
_LINE = 1.3
"""The height of a line, in font sizes: `line-height` of sheet.html."""
_SIZES = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5)
_GAP = 0.65
"""Above a section, in lines."""
_INDENT = 2.0
"""Of a list, in font sizes."""
_BROKEN = 0.94
"""The part of a line that is filled before a word that is too long for its rest."""

_WIDTHS = ((" ijlI.,:;'!()[]|-", 0.4), ("rtfsJ/", 0.53), ("mwMW@%", 1.05))
"""Of letters that are not as wide as most."""
_BOLD = 1.15


class Block(NamedTuple):
    """A section. head -- its heading, then what always stands there. lines -- what may be left out, from the end.

    instead -- what stands there if some are left out. whole -- either all of the lines or none. below -- the height
    of what follows, in lines. is_first -- its lines are kept before those of others.
    """

    head: tuple[str, ...]
    lines: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    whole: bool = False
    below: float = 0.0
    is_first: bool = False


class Fit(NamedTuple):
    """How a page fits. points -- the font size. shown -- lines of each block, or None if the block is left out."""

    points: float
    shown: tuple[int | None, ...]


def fit_blocks(fixed: Sequence[str], blocks: Sequence[Block]) -> Fit:
    """Return how the page fits on one sheet. fixed -- its title, then what stands on it in any case.

    Blocks that come first are kept first.
    """
    for points in _SIZES:
        page = _Page(points)
        height = page.fixed(fixed) + sum(page.head(block) + page.list(block.lines) for block in blocks)
        if height <= page.height:
            return Fit(points, tuple(len(block.lines) for block in blocks))
    return Fit(page.points, page.choose(page.height - page.fixed(fixed), blocks))


class _Page:
    def __init__(self, points: float) -> None:
        self.points = points
        self.height = _HEIGHT / (points * _LINE)
        self.width = _WIDTH / points * _BROKEN

    def fixed(self, texts: Sequence[str]) -> float:
        return 1.6 * self.lines(texts[0], 1.6) + sum(map(self.lines, texts[1:])) + 3

    def head(self, block: Block) -> float:
        heading, *others = block.head
        return _GAP + 1.15 * self.lines(heading, 1.15 * _BOLD) + sum(map(self.lines, others)) + block.below

    def list(self, lines: Sequence[str]) -> float:
        return sum(self.lines(line, indent=_INDENT) for line in lines)

    def lines(self, text: str, scale: float = 1.0, indent: float = 0.0) -> int:
        return ceil(_text_width(text) * scale / (self.width - indent))

    def choose(self, room: float, blocks: Sequence[Block]) -> tuple[int | None, ...]:
        """Return how many lines of each block fit: first its head, then its lines in turn, one of each block."""
        shown: list[int | None] = [None] * len(blocks)
        # What says how many are left out takes a line, too.
        room -= 1 + _GAP
        for index, block in enumerate(blocks):
            height = self.head(block) + sum(map(self.lines, block.instead))
            if height <= room:
                shown[index], room = 0, room - height
        for is_first in (True, False):
            there = [index for index, count in enumerate(shown) if count is not None]
            room = self._grow(room, blocks, shown, [at for at in there if blocks[at].is_first == is_first])
        return tuple(shown)

    def _grow(
        self, room: float, blocks: Sequence[Block], shown: list[int | None], growing: list[int]
    ) -> float:
        """Add lines to the blocks at `growing` while they fit. Return the room that is left."""
        while growing:
            for index in tuple(growing):
                block, count = blocks[index], shown[index] or 0
                more = len(block.lines) if block.whole else count + 1
                height = self.list(block.lines[count:more])
                if count == len(block.lines) or height > room:
                    growing.remove(index)
                else:
                    shown[index], room = more, room - height
        return room


def _text_width(text: str) -> float:
    """Return the width in font sizes, rather more than less."""
    return sum(map(_letter_width, text))


def _letter_width(letter: str) -> float:
    if not letter.isascii():
        return 0.9 * cell_width(letter)
    return next((width for letters, width in _WIDTHS if letter in letters), 0.9 if letter.isupper() else 0.66)
