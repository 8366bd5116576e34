"""Break lines between words to fit a terminal, by the width of letters there."""

from collections.abc import Iterator

from reciprocity_tui.cell_width import cell_width

MIN_WIDTH = 20
"""Columns; below this the terminal breaks the lines itself."""


def wrap(text: str, width: int | None) -> Iterator[str]:
    """Yield the lines of `text`, broken between words at `width` columns; None leaves them whole."""
    for line in text.split("\n"):
        yield from [line] if width is None or cell_width(line) <= width else _wrap_line(line, width)


def _wrap_line(line: str, width: int) -> Iterator[str]:
    begun = ""
    for word in line.split(" "):
        if begun and cell_width(begun) + 1 + cell_width(word) > width:
            yield begun
            begun = word
        else:
            begun = f"{begun} {word}" if begun else word
    yield begun
