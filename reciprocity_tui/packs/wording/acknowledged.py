"""Exceptions that their author stands by: `# ok L-26: reason`, a comment on the line above what it is about."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reciprocity_tui.packs.faults import Fault
from reciprocity_tui.packs.placing import fault_at
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


def without(faults: Iterable[Fault], text: str, file: str) -> tuple[Fault, ...]:
    """The warnings that nobody stands by, and one for each exception that is none itself.

    text -- the whole file. file -- its name as it is shown.
    """
    found = list(_exceptions(text))
    lines = text.split("\n")
    used: set[Stood] = set()
    left: list[Fault] = []
    for fault in faults:
        by = [each for each in found if each.rule == _rule_of(fault) and _above(each.line, fault.line, lines)]
        good = [each for each in by if len(each.reason) >= _LEAST_REASON]
        used |= set(by)
        if not good:
            left.append(fault)
    return (
        *left,
        *(_no_exception(each, text, file, used=each in used) for each in found if _wrong(each, used)),
    )


def _rule_of(fault: Fault) -> int:
    """The rule of a warning; the length limits have no L-number, and their code stands for one."""
    return int(fault.code[2:]) if fault.code[:2] == "W3" else -1


def _exceptions(text: str) -> Iterator[Stood]:
    from reciprocity_tui.packs.locate import Locator

    for offset, comment in Locator(text).comments():
        match = _OK.match(comment)
        if match:
            line = text.count("\n", 0, offset) + 1
            yield Stood(line, offset, len(comment.rstrip()), int(match["rule"] or 0), match["reason"].strip())


def _above(line: int, meant: int, lines: list[str]) -> bool:
    """Whether nothing but comments stands between."""
    return line < meant and all(lines[each].lstrip().startswith("#") for each in range(line, meant - 1))


def _wrong(exception: Stood, used: set[Stood]) -> bool:
    return exception not in used or len(exception.reason) < _LEAST_REASON


def _no_exception(exception: Stood, text: str, file: str, *, used: bool) -> Fault:
    span = (exception.offset, exception.length)
    if exception.rule in _ERRORS:
        message = "nobody can stand by what presses somebody (L-01)"
        return fault_at("W393", message, span, text, file, ("Say it in other words.",))
    if exception.rule not in RULES:
        known = "docs/authors.md has the numbers of the rules."
        message = "this exception names no rule that there is"
        return fault_at("W391", message, span, text, file, (_FORM, known))
    if used or len(exception.reason) < _LEAST_REASON:
        return fault_at("W392", "this exception gives no reason", span, text, file, (_FORM,))
    message = f"nothing below this line goes against L-{exception.rule:02}"
    hints = ("Take it out.", "It stands on the line right above what it is about.")
    return fault_at("W393", message, span, text, file, hints)
