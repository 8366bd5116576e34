"""A book of warm lines: one file that prints well, needs no network and runs nothing.

Jinja2 escapes every text in it, and is loaded when a book is made and not before.
"""

from collections.abc import Sequence
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from reciprocity_tui.sanitize import sanitize_text

TEMPLATE = Path(__file__).with_name("book.html")


class BookLine(NamedTuple):
    """One line of the book. by -- who and when, in pieces; see `pieces`."""

    text: str
    byline: Sequence[str]


class Month(NamedTuple):
    """A month by its name, with its lines in order."""

    name: str
    lines: Sequence[BookLine]


def format_parts(form: str, **values: str) -> tuple[str, ...]:
    """`form` with its `values` in place, apart from the words between them.

    Each piece runs in its own direction: a day after a name from right to left would else be torn in two.
    """
    parts: list[str] = []
    for words, name, _, _ in Formatter().parse(form):
        parts += [words, values[name] if name else ""]
    return tuple(part for part in parts if part)


def render_page(names: tuple[str, str], months: Sequence[Month]) -> str:
    """The book as HTML."""
    from jinja2 import Environment, StrictUndefined

    paper = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    paper.filters["clean"] = sanitize_text
    paper.filters["clean_piece"] = _sanitize_part
    return paper.from_string(TEMPLATE.read_text("utf-8")).render(names=names, months=months)


def _sanitize_part(text: str) -> str:
    """Cleaned, with the space at its ends that keeps it apart from its neighbours."""
    before, after = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
    return f"{before}{sanitize_text(text)}{after}"
