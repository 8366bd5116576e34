"""Many findings of one rule: a few in full, the number of the others, and at the end how many each rule has."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reciprocity_tui.packs.diagnostics.diagnostic import ERRORS, WARNINGS, Diagnostic
from reciprocity_tui.packs.diagnostics.render import UNICODE_GLYPHS, Glyphs, render

CONDENSE_ABOVE = 20
"""Of more findings than these of one code, not all are shown."""
SHOWN_OF_EACH = 3
"""How many are shown then."""


def condense(diagnostics: Sequence[Diagnostic], signs: Glyphs = UNICODE_GLYPHS) -> Iterator[str]:
    """Yield the findings as an author reads them; of more than MANY with one code the first FEW.

    What is not shown is counted, where the last one of its code stands and in a table at the end.
    """
    counts = Counter(diagnostic.code for diagnostic in diagnostics)
    shown: Counter[str] = Counter()
    for diagnostic in diagnostics:
        code = diagnostic.code
        if counts[code] <= CONDENSE_ABOVE or shown[code] < SHOWN_OF_EACH:
            shown[code] += 1
            yield render(diagnostic, signs) + "\n\n"
            if counts[code] > CONDENSE_ABOVE and shown[code] == SHOWN_OF_EACH:
                yield f"{code}: {counts[code] - SHOWN_OF_EACH} more (--all)\n\n"
    if any(count > CONDENSE_ABOVE for count in counts.values()):
        yield "\n".join(_count_table(counts)) + "\n\n"


def _count_table(counts: Mapping[str, int]) -> Iterable[str]:
    """A line for each code, the most frequent first."""
    width = len(str(max(counts.values())))
    for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{code}  {count:>{width}}  {describe_code(code)}"


def describe_code(code: str) -> str:
    """Return what a code is about, in words."""
    if code in ERRORS or code in WARNINGS:
        return ERRORS.get(code) or WARNINGS[code]
    from reciprocity_tui.packs.lint.rules import RULES

    return RULES[int(code[2:])][0]
