"""What is wrong, put where it stands: flaws and text faults become faults with line and column."""

from collections.abc import Iterable

from reciprocity_tui.exercise.flaw import Flaw
from reciprocity_tui.packs.faults import MOST_HINTS, Fault, severity_of
from reciprocity_tui.packs.locate import Locator
from reciprocity_tui.packs.read import MOST_FAULTS, TextFault

AROUND = 500
"""Characters of a very long line that are kept on either side of a fault."""


def placed(flaws: Iterable[Flaw], text: str, file: str) -> tuple[Fault, ...]:
    """Faults of one file in the order of its lines, each once, at most as many as anybody would read.

    file -- its name as it is shown.
    """
    locator = Locator(text)
    found = {
        fault_at(
            flaw.code,
            flaw.message,
            locator.span(flaw.path, key=flaw.key, part=flaw.part),
            text,
            file,
            flaw.hints,
        )
        for flaw in flaws
    }
    return in_order(found)


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """By line and column, at most as many as anybody would read."""
    return tuple(
        sorted(faults, key=lambda each: (each.line, each.column, each.code, each.message))[:MOST_FAULTS]
    )


def text_faults(fault: TextFault, file: str) -> tuple[Fault, ...]:
    """The faults of a text that cannot be used at all."""
    locator = Locator(fault.text) if fault.path is not None else None
    return in_order({_of_text(each, locator, file) for each in (fault, *fault.more)})


def _of_text(fault: TextFault, locator: Locator | None, file: str) -> Fault:
    if locator is not None and fault.path is not None:
        find = locator.hidden if fault.code == "E004" else locator.span
        span = find(fault.path, key=fault.key)
    elif fault.offset is not None:
        span = (fault.offset, fault.length)
    else:
        return Fault(fault.code, fault.message, file, hints=fault.hints[:MOST_HINTS])
    return fault_at(fault.code, fault.message, span, fault.text, file, fault.hints)


def fault_at(
    code: str, message: str, span: tuple[int, int], text: str, file: str, hints: tuple[str, ...] = ()
) -> Fault:
    """The fault at `span`, an offset and a length; what goes on over several lines is shown by its first."""
    offset = min(span[0], len(text))
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    skipped = max(0, offset - begin - AROUND)
    return Fault(
        code=code,
        message=message,
        file=file,
        line=text.count("\n", 0, offset) + 1,
        column=offset - begin + 1,
        length=max(1, min(span[1], end - offset)),
        source_line=text[begin + skipped : end if end - offset <= AROUND else offset + AROUND],
        skipped=skipped,
        hints=hints[:MOST_HINTS],
        severity=severity_of(code),
    )
