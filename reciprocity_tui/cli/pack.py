"""`reciprocity pack check`: every fault of every file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reciprocity_tui.packs.inspection import inspect

if TYPE_CHECKING:
    from reciprocity_tui.packs.faults import Fault

CLEAN, FAULTS, UNREAD = 0, 1, 2
"""Exit statuses."""


def check(paths: Sequence[str], out: TextIO) -> int:
    """Tell every fault of what `paths` lead to and return the exit status.

    0 clean, 1 faults, 2 something could not be read.
    """
    files = faulty = faults = unread = 0
    for path in paths:
        for found in inspect(Path(path)):
            files += 1
            unread += found.unread
            faulty += bool(found.faults)
            faults += len(found.faults)
            if found.faults:
                _tell(found.faults, out)
    out.write(_summary(files, faulty, faults, unread) + "\n")
    if unread:
        return UNREAD
    return FAULTS if faults else CLEAN


def _tell(faults: "tuple[Fault, ...]", out: TextIO) -> None:
    from reciprocity_tui.packs.render import rendered, signs_for

    encoding = getattr(out, "encoding", None) or "utf-8"
    signs = signs_for(encoding)
    for fault in faults:
        text = rendered(fault, signs) + "\n\n"
        out.write(text.encode(encoding, "replace").decode(encoding))


def _summary(files: int, faulty: int, faults: int, unread: int) -> str:
    if not faults:
        return f"{_count(files, 'file')}, nothing wrong."
    where = "" if files == 1 else f" in {faulty} of {files} files"
    last = f"; {_count(unread, 'file')} could not be read" if unread else ""
    return f"{_count(faults, 'fault')}{where}{last}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
