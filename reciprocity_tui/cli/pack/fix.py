"""`reciprocity pack check --fix`: make mechanical fixes, and only where a check afterwards finds less."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from reciprocity_tui.messages import text
from reciprocity_tui.packs.checking.check import LintScope, check_path
from reciprocity_tui.packs.diagnostics.mechanical_fixes import describe_fixes, fix_mechanical
from reciprocity_tui.packs.diagnostics.render import escape
from reciprocity_tui.packs.install.replace_file import replace_file
from reciprocity_tui.packs.library.paths import FOLDER, is_course_folder
from reciprocity_tui.packs.parsing.read import PACK_FILE, UnreadableText, read_bytes, toml_files

Faults = Counter[tuple[str, str]]


def fix(paths: Sequence[str], out: TextIO) -> None:
    """Fix what takes no judgement in every file that `paths` lead to, and write what was fixed to `out`."""
    with TemporaryDirectory() as place:
        fixing = _PackFixer(Path(place))
        for path in paths:
            for file in list(_files_with_faults(Path(path))):
                out.writelines(escape(line) + "\n" for line in fixing.fix_file(file))


def _files_with_faults(path: Path) -> Iterator[Path]:
    for report in check_path(path, wording=LintScope.NONE):
        if report.diagnostics and not report.unreadable:
            yield Path(report.file)


class _PackFixer:
    """Fixes files of packs, each tried in a copy of its pack first. place -- an empty folder for the copies."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.copies: dict[Path, Path] = {}

    def fix_file(self, file: Path) -> Iterable[str]:
        """Fix one file and return the lines to print about it."""
        pack = file.parent.parent if is_course_folder(file.parent) else file.parent
        if file.is_symlink() or not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(pack)):
            return [text("fix-is-link", file=str(file))]
        try:
            before = read_bytes(file)
        except UnreadableText:
            return []
        after, fixes = fix_mechanical(before, is_manifest=file.name == PACK_FILE)
        if not fixes:
            return []
        there = self._copy_of(pack) / file.relative_to(pack)
        if not _is_better(there, before, after):
            return [text("fix-other-faults", file=str(file))]
        try:
            replace_file(file, after)
        except OSError:
            return [text("fix-not-written", file=str(file))]
        return describe_fixes(fixes, str(file))

    def _copy_of(self, pack: Path) -> Path:
        """Return a copy of the files that a check reads in a pack: TOML files, without links."""
        if pack in self.copies:
            return self.copies[pack]
        copy = self.copies[pack] = self.place / str(len(self.copies)) / pack.resolve().name
        for folder in (pack, pack / FOLDER):
            if not folder.is_dir() or (folder.is_symlink() and folder != pack):
                continue
            (copy / folder.relative_to(pack)).mkdir(parents=True)
            for file in toml_files(folder):
                if not file.is_symlink():
                    with suppress(UnreadableText):
                        (copy / file.relative_to(pack)).write_bytes(read_bytes(file))
        return copy


def _is_better(file: Path, before: bytes, after: bytes) -> bool:
    """Return whether a file of a copy has fewer faults with `after` in it than with `before`, and no new one."""
    file.write_bytes(before)
    current = _faults(file)
    file.write_bytes(after)
    left = _faults(file)
    is_better = left.total() < current.total() and not left - current
    if not is_better:
        file.write_bytes(before)
    return is_better


def _faults(file: Path) -> Faults:
    return Counter(
        (diagnostic.code, diagnostic.message)
        for report in check_path(file, wording=LintScope.NONE)
        for diagnostic in report.diagnostics
    )
