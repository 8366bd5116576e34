"""Name entries by their numbers, as in "lines 2, 4-6 and 9 more"."""

from collections.abc import Iterable, Iterator

from reciprocity_tui.message import Message
from reciprocity_tui.packs.importing.entries import Unit


def format_ranges(unit: Unit, numbers: Iterable[int], most: int | None = None) -> Message:
    """Return the numbers with their unit, consecutive ones joined to a span.

    most -- how many spans to write out; None: all of them. The others are counted.
    """
    every = sorted(numbers)
    parts = list(_runs(every))
    written = parts if most is None else parts[:most]
    spans = ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in written)
    left = sum(last - first + 1 for first, last in parts[len(written) :])
    names = Message("names-and-more", names=spans, more=left)
    return Message("import-places", unit=unit, number=len(every), places=names)


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    start = end = 0
    for number in numbers:
        if number == end + 1 and start:
            end = number
            continue
        if start:
            yield start, end
        start = end = number
    if start:
        yield start, end
