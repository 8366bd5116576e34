"""Lines that fit a terminal: broken between words, by the width that letters have there."""

from collections.abc import Iterator

from reciprocity_tui.cells import cells

NARROWEST = 20
"""Columns; below this the terminal breaks the lines itself."""


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
