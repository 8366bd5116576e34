"""`reciprocity pack check`: report every fault in every file, and what could be made or worded better."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reciprocity_tui.cli.pack.current_pack import current_pack
from reciprocity_tui.messages import text
from reciprocity_tui.packs.checking.check import LintScope, check_path

if TYPE_CHECKING:
    from argparse import Namespace

    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic, Severity

CLEAN, FAULTS, UNREADABLE = 0, 1, 2
"""Exit statuses."""


def check_packs(args: "Namespace") -> int:
    """Check packs and exercises and return the exit status: 0 clean, 1 faults, 2 could not read.

    Raises UsageError where no path is given outside of a pack.
    """
    paths = args.paths or current_pack()
    if args.fix:
        from reciprocity_tui.cli.pack.fix import fix

        fix(paths, sys.stderr)
    wording = LintScope.ALL if args.wording else LintScope.SHARED
    ways = {"strict": args.strict, "wording": wording, "every": args.all, "form": args.format}
    look = partial(check, paths, sys.stdout, **ways)
    if not args.watch:
        return look()
    from reciprocity_tui.cli.pack.watch import watch

    return watch(paths, look, sys.stderr)


def check(
    paths: Sequence[str],
    out: TextIO,
    *,
    strict: bool = False,
    wording: LintScope = LintScope.SHARED,
    every: bool = False,
    form: str = "full",
) -> int:
    """Report every fault of the files that `paths` lead to and return the exit status.

    0 clean, or only warned; 1 faults, 2 something could not be read.
    strict -- warnings are faults. wording -- whose wording is checked. every -- show all findings of a rule.
    form -- one of `packs.diagnostics.formats`; in all but "full" the summary goes to stderr, and `out` gets nothing
    but diagnostics.
    """
    looked = _Summary(strict=strict)
    diagnostics = chain.from_iterable(looked.check(Path(path), wording=wording) for path in paths)
    out.writelines(_print_diagnostics(diagnostics, out, form=form, every=every))
    out.flush()
    (out if form == "full" else sys.stderr).write(looked.summary + "\n")
    return looked.status


class _Summary:
    """Counts files and faults while they are reported. strict -- warnings are faults."""

    def __init__(self, *, strict: bool) -> None:
        self.strict = strict
        self.files = self.files_with_faults = self.unreadable = self.lint_skipped = 0
        self.counts: dict[Severity, int] = {"error": 0, "warning": 0, "hint": 0}

    def check(self, path: Path, *, wording: LintScope) -> "Iterator[Diagnostic]":
        """Yield the faults of everything that `path` leads to."""
        for file in check_path(path, wording=wording):
            diagnostics = (
                tuple(_escalate(diagnostic) for diagnostic in file.diagnostics)
                if self.strict
                else file.diagnostics
            )
            self.files += 1
            self.unreadable += file.unreadable
            self.lint_skipped += file.lint_skipped
            self.files_with_faults += bool(diagnostics)
            for diagnostic in diagnostics:
                self.counts[diagnostic.severity] += 1
                yield diagnostic

    @property
    def status(self) -> int:
        """The exit status."""
        if self.unreadable:
            return UNREADABLE
        return FAULTS if self.counts["error"] else CLEAN

    @property
    def summary(self) -> str:
        """A sentence that sums up, and another one about files that were skipped."""
        last = _summary(self.files, self.files_with_faults, self.counts, self.unreadable)
        return (
            f"{last}\n{text('check-lint-skipped', number=self.lint_skipped)}" if self.lint_skipped else last
        )


def _escalate(diagnostic: "Diagnostic") -> "Diagnostic":
    return replace(diagnostic, severity="error") if diagnostic.severity == "warning" else diagnostic


def _print_diagnostics(
    diagnostics: "Iterator[Diagnostic]", out: TextIO, *, form: str, every: bool
) -> Iterator[str]:
    """Yield the report in characters that `out` has. Import what a clean check does not need at the first fault."""
    first = next(diagnostics, None)
    if first is None and form != "json":
        return
    from reciprocity_tui.packs.diagnostics.formats import CONDENSED, FORMATS
    from reciprocity_tui.packs.diagnostics.render import glyphs_for

    encoding = getattr(out, "encoding", None) or "utf-8"
    remaining = diagnostics if first is None else chain((first,), diagnostics)
    write = FORMATS[CONDENSED if form == "full" and not every else form]
    for part in write(remaining, glyphs_for(encoding)):
        yield part.encode(encoding, "replace").decode(encoding)


def _summary(files: int, faulty: int, counts: "Mapping[Severity, int]", unread: int) -> str:
    counted = [
        text("check-count", severity=severity, number=number) for severity, number in counts.items() if number
    ]
    if not counted:
        return text("check-nothing-wrong", files=files)
    return text("check-summary", counts=", ".join(counted), files=files, faulty=faulty, unread=unread)
