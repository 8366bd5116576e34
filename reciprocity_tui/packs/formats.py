"""Faults as people, editors and CI read them: one function per format, all in the same order."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from reciprocity_tui.cells import cells
from reciprocity_tui.exercise.flaw import Hint
from reciprocity_tui.packs.condensing import condensed
from reciprocity_tui.packs.edits import Edit, edits_for
from reciprocity_tui.packs.faults import Fault, Severity
from reciprocity_tui.packs.placing import Page
from reciprocity_tui.packs.read import Document, TextFault, decoded, parsed, read_bytes
from reciprocity_tui.packs.render import FULL, Signs, rendered, shortened, shown

SHORT_WIDTH = 120
"""Cells of a line in the format `short`."""
_LEAST_MESSAGE = 20
"""Cells of a message that are shown also behind a very long file name."""

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "hint": "notice"}


def full(faults: Iterable[Fault], signs: Signs = FULL) -> Iterator[str]:
    """Yield each fault with the author's own line and the ways out."""
    for fault in faults:
        yield rendered(fault, signs) + "\n\n"


def few(faults: Iterable[Fault], signs: Signs = FULL) -> Iterator[str]:
    """Yield the same, and of very many with one code only the first, with the number of the others."""
    return condensed(tuple(faults), signs)


def short(faults: Iterable[Fault], signs: Signs = FULL) -> Iterator[str]:
    """Yield a line per fault, `file:line:column: CODE message`, which editors can jump to."""
    for fault in faults:
        head = f"{shown(fault.file, signs)}:{max(1, fault.line)}:{max(1, fault.column)}: {fault.code} "
        room = max(_LEAST_MESSAGE, SHORT_WIDTH - cells(head))
        yield head + shortened(shown(fault.message, signs), room, signs.cut) + "\n"


def github(faults: Iterable[Fault], signs: Signs = FULL) -> Iterator[str]:
    """Yield a workflow command per fault, which GitHub shows beside the line."""
    for fault in faults:
        about = {"file": fault.file}
        if fault.line:
            end = str(fault.column + fault.length)
            about |= {
                "line": str(fault.line),
                "endLine": str(fault.line),
                "col": str(fault.column),
                "endColumn": end,
            }
        about["title"] = fault.code
        told = "\n".join([fault.message, *(f"help: {hint}" for hint in fault.hints)])
        keys = ",".join(f"{key}={_property(value, signs)}" for key, value in about.items())
        yield f"::{_COMMANDS[fault.severity]} {keys}::{_data(told, signs)}\n"


def _data(text: str, signs: Signs) -> str:
    lines = (shown(line, signs).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(lines)


def _property(text: str, signs: Signs) -> str:
    return _data(text, signs).replace(":", "%3A").replace(",", "%2C")


def as_json(faults: Iterable[Fault], _signs: Signs = FULL) -> Iterator[str]:
    """Yield an array of objects, one per line, in letters that every encoding has.

    Lines and columns begin at 1 and count characters; an end is the column behind the last one. What concerns a whole
    file is said of its first character. `fixes` has one list of edits for each hint that a program can carry out.
    """
    texts, before = _Texts(), "[\n"
    for fault in faults:
        yield before + json.dumps(_object(fault, texts))
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _object(fault: Fault, texts: "_Texts") -> dict[str, object]:
    line, column = max(1, fault.line), max(1, fault.column)
    return {
        "file": fault.file,
        "line": line,
        "column": column,
        "end_line": line,
        "end_column": column + fault.length,
        "code": fault.code,
        "severity": fault.severity,
        "message": fault.message,
        "hints": [str(hint) for hint in fault.hints],
        "fixes": list(_fixes(fault, texts)),
    }


def _fixes(fault: Fault, texts: "_Texts") -> Iterator[dict[str, object]]:
    for hint in fault.hints:
        if isinstance(hint, Hint) and hint.changes and (read := texts.of(fault.file)) is not None:
            edits = edits_for(hint.changes, *read)
            if edits:
                yield {"hint": str(hint), "edits": [_edit(edit, read[0]) for edit in edits]}


def _edit(edit: Edit, page: Page) -> dict[str, object]:
    (line, column), (end_line, end_column) = page.position(edit.start), page.position(edit.end)
    return {
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "replacement": edit.text,
    }


class _Texts:
    """The file that was read last, since faults come file by file."""

    def __init__(self) -> None:
        self._name = ""
        self._read: tuple[Page, Document] | None = None

    def of(self, file: str) -> tuple[Page, Document] | None:
        """Return the text of a file and what it says; None when it cannot be read any more."""
        if file != self._name:
            self._name = file
            try:
                text = decoded(read_bytes(Path(file)))
                self._read = (Page(text, file), parsed(text))
            except TextFault:
                self._read = None
        return self._read


CONDENSED = "condensed"
"""The format `full` where nobody asked for all findings of a rule."""
FORMATS: Mapping[str, Callable[[Iterable[Fault], Signs], Iterator[str]]] = {
    CONDENSED: few,
    "full": full,
    "short": short,
    "json": as_json,
    "github": github,
}
"""By name; `--format` may name each but CONDENSED."""
