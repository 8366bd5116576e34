"""The screens of pyte, painted and read in a fraction of the time: a test waits for thousands of them.

What runs of plain letters and colours come to is worked out once; everything else is left to pyte.
"""

import re
from functools import cache

import pyte
from pyte import charsets, modes
from pyte.screens import Char
from wcwidth import wcwidth

_COLOURS = re.compile(rb"\x1b\[([\d;]*)m")
_LARGEST = 9999
"""A number in a sequence counts as this at most."""

_narrow: set[str] = set()
"""Characters that are known to take one cell."""


def _are_narrow(text: str) -> bool:
    """Return whether every character takes one cell."""
    if _narrow.issuperset(text):
        return True
    _narrow.update(each for each in set(text) if wcwidth(each) == 1)
    return _narrow.issuperset(text)


class _Cells(dict[str, Char]):
    """Cells of one colour by their character, each made once."""

    def __init__(self, empty: Char) -> None:
        self._empty = empty

    def __missing__(self, character: str) -> Char:
        self[character] = self._empty._replace(data=character)
        return self[character]


_cells_of = cache(_Cells)


@cache
def _numbers(text: bytes) -> tuple[int, ...]:
    return tuple(min(int(each or 0), _LARGEST) for each in text.split(b";"))


class Screen(pyte.Screen):
    """A screen without a past."""

    def __init__(self, *size: int, **more: int) -> None:
        self._colours: dict[tuple[Char, tuple[int, ...], bool], Char] = {}
        """What the numbers of a colour make of another one."""
        self._rows: list[str] = []
        super().__init__(*size, **more)

    def draw(self, data: str) -> None:
        """Paint `data`. A run of narrow characters that fits into its row takes its place at once."""
        cursor = self.cursor
        start, end = cursor.x, cursor.x + len(data)
        if end > self.columns or modes.IRM in self.mode or self._is_translated() or not _are_narrow(data):
            # A mark may belong to the end of the row above.
            self.dirty.update({cursor.y, max(0, cursor.y - 1)})
            super().draw(data)
            return
        cells = _cells_of(cursor.attrs)
        self.buffer[cursor.y].update(zip(range(start, end), map(cells.__getitem__, data), strict=True))
        cursor.x = end
        self.dirty.add(cursor.y)

    def _is_translated(self) -> bool:
        """Return whether the character set maps letters to other characters."""
        return bool(self.charset) or self.g0_charset is not charsets.LAT1_MAP

    def select_graphic_rendition(self, *attrs: int) -> None:
        """Choose a colour: from one, the same numbers always lead to the same other one."""
        key = self.cursor.attrs, attrs, modes.DECSCNM in self.mode
        if key in self._colours:
            self.cursor.attrs = self._colours[key]
        else:
            super().select_graphic_rendition(*attrs)
            self._colours[key] = self.cursor.attrs

    @property
    def display(self) -> list[str]:
        """Return the rows as text; only reread those painted since the last call."""
        if len(self._rows) != self.lines:
            self._rows = [""] * self.lines
            self.dirty.update(range(self.lines))
        for row in self.dirty:
            if row < self.lines:
                self._rows[row] = self._row(row)
        self.dirty.clear()
        return list(self._rows)

    def _row(self, row: int) -> str:
        line = self.buffer[row]
        text = "".join([line[column].data for column in range(self.columns)])
        if len(text) == self.columns and _are_narrow(text):
            return text
        return super().display[row]


class HistoryScreen(Screen, pyte.HistoryScreen):
    """A screen that keeps what scrolled out at its top."""


class Stream(pyte.ByteStream):
    """Takes colours, most of what a program writes, past pyte's parser, which goes letter by letter."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen

    def feed(self, data: bytes) -> None:  # type: ignore[override]
        """Paint what `data` says."""
        position = 0
        for match in _COLOURS.finditer(data):
            if match.start() > position:
                super().feed(data[position : match.start()])
            if self._taking_plain_text and not self.utf8_decoder.getstate()[0]:
                self._screen.select_graphic_rendition(*_numbers(match[1]))
            else:
                super().feed(match[0])
            position = match.end()
        if position < len(data):
            super().feed(data[position:])
