"""Many findings of one rule: a few in full, the number of the others, and at the end how many each rule has."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reciprocity_tui.packs.faults import CODES, WARNINGS, Fault
from reciprocity_tui.packs.render import FULL, Signs, rendered

MANY = 20
"""Of more findings than these of one code, not all are shown."""
FEW = 3
"""How many are shown then."""


def condensed(faults: Sequence[Fault], signs: Signs = FULL) -> Iterator[str]:
    """Yield the findings as an author reads them; of more than MANY with one code the first FEW.

    What is not shown is counted, where the last one of its code stands and in a table at the end.
    """
    counts = Counter(fault.code for fault in faults)
    shown: Counter[str] = Counter()
    for fault in faults:
        code = fault.code
        if counts[code] <= MANY or shown[code] < FEW:
            shown[code] += 1
            yield rendered(fault, signs) + "\n\n"
            if counts[code] > MANY and shown[code] == FEW:
                yield f"{code}: {counts[code] - FEW} more (--all)\n\n"
    if any(count > MANY for count in counts.values()):
        yield "\n".join(_table(counts)) + "\n\n"


def _table(counts: Mapping[str, int]) -> Iterable[str]:
    """A line for each code, the most frequent first."""
    width = len(str(max(counts.values())))
    for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"{code}  {count:>{width}}  {meaning(code)}"


def meaning(code: str) -> str:
    """Return what a code is about, in words."""
    if code in CODES or code in WARNINGS:
        return CODES.get(code) or WARNINGS[code]
    from reciprocity_tui.packs.wording.rules import RULES

    return RULES[int(code[2:])][0]
