"""Every fault of what a path leads to: an exercise, a pack, or a folder of packs. No file hides another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.packs.load import PACK_FILE, examine
from reciprocity_tui.packs.read import TextFault, decoded, parsed, read_bytes

if TYPE_CHECKING:
    from reciprocity_tui.packs.faults import Fault


class Inspected(NamedTuple):
    """One file and what is wrong with it. unread -- it could not even be opened."""

    file: str
    faults: tuple[Fault, ...] = ()
    unread: bool = False


def inspect(path: Path) -> Iterator[Inspected]:
    """Look at everything that `path` leads to, file by file."""
    if not path.is_dir():
        yield _manifest(path, path.parent) if path.name == PACK_FILE else _exercise(path)
        return
    packs = [path] if any(path.glob("*.toml")) else sorted(_packs_in(path))
    for folder in packs:
        yield _manifest(folder / PACK_FILE, folder, folder)
        for file in sorted(folder.glob("*.toml")):
            if file.name != PACK_FILE:
                yield _exercise(file, folder)
    if not packs:
        hints = ("A pack is a folder with a pack.toml and one file for each exercise.",)
        yield _unread(path, "there is no pack in this folder", hints)


def _packs_in(folder: Path) -> Iterator[Path]:
    """Folders below `folder` that hold a pack. One that may not be looked into holds none."""
    for each in folder.iterdir():
        if not each.name.startswith(".") and each.is_dir() and any(each.glob("*.toml")):
            yield each


def _unread(path: Path, message: str, hints: tuple[str, ...] = ()) -> Inspected:
    from reciprocity_tui.packs.faults import Fault

    return Inspected(str(path), (Fault("E001", message, str(path), hints=hints),), unread=True)


def _exercise(file: Path, within: Path | None = None) -> Inspected:
    found = examine(file, within=within)
    return Inspected(str(file), found.faults, found.unread)


def _manifest(file: Path, folder: Path, within: Path | None = None) -> Inspected:
    from reciprocity_tui.packs import models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.faults import Fault
    from reciprocity_tui.packs.manifest import folder_name, manifest_flaws
    from reciprocity_tui.packs.placing import placed

    if not file.is_symlink() and not file.exists():
        hints = ("It says who made the pack, for whom, and in which order.",)
        return Inspected(str(file), (Fault("E123", "the pack has no pack.toml", str(file), hints=hints),))
    exercises = frozenset(each.stem for each in folder.glob("*.toml") if each.name != PACK_FILE)
    look = partial(manifest_flaws, folder=folder_name(folder), exercises=exercises)
    try:
        text = decoded(read_bytes(file, within))
        document = parsed(text)
    except TextFault as fault:
        from reciprocity_tui.packs.salvage import all_faults

        return Inspected(str(file), all_faults(fault, str(file), look), unread=fault.code == "E001")
    flaws = look(document)
    return Inspected(str(file), placed(flaws, text, str(file)) if flaws else ())
