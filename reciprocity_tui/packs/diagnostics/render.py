"""Render a diagnostic: the message, the author's own line, a mark under it, and the hints.

error[E103]: `minutes` is not a field of a `speak` step
  ╭─ regard/thanks.toml:36:1
36 │ minutes = 15
   │ ^^^^^^^
   = help: `minutes` belongs to the exercise; move it above the first [[step]]
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reciprocity_tui import messages
from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
from reciprocity_tui.sanitize import FORBIDDEN

WIDTH = 80
"""Cells of a line with the author's own words on it."""

_TAB = "    "
_UNKNOWN = "\ufffd"


@dataclass(frozen=True)
class Glyphs:
    """The characters of the frame."""

    corner: str
    bar: str
    cut: str
    unknown: str


UNICODE_GLYPHS = Glyphs("╭─", "│", "…", _UNKNOWN)
ASCII_GLYPHS = Glyphs("-->", "|", "...", "?")


def glyphs_for(encoding: str | None) -> Glyphs:
    """Return the glyphs that can be written in `encoding`."""
    try:
        "╭─│…".encode(encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return ASCII_GLYPHS
    return UNICODE_GLYPHS


def render(diagnostic: Diagnostic, signs: Glyphs = UNICODE_GLYPHS) -> str:
    """Return the diagnostic in full, several lines without an end of line after the last."""
    gutter = " " * max(1, len(str(diagnostic.line)))
    severity = messages.text("report-severity", severity=diagnostic.severity)
    head = f"{severity}[{diagnostic.code}]: {escape(diagnostic.message, signs)}"
    if not diagnostic.line:
        lines = [head, f" {gutter}{signs.corner} {escape(diagnostic.file, signs)}"]
        return "\n".join([*lines, *_hint_lines(diagnostic, f" {gutter}", signs)])
    before, meant, after = _excerpt(diagnostic, WIDTH - len(gutter) - 3, signs)
    marks = (
        " " * cell_width(before) + "^" * max(1, cell_width(meant))
        if diagnostic.length
        else _where_missing(diagnostic)
    )
    return "\n".join(
        [
            head,
            f"{gutter}{signs.corner} {escape(diagnostic.file, signs)}:{diagnostic.line}:{diagnostic.column}",
            f"{diagnostic.line:>{len(gutter)}} {signs.bar} {before}{meant}{after}".rstrip(),
            f"{gutter} {signs.bar} {marks}",
            *_hint_lines(diagnostic, gutter, signs),
        ]
    )


def _where_missing(diagnostic: Diagnostic) -> str:
    is_before = diagnostic.column == 1
    return messages.text("report-before-line" if is_before else "report-after-line", line=diagnostic.line)


def _hint_lines(diagnostic: Diagnostic, gutter: str, signs: Glyphs) -> list[str]:
    return [line for hint in diagnostic.hints for line in _hint_block(hint, gutter, signs)]


def _hint_block(hint: str, gutter: str, signs: Glyphs) -> Iterator[str]:
    """Yield the lines of a hint; those after the first are lines to paste."""
    first, *lines = hint.split("\n")
    yield f"{gutter} = {messages.text('report-help', hint=escape(first, signs))}"
    yield from (f"{gutter}           {escape(line, signs)}" for line in lines)


def _excerpt(diagnostic: Diagnostic, room: int, signs: Glyphs) -> tuple[str, str, str]:
    """Return the line in three parts, the marked one in the middle, cut so that it fits into `room` cells."""
    start = diagnostic.column - 1 - diagnostic.skipped
    end = start + diagnostic.length
    parts = [diagnostic.source_line[:start], diagnostic.source_line[start:end], diagnostic.source_line[end:]]
    before, meant, after = (escape(part, signs) for part in parts)
    if cell_width(before + meant + after) <= room:
        return before, meant, after
    cut = signs.cut
    meant = shorten(meant, room // 2, cut)
    left = room - cell_width(meant)
    behind = min(cell_width(after), left // 2)
    before = _last(before, left - behind, cut)
    return before, meant, shorten(after, left - cell_width(before), cut)


def shorten(text: str, room: int, cut: str) -> str:
    """Return as much of the beginning of `text` as fits into `room` cells, with `cut` where something is left out."""
    if cell_width(text) <= room:
        return text
    kept, used = [], cell_width(cut)
    for character in text:
        used += cell_width(character)
        if used > room:
            break
        kept.append(character)
    return "".join(kept) + cut


def _last(text: str, room: int, cut: str) -> str:
    """Return as much of the end of `text` as fits."""
    if cell_width(text) <= room:
        return text
    kept, used = [], cell_width(cut)
    for character in reversed(text):
        used += cell_width(character)
        if used > room:
            break
        kept.append(character)
    return cut + "".join(reversed(kept))


def escape(text: str, signs: Glyphs = UNICODE_GLYPHS) -> str:
    """Return somebody else's text as it may reach a terminal: tabs as spaces, a sign for what cannot be shown."""
    text = FORBIDDEN.sub(signs.unknown, text.replace("\t", _TAB).replace("\n", " "))
    return text.encode("ascii", "replace").decode() if signs is ASCII_GLYPHS else text
