"""Apply the comments with which an author suppresses a warning.

# ok L-26: reason           for the line below, or after a value for that line; above a list, for all of it
# ok-file L-26: reason      for the whole file; it comes before the first line that is not a comment
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.message import Message
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
from reciprocity_tui.packs.diagnostics.locate_findings import Page
from reciprocity_tui.packs.lint.rules import RULES
from reciprocity_tui.packs.parsing.source_map import Span

_COMMENT = re.compile(
    r"#\s*ok(?P<file>-file)?(?![\w-])[ \t]*(?:L-?0*(?P<rule>\d+))?[ \t]*:?[ \t]*(?P<reason>.*)", re.IGNORECASE
)
_LEAST_REASON = 3
_SYNTAX_HINT = Message("suppression-syntax")
_UNSUPPRESSIBLE = (1,)
"""Rules that no comment suppresses."""


class Suppression(NamedTuple):
    """One comment. lines -- the first and the last line that it covers, from 1; None: it covers none."""

    span: Span
    rule: int
    reason: str
    whole_file: bool
    lines: tuple[int, int] | None

    @property
    def has_reason(self) -> bool:
        """Return whether it gives a reason."""
        return len(self.reason) >= _LEAST_REASON


class Suppressions:
    """The suppressions of a file, and those of them that were needed. page -- the whole file."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.used: set[Suppression] = set()
        self._every = list(_suppressions(page))
        self._files: dict[int, list[Suppression]] = {}
        self._lines: dict[tuple[int, int], list[Suppression]] = {}
        spans: set[tuple[int, tuple[int, int]]] = set()
        for suppression in self._every:
            if suppression.lines is None:
                continue
            if suppression.whole_file:
                self._files.setdefault(suppression.rule, []).append(suppression)
            elif (suppression.rule, suppression.lines) not in spans:
                spans.add((suppression.rule, suppression.lines))
                for line in range(suppression.lines[0], suppression.lines[1] + 1):
                    self._lines.setdefault((suppression.rule, line), []).append(suppression)

    def apply(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings that are not suppressed."""
        return [finding for finding in findings if not self._drops(finding)]

    def problems(self) -> Iterator[Diagnostic]:
        """Yield a warning for each suppression that is invalid, or was not needed by `apply`."""
        for suppression in self._every:
            used = suppression in self.used
            if not used or not suppression.has_reason:
                yield _problem(suppression, self.page, used=used)

    def _drops(self, finding: Finding) -> bool:
        """Return whether a finding is suppressed with a reason, and remember by what."""
        if finding.code[:2] != "W3":
            return False
        rule, line = int(finding.code[2:]), self.page.line_of_finding(finding)
        by = [*self._lines.get((rule, line), ()), *self._files.get(rule, ())]
        self.used.update(by)
        return any(suppression.has_reason for suppression in by)


def _suppressions(page: Page) -> Iterator[Suppression]:
    lists: dict[int, int] | None = None
    above = _lines_about(page)
    first = next((number for number, line in enumerate(page.text.split("\n"), 1) if _has_content(line)), 0)
    for offset, comment in page.locator.comments():
        match = _COMMENT.match(comment)
        if match is None:
            continue
        line, whole = page.line_of(offset), match["file"] is not None
        if lists is None:
            lists = _last_lines(page)
        below = above[line]
        lines = (below, lists.get(below, below)) if not whole else (1, len(above)) if line < first else None
        span = (offset, len(comment.rstrip()))
        yield Suppression(span, int(match["rule"] or 0), match["reason"].strip(), whole, lines)


def _has_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _lines_about(page: Page) -> Sequence[int]:
    """Return by line, from 1, the line that a comment in it covers: its own after a value, else the next below."""
    lines = page.text.split("\n")
    following = [len(lines) + 1] * (len(lines) + 2)
    for number in range(len(lines), 0, -1):
        if _has_content(lines[number - 1]):
            following[number] = number
        elif number < len(lines):
            is_comment = lines[number].lstrip().startswith("#")
            following[number] = following[number + 1] if is_comment else number + 1
    return following


def _last_lines(page: Page) -> dict[int, int]:
    """Return the last line of each list or table in braces by its first line; only those of several lines."""
    last_lines: dict[int, int] = {}
    for begin, end in page.locator.blocks():
        first, last = page.line_of(begin), page.line_of(end)
        if last > first:
            last_lines[first] = max(last, last_lines.get(first, 0))
    return last_lines


def _problem(suppression: Suppression, page: Page, *, used: bool) -> Diagnostic:
    span = suppression.span
    if suppression.rule in _UNSUPPRESSIBLE:
        return page.diagnostic_at("W393", Message("suppression-of-pressure"), span)
    if suppression.rule not in RULES:
        hints = (_SYNTAX_HINT, Message("suppression-where-rules-are"))
        return page.diagnostic_at("W391", Message("suppression-of-no-rule"), span, hints)
    if used or not suppression.has_reason:
        return page.diagnostic_at("W392", Message("suppression-without-reason"), span, (_SYNTAX_HINT,))
    if suppression.whole_file and suppression.lines is None:
        return page.diagnostic_at("W393", Message("suppression-not-at-top"), span)
    rule, take_out = f"{suppression.rule:02}", Message("suppression-take-out")
    if suppression.whole_file:
        return page.diagnostic_at("W393", Message("suppression-unused-in-file", rule=rule), span, (take_out,))
    hints = (take_out, Message("suppression-where-it-goes"))
    return page.diagnostic_at("W393", Message("suppression-unused", rule=rule), span, hints)
