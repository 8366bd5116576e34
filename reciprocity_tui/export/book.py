"""A book of warm lines: one file that prints well, needs no network and runs nothing.

Jinja2 escapes every text in it, and is loaded when a book is made and not before.
"""

from collections.abc import Sequence
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.messages import text
from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from markupsafe import Markup

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
    from jinja2 import Environment, StrictUndefined

    paper = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    paper.filters["clean"] = sanitize_text
    paper.filters["clean_piece"] = _sanitize_part
    return paper.from_string(TEMPLATE.read_text("utf-8")).render(
        language=text("language-code"),
        title=text("book-title", left=sanitize_text(names[0]), right=sanitize_text(names[1])),
        heading=_heading(*names),
        months=months,
    )


def _heading(left: str, right: str) -> "Markup":
    """Return the title with each name running in its own direction."""
    from markupsafe import Markup, escape

    names = {"left": sanitize_text(left), "right": sanitize_text(right)}
    isolated = {seat: Markup("<bdi>{}</bdi>").format(name) for seat, name in names.items()}
    return escape(text("book-title", left="{left}", right="{right}")).format(**isolated)


def _sanitize_part(part: str) -> str:
    """Return the part cleaned, with the spaces at its ends that separate it from its neighbours."""
    before, after = (" " if edge.isspace() else "" for edge in (part[:1], part[-1:]))
    return f"{before}{sanitize_text(part)}{after}"
