"""What is wrong, put where it stands: flaws and text faults become faults with line and column."""

import re
import shlex
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.packs.diagnostics.diagnostic import MOST_HINTS, Diagnostic, severity_of
from reciprocity_tui.packs.parsing.read import MOST_FAULTS, UnreadableText
from reciprocity_tui.packs.parsing.source_map import Locator, Span

MOST_WARNINGS = 10_000
"""Of one file: many more than the longest list has, so that a hostile one is told in time."""
EXCERPT_CHARACTERS = 500
"""Characters of a very long line that are kept on either side of a fault."""


class Page:
    """The text of one file, in which many things may have to be put where they stand.

    file -- its name as it is shown.
    """

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file

    @cached_property
    def locator(self) -> Locator:
        """The places of the text."""
        return Locator(self.text)

    @cached_property
    def lines(self) -> list[int]:
        """Where each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_of(self, offset: int) -> int:
        """The number of the line at `offset`, from 1."""
        return bisect_right(self.lines, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column at `offset`, both from 1."""
        line = self.line_of(offset)
        return line, offset - self.lines[line - 1] + 1

    def diagnostic_at(self, code: str, message: str, span: Span, hints: tuple[str, ...] = ()) -> Diagnostic:
        """The fault at `span`, an offset and a length; what goes on over several lines is shown by its first."""
        text = self.text
        offset = min(span[0], len(text))
        line = self.line_of(offset)
        begin = self.lines[line - 1]
        end = self.lines[line] - 1 if line < len(self.lines) else len(text)
        skipped = max(0, offset - begin - EXCERPT_CHARACTERS)
        return Diagnostic(
            code=code,
            message=message,
            file=self.file,
            line=line,
            column=offset - begin + 1,
            length=max(1, min(span[1], end - offset)),
            source_line=text[
                begin + skipped : end if end - offset <= EXCERPT_CHARACTERS else offset + EXCERPT_CHARACTERS
            ],
            skipped=skipped,
            hints=hints[:MOST_HINTS],
            severity=severity_of(code),
        )

    def locate(self, findings: Iterable[Finding]) -> set[Diagnostic]:
        """Flaws with their places, each once."""
        return {self._locate_finding(finding) for finding in findings}

    def _locate_finding(self, finding: Finding) -> Diagnostic:
        is_missing = bool(finding.missing) or (len(finding.path) == 1 and not self.locator.has(finding.path))
        if is_missing:
            table = finding.path if finding.missing else ()
            end = self.locator.end_of(table)
            if end is not None or not table:
                return self._diagnostic_after(finding, end or 0)
        span = self.locator.span(finding.path, key=finding.key, part=finding.part)
        return self.diagnostic_at(finding.code, finding.message, span, finding.hints)

    def _diagnostic_after(self, finding: Finding, offset: int) -> Diagnostic:
        """The fault of what is missing behind the line at `offset`: it marks nothing of that line."""
        line = self.line_of(offset)
        end = self.lines[line] - 1 if line < len(self.lines) else len(self.text)
        column = end - self.lines[line - 1] + 1 if offset else 1
        fault = self.diagnostic_at(finding.code, finding.message, (end if offset else 0, 0), finding.hints)
        return replace(fault, column=column, length=0)


def locate_findings(findings: Iterable[Finding], text: str, file: str) -> tuple[Diagnostic, ...]:
    """Faults of one file in the order of its lines, each once.

    file -- its name as it is shown.
    """
    return sort_diagnostics(Page(text, file).locate(findings))


def sort_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By line and column. Of more than are told, the last one says how many there are besides, as far as is known."""
    every = sorted(
        diagnostics,
        key=lambda diagnostic: (diagnostic.line, diagnostic.column, diagnostic.code, diagnostic.message),
    )
    rest = [diagnostic for diagnostic in every if diagnostic.code in _TRUNCATION_CODES]
    wrong = [diagnostic for diagnostic in every if diagnostic.code[0] == "E" and diagnostic not in rest]
    warned = [diagnostic for diagnostic in every if diagnostic.code[0] != "E" and diagnostic not in rest]
    if len(wrong) > MOST_FAULTS:
        message = f"{len(wrong) - MOST_FAULTS} faults of this file are not told, and there may be more"
        hints = ("Mend some of the others first.",)
        return (*wrong[:MOST_FAULTS], Diagnostic("E015", message, wrong[0].file, hints=hints))
    if len(warned) > MOST_WARNINGS:
        message = f"{len(warned) - MOST_WARNINGS} warnings of this file are not told"
        hints = ("Mend some of the others first.",)
        last = Diagnostic("W015", message, warned[0].file, hints=hints, severity="warning")
        return (*wrong, *warned[:MOST_WARNINGS], last)
    return (*(diagnostic for diagnostic in every if diagnostic not in rest), *rest) if rest else tuple(every)


_TRUNCATION_CODES = ("E015", "W015")
"""What says that there is more."""


def text_diagnostics(fault: UnreadableText, file: str) -> tuple[Diagnostic, ...]:
    """The faults of a text that cannot be used at all."""
    page = Page(fault.text, file)
    return sort_diagnostics({_text_diagnostic(error, page) for error in (fault, *fault.more)})


def _text_diagnostic(error: UnreadableText, page: Page) -> Diagnostic:
    hints = tuple(hint.replace("{file}", shlex.quote(page.file)) for hint in error.hints)
    if error.path is not None:
        find = page.locator.find_hidden if error.code == "E004" else page.locator.span
        return page.diagnostic_at(error.code, error.message, find(error.path, key=error.key), hints)
    if error.offset is not None:
        return page.diagnostic_at(error.code, error.message, (error.offset, error.length), hints)
    return Diagnostic(error.code, error.message, page.file, hints=hints[:MOST_HINTS])
