"""A book of warm lines: one file that prints well, needs no network and runs nothing.

Jinja2 escapes every text in it, and is loaded when a book is made and not before.
"""

from collections.abc import Sequence
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from reciprocity_tui.text import clean_text

TEMPLATE = Path(__file__).with_name("book.html")


class Said(NamedTuple):
    """One line of the book. by -- who and when, in pieces; see `pieces`."""

    text: str
    by: Sequence[str]


class Month(NamedTuple):
    """A month by its name, with its lines in order."""

    name: str
    lines: Sequence[Said]


def pieces(form: str, **values: str) -> tuple[str, ...]:
    """`form` with its `values` in place, apart from the words between them.

    Each piece runs in its own direction: a day after a name from right to left would else be torn in two.
    """
    found: list[str] = []
    for words, name, _, _ in Formatter().parse(form):
        found += [words, values[name] if name else ""]
    return tuple(each for each in found if each)


def page(names: tuple[str, str], months: Sequence[Month]) -> str:
    """The book as HTML."""
    from jinja2 import Environment, StrictUndefined

    paper = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    paper.filters["clean"] = clean_text
    paper.filters["clean_piece"] = _clean_piece
    return paper.from_string(TEMPLATE.read_text("utf-8")).render(names=names, months=months)


def _clean_piece(text: str) -> str:
    """Cleaned, with the space at its ends that keeps it apart from its neighbours."""
    before, after = (" " if each.isspace() else "" for each in (text[:1], text[-1:]))
    return f"{before}{clean_text(text)}{after}"
