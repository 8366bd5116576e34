"""Fill in a page that people open in a browser or print: Jinja2 escapes every text in it.

Jinja2 is loaded when a page is made and not before.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reciprocity_tui.sanitize import sanitize_text

if TYPE_CHECKING:
    from markupsafe import Markup


def fill_template(template: Path, **fields: object) -> str:
    """Return the page with its `fields` filled in. It may extend another template in the same folder."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(template.parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["clean"] = sanitize_text
    environment.filters["clean_piece"] = _sanitize_part
    return environment.get_template(template.name).render(fields)


def isolate(form: str, **names: str) -> Markup:
    """Return `form` with each of `names` in the place of its `{name}`, running in its own direction."""
    from markupsafe import Markup, escape

    isolated = {place: Markup("<bdi>{}</bdi>").format(sanitize_text(name)) for place, name in names.items()}
    return escape(form).format(**isolated)


def _sanitize_part(part: str) -> str:
    """Return the part cleaned, with the spaces at its ends that separate it from its neighbours."""
    before, after = (" " if edge.isspace() else "" for edge in (part[:1], part[-1:]))
    return f"{before}{sanitize_text(part)}{after}"
