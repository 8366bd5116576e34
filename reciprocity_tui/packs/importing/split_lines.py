"""Several questions on one line: cut apart where a list has hardly a line break of its own."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reciprocity_tui.packs.importing.entries import MOST_ENTRIES

_BETWEEN = re.compile(r"(?<=[?？؟])[\"'”’»)]{0,2}[;,/|]?[ \t\u3000]+(?=\S)|(?<=[？؟])(?=[^\s\"'”’»)])")
_NUMBERED = re.compile(r"(?:^|(?<=\s))\(?(\d{1,4})[.)][ \t]+(?=\S)")
_MANY = 4
"""Questions on the average line from which nobody meant to have one a line."""
_FEWEST_NUMBERS = 3


class SplitQuestions(NamedTuple):
    """The questions of a text. places -- the line of each, from 1."""

    texts: list[str]
    places: list[int]


def split_questions(raw: Sequence[str]) -> SplitQuestions | None:
    """Return the questions of a text that has several on a line; None where each line holds one."""
    full = [line for line in raw if line.strip()]
    signs = sum(line.count("?") + line.count("？") + line.count("؟") for line in full)
    if not full or (signs < _MANY * len(full) and not any(map(_counts_up, full))):
        return None
    made = SplitQuestions([], [])
    for number, line in enumerate(raw, 1):
        for text in _cut(line) if line.strip() else [line]:
            made.texts.append(text)
            made.places.append(number)
            if len(made.texts) > MOST_ENTRIES:
                # More than are read; whoever counts them says so.
                return made
    return made if len(made.texts) > len(raw) else None


def _counts_up(line: str) -> bool:
    """Return whether numbers in a line count up, as before the items of a list."""
    numbers = [int(match[1]) for match in _NUMBERED.finditer(line)]
    return len(numbers) >= _FEWEST_NUMBERS and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _cut(line: str) -> Iterator[str]:
    if _counts_up(line):
        begins = [match.start() for match in _NUMBERED.finditer(line)]
        starts = begins if not line[: begins[0]].strip() else [0, *begins]
        ends = [*starts[1:], len(line)]
        yield from (line[start:end].strip() for start, end in zip(starts, ends, strict=True))
        return
    start = 0
    for match in _BETWEEN.finditer(line):
        end = match.start() + len(match.group().rstrip(" \t\u3000;,/|"))
        yield line[start:end].strip()
        start = match.end()
    yield line[start:].strip()
