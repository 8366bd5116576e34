"""Recover from an unreadable line or value, to report everything else that is wrong with the file.

A line that cannot be read is replaced by a substitute, and the rest is checked around it. If that fails, only
certain errors are reported: an error caused by another one does not help.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice

from reciprocity_tui.exercise.finding import DocumentPath, Finding
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
from reciprocity_tui.packs.diagnostics.locate_findings import (
    locate_findings,
    sort_diagnostics,
    text_diagnostics,
)
from reciprocity_tui.packs.parsing.read import MOST_FAULTS, MOST_NUMBER, Document, UnreadableText, parse
from reciprocity_tui.sanitize import FORBIDDEN

MOST_CHARACTERS = 64 * 1024
"""Of a longer text only the first error is reported, so that checking stays quick."""
MOST_LINES = 10
"""Lines that are replaced by a substitute before recovery gives up."""

_HIDDEN = "\ufffd"
"""Takes the place of one character, so that everything else stays where it is."""
_LAST = ("E001", "E002", "E003", "E005", "E006", "E011")
"""After these there is no document to look at."""
_RAW = re.compile(f"(?!\t){FORBIDDEN.pattern}")
_LINE = re.compile(r"(\s*)([A-Za-z0-9_-]+)([ \t]*)[=:](.*)")
_HEADER = re.compile(r"[ \t]*\[{1,2}[ \t]*(step|step\.do|test|task)[ \t]*\]{0,2}[ \t]*(?:#.*)?")
_REACHES_ON = re.compile("\"\"\"|'''|\\[\\[")
"""Marks that may change the meaning of the lines below."""
_WORD = re.compile(r"[\w-]{1,64}")
_QUOTES = "\"' \t\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_NEEDED = ("id", "do", "step", "lists", "test", "task")
"""Keys whose values others refer to: without them, what refers to them would look wrong."""
_LITERALS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}

Look = Callable[[Document], Iterable[Finding]]
"""A function that yields the findings of a document."""

Read = Callable[[str], Document]
"""A function that parses a text, or raises UnreadableText."""


def recover_diagnostics(
    error: UnreadableText, file: str, look: Look, read: Read = parse
) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of an unreadable text, and those that `look` finds in the rest of it.

    file -- its name as it is shown. read -- parses a text, or raises UnreadableText.
    """
    diagnostics = set(text_diagnostics(error, file))
    if len(error.text) <= MOST_CHARACTERS and error.code not in _LAST:
        diagnostics |= _Recovery(error, file, read).other_diagnostics(
            look, frozenset(diagnostic.line for diagnostic in diagnostics)
        )
    return sort_diagnostics(diagnostics)


class _Recovery:
    def __init__(self, error: UnreadableText, file: str, read: Read) -> None:
        self.error = error
        self.file = file
        self.read = read
        self.lines = error.text.split("\n")
        self.mended: set[int] = set()

    def other_diagnostics(self, look: Look, known_lines: frozenset[int]) -> set[Diagnostic]:
        """Return the other diagnostics of the file. known_lines -- lines that have one already."""
        diagnostics: set[Diagnostic] = set()
        error, document = self.error, self.error.document
        refused = _refused(error)
        while document is None:
            if not self._substitute(error):
                return set()
            refused = frozenset()
            try:
                document = self.read("\n".join(self.lines))
            except UnreadableText as another:
                error, document, refused = another, another.document, _refused(another)
                diagnostics |= {
                    diagnostic
                    for diagnostic in text_diagnostics(another, self.file)
                    if diagnostic.line not in known_lines
                }
        findings = (
            finding for finding in look(_without_refused(document)) if not _is_below(finding.path, refused)
        )
        others = locate_findings(islice(findings, 2 * MOST_FAULTS), "\n".join(self.lines), self.file)
        return diagnostics | {diagnostic for diagnostic in others if diagnostic.line - 1 not in self.mended}

    def _substitute(self, error: UnreadableText) -> bool:
        """Put a readable line in the place of `error`; return False if there is none."""
        if error.offset is None:
            return False
        if error.code == "E004":
            self.lines = [_RAW.sub(_HIDDEN, line) for line in self.lines]
            return True
        number = error.text.count("\n", 0, error.offset)
        if number in self.mended or len(self.mended) >= MOST_LINES:
            return False
        line = _stand_in(self.lines[number], given_twice=error.code == "E013")
        if line is None:
            return False
        self.lines[number] = line
        self.mended.add(number)
        return True


def _stand_in(line: str, *, given_twice: bool) -> str | None:
    """Return a readable line instead of `line`, with the author's word if it is one; None if there is none."""
    header = _HEADER.fullmatch(line)
    if header is not None and not given_twice:
        return f"[[{header[1]}]]"
    match = _LINE.match(line)
    if match is None:
        return "" if _HIDDEN in line else None
    if not given_twice and _REACHES_ON.search(match[4]):
        return None
    if given_twice:
        return ""
    word = match[4].partition("#")[0].strip(_QUOTES)
    if not _WORD.fullmatch(word):
        word = "x"
        if match[2] in _NEEDED:
            return None
    return f"{match[1]}{match[2]}{match[3]}= " + _LITERALS.get(word.lower(), f'"{word}"')


def _refused(error: UnreadableText) -> frozenset[DocumentPath]:
    paths = (refusal.path for refusal in (error, *error.more) if refusal.path is not None)
    return frozenset(tuple(_clean(part) for part in path) for path in paths)


def _is_below(path: DocumentPath, places: frozenset[DocumentPath]) -> bool:
    return any(path[:end] in places for end in range(1, len(path) + 1))


def _clean(part: str | int) -> str | int:
    return FORBIDDEN.sub(_HIDDEN, part) if isinstance(part, str) else part


def _without_refused(value: Document) -> Document:
    """Return the document with harmless values in the place of refused ones."""
    return {str(_clean(key)): _harmless_value(item) for key, item in value.items()}


def _harmless_value(value: object) -> object:
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, dict):
        return _without_refused(value)
    if isinstance(value, list):
        return [_harmless_value(item) for item in value]
    if isinstance(value, int | float):
        return value if abs(value) <= MOST_NUMBER else 1
    if type(value) is date:
        return value
    return "x"
