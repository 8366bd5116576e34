"""`reciprocity pack check`: every fault of every file, and what is better made or said otherwise."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reciprocity_tui.packs.inspection import Wording, inspect

if TYPE_CHECKING:
    from argparse import Namespace

    from reciprocity_tui.packs.faults import Fault

CLEAN, FAULTS, UNREAD = 0, 1, 2
"""Exit statuses."""


def check_packs(asked: "Namespace") -> int:
    """Check packs and exercises and return the exit status: 0 clean, 1 faults, 2 could not read."""
    wording = Wording.ALL if asked.wording else Wording.SHARED
    return check(asked.paths, sys.stdout, strict=asked.strict, wording=wording)


def check(
    paths: Sequence[str], out: TextIO, *, strict: bool = False, wording: Wording = Wording.SHARED
) -> int:
    """Tell every fault of what `paths` lead to and return the exit status.

    0 clean, or only warned; 1 faults, 2 something could not be read.
    strict -- warnings are faults. wording -- whose wording is looked at.
    """
    files = faulty = unread = quiet = 0
    counts = {"error": 0, "warning": 0, "hint": 0}
    for path in paths:
        for found in inspect(Path(path), wording=wording):
            faults = tuple(_severe(each) for each in found.faults) if strict else found.faults
            files += 1
            unread += found.unread
            quiet += found.quiet
            faulty += bool(faults)
            for each in faults:
                counts[each.severity] += 1
            if faults:
                _tell(faults, out)
    out.write(_summary(files, faulty, counts, unread) + "\n")
    if quiet:
        out.write(_QUIET.format(files=_count(quiet, "private file")) + "\n")
    if unread:
        return UNREAD
    return FAULTS if counts["error"] else CLEAN


def _severe(fault: "Fault") -> "Fault":
    return replace(fault, severity="error") if fault.severity == "warning" else fault


def _tell(faults: "tuple[Fault, ...]", out: TextIO) -> None:
    from reciprocity_tui.packs.render import rendered, signs_for

    encoding = getattr(out, "encoding", None) or "utf-8"
    signs = signs_for(encoding)
    for fault in faults:
        text = rendered(fault, signs) + "\n\n"
        out.write(text.encode(encoding, "replace").decode(encoding))


def _summary(files: int, faulty: int, counts: Mapping[str, int], unread: int) -> str:
    told = [_count(counts[key], name) for key, name in _NAMES.items() if counts[key]]
    if not told:
        return f"{_count(files, 'file')}, nothing wrong."
    where = "" if files == 1 else f" in {faulty} of {files} files"
    last = f"; {_count(unread, 'file')} could not be read" if unread else ""
    return f"{', '.join(told)}{where}{last}."


_QUIET = "The wording of {files} was not looked at; --wording does that."
_NAMES = {"error": "fault", "warning": "warning", "hint": "hint"}


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
