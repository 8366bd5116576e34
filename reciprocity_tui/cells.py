"""How wide a text is in a terminal, where no screen library is loaded for it."""

import unicodedata

_NO_ROOM = frozenset({"Mn", "Me", "Cf"})
"""Marks and joiners stand on the letter before them."""


def cells(text: str) -> int:
    """Columns that `text` takes: wide letters take two, marks and joiners none."""
    return len(text) if text.isascii() else sum(map(_of, text))


def _of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in _NO_ROOM:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
