"""Check what a file name leads to: an exercise, a path of weeks, a pack, or a folder of packs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.message import Message
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


class CheckedFile(NamedTuple):
    """One file and its diagnostics.

    unreadable -- it could not even be opened. lint_skipped -- the style rules were left out, since its pack is private.
    """

    file: str
    diagnostics: tuple[Diagnostic, ...] = ()
    unreadable: bool = False
    lint_skipped: bool = False


class LintScope(Enum):
    """The packs whose style is checked."""

    NONE = auto()
    SHARED = auto()
    """Packs that others may get."""
    ALL = auto()
    """Private packs as well."""

    def skips(self, about: Document) -> bool:
        """Return whether a pack is skipped because it is private. about -- its pack.toml."""
        return self is LintScope.SHARED and is_private(about)


def check_path(path: Path, *, wording: LintScope = LintScope.SHARED) -> Iterator[CheckedFile]:
    """Check everything that `path` leads to, file by file.

    wording -- the packs whose style is checked, where there is no error.
    """
    if not os.path.isdir(path):  # noqa: PTH112 -- one that may not be asked is none, on every Python
        yield from _check_file(path, SiblingPacks([path.parent], all_of_them=False), wording=wording)
        return
    try:
        is_one = bool(toml_files(path))
        packs = [path] if is_one else _folders_in(path)
    except OSError:
        yield _unreadable(path, Message("check-folder-refused"))
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
        yield _unreadable(path, Message("check-no-pack-here"), (Message("check-no-pack-here-hint"),))


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
    """Check one folder: yield nothing if it contains no pack."""
    try:
        files = toml_files(folder)
    except OSError:
        yield _unreadable(folder, Message("check-folder-refused"))
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
    """Yield files that look like exercises and are not read."""
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
    """Check exercises, after the pack.toml that belongs to them if they are a whole pack."""
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


def _unreadable(path: Path, message: Message, hints: tuple[Message, ...] = ()) -> CheckedFile:
    return CheckedFile(str(path), (_whole_file("E001", message, path, hints),), unreadable=True)


def _whole_file(code: str, message: Message, path: Path, hints: tuple[Message, ...] = ()) -> Diagnostic:
    """Return a diagnostic of a whole file or folder."""
    from reciprocity_tui.messages import text
    from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic

    return Diagnostic(code, text(message), str(path), hints=tuple(map(text, hints)))


def _check_manifest(file: Path, folder: Path, within: Path | None = None) -> CheckedFile:
    from reciprocity_tui.packs.loading import pydantic_setup as models  # noqa: F401 -- keeps plug-ins out before the models are built
    from reciprocity_tui.packs.loading.manifest import manifest_findings

    exercises = _exercises_in(folder)
    if not exercises and os.path.lexists(file):
        diagnostics = _check_document(
            file, within, partial(manifest_findings, folder=folder_name(folder), exercises=exercises)
        )
        return diagnostics._replace(diagnostics=(*diagnostics.diagnostics, *_without_exercise(file, folder)))
    if exercises and not os.path.lexists(file):
        message, hint = Message("check-no-manifest"), Message("check-no-manifest-hint")
        return CheckedFile(str(file), (_whole_file("E123", message, file, (hint,)),))
    return _check_document(
        file, within, partial(manifest_findings, folder=folder_name(folder), exercises=exercises)
    )


def _without_exercise(file: Path, folder: Path) -> Iterator[Diagnostic]:
    """Yield the diagnostic of a pack without exercises, unless a file that is not read was meant to be one."""
    from reciprocity_tui.packs.checking.strays import find_strays

    if next(find_strays(folder), None) is None:
        yield _whole_file("E125", Message("check-no-exercise"), file, (Message("check-no-exercise-hint"),))


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
