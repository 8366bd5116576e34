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

from reciprocity_tui.packs.library.paths import course_files, is_course_folder
from reciprocity_tui.packs.loading.compat import is_private, read_manifest
from reciprocity_tui.packs.loading.load import LoadResult, load_with_diagnostics
from reciprocity_tui.packs.loading.siblings import SiblingPacks
from reciprocity_tui.packs.parsing.read import (
    PACK_FILE,
    UnreadableText,
    decode,
    exercise_files,
    folder_name,
    parse,
    read_bytes,
    toml_files,
)

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.finding import Finding
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
    from reciprocity_tui.packs.parsing.read import Document

_CLOSED_MESSAGE = "this folder may not be looked into"


class CheckedFile(NamedTuple):
    """One file and what is wrong with it.

    unread -- it could not even be opened. quiet -- its wording was not looked at, since its pack is private.
    """

    file: str
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: bool = False
    lint_skipped: bool = False


class LintScope(Enum):
    """Whose wording is looked at."""

    NONE = auto()
    SHARED = auto()
    """That of packs which others may get."""
    ALL = auto()
    """That of private packs as well."""

    def skips(self, about: Document) -> bool:
        """Return whether a pack is left alone because it is private. about -- what its pack.toml says."""
        return self is LintScope.SHARED and is_private(about)


def check_path(path: Path, *, wording: LintScope = LintScope.SHARED) -> Iterator[CheckedFile]:
    """Look at everything that `path` leads to, file by file.

    wording -- whose wording is looked at, where there is no fault.
    """
    if not os.path.isdir(path):  # noqa: PTH112 -- one that may not be asked is none, on every Python
        yield from _check_file(path, SiblingPacks([path.parent], all_of_them=False), wording=wording)
        return
    try:
        is_one = bool(toml_files(path))
        packs = [path] if is_one else _folders_in(path)
    except OSError:
        yield _unreadable(path, _CLOSED_MESSAGE)
        return
    empty, known = True, SiblingPacks(packs, all_of_them=not is_one)
    for folder in packs:
        for report in _check_pack(folder, known, wording=wording):
            empty = False
            yield report
    for report in () if is_one else _strays(path, is_pack=False):
        empty = False
        yield report
    if empty:
        hints = ("A pack is a folder with a pack.toml and one file for each exercise.",)
        yield _unreadable(path, "there is no pack in this folder", hints)


def _check_file(path: Path, known: SiblingPacks, *, wording: LintScope) -> Iterator[CheckedFile]:
    if path.name == PACK_FILE:
        yield from _check_exercises(_check_manifest(path, path.parent), [], None, known, wording=wording)
    elif is_course_folder(path.parent):
        yield _check_course(path, path.parent.parent, wording=wording)
    else:
        yield from _check_exercises(None, [path], None, known, wording=wording)


def _folders_in(folder: Path) -> list[Path]:
    return sorted(entry for entry in folder.iterdir() if entry.name[0] != "." and entry.is_dir())


def _check_pack(folder: Path, known: SiblingPacks, *, wording: LintScope) -> Iterator[CheckedFile]:
    """What is in one folder: nothing, when it holds no pack."""
    try:
        files = toml_files(folder)
    except OSError:
        yield _unreadable(folder, _CLOSED_MESSAGE)
        return
    if files:
        exercises = [file for file in files if file.name != PACK_FILE]
        about = _check_manifest(folder / PACK_FILE, folder, folder)
        yield from _check_exercises(about, exercises, folder, known, wording=wording)
        yield from (_check_course(file, folder, folder, wording=wording) for file in course_files(folder))
        yield from _strays(folder)
    else:
        yield from _strays(folder, is_pack=False)


def _strays(folder: Path, *, is_pack: bool = True) -> Iterator[CheckedFile]:
    """Files that look like exercises and are not looked at."""
    from reciprocity_tui.packs.checking.strays import find_strays

    return (
        CheckedFile(diagnostic.file, (diagnostic,)) for diagnostic in find_strays(folder, is_pack=is_pack)
    )


