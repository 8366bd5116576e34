"""Condense many diagnostics of one code: a few in full, the number of the others, and a table of all codes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reciprocity_tui.messages import text
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic, describe_code
from reciprocity_tui.packs.diagnostics.render import UNICODE_GLYPHS, Glyphs, render

CONDENSE_ABOVE = 20
"""The number of diagnostics of one code above which not all are shown."""
SHOWN_OF_EACH = 3
"""How many are shown then."""


def condense(diagnostics: Sequence[Diagnostic], signs: Glyphs = UNICODE_GLYPHS) -> Iterator[str]:
    """Yield the diagnostics for an author; of more than CONDENSE_ABOVE with one code the first SHOWN_OF_EACH.

    The others are counted behind these, and in a table at the end.
    """
    counts = Counter(diagnostic.code for diagnostic in diagnostics)
    shown: Counter[str] = Counter()
    for diagnostic in diagnostics:
        code = diagnostic.code
        if counts[code] <= CONDENSE_ABOVE or shown[code] < SHOWN_OF_EACH:
            shown[code] += 1
            yield render(diagnostic, signs) + "\n\n"
            if counts[code] > CONDENSE_ABOVE and shown[code] == SHOWN_OF_EACH:
                more = counts[code] - SHOWN_OF_EACH
                yield text("report-more-of-code", code=code, number=more) + "\n\n"
    if any(count > CONDENSE_ABOVE for count in counts.values()):
        yield "\n".join(_count_table(counts)) + "\n\n"


def _count_table(counts: Mapping[str, int]) -> Iterable[str]:
    """Yield a line per code, the most frequent first."""
    width = len(str(max(counts.values())))
    for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{code}  {count:>{width}}  {describe_code(code)}"
