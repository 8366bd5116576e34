"""Every fault of what a file name leads to: an exercise, a path of weeks, a pack, or a folder of packs.

No file hides another.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.packs.courses import course_files, holds_courses
from reciprocity_tui.packs.edition import about_pack, is_private
from reciprocity_tui.packs.load import Examined, examine
from reciprocity_tui.packs.neighbours import KnownPacks
from reciprocity_tui.packs.read import (
    PACK_FILE,
    TextFault,
    decoded,
    exercise_files,
    folder_name,
    parsed,
    read_bytes,
    toml_files,
)

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.flaw import Flaw
    from reciprocity_tui.packs.faults import Fault
    from reciprocity_tui.packs.read import Document

_CLOSED = "this folder may not be looked into"


class Inspected(NamedTuple):
    """One file and what is wrong with it.

    unread -- it could not even be opened. quiet -- its wording was not looked at, since its pack is private.
    """

    file: str
    faults: tuple[Fault, ...] = ()
    unread: bool = False
    quiet: bool = False


class Wording(Enum):
    """Whose wording is looked at."""

    NONE = auto()
    SHARED = auto()
    """That of packs which others may get."""
    ALL = auto()
    """That of private packs as well."""

    def skips(self, about: Document) -> bool:
        """Return whether a pack is left alone because it is private. about -- what its pack.toml says."""
        return self is Wording.SHARED and is_private(about)


def inspect(path: Path, *, wording: Wording = Wording.SHARED) -> Iterator[Inspected]:
    """Look at everything that `path` leads to, file by file.

    wording -- whose wording is looked at, where there is no fault.
    """
    if not os.path.isdir(path):  # noqa: PTH112 -- one that may not be asked is none, on every Python
        yield from _file(path, KnownPacks([path.parent], all_of_them=False), wording=wording)
        return
    try:
        is_one = bool(toml_files(path))
        packs = [path] if is_one else _folders_in(path)
    except OSError:
        yield _unread(path, _CLOSED)
        return
    empty, known = True, KnownPacks(packs, all_of_them=not is_one)
    for folder in packs:
        for found in _pack(folder, known, wording=wording):
            empty = False
            yield found
    for found in () if is_one else _strays(path, is_pack=False):
        empty = False
        yield found
    if empty:
        hints = ("A pack is a folder with a pack.toml and one file for each exercise.",)
        yield _unread(path, "there is no pack in this folder", hints)


def _file(path: Path, known: KnownPacks, *, wording: Wording) -> Iterator[Inspected]:
    if path.name == PACK_FILE:
        yield from _told(_manifest(path, path.parent), [], None, known, wording=wording)
    elif holds_courses(path.parent):
        yield _course(path, path.parent.parent, wording=wording)
    else:
        yield from _told(None, [path], None, known, wording=wording)


def _folders_in(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if each.name[0] != "." and each.is_dir())


def _pack(folder: Path, known: KnownPacks, *, wording: Wording) -> Iterator[Inspected]:
    """What is in one folder: nothing, when it holds no pack."""
    try:
        files = toml_files(folder)
    except OSError:
        yield _unread(folder, _CLOSED)
        return
    if files:
        exercises = [file for file in files if file.name != PACK_FILE]
        about = _manifest(folder / PACK_FILE, folder, folder)
        yield from _told(about, exercises, folder, known, wording=wording)
        yield from (_course(file, folder, folder, wording=wording) for file in course_files(folder))
        yield from _strays(folder)
    else:
        yield from _strays(folder, is_pack=False)


def _strays(folder: Path, *, is_pack: bool = True) -> Iterator[Inspected]:
    """Files that look like exercises and are not looked at."""
    from reciprocity_tui.packs.strays import strays

    return (Inspected(fault.file, (fault,)) for fault in strays(folder, is_pack=is_pack))


def _told(
    about: Inspected | None, files: list[Path], within: Path | None, known: KnownPacks, *, wording: Wording
) -> Iterator[Inspected]:
    """Exercises, after the pack.toml that belongs to them if they are a whole pack."""
    found: list[tuple[Path, Examined]] = []
    texts: dict[Path, str] = {}

    def playable() -> Iterator[tuple[Path, Exercise]]:
        for file in files:
            examined = examine(file, within=within, neighbours=known.around(file))
            found.append((file, examined))
            if examined.exercise is not None:
                texts[file] = examined.text
                yield file, examined.exercise

    warned: dict[Path, tuple[Fault, ...]] = {}
    pack_file = files[0].parent / PACK_FILE if about is None else Path(about.file)
    said = about_pack(pack_file, within)
    quiet = wording.skips(said)
    if wording is not Wording.NONE:
        from reciprocity_tui.packs.wording.check import warnings

        whole = None if about is None else pack_file
        warned = warnings(playable(), said, within, pack_file=whole, texts=texts, quiet=quiet)
    else:
        for _ in playable():
            pass
    if about is not None:
        yield about._replace(faults=(*about.faults, *warned.get(Path(about.file), ())), quiet=quiet)
    for file, each in found:
        yield Inspected(str(file), (*each.faults, *warned.get(file, ())), each.unread, quiet)


def _unread(path: Path, message: str, hints: tuple[str, ...] = ()) -> Inspected:
    from reciprocity_tui.packs.faults import Fault

    return Inspected(str(path), (Fault("E001", message, str(path), hints=hints),), unread=True)


def _manifest(file: Path, folder: Path, within: Path | None = None) -> Inspected:
    from reciprocity_tui.packs import models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.faults import Fault
    from reciprocity_tui.packs.manifest import manifest_flaws

    exercises = _exercises_in(folder)
    if not exercises and os.path.lexists(file):
        found = _looked_at(
            file, within, partial(manifest_flaws, folder=folder_name(folder), exercises=exercises)
        )
        return found._replace(faults=(*found.faults, *_without_exercise(file, folder)))
    if exercises and not os.path.lexists(file):
        hints = ("It says who made the pack, for whom, and in which order.",)
        return Inspected(str(file), (Fault("E123", "the pack has no pack.toml", str(file), hints=hints),))
    return _looked_at(file, within, partial(manifest_flaws, folder=folder_name(folder), exercises=exercises))


def _without_exercise(file: Path, folder: Path) -> Iterator[Fault]:
    """The fault of a pack that holds nothing to play, unless a file that is not looked at was meant to be that."""
    from reciprocity_tui.packs.faults import Fault
    from reciprocity_tui.packs.strays import strays

    if next(strays(folder), None) is None:
        hints = ("Each exercise is a file beside it, like thanks-for-the-tea.toml.",)
        yield Fault("E125", "this pack has no exercise", str(file), hints=hints)


def _course(file: Path, folder: Path, within: Path | None = None, *, wording: Wording) -> Inspected:
    from reciprocity_tui.packs import models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.course_file import course_flaws

    look = partial(course_flaws, pack=folder_name(folder), exercises=_exercises_in(folder))
    found = _looked_at(file, within, look)
    quiet = wording.skips(about_pack(folder / PACK_FILE, within))
    if found.faults or quiet or wording is Wording.NONE:
        return found._replace(quiet=quiet)
    from reciprocity_tui.packs.wording.check import course_warnings

    return found._replace(faults=course_warnings(file, within))


def _looked_at(file: Path, within: Path | None, look: Callable[[Document], list[Flaw]]) -> Inspected:
    from reciprocity_tui.packs.placing import placed

    try:
        text = decoded(read_bytes(file, within))
        document = parsed(text)
    except TextFault as fault:
        from reciprocity_tui.packs.salvage import all_faults

        return Inspected(str(file), all_faults(fault, str(file), look), unread=fault.code == "E001")
    flaws = look(document)
    return Inspected(str(file), placed(flaws, text, str(file)) if flaws else ())


def _exercises_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(each.stem for each in exercise_files(folder))
    except OSError:
        return frozenset()
