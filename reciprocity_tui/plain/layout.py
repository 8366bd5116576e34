"""Lines that fit a terminal: broken between words, by the width that letters have there."""

import unicodedata
from collections.abc import Iterator

NARROWEST = 20
"""Columns; below this the terminal breaks the lines itself."""


def cells(text: str) -> int:
    """Columns that `text` takes: wide letters take two, marks and joiners none."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def wrapped(text: str, width: int | None) -> Iterator[str]:
    """The lines of `text`, broken between words at `width` columns; None leaves them whole."""
    for line in text.split("\n"):
        yield from [line] if width is None or cells(line) <= width else _broken(line, width)


def _broken(line: str, width: int) -> Iterator[str]:
    begun = ""
    for word in line.split(" "):
        if begun and cells(begun) + 1 + cells(word) > width:
            yield begun
            begun = word
        else:
            begun = f"{begun} {word}" if begun else word
    yield begun


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
