"""The width of text in a terminal, where no screen library is loaded for it."""

import unicodedata

_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})
"""Marks and joiners are drawn on the letter before them."""


def cell_width(text: str) -> int:
    """Return the columns that `text` takes: wide letters take two, marks and joiners none."""
    return len(text) if text.isascii() else sum(map(_width_of, text))


def _width_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
