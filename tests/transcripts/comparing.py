"""Compare two files of evenings: every edit once, how often it came, and where what is played goes another way."""

import difflib
import gzip
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from tests.transcripts import EVENING, INPUT, VISIT

SHOWN = 400
"""Edits that are printed, the most frequent ones first."""


class Edit(NamedTuple):
    """Lines that were there, and lines that are there now."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass
class Differences:
    """What is found. first -- where an edit came first. other_ways -- evenings in which something else is played."""

    evenings: int = 0
    differing: int = 0
    counts: Counter[Edit] = field(default_factory=Counter)
    first: dict[Edit, str] = field(default_factory=dict)
    other_ways: list[str] = field(default_factory=list)


def compare(before: Path, after: Path) -> Differences:
    """Compare evening by evening, and in each what is seen after every line or key."""
    found = Differences()
    for one, two in zip_longest(_evenings(before), _evenings(after), fillvalue=""):
        found.evenings += 1
        if one != two:
            found.differing += 1
            _compare_evening(one, two, found)
    return found


def report(before: Path, after: Path) -> int:
    """Print what differs, and return 1 when something else is played than before, 0 otherwise."""
    found = compare(before, after)
    print(f"{found.differing} of {found.evenings} evenings differ, in {len(found.counts)} ways.")
    for edit, count in found.counts.most_common(SHOWN):
        print(f"\n@@ {count} times, first in {found.first[edit]}")
        for sign, lines in zip("-+", edit, strict=True):
            for line in lines:
                print(f"{sign}{line}")
    if len(found.counts) > SHOWN:
        print(f"\n{len(found.counts) - SHOWN} more are not shown.")
    for where in found.other_ways:
        print(f"\n!! Another way: {where}")
    return 1 if found.other_ways else 0


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


def _compare_evening(one: str, two: str, found: Differences) -> None:
    name = (one or two).partition("\n")[0].strip("= ")
    before, after = list(_steps(one)), list(_steps(two))
    for number, (old, new) in enumerate(zip_longest(before, after, fillvalue=("", ""))):
        if old[0] != new[0]:
            found.other_ways.append(f"{name}, step {number}: {old[0]!r}, now {new[0]!r}")
            return
        if old[1] == new[1]:
            continue
        for edit in _edits(old[1], new[1]):
            found.counts[edit] += 1
            found.first.setdefault(edit, f"{name}, step {number}, after {old[0]!r}")


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
def _edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return what was edited, line by line where as many lines are there as before."""
    before, after = old.splitlines(), new.splitlines()
    edits: list[Edit] = []
    for kind, i, j, k, m in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if j - i == m - k:
            pairs = zip(before[i:j], after[k:m], strict=True)
            edits += [Edit((a.strip(),), (b.strip(),)) for a, b in pairs]
        else:
            edits.append(Edit(tuple(map(str.strip, before[i:j])), tuple(map(str.strip, after[k:m]))))
    return tuple(edits)
