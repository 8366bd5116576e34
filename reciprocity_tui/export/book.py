"""A book of warm lines: one file that prints well, needs no network and runs nothing."""

from collections.abc import Sequence
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from reciprocity_tui.export.template import fill_template, isolate
from reciprocity_tui.messages import text
from reciprocity_tui.sanitize import sanitize_text

TEMPLATE = Path(__file__).with_name("book.html")


class BookLine(NamedTuple):
    """One line of the book. byline -- who and when, in parts; see `format_parts`."""

    text: str
    byline: Sequence[str]


class Month(NamedTuple):
    """A month with its lines in order."""

    name: str
    lines: Sequence[BookLine]


def format_parts(form: str, **values: str) -> tuple[str, ...]:
    """Return the parts of `form`: its `values`, and the words between them.

    Each part runs in its own direction: a day after a name from right to left would otherwise be torn in two.
    """
    parts: list[str] = []
    for words, name, _, _ in Formatter().parse(form):
        parts += [words, values[name] if name else ""]
    return tuple(part for part in parts if part)


def render_page(names: tuple[str, str], months: Sequence[Month]) -> str:
    """Return the book as HTML."""
    left, right = names
    return fill_template(
        TEMPLATE,
        language=text("language-code"),
        title=text("book-title", left=sanitize_text(left), right=sanitize_text(right)),
        heading=isolate(text("book-title", left="{left}", right="{right}"), left=left, right=right),
        months=months,
    )