def _check_exercises(
    about: CheckedFile | None,
    files: list[Path],
    within: Path | None,
    known: SiblingPacks,
    *,
    wording: LintScope,
) -> Iterator[CheckedFile]:
    """Exercises, after the pack.toml that belongs to them if they are a whole pack."""
    results: list[tuple[Path, LoadResult]] = []
    texts: dict[Path, str] = {}

    def playable() -> Iterator[tuple[Path, Exercise]]:
        for file in files:
            examined = load_with_diagnostics(file, within=within, neighbours=known.context_of(file))
            results.append((file, examined))
            if examined.exercise is not None:
                texts[file] = examined.text
                yield file, examined.exercise

    warned: dict[Path, tuple[Diagnostic, ...]] = {}
    pack_file = files[0].parent / PACK_FILE if about is None else Path(about.file)
    manifest = read_manifest(pack_file, within)
    quiet = wording.skips(manifest)
    if wording is not LintScope.NONE:
        from reciprocity_tui.packs.lint.lint import lint_exercises

        whole = None if about is None else pack_file
        warned = lint_exercises(playable(), manifest, within, pack_file=whole, texts=texts, quiet=quiet)
    else:
        for _ in playable():
            pass
    if about is not None:
        yield about._replace(
            diagnostics=(*about.diagnostics, *warned.get(Path(about.file), ())), lint_skipped=quiet
        )
    for file, result in results:
        yield CheckedFile(str(file), (*result.diagnostics, *warned.get(file, ())), result.unreadable, quiet)


def _unreadable(path: Path, message: str, hints: tuple[str, ...] = ()) -> CheckedFile:
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic

    return CheckedFile(str(path), (Diagnostic("E001", message, str(path), hints=hints),), unreadable=True)


def _check_manifest(file: Path, folder: Path, within: Path | None = None) -> CheckedFile:
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
    from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.loading.manifest import manifest_findings

    exercises = _exercises_in(folder)
    if not exercises and os.path.lexists(file):
        diagnostics = _check_document(
            file, within, partial(manifest_findings, folder=folder_name(folder), exercises=exercises)
        )
        return diagnostics._replace(diagnostics=(*diagnostics.diagnostics, *_without_exercise(file, folder)))
    if exercises and not os.path.lexists(file):
        hints = ("It says who made the pack, for whom, and in which order.",)
        return CheckedFile(
            str(file), (Diagnostic("E123", "the pack has no pack.toml", str(file), hints=hints),)
        )
    return _check_document(
        file, within, partial(manifest_findings, folder=folder_name(folder), exercises=exercises)
    )


def _without_exercise(file: Path, folder: Path) -> Iterator[Diagnostic]:
    """The fault of a pack that holds nothing to play, unless a file that is not looked at was meant to be that."""
    from reciprocity_tui.packs.checking.strays import find_strays
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic

    if next(find_strays(folder), None) is None:
        hints = ("Each exercise is a file beside it, like thanks-for-the-tea.toml.",)
        yield Diagnostic("E125", "this pack has no exercise", str(file), hints=hints)


def _check_course(file: Path, folder: Path, within: Path | None = None, *, wording: LintScope) -> CheckedFile:
    from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.loading.path_file import course_findings

    look = partial(course_findings, pack=folder_name(folder), exercises=_exercises_in(folder))
    diagnostics = _check_document(file, within, look)
    quiet = wording.skips(read_manifest(folder / PACK_FILE, within))
    if diagnostics.diagnostics or quiet or wording is LintScope.NONE:
        return diagnostics._replace(lint_skipped=quiet)
    from reciprocity_tui.packs.lint.lint import lint_course

    return diagnostics._replace(diagnostics=lint_course(file, within))


def _check_document(
    file: Path, within: Path | None, look: Callable[[Document], list[Finding]]
) -> CheckedFile:
    from reciprocity_tui.packs.diagnostics.locate_findings import locate_findings

    try:
        text = decode(read_bytes(file, within))
        document = parse(text)
    except UnreadableText as fault:
        from reciprocity_tui.packs.diagnostics.error_recovery import recover_diagnostics

        return CheckedFile(
            str(file), recover_diagnostics(fault, str(file), look), unreadable=fault.code == "E001"
        )
    findings = look(document)
    return CheckedFile(str(file), locate_findings(findings, text, str(file)) if findings else ())


def _exercises_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(file.stem for file in exercise_files(folder))
    except OSError:
        return frozenset()
