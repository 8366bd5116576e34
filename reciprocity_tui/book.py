"""A book of warm lines: one file that prints well, needs no network and runs nothing.

Jinja2 escapes every text in it, and is loaded when a book is made and not before.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reciprocity_tui.text import clean_text

TEMPLATE = Path(__file__).with_name("book.html")


class Said(NamedTuple):
    """One line of the book. by -- who and when, in a few words."""

    text: str
    by: str


class Month(NamedTuple):
    """A month by its name, with its lines in order."""

    name: str
    lines: Sequence[Said]


def page(names: tuple[str, str], months: Sequence[Month]) -> str:
    """The book as HTML."""
    from jinja2 import Environment, StrictUndefined

    paper = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    paper.filters["clean"] = clean_text
    return paper.from_string(TEMPLATE.read_text("utf-8")).render(names=names, months=months)
