"""Numbers of entries as people read them: "lines 2, 4-6 and 9"."""

from collections.abc import Iterable, Iterator

_PLURALS = {"line": "lines", "row": "rows", "entry": "entries", "paragraph": "paragraphs"}


def count(number: int, what: str) -> str:
    """Return "1 line", or "12 lines"."""
    return f"{number} {what if number == 1 else _PLURALS.get(what, what + 's')}"


def format_ranges(unit: str, numbers: Iterable[int], most: int | None = None) -> str:
    """Return the numbers with what they count, neighbours drawn together.

    most -- how many spans are written out; None: all of them. What is left is counted.
    """
    every = sorted(numbers)
    parts = list(_runs(every))
    shown = parts if most is None else parts[:most]
    text = ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in shown)
    left = sum(last - first + 1 for first, last in parts[len(shown) :])
    more = f" and {left} more" if left else ""
    return f"{unit if len(every) == 1 else _PLURALS[unit]} {text}{more}"


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
