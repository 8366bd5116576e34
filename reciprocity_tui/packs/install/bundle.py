"""A pack in memory, from a folder or from an archive: what is installed and built. Nothing is written here."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from reciprocity_tui.errors import PackError, PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.messages import shown
from reciprocity_tui.packs.install.archive import ARCHIVE_SUFFIX, MAX_ARCHIVE_BYTES, read_archive
from reciprocity_tui.packs.install.pack_files import (
    MOST_FILE,
    MOST_FILES,
    MOST_IN_ALL,
    TRANSLATIONS,
    classify,
    name_problem,
)
from reciprocity_tui.packs.library.paths import FOLDER, is_course_folder
from reciprocity_tui.packs.parsing.read import (
    PACK_FILE,
    Document,
    UnreadableText,
    decode,
    folder_name,
    parse,
    read_bytes,
)

LIST_SUFFIXES = (".txt", ".md", ".csv", ".tsv", ".json", ".js", ".ts", ".docx")
"""How files end that may hold questions."""

MOST_LISTED = 5000
"""Files and folders that are looked at in one folder: a pack has a few hundred at most."""

MOST_NAMED = 3
_SMALLER = "A pack that large is better split into several."


class Bundle(NamedTuple):
    """The files of a pack.

    place -- where it was read from. name -- of its folder; empty for an archive. files -- by their names in the pack.
    foreign -- names of files that are no part of a pack, and stay behind.
    """

    place: Path
    name: str
    files: dict[str, bytes]
    foreign: tuple[str, ...] = ()

    @property
    def manifest(self) -> Document:
        """What its pack.toml says. Raises PackError when that cannot be read."""
        try:
            return parse(decode(self.files[PACK_FILE]))
        except UnreadableText as fault:
            raise PackError(_unreadable(PACK_FILE, fault), self.check_hint) from fault

    @property
    def check_hint(self) -> str:
        """How all faults of it are shown."""
        if not self.name:
            return "Unpack it, it is a zip; then `reciprocity pack check` shows every fault."
        return f"`reciprocity pack check {self.place}` shows every fault."


def read_bundle(path: Path, command: str) -> Bundle:
    """Read the pack at `path`, a folder or an archive.

    command -- what is being done, as in "reciprocity pack install". Raises PackError for a pack that cannot be taken,
    and PackNotFound where there is none, with the way to what may have been meant.
    """
    if path.name == PACK_FILE and path.is_file():
        path = path.parent
    if os.path.isdir(path):  # noqa: PTH112 -- one that may not be asked is none, on every Python
        return _from_folder(path, command)
    if path.suffix.lower() in (ARCHIVE_SUFFIX, ".zip"):
        return Bundle(path, "", read_archive(_read(path, path, MAX_ARCHIVE_BYTES + 1)))
    raise _not_a_pack_error(path, command)


def _read(file: Path, path: Path, most: int, within: Path | None = None) -> bytes:
    try:
        return read_bytes(file, within, most)
    except UnreadableText as fault:
        error = PackNotFound if file == path else PackError
        raise error(_unreadable(file, fault), " ".join(map(shown, fault.hints))) from fault


def _unreadable(file: Path | str, fault: UnreadableText) -> Message:
    return Message("file-unreadable", file=str(file), problem=fault.message)


def _from_folder(folder: Path, command: str) -> Bundle:
    names = _names_in(folder, folder)
    if PACK_FILE not in names:
        raise _not_a_pack_folder_error(folder, names, command)
    for inner in (FOLDER, TRANSLATIONS):
        if inner in names and (folder / inner).is_dir():
            names.remove(inner)
            names += [f"{inner}/{name}" for name in _names_in(folder / inner, folder)]
    used = [name for name in names if classify(name) == "used"]
    foreign = [name for name in names if classify(name) == "foreign"]
    if len(used) > MOST_FILES:
        raise PackError(f"{folder} holds more than {MOST_FILES} files.", _SMALLER)
    files: dict[str, bytes] = {}
    for name in used:
        fault = name_problem(name)
        if fault:
            raise PackError(f"{folder} holds {fault}.", "Rename it.")
        files[name] = _read(folder / name, folder, MOST_FILE + 1, folder)
        if len(files[name]) > MOST_FILE:
            raise PackError(f"{name} is larger than 1 MiB.", "Split it into several exercises.")
        if sum(map(len, files.values())) > MOST_IN_ALL:
            raise PackError(f"{folder} holds more than 8 MiB.", _SMALLER)
    return Bundle(folder, folder_name(folder), files, tuple(foreign))


def _names_in(folder: Path, pack: Path) -> list[str]:
    """Return what is in a folder, sorted. Raises PackNotFound, and PackError for a link that leads out of the pack."""
    if not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(pack)):
        raise PackError(f"{folder} is a link that leads out of the pack.", "Put the folder itself there.")
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, MOST_LISTED + 1)]
    except OSError as error:
        raise PackNotFound(f"{folder} cannot be looked into.", "See that you may read it.") from error
    if len(names) > MOST_LISTED:
        raise PackNotFound(f"{folder} holds too much to be a pack.", "Name the folder of a pack.")
    return sorted(names)


def _not_a_pack_folder_error(folder: Path, names: list[str], command: str) -> PackNotFound:
    place = folder
    inside = list(islice(_pack_names(folder, names), MOST_NAMED + 1))
    if inside:
        several = "holds several packs" if len(inside) > 1 else "is no pack, but holds one"
        return PackNotFound(f"{place} {several}.", f"Name one: {command} {folder / inside[0]}")
    if any(name.endswith(".toml") for name in names):
        return PackNotFound(
            f"{place} has no {PACK_FILE}, which says whose pack it is.",
            f"`reciprocity pack check {place}` says what belongs into it.",
        )
    lists = [name for name in names if name.lower().endswith(LIST_SUFFIXES)]
    hint = (
        f"A list of questions becomes one: reciprocity pack import {folder / lists[0]}"
        if lists
        else "`reciprocity pack new NAME` begins one."
    )
    return PackNotFound(f"There is no pack in {place}.", hint)


def _pack_names(folder: Path, names: list[str]) -> Iterator[str]:
    for name in names:
        if name[0] != "." and os.path.lexists(folder / name / PACK_FILE):
            yield name


def _not_a_pack_error(path: Path, command: str) -> PackNotFound:
    place = path
    if not os.path.lexists(path):
        return PackNotFound(
            f"There is no file or folder {place}.",
            f"{command} takes a pack's folder or an {ARCHIVE_SUFFIX} file.",
        )
    if path.suffix.lower() == ".toml" and is_course_folder(path.parent):
        return PackNotFound(
            f"{path.name} is a path of some weeks.", f"Its pack: {command} {path.parent.parent}"
        )
    if path.suffix.lower() == ".toml":
        whole = f"Its whole pack: {command} {path.parent}" if (path.parent / PACK_FILE).is_file() else ""
        return PackNotFound(
            f"{path.name} is one exercise.", f"Play it: reciprocity play {place} {whole}".strip()
        )
    if path.suffix.lower() in LIST_SUFFIXES:
        return PackNotFound(
            f"{path.name} is no pack.", f"A list of questions becomes one: reciprocity pack import {place}"
        )
    if not path.is_file():
        return PackNotFound(
            f"{place} is not a plain file.", f"{command} takes a pack's folder or an {ARCHIVE_SUFFIX} file."
        )
    return PackNotFound(
        f"{path.name} is no pack.", f"{command} takes a pack's folder or an {ARCHIVE_SUFFIX} file."
    )
