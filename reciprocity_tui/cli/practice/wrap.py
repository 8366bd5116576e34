"""Wrap the lines of a practice for a terminal."""

import textwrap

from reciprocity_tui.sanitize import sanitize_text

WIDTH = 79


def wrap(line: str, depth: int = 0) -> list[str]:
    """Return a line in rows that fit a terminal, indented by `depth` steps of two spaces."""
    indent = "  " * depth
    return textwrap.wrap(
        sanitize_text(line),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
