"""`reciprocity pack check --fix`: mend what is mechanical, and only where a check afterwards has less to say."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TextIO

from reciprocity_tui.packs.courses import FOLDER, holds_courses
from reciprocity_tui.packs.inspection import inspect
from reciprocity_tui.packs.mending import lines_of, mended
from reciprocity_tui.packs.read import PACK_FILE, TextFault, read_bytes, toml_files
from reciprocity_tui.packs.render import shown
from reciprocity_tui.packs.replacing import replace_file

Faults = Counter[tuple[str, str]]


def fix(paths: Sequence[str], out: TextIO) -> None:
    """Mend every file that `paths` lead to, as far as that takes no judgement, and tell in `out` what was mended."""
    for path in paths:
        for file in list(_with_faults(Path(path))):
            out.writelines(shown(line) + "\n" for line in _fixed(file))


def _with_faults(path: Path) -> Iterator[Path]:
    for found in inspect(path, wording=False):
        if found.faults and not found.unread:
            yield Path(found.file)


def _fixed(file: Path) -> Iterable[str]:
    """Mend one file and return what is told of it."""
    pack = file.parent.parent if holds_courses(file.parent) else file.parent
    if file.is_symlink() or not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(pack)):
        return [f"{file}: left as it is, since it is a link"]
    try:
        before = read_bytes(file)
    except TextFault:
        return []
    after, said = mended(before, is_manifest=file.name == PACK_FILE)
    if not said:
        return []
    if not _is_better(file, pack, after):
        return [f"{file}: left as it is, since mending it would bring other faults to light"]
    try:
        replace_file(file, after)
    except OSError:
        return [f"{file}: left as it is, since it cannot be written"]
    return lines_of(said, str(file))


def _is_better(file: Path, pack: Path, data: bytes) -> bool:
    """Whether a copy of the pack has fewer faults with `data` in the place of `file`, and no new one."""
    with TemporaryDirectory() as place:
        copy = Path(place) / pack.resolve().name
        _copied(pack, copy)
        there = copy / file.relative_to(pack)
        copyfile(file, there)
        before = _faults(there)
        there.write_bytes(data)
        after = _faults(there)
    return after.total() < before.total() and not after - before


def _copied(pack: Path, copy: Path) -> None:
    """Copy what a check of one file of the pack looks at: TOML files, and nothing that a link leads to."""
    for folder in (pack, pack / FOLDER):
        if folder.is_dir() and not folder.is_symlink():
            (copy / folder.relative_to(pack)).mkdir(parents=True)
            for each in toml_files(folder):
                if each.is_file() and not each.is_symlink():
                    copyfile(each, copy / each.relative_to(pack))


def _faults(file: Path) -> Faults:
    return Counter(
        (fault.code, fault.message) for found in inspect(file, wording=False) for fault in found.faults
    )
