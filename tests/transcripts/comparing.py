"""Compare two files of evenings: every edit once, how often it came, and where what is played goes another way."""

import difflib
import gzip
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from tests.transcripts import EVENING, INPUT, VISIT

SHOWN = 400
"""Edits that are printed, the most frequent ones first."""
EDGES = str.maketrans("▌▐", "  ")
"""The bars at the sides of a screen, which are no words."""


class Edit(NamedTuple):
    """Words that were there, and words that are there now; both empty where only spaces or line breaks differ."""

    before: str
    after: str


class Lines(NamedTuple):
    """Lines that differ, before and after."""

    before: str
    after: str


@dataclass
class Differences:
    """What is differences.

    examples -- where an edit came first, and in which lines. other_ways -- where something else is typed or pressed
    than before; what follows there is not compared.
    """

    evenings: int = 0
    differing: int = 0
    counts: Counter[Edit] = field(default_factory=Counter)
    examples: dict[Edit, tuple[str, Lines]] = field(default_factory=dict)
    other_ways: list[str] = field(default_factory=list)


def compare(before: Path, after: Path) -> Differences:
    """Compare evening by evening, and in each what is seen after every line or key."""
    differences = Differences()
    for one, two in zip_longest(_evenings(before), _evenings(after), fillvalue=""):
        differences.evenings += 1
        if one != two:
            differences.differing += 1
            _compare_evening(one, two, differences)
    return differences


def report(before: Path, after: Path) -> int:
    """Print what differs, and return 1 when something else is played than before, 0 otherwise."""
    differences = compare(before, after)
    print(
        f"{differences.differing} of {differences.evenings} evenings differ, in {len(differences.counts)} ways."
    )
    for edit, count in differences.counts.most_common(SHOWN):
        where, lines = differences.examples[edit]
        what = f"{edit.before!r} is now {edit.after!r}" if any(edit) else "only spaces or line breaks"
        print(f"\n@@ {count} times: {what}; first in {where}")
        for sign, text in zip("-+", lines, strict=True):
            for line in text.splitlines():
                print(f"{sign}{line}")
    if len(differences.counts) > SHOWN:
        print(f"\n{len(differences.counts) - SHOWN} more are not shown.")
    for where in differences.other_ways:
        print(f"\n!! Another way: {where}")
    return 1 if differences.other_ways else 0


def _evenings(path: Path) -> Iterator[str]:
    """Yield the text of one evening after the other."""
    lines: list[str] = []
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as file
    ):
        for line in file:
            if line.startswith(EVENING) and lines:
                yield "".join(lines)
                lines = []
            lines.append(line)
    yield "".join(lines)


def _compare_evening(one: str, two: str, differences: Differences) -> None:
    name = (one or two).partition("\n")[0].strip("= ")
    before, after = list(_steps(one)), list(_steps(two))
    for number, (old, new) in enumerate(zip_longest(before, after, fillvalue=("", ""))):
        if old[0] != new[0]:
            differences.other_ways.append(f"{name}, step {number}: {old[0]!r}, now {new[0]!r}")
            return
        if old[1] == new[1]:
            continue
        for edit, lines in _edits(old[1], new[1]):
            differences.counts[edit] += 1
            differences.examples.setdefault(edit, (f"{name}, step {number}, after {old[0]!r}", lines))


def _steps(evening: str) -> Iterator[tuple[str, str]]:
    """Yield each line that was typed or key that was pressed, with what is seen after it."""
    typed, seen = "", list[str]()
    for line in evening.splitlines():
        if line.startswith((INPUT, VISIT)):
            yield typed, "\n".join(seen)
            typed, seen = line, []
        else:
            seen.append(line)
    yield typed, "\n".join(seen)


@cache
def _edits(old: str, new: str) -> tuple[tuple[Edit, Lines], ...]:
    """Return what was edited, each with its lines; words that moved to another line are not edited."""
    before, after = old.splitlines(), new.splitlines()
    return tuple((edit, lines) for lines in _differing(before, after) for edit in _words(lines))


def _differing(before: Sequence[str], after: Sequence[str]) -> Iterator[Lines]:
    for i, j, k, m in _spans(before, after):
        yield Lines("\n".join(before[i:j]), "\n".join(after[k:m]))


def _words(lines: Lines) -> Iterator[Edit]:
    before, after = (text.translate(EDGES).split() for text in lines)
    if before == after:
        yield Edit("", "")
    for i, j, k, m in _spans(before, after):
        yield Edit(" ".join(before[i:j]), " ".join(after[k:m]))


def _spans(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield from where to where something differs, in both."""
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield i, j, k, m
