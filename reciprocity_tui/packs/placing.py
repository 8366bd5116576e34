"""What is wrong, put where it stands: flaws and text faults become faults with line and column."""

import re
import shlex
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from reciprocity_tui.exercise.flaw import Flaw
from reciprocity_tui.packs.faults import MOST_HINTS, Fault, severity_of
from reciprocity_tui.packs.locate import Locator, Span
from reciprocity_tui.packs.read import MOST_FAULTS, TextFault

MOST_WARNINGS = 10_000
"""Of one file: many more than the longest list has, so that a hostile one is told in time."""
AROUND = 500
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

    def fault(self, code: str, message: str, span: Span, hints: tuple[str, ...] = ()) -> Fault:
        """The fault at `span`, an offset and a length; what goes on over several lines is shown by its first."""
        text = self.text
        offset = min(span[0], len(text))
        line = self.line_of(offset)
        begin = self.lines[line - 1]
        end = self.lines[line] - 1 if line < len(self.lines) else len(text)
        skipped = max(0, offset - begin - AROUND)
        return Fault(
            code=code,
            message=message,
            file=self.file,
            line=line,
            column=offset - begin + 1,
            length=max(1, min(span[1], end - offset)),
            source_line=text[begin + skipped : end if end - offset <= AROUND else offset + AROUND],
            skipped=skipped,
            hints=hints[:MOST_HINTS],
            severity=severity_of(code),
        )

    def faults(self, flaws: Iterable[Flaw]) -> set[Fault]:
        """Flaws with their places, each once."""
        return {self._placed(flaw) for flaw in flaws}

    def _placed(self, flaw: Flaw) -> Fault:
        is_missing = bool(flaw.missing) or (len(flaw.path) == 1 and not self.locator.has(flaw.path))
        if is_missing:
            table = flaw.path if flaw.missing else ()
            end = self.locator.end_of(table)
            if end is not None or not table:
                return self._behind(flaw, end or 0)
        span = self.locator.span(flaw.path, key=flaw.key, part=flaw.part)
        return self.fault(flaw.code, flaw.message, span, flaw.hints)

    def _behind(self, flaw: Flaw, offset: int) -> Fault:
        """The fault of what is missing behind the line at `offset`: it marks nothing of that line."""
        line = self.line_of(offset)
        end = self.lines[line] - 1 if line < len(self.lines) else len(self.text)
        column = end - self.lines[line - 1] + 1 if offset else 1
        fault = self.fault(flaw.code, flaw.message, (end if offset else 0, 0), flaw.hints)
        return replace(fault, column=column, length=0)


def placed(flaws: Iterable[Flaw], text: str, file: str) -> tuple[Fault, ...]:
    """Faults of one file in the order of its lines, each once.

    file -- its name as it is shown.
    """
    return in_order(Page(text, file).faults(flaws))


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """By line and column. Of more than are told, the last one says how many there are besides, as far as is known."""
    every = sorted(faults, key=lambda each: (each.line, each.column, each.code, each.message))
    rest = [each for each in every if each.code in _UNTOLD]
    wrong = [each for each in every if each.code[0] == "E" and each not in rest]
    warned = [each for each in every if each.code[0] != "E" and each not in rest]
    if len(wrong) > MOST_FAULTS:
        message = f"{len(wrong) - MOST_FAULTS} faults of this file are not told, and there may be more"
        hints = ("Mend some of the others first.",)
        return (*wrong[:MOST_FAULTS], Fault("E015", message, wrong[0].file, hints=hints))
    if len(warned) > MOST_WARNINGS:
        message = f"{len(warned) - MOST_WARNINGS} warnings of this file are not told"
        hints = ("Mend some of the others first.",)
        last = Fault("W015", message, warned[0].file, hints=hints, severity="warning")
        return (*wrong, *warned[:MOST_WARNINGS], last)
    return (*(each for each in every if each not in rest), *rest) if rest else tuple(every)


_UNTOLD = ("E015", "W015")
"""What says that there is more."""


def text_faults(fault: TextFault, file: str) -> tuple[Fault, ...]:
    """The faults of a text that cannot be used at all."""
    page = Page(fault.text, file)
    return in_order({_of_text(each, page) for each in (fault, *fault.more)})


def _of_text(fault: TextFault, page: Page) -> Fault:
    hints = tuple(each.replace("{file}", shlex.quote(page.file)) for each in fault.hints)
    if fault.path is not None:
        find = page.locator.hidden if fault.code == "E004" else page.locator.span
        return page.fault(fault.code, fault.message, find(fault.path, key=fault.key), hints)
    if fault.offset is not None:
        return page.fault(fault.code, fault.message, (fault.offset, fault.length), hints)
    return Fault(fault.code, fault.message, page.file, hints=hints[:MOST_HINTS])
