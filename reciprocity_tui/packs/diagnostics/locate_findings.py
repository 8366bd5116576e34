"""Turn findings and unreadable texts into diagnostics, with line and column."""

import re
import shlex
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from reciprocity_tui.exercise.finding import AnyHint, Finding
from reciprocity_tui.message import Message, Text
from reciprocity_tui.messages import shown, text
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic, describe_hints, severity_of
from reciprocity_tui.packs.parsing.read import MOST_FAULTS, UnreadableText
from reciprocity_tui.packs.parsing.source_map import Locator, Span

MOST_WARNINGS = 10_000
"""Of one file: many more than any real one has, so that a hostile one is reported in time."""
EXCERPT_CHARACTERS = 500
"""Characters of a very long line that are kept on either side of an error."""


class Page:
    """The text of one file, in which findings are located. file -- its name as it is shown."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file

    @cached_property
    def locator(self) -> Locator:
        """Return the locator of the text."""
        return Locator(self.text)

    @cached_property
    def lines(self) -> list[int]:
        """Return the offset of each line."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_of(self, offset: int) -> int:
        """Return the number of the line at `offset`, from 1."""
        return bisect_right(self.lines, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column at `offset`, both from 1."""
        line = self.line_of(offset)
        return line, offset - self.lines[line - 1] + 1

    def diagnostic_at(
        self, code: str, message: Text, span: Span, hints: tuple[AnyHint, ...] = ()
    ) -> Diagnostic:
        """Return the diagnostic at `span`, an offset and a length; of several lines it shows the first."""
        source = self.text
        offset = min(span[0], len(source))
        line = self.line_of(offset)
        begin = self.lines[line - 1]
        end = self.lines[line] - 1 if line < len(self.lines) else len(source)
        skipped = max(0, offset - begin - EXCERPT_CHARACTERS)
        words = describe_hints(message, hints, file=shlex.quote(self.file))
        return Diagnostic(
            code=code,
            message=shown(message),
            file=self.file,
            line=line,
            column=offset - begin + 1,
            length=max(1, min(span[1], end - offset)),
            source_line=source[
                begin + skipped : end if end - offset <= EXCERPT_CHARACTERS else offset + EXCERPT_CHARACTERS
            ],
            skipped=skipped,
            hints=words.hints,
            severity=severity_of(code),
            fixes=words.fixes,
        )

    def locate(self, findings: Iterable[Finding]) -> set[Diagnostic]:
        """Return the diagnostics of findings, each once."""
        return {self._locate_finding(finding) for finding in findings}

    def line_of_finding(self, finding: Finding) -> int:
        """Return the line of a finding, from 1, without putting it into words."""
        after = self._end_before(finding)
        return self.line_of(min(self._span(finding)[0], len(self.text)) if after is None else after)

    def _locate_finding(self, finding: Finding) -> Diagnostic:
        after = self._end_before(finding)
        if after is not None:
            return self._diagnostic_after(finding, after)
        return self.diagnostic_at(finding.code, finding.message, self._span(finding), finding.hints)

    def _span(self, finding: Finding) -> Span:
        return self.locator.span(finding.path, key=finding.key, part=finding.part)

    def _end_before(self, finding: Finding) -> int | None:
        """Return the offset behind which something is missing; None where something is there to be marked."""
        if not finding.missing and (len(finding.path) != 1 or self.locator.has(finding.path)):
            return None
        table = finding.path if finding.missing else ()
        end = self.locator.end_of(table)
        return end if end is not None or table else 0

    def _diagnostic_after(self, finding: Finding, offset: int) -> Diagnostic:
        """Return the diagnostic of something missing behind the line at `offset`: it marks nothing of that line."""
        line = self.line_of(offset)
        end = self.lines[line] - 1 if line < len(self.lines) else len(self.text)
        column = end - self.lines[line - 1] + 1 if offset else 1
        fault = self.diagnostic_at(finding.code, finding.message, (end if offset else 0, 0), finding.hints)
        return replace(fault, column=column, length=0)


def locate_findings(findings: Iterable[Finding], text: str, file: str) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of one file in the order of its lines, each once.

    file -- its name as it is shown.
    """
    return sort_diagnostics(Page(text, file).locate(findings))


def sort_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by line and column. Beyond a limit, the last one says how many more there are, as far as is known."""
    every = sorted(
        diagnostics,
        key=lambda diagnostic: (diagnostic.line, diagnostic.column, diagnostic.code, diagnostic.message),
    )
    rest = [diagnostic for diagnostic in every if diagnostic.code in _TRUNCATION_CODES]
    wrong = [diagnostic for diagnostic in every if diagnostic.code[0] == "E" and diagnostic not in rest]
    warned = [diagnostic for diagnostic in every if diagnostic.code[0] != "E" and diagnostic not in rest]
    if len(wrong) > MOST_FAULTS:
        message = Message("report-more-errors", number=len(wrong) - MOST_FAULTS)
        return (*wrong[:MOST_FAULTS], _whole_file("E015", message, wrong[0].file))
    if len(warned) > MOST_WARNINGS:
        message = Message("report-more-warnings", number=len(warned) - MOST_WARNINGS)
        return (*wrong, *warned[:MOST_WARNINGS], _whole_file("W015", message, warned[0].file))
    return (*(diagnostic for diagnostic in every if diagnostic not in rest), *rest) if rest else tuple(every)


_TRUNCATION_CODES = ("E015", "W015")
"""The codes that say that there are more."""


def text_diagnostics(fault: UnreadableText, file: str) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of a text that cannot be parsed."""
    page = Page(fault.text, file)
    return sort_diagnostics({_text_diagnostic(error, page) for error in (fault, *fault.more)})


def _text_diagnostic(error: UnreadableText, page: Page) -> Diagnostic:
    if error.path is not None:
        find = page.locator.find_hidden if error.code == "E004" else page.locator.span
        return page.diagnostic_at(error.code, error.message, find(error.path, key=error.key), error.hints)
    if error.offset is not None:
        return page.diagnostic_at(error.code, error.message, (error.offset, error.length), error.hints)
    return _whole_file(error.code, error.message, page.file, error.hints)


def _whole_file(code: str, message: Message, file: str, hints: tuple[AnyHint, ...] = ()) -> Diagnostic:
    words = describe_hints(message, hints, file=shlex.quote(file))
    return Diagnostic(code, text(message), file, hints=words.hints, severity=severity_of(code))
