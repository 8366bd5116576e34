"""Read a pack into memory, from a folder or from an archive, to install or build it. Nothing is written here."""

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
"""Suffixes of files that may contain questions."""

MOST_LISTED = 5000
"""Files and folders to read in one folder: a pack has a few hundred at most."""

MOST_NAMED = 3


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
        """Return the document in its pack.toml. Raise PackError if it cannot be read."""
        try:
            return parse(decode(self.files[PACK_FILE]))
        except UnreadableText as fault:
            raise PackError(_unreadable(PACK_FILE, fault), self.check_hint) from fault

    @property
    def check_hint(self) -> Message:
        """Return the hint that tells how to list all its errors."""
        if not self.name:
            return Message("bundle-unpack-and-check")
        return Message("bundle-check", path=str(self.place))


def read_bundle(path: Path, command: str) -> Bundle:
    """Read the pack at `path`, a folder or an archive.

    command -- the command, as in "reciprocity pack install". Raises PackError for a pack that cannot be used, and
    PackNotFound where there is none, with a hint at what may have been meant.
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
        raise PackError(
            Message("bundle-too-many-files", folder=str(folder), most=MOST_FILES),
            Message("pack-better-split"),
        )
    files: dict[str, bytes] = {}
    for name in used:
        fault = name_problem(name)
        if fault:
            raise PackError(Message("bundle-contains", folder=str(folder), problem=fault))
        files[name] = _read(folder / name, folder, MOST_FILE + 1, folder)
        if len(files[name]) > MOST_FILE:
            raise PackError(Message("bundle-file-too-large", file=name))
        if sum(map(len, files.values())) > MOST_IN_ALL:
            raise PackError(Message("bundle-too-large", folder=str(folder)), Message("pack-better-split"))
    return Bundle(folder, folder_name(folder), files, tuple(foreign))


def _names_in(folder: Path, pack: Path) -> list[str]:
    """Return the names in a folder, sorted. Raises PackNotFound, and PackError for a link out of the pack."""
    if not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(pack)):
        raise PackError(Message("bundle-link-leads-out", folder=str(folder)))
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, MOST_LISTED + 1)]
    except OSError as error:
        raise PackNotFound(
            Message("folder-not-opened", folder=str(folder)), Message("bundle-see-that-you-may-read")
        ) from error
    if len(names) > MOST_LISTED:
        raise PackNotFound(Message("bundle-too-much-in-folder", folder=str(folder)))
    return sorted(names)


def _not_a_pack_folder_error(folder: Path, names: list[str], command: str) -> PackNotFound:
    place = str(folder)
    inside = list(islice(_pack_names(folder, names), MOST_NAMED + 1))
    if inside:
        return PackNotFound(
            Message("bundle-contains-packs", folder=place, number=len(inside)),
            Message("bundle-name-one", command=command, pack=str(folder / inside[0])),
        )
    if any(name.endswith(".toml") for name in names):
        return PackNotFound(Message("bundle-without-manifest", folder=place, file=PACK_FILE))
    lists = [name for name in names if name.lower().endswith(LIST_SUFFIXES)]
    hint = (
        Message("bundle-import-list", path=str(folder / lists[0]))
        if lists
        else Message("bundle-new-begins-one")
    )
    return PackNotFound(Message("bundle-no-pack-in", folder=place), hint)


def _pack_names(folder: Path, names: list[str]) -> Iterator[str]:
    for name in names:
        if name[0] != "." and os.path.lexists(folder / name / PACK_FILE):
            yield name


def _not_a_pack_error(path: Path, command: str) -> PackNotFound:
    takes = Message("bundle-what-is-taken", command=command, suffix=ARCHIVE_SUFFIX)
    if not os.path.lexists(path):
        return PackNotFound(Message("path-not-there", path=str(path)), takes)
    if path.suffix.lower() == ".toml" and is_course_folder(path.parent):
        hint = Message("bundle-its-pack", command=command, pack=str(path.parent.parent))
        return PackNotFound(Message("bundle-is-path-of-weeks", name=path.name), hint)
    if path.suffix.lower() == ".toml":
        hint = Message("bundle-play-it", path=str(path))
        if (path.parent / PACK_FILE).is_file():
            hint = Message("bundle-play-it-or-pack", path=str(path), command=command, pack=str(path.parent))
        return PackNotFound(Message("bundle-is-exercise", name=path.name), hint)
    if path.suffix.lower() in LIST_SUFFIXES:
        hint = Message("bundle-import-list", path=str(path))
        return PackNotFound(Message("bundle-is-no-pack", name=path.name), hint)
    if not path.is_file():
        return PackNotFound(Message("bundle-no-plain-file", path=str(path)), takes)
    return PackNotFound(Message("bundle-is-no-pack", name=path.name), takes)
