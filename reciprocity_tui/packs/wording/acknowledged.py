"""Exceptions that their author stands by: `# ok L-26: reason`, a comment on the line above what it is about."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reciprocity_tui.packs.faults import Fault
from reciprocity_tui.packs.placing import Page
from reciprocity_tui.packs.wording.rules import RULES

_OK = re.compile(
    r"#\s*ok\b[ \t]*(?:L-?0*(?P<rule>\d+))?(?P<then>[ \t]*:?[ \t]*)(?P<reason>.*)", re.IGNORECASE
)
_LEAST_REASON = 3
_FORM = "It is written: # ok L-26: why it is right here"
_ERRORS = (1,)
"""Rules whose findings no comment lets pass."""


class Stood(NamedTuple):
    """One comment. line -- from 1. offset, length -- where it stands."""

    line: int
    offset: int
    length: int
    rule: int
    reason: str


def without(faults: Iterable[Fault], page: Page) -> tuple[Fault, ...]:
    """The warnings that nobody stands by, and one for each exception that is none itself. page -- the whole file."""
    found = _Exceptions(page)
    left = [fault for fault in faults if not found.let_pass(_rule_of(fault), fault.line)]
    wrong = (each for each in found.every if _wrong(each, found.used))
    return (*left, *(_no_exception(each, page, used=each in found.used) for each in wrong))


class _Exceptions:
    """Those of one file, by their rule and by the lines that they are about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.every = list(_exceptions(page))
        self.used: set[Stood] = set()
        self._by_rule: dict[int, list[Stood]] = {}
        for each in self.every:
            self._by_rule.setdefault(each.rule, []).append(each)
        self._known: dict[tuple[int, int], bool] = {}
        self._above = _first_above(page)

    def let_pass(self, rule: int, line: int) -> bool:
        """Whether somebody stands by what `rule` has against `line`, and says why."""
        if (rule, line) not in self._known:
            mine = self._by_rule.get(rule, [])
            first = self._above[line] if line < len(self._above) else line
            begin = bisect_left(mine, first, key=lambda each: each.line)
            by = mine[begin : bisect_left(mine, line, begin, key=lambda each: each.line)]
            self.used.update(by)
            self._known[rule, line] = any(len(each.reason) >= _LEAST_REASON for each in by)
        return self._known[rule, line]


def _first_above(page: Page) -> list[int]:
    """By line, from 1: the first of those above it between which and it nothing but comments stands."""
    found = [0, 0]
    for number, line in enumerate(page.text.split("\n"), 1):
        found.append(found[number] if line.lstrip().startswith("#") else number)
    return found


def _rule_of(fault: Fault) -> int:
    """The rule of a warning; the length limits have no L-number, and their code stands for one."""
    return int(fault.code[2:]) if fault.code[:2] == "W3" else -1


def _exceptions(page: Page) -> Iterator[Stood]:
    for offset, comment in page.locator.comments():
        match = _OK.match(comment)
        if match:
            line = page.line_of(offset)
            yield Stood(line, offset, len(comment.rstrip()), int(match["rule"] or 0), match["reason"].strip())


def _wrong(exception: Stood, used: set[Stood]) -> bool:
    return exception not in used or len(exception.reason) < _LEAST_REASON


def _no_exception(exception: Stood, page: Page, *, used: bool) -> Fault:
    span = (exception.offset, exception.length)
    if exception.rule in _ERRORS:
        message = "nobody can stand by what presses somebody (L-01)"
        return page.fault("W393", message, span, ("Say it in other words.",))
    if exception.rule not in RULES:
        known = "docs/authors.md has the numbers of the rules."
        message = "this exception names no rule that there is"
        return page.fault("W391", message, span, (_FORM, known))
    if used or len(exception.reason) < _LEAST_REASON:
        return page.fault("W392", "this exception gives no reason", span, (_FORM,))
    message = f"nothing below this line goes against L-{exception.rule:02}"
    hints = ("Take it out.", "It stands on the line right above what it is about.")
    return page.fault("W393", message, span, hints)
