"""`reciprocity pack check`: every fault of every file, and what is better made or said otherwise."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reciprocity_tui.cli.pack.here import here
from reciprocity_tui.packs.inspection import Wording, inspect

if TYPE_CHECKING:
    from argparse import Namespace

    from reciprocity_tui.packs.faults import Fault, Severity

CLEAN, FAULTS, UNREAD = 0, 1, 2
"""Exit statuses."""


def check_packs(asked: "Namespace") -> int:
    """Check packs and exercises and return the exit status: 0 clean, 1 faults, 2 could not read.

    Raises UsageError where no path is given outside of a pack.
    """
    wording = Wording.ALL if asked.wording else Wording.SHARED
    paths = asked.paths or here()
    return check(paths, sys.stdout, strict=asked.strict, wording=wording, every=asked.all)


def check(
    paths: Sequence[str],
    out: TextIO,
    *,
    strict: bool = False,
    wording: Wording = Wording.SHARED,
    every: bool = False,
) -> int:
    """Tell every fault of what `paths` lead to and return the exit status.

    0 clean, or only warned; 1 faults, 2 something could not be read.
    strict -- warnings are faults. wording -- whose wording is looked at. every -- show all findings of a rule.
    """
    files = faulty = unread = quiet = 0
    faults: list[Fault] = []
    for path in paths:
        for found in inspect(Path(path), wording=wording):
            files += 1
            unread += found.unread
            quiet += found.quiet
            faulty += bool(found.faults)
            faults += map(_severe, found.faults) if strict else found.faults
    if faults:
        _tell(faults, out, every=every)
    counts = Counter(fault.severity for fault in faults)
    out.write(_summary(files, faulty, counts, unread) + "\n")
    if quiet:
        out.write(_QUIET.format(files=_count(quiet, "private file")) + "\n")
    if unread:
        return UNREAD
    return FAULTS if counts["error"] else CLEAN


def _severe(fault: "Fault") -> "Fault":
    return replace(fault, severity="error") if fault.severity == "warning" else fault


def _tell(faults: "Sequence[Fault]", out: TextIO, *, every: bool) -> None:
    from reciprocity_tui.packs.condensing import condensed
    from reciprocity_tui.packs.render import rendered, signs_for

    encoding = getattr(out, "encoding", None) or "utf-8"
    signs = signs_for(encoding)
    texts = (rendered(fault, signs) + "\n\n" for fault in faults) if every else condensed(faults, signs)
    out.writelines(text.encode(encoding, "replace").decode(encoding) for text in texts)


def _summary(files: int, faulty: int, counts: "Mapping[Severity, int]", unread: int) -> str:
    told = [_count(counts[key], name) for key, name in _NAMES.items() if counts[key]]
    if not told:
        return f"{_count(files, 'file')}, nothing wrong."
    where = "" if files == 1 else f" in {faulty} of {files} files"
    last = f"; {_count(unread, 'file')} could not be read" if unread else ""
    return f"{', '.join(told)}{where}{last}."


_QUIET = "The wording of {files} was not looked at; --wording does that."
_NAMES: "Mapping[Severity, str]" = {"error": "fault", "warning": "warning", "hint": "hint"}


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
