"""A fault as an author reads it: what is wrong, their own line, a mark under it, the likeliest way out.

error[E103]: `minutes` is not a field of a `speak` step
  ╭─ regard/thanks.toml:36:1
36 │ minutes = 15
   │ ^^^^^^^
   = help: `minutes` belongs to the exercise; move it above the first [[step]]
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reciprocity_tui.cells import cells
from reciprocity_tui.packs.faults import Fault
from reciprocity_tui.text import FORBIDDEN

WIDTH = 80
"""Cells of a line with the author's own words on it."""

_TAB = "    "
_UNKNOWN = "\ufffd"


@dataclass(frozen=True)
class Signs:
    """What the frame is drawn with."""

    corner: str
    bar: str
    cut: str
    unknown: str


FULL = Signs("╭─", "│", "…", _UNKNOWN)
PLAIN = Signs("-->", "|", "...", "?")


def signs_for(encoding: str | None) -> Signs:
    """The signs that can be written in `encoding`."""
    try:
        "╭─│…".encode(encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return PLAIN
    return FULL


def rendered(fault: Fault, signs: Signs = FULL) -> str:
    """The fault in full, several lines without an end of line after the last."""
    gutter = " " * max(1, len(str(fault.line)))
    head = f"{fault.severity}[{fault.code}]: {shown(fault.message, signs)}"
    if not fault.line:
        lines = [head, f" {gutter}{signs.corner} {shown(fault.file, signs)}"]
        return "\n".join([*lines, *_helps(fault, f" {gutter}", signs)])
    before, meant, after = _excerpt(fault, WIDTH - len(gutter) - 3, signs)
    marks = " " * cells(before) + "^" * max(1, cells(meant)) if fault.length else _where_missing(fault)
    return "\n".join(
        [
            head,
            f"{gutter}{signs.corner} {shown(fault.file, signs)}:{fault.line}:{fault.column}",
            f"{fault.line:>{len(gutter)}} {signs.bar} {before}{meant}{after}".rstrip(),
            f"{gutter} {signs.bar} {marks}",
            *_helps(fault, gutter, signs),
        ]
    )


def _where_missing(fault: Fault) -> str:
    return f"{'before' if fault.column == 1 else 'after'} line {fault.line}"


def _helps(fault: Fault, gutter: str, signs: Signs) -> list[str]:
    return [line for hint in fault.hints for line in _help(hint, gutter, signs)]


def _help(hint: str, gutter: str, signs: Signs) -> Iterator[str]:
    """The lines of a hint; those after the first are lines to paste."""
    first, *lines = hint.split("\n")
    yield f"{gutter} = help: {shown(first, signs)}"
    yield from (f"{gutter}           {shown(line, signs)}" for line in lines)


def _excerpt(fault: Fault, room: int, signs: Signs) -> tuple[str, str, str]:
    """The line in three parts, what is meant in the middle, cut so that it fits into `room` cells."""
    start = fault.column - 1 - fault.skipped
    end = start + fault.length
    parts = [fault.source_line[:start], fault.source_line[start:end], fault.source_line[end:]]
    before, meant, after = (shown(part, signs) for part in parts)
    if cells(before + meant + after) <= room:
        return before, meant, after
    cut = signs.cut
    meant = shortened(meant, room // 2, cut)
    left = room - cells(meant)
    behind = min(cells(after), left // 2)
    before = _last(before, left - behind, cut)
    return before, meant, shortened(after, left - cells(before), cut)


def shortened(text: str, room: int, cut: str) -> str:
    """Return as much of the beginning of `text` as fits into `room` cells, with `cut` where something is left out."""
    if cells(text) <= room:
        return text
    kept, used = [], cells(cut)
    for character in text:
        used += cells(character)
        if used > room:
            break
        kept.append(character)
    return "".join(kept) + cut


def _last(text: str, room: int, cut: str) -> str:
    """As much of the end of `text` as fits."""
    if cells(text) <= room:
        return text
    kept, used = [], cells(cut)
    for character in reversed(text):
        used += cells(character)
        if used > room:
            break
        kept.append(character)
    return cut + "".join(reversed(kept))


def shown(text: str, signs: Signs = FULL) -> str:
    """Somebody else's text as it may reach a terminal: tabs as spaces, what cannot be shown as a sign."""
    text = FORBIDDEN.sub(signs.unknown, text.replace("\t", _TAB).replace("\n", " "))
    return text.encode("ascii", "replace").decode() if signs is PLAIN else text
