"""`reciprocity pack check`: every fault of every file, and what is better made or said otherwise."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
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
    paths = asked.paths or here()
    if asked.fix:
        from reciprocity_tui.cli.pack.fixing import fix

        fix(paths, sys.stderr)
    wording = Wording.ALL if asked.wording else Wording.SHARED
    ways = {"strict": asked.strict, "wording": wording, "every": asked.all, "form": asked.format}
    look = partial(check, paths, sys.stdout, **ways)
    if not asked.watch:
        return look()
    from reciprocity_tui.cli.pack.watching import watch

    return watch(paths, look, sys.stderr)


def check(
    paths: Sequence[str],
    out: TextIO,
    *,
    strict: bool = False,
    wording: Wording = Wording.SHARED,
    every: bool = False,
    form: str = "full",
) -> int:
    """Tell every fault of what `paths` lead to and return the exit status.

    0 clean, or only warned; 1 faults, 2 something could not be read.
    strict -- warnings are faults. wording -- whose wording is looked at. every -- show all findings of a rule.
    form -- one of the formats of `packs.formats`; in all but "full" the last sentence goes to stderr, and `out` gets
    nothing but faults.
    """
    looked = _Looked(strict=strict)
    faults = chain.from_iterable(looked.at(Path(path), wording=wording) for path in paths)
    out.writelines(_told(faults, out, form=form, every=every))
    out.flush()
    (out if form == "full" else sys.stderr).write(looked.summary + "\n")
    return looked.status


class _Looked:
    """Counts files and faults while they are reported. strict -- warnings are faults."""

    def __init__(self, *, strict: bool) -> None:
        self.strict = strict
        self.files = self.faulty = self.unread = self.quiet = 0
        self.counts: dict[Severity, int] = {"error": 0, "warning": 0, "hint": 0}

    def at(self, path: Path, *, wording: Wording) -> "Iterator[Fault]":
        """Yield the faults of everything that `path` leads to."""
        for file in inspect(path, wording=wording):
            faults = tuple(_severe(fault) for fault in file.faults) if self.strict else file.faults
            self.files += 1
            self.unread += file.unread
            self.quiet += file.quiet
            self.faulty += bool(faults)
            for fault in faults:
                self.counts[fault.severity] += 1
                yield fault

    @property
    def status(self) -> int:
        """The exit status."""
        if self.unread:
            return UNREAD
        return FAULTS if self.counts["error"] else CLEAN

    @property
    def summary(self) -> str:
        """All of it in a sentence, and in another one what was not looked at."""
        last = _summary(self.files, self.faulty, self.counts, self.unread)
        return f"{last}\n{_QUIET.format(files=_count(self.quiet, 'private file'))}" if self.quiet else last


def _severe(fault: "Fault") -> "Fault":
    return replace(fault, severity="error") if fault.severity == "warning" else fault


def _told(faults: "Iterator[Fault]", out: TextIO, *, form: str, every: bool) -> Iterator[str]:
    """Yield what is written, in letters that `out` has. What is not needed for a clean check is loaded at a fault."""
    first = next(faults, None)
    if first is None and form != "json":
        return
    from reciprocity_tui.packs.formats import CONDENSED, FORMATS
    from reciprocity_tui.packs.render import signs_for

    encoding = getattr(out, "encoding", None) or "utf-8"
    found = faults if first is None else chain((first,), faults)
    written = FORMATS[CONDENSED if form == "full" and not every else form]
    for text in written(found, signs_for(encoding)):
        yield text.encode(encoding, "replace").decode(encoding)


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
