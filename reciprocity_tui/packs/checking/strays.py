"""Report files in the folder of a pack that look like exercises and are not read."""

import os
from collections.abc import Iterator
from pathlib import Path

from reciprocity_tui.messages import text
from reciprocity_tui.packs.diagnostics.diagnostic import Diagnostic
from reciprocity_tui.packs.library.paths import FOLDER
from reciprocity_tui.packs.parsing.read import PACK_FILE, UnreadableText, read_bytes
from reciprocity_tui.packs.parsing.slugs import slugify

ENDING = ".toml"
TRANSLATIONS = "i18n"
MOST_STRAYS = 1000
"""Files that are reported one by one; further ones are counted."""
_MOST_DEEP, _MOST_ENTRIES = 4, 5000
"""Folders below each other, and entries in all, that are looked through."""
_COPIES = ("~", ".bak", ".orig", ".swp", ".tmp", ".rej", ".save", ".old", ".part")
"""What editors and merges leave beside a file."""
_TEXTS = ("", ".txt", ".text", ".conf", ".cfg", ".ini")
_PEEK_BYTES = 4096


def find_strays(folder: Path, *, is_pack: bool = True) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every file in `folder` that looks like an exercise and is not read.

    is_pack -- whether the folder is one pack, whose subfolders hold no exercises; otherwise they may be packs.
    """
    count = 0
    for count, fault in enumerate(_stray_files(folder, is_pack), 1):
        if count <= MOST_STRAYS:
            yield fault
    if count > MOST_STRAYS:
        message = text("stray-files-more", number=count - MOST_STRAYS)
        yield Diagnostic("E124", message, str(folder), hints=(text("stray-files-more-hint"),))


def _stray_files(folder: Path, is_pack: bool) -> Iterator[Diagnostic]:
    for entry in _entries(folder):
        path = Path(entry.path)
        if not _is_folder(entry):
            yield from _by_name(path)
        elif entry.name == FOLDER:
            yield from (
                fault
                for inner in _entries(path)
                if not _is_folder(inner)
                for fault in _by_name(Path(inner.path))
            )
        elif is_pack and entry.name != TRANSLATIONS:
            yield from _in_subfolder(path)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries_found:
            entries = [entry for entry in entries_found if entry.name[0] != "."]
    except OSError:
        return []
    return sorted(entries, key=lambda entry: entry.name)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _by_name(path: Path) -> Iterator[Diagnostic]:
    """Yield the diagnostic of a file that is not read because of its name."""
    right = _right_name(path)
    if right is not None:
        hint = text("stray-file-rename", name=right)
        yield Diagnostic("E124", text("stray-file-ending", ending=ENDING), str(path), hints=(hint,))


def _right_name(path: Path) -> str | None:
    """Return the name a file should have; None where its name is right, or it is no exercise."""
    name = path.name
    stem, ending = os.path.splitext(name)  # noqa: PTH122 -- of a name alone
    lower = name.lower()
    if name.endswith(ENDING) or lower.endswith(_COPIES):
        return None
    if lower.endswith(ENDING):
        right = stem
    elif ENDING + "." in lower:
        right = name[: lower.index(ENDING + ".")]
    elif _is_misspelled_suffix(ending.lower()) or (ending.lower() in _TEXTS and _contains_steps(path)):
        right = stem
    else:
        return None
    is_about = right.lower() == PACK_FILE.removesuffix(ENDING)
    return PACK_FILE if is_about else f"{slugify(right) or 'tea'}{ENDING}"


def _is_misspelled_suffix(ending: str) -> bool:
    """Return whether an ending is `.toml` with one letter left out, added, changed or exchanged with the next."""
    more, less = sorted((ending, ENDING), key=len, reverse=True)
    if len(more) == len(less):
        differ = [at for at in range(len(more)) if more[at] != less[at]]
        return len(differ) == 1 or (
            len(differ) == 2 and sorted(more) == sorted(less) and differ[1] == differ[0] + 1
        )
    return len(more) == len(less) + 1 and any(more[:at] + more[at + 1 :] == less for at in range(len(more)))


def _contains_steps(path: Path) -> bool:
    try:
        return b"\n[[step" in read_bytes(path, path.parent, _PEEK_BYTES)
    except UnreadableText:
        return False


def _in_subfolder(folder: Path) -> Iterator[Diagnostic]:
    if os.path.lexists(folder / PACK_FILE):
        hint = text("stray-pack-hint")
        yield Diagnostic("E124", text("stray-pack"), str(folder), hints=(hint,))
        return
    ahead, left = [(folder, 1)], _MOST_ENTRIES
    while ahead:
        here, depth = ahead.pop(0)
        for entry in _entries(here):
            left -= 1
            if left < 0:
                return
            if _is_folder(entry):
                ahead += [(Path(entry.path), depth + 1)] if depth < _MOST_DEEP else []
            elif entry.name.endswith(ENDING) or _right_name(Path(entry.path)) is not None:
                hint = text("stray-file-below-hint")
                yield Diagnostic("E124", text("stray-file-below"), entry.path, hints=(hint,))
