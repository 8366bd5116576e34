"""Find the files of a caseload below a folder, within limits. Links are listed and never followed."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from reciprocity_tui.errors import PackNotFound
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.paths import format_path

if TYPE_CHECKING:
    from pathlib import Path

    from reciprocity_tui.message import Text

MAX_DEPTH = 16
"""Folders within folders that are searched."""
MAX_ENTRIES = 200_000
"""Files and folders that are looked at."""

CASE_SUFFIXES = (".toml", ".rpractice", ".age")


class Stamp(NamedTuple):
    """What shows that a file is still the one that was read: its size in bytes, and times in nanoseconds."""

    size: int
    modified: int
    changed: int


class CaseFile(NamedTuple):
    """A file that may be of a couple. folder -- that was searched. name -- its path below that, with slashes."""

    folder: Path
    name: str
    stamp: Stamp

    @property
    def path(self) -> Path:
        """Return the path of the file."""
        return self.folder / self.name


class Problem(NamedTuple):
    """Something in the folder that cannot be read, and why."""

    name: str
    reason: Text
    hint: Text = ""


class FolderContents(NamedTuple):
    """Everything below a folder by name, and what could not be looked at."""

    files: tuple[CaseFile, ...]
    problems: tuple[Problem, ...]

    def case_files(self) -> tuple[CaseFile, ...]:
        """Return the files that may be a practice or a report."""
        return tuple(file for file in self.files if file.name.lower().endswith(CASE_SUFFIXES))


class _Search:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[CaseFile] = []
        self.problems: list[Problem] = []
        self.left = MAX_ENTRIES

    def search(self, place: str, below: str = "", depth: int = 0) -> None:
        """Look into the folder `place`, whose files are called `below` and their own names. Raises OSError."""
        with os.scandir(place) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
        for entry in listed:
            if entry.name.startswith("."):
                continue
            self.left -= 1
            if self.left < 0:
                return
            name = f"{below}{entry.name}"
            try:
                self._look_at(entry, name, depth)
            except OSError:
                self._miss(name, Message("caseload-cannot-look"))

    def _look_at(self, entry: os.DirEntry[str], name: str, depth: int) -> None:
        if entry.is_symlink():
            if entry.name.lower().endswith(CASE_SUFFIXES) or not entry.is_file():
                self._miss(name, Message("caseload-link"))
        elif not entry.is_dir():
            self.files.append(CaseFile(self.folder, name, stamp_of(entry.stat())))
        elif depth >= MAX_DEPTH:
            self._miss(name, Message("caseload-too-deep", most=MAX_DEPTH))
        else:
            self.search(entry.path, f"{name}/", depth + 1)

    def _miss(self, name: str, reason: Message) -> None:
        self.problems.append(Problem(name, reason))


def list_folder(folder: Path) -> FolderContents:
    """Return what is below `folder`. Raises PackNotFound if it cannot be read."""
    search = _Search(folder)
    try:
        search.search(str(folder))
    except OSError as error:
        raise PackNotFound(Message("caseload-folder-unreadable", folder=format_path(folder))) from error
    if search.left < 0:
        search.problems.append(Problem(folder.name, Message("caseload-too-many", most=f"{MAX_ENTRIES:,}")))
    return FolderContents(tuple(search.files), tuple(search.problems))


def stamp_of(facts: os.stat_result) -> Stamp:
    """Return the stamp of a file."""
    return Stamp(facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns)


def current_stamp(file: CaseFile) -> Stamp | None:
    """Return the stamp that the file has now; None if it is gone."""
    try:
        return stamp_of(file.path.lstat())
    except OSError:
        return None


def is_named_after(name: str, code: str) -> bool:
    """Return whether a file is called as the program calls those of a couple: pages, sheets, and their copies.

    Whatever else a counselor named after the code, such as notes of their own, is not.
    """
    usual = ("practice", "report", text("paper-file-name"), text("start-sheet-file-name"))
    begin = "|".join(map(re.escape, usual))
    base = name.rpartition("/")[2]
    return re.match(rf"(?:copy of )?(?:{begin})-{re.escape(code)}-", base, re.IGNORECASE) is not None
