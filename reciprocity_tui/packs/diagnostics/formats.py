"""Faults as people, editors and CI read them: one function per format, all in the same order."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from reciprocity_tui import messages
from reciprocity_tui.cell_width import cell_width
from reciprocity_tui.packs.diagnostics.condense import condense
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic, Severity
from reciprocity_tui.packs.diagnostics.locate_findings import Page
from reciprocity_tui.packs.diagnostics.render import UNICODE_GLYPHS, Glyphs, escape, render, shorten
from reciprocity_tui.packs.parsing.edits import Edit, edits_for
from reciprocity_tui.packs.parsing.read import Document, UnreadableText, decode, parse, read_bytes

SHORT_WIDTH = 120
"""Cells of a line in the format `short`."""
_LEAST_MESSAGE = 20
"""Cells of a message that are shown also behind a very long file name."""

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "hint": "notice"}


def full_report(diagnostics: Iterable[Diagnostic], signs: Glyphs = UNICODE_GLYPHS) -> Iterator[str]:
    """Yield each fault with the author's own line and the ways out."""
    for diagnostic in diagnostics:
        yield render(diagnostic, signs) + "\n\n"


def condensed_report(diagnostics: Iterable[Diagnostic], signs: Glyphs = UNICODE_GLYPHS) -> Iterator[str]:
    """Yield the same, and of very many with one code only the first, with the number of the others."""
    return condense(tuple(diagnostics), signs)


def short_lines(diagnostics: Iterable[Diagnostic], signs: Glyphs = UNICODE_GLYPHS) -> Iterator[str]:
    """Yield a line per fault, `file:line:column: CODE message`, which editors can jump to."""
    for diagnostic in diagnostics:
        line, column = max(1, diagnostic.line), max(1, diagnostic.column)
        head = f"{escape(diagnostic.file, signs)}:{line}:{column}: {diagnostic.code} "
        room = max(_LEAST_MESSAGE, SHORT_WIDTH - cell_width(head))
        yield head + shorten(escape(diagnostic.message, signs), room, signs.cut) + "\n"


def github_commands(diagnostics: Iterable[Diagnostic], signs: Glyphs = UNICODE_GLYPHS) -> Iterator[str]:
    """Yield a workflow command per fault, which GitHub shows beside the line."""
    for diagnostic in diagnostics:
        about = {"file": diagnostic.file}
        if diagnostic.line:
            end = str(diagnostic.column + diagnostic.length)
            about |= {
                "line": str(diagnostic.line),
                "endLine": str(diagnostic.line),
                "col": str(diagnostic.column),
                "endColumn": end,
            }
        about["title"] = diagnostic.code
        text = "\n".join(
            [diagnostic.message, *(messages.text("report-help", hint=hint) for hint in diagnostic.hints)]
        )
        keys = ",".join(f"{key}={_property(value, signs)}" for key, value in about.items())
        yield f"::{_COMMANDS[diagnostic.severity]} {keys}::{_data(text, signs)}\n"


def _data(text: str, signs: Glyphs) -> str:
    lines = (escape(line, signs).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(lines)


def _property(text: str, signs: Glyphs) -> str:
    return _data(text, signs).replace(":", "%3A").replace(",", "%2C")


def as_json(diagnostics: Iterable[Diagnostic], _signs: Glyphs = UNICODE_GLYPHS) -> Iterator[str]:
    """Yield an array of objects, one per line, in letters that every encoding has.

    Lines and columns begin at 1 and count characters; an end is the column behind the last one. A diagnostic of a whole
    file is reported at its first character. `fixes` has one list of edits for each hint that a program can carry out.
    """
    texts, before = _FileTexts(), "[\n"
    for diagnostic in diagnostics:
        yield before + json.dumps(_json_object(diagnostic, texts))
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _json_object(diagnostic: Diagnostic, texts: "_FileTexts") -> dict[str, object]:
    line, column = max(1, diagnostic.line), max(1, diagnostic.column)
    return {
        "file": diagnostic.file,
        "line": line,
        "column": column,
        "end_line": line,
        "end_column": column + diagnostic.length,
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "hints": list(diagnostic.hints),
        "fixes": list(_fixes(diagnostic, texts)),
    }


def _fixes(diagnostic: Diagnostic, texts: "_FileTexts") -> Iterator[dict[str, object]]:
    for fix in diagnostic.fixes:
        if (read := texts.of(diagnostic.file)) is not None:
            edits = edits_for(fix.changes, *read)
            if edits:
                yield {"hint": fix.hint, "edits": [_edit(edit, read[0]) for edit in edits]}


def _edit(edit: Edit, page: Page) -> dict[str, object]:
    (line, column), (end_line, end_column) = page.position(edit.start), page.position(edit.end)
    return {
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "replacement": edit.text,
    }


class _FileTexts:
    """The file that was read last, since faults come file by file."""

    def __init__(self) -> None:
        self._name = ""
        self._read: tuple[Page, Document] | None = None

    def of(self, file: str) -> tuple[Page, Document] | None:
        """Return the text of a file and what it says; None when it cannot be read any more."""
        if file != self._name:
            self._name = file
            try:
                text = decode(read_bytes(Path(file)))
                self._read = (Page(text, file), parse(text))
            except UnreadableText:
                self._read = None
        return self._read


CONDENSED = "condensed"
"""The format `full` where nobody asked for all findings of a rule."""
FORMATS: Mapping[str, Callable[[Iterable[Diagnostic], Glyphs], Iterator[str]]] = {
    CONDENSED: condensed_report,
    "full": full_report,
    "short": short_lines,
    "json": as_json,
    "github": github_commands,
}
"""By name; `--format` may name each but CONDENSED."""
