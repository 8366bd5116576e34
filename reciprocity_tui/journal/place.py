"""Where an open journal lies, and whether the next start will find there what is written now.

An open file stays open when its folder is moved, deleted, or hidden by a disk that is mounted over it; then what
is written goes where nobody looks. So that is looked at before anything is acknowledged.
"""

import os
from pathlib import Path
from typing import NamedTuple

from reciprocity_tui import paths
from reciprocity_tui.errors import JournalError, JournalGone
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.door import log_of
from reciprocity_tui.journal.files import PLAIN, close_to_others
from reciprocity_tui.journal.log import Log
from reciprocity_tui.journal.mark import Mark

AGAIN = "Put back the one that was there, then press Enter again."
_SALTS = 16
"""Where they stand in the header of a log."""

_Which = tuple[int, int]


class _KeyFile(NamedTuple):
    """A key file as it was seen: the same one, when none of this has changed."""

    device: int
    number: int
    size: int
    changed: int


class Place:
    """Of one journal, opened just now with `key`. log -- what stood in its log then, and still does."""

    def __init__(self, folder: Path, key: keys.Key, log: Log | None = None) -> None:
        self.folder = folder
        self._file, self._key_file, self._key = paths.journal_file(folder), paths.key_file(folder), key
        self._log_file = log_of(self._file)
        self._mark = Mark(paths.mark_file(folder))
        self._which = _which(self._file)
        self._key_seen = _key_seen(self._key_file)
        self._log: int | None = None
        self._log_which: _Which | None = None
        self.frames = 0 if log is None else log.frames
        """How many the log holds."""

    def close_to_others(self) -> None:
        """Nobody but the owner may look into the files. Raises OSError."""
        for each in (self._file, self._key_file, self._log_file):
            close_to_others(each)

    def begin(self) -> None:
        """Called before a write is committed. Raises JournalGone, HomeError and OSError; then nothing may be."""
        self.look()
        self._mark.begin()

    def look(self) -> None:
        """Raise JournalGone when the next start would not find the journal, or not be able to open it."""
        became = self._what_became()
        if became:
            raise JournalGone(f"{became}, and this could not be kept.", AGAIN)

    def look_back(self) -> None:
        """Look once more, when the journal is closed. Raises JournalGone: what was kept lies nowhere."""
        became = self._what_became()
        if became:
            raise JournalGone(
                f"{became}.", "Put back the one that was there, and what was kept can be read again."
            )

    def committed(self, frames: int) -> None:
        """The log holds so many frames now: the database says so at each commit."""
        self.frames = frames

    def kept(self) -> bool:
        """Called once a write is durable: mark it. False when the log is not where the next start looks for it."""
        salts = self._salts()
        if salts is None or _which(self._log_file) != self._log_which:
            return False
        self._mark.set(salts, self.frames)
        return True

    def before_emptying(self) -> None:
        """Called before the log is emptied. Raises OSError; then it may not be."""
        self._mark.begin()
        self._mark.take_back()

    def stays(self) -> None:
        """It could not be emptied: what stands in it is acknowledged as before."""
        if self.frames:
            self.kept()

    def emptied(self) -> None:
        """The log is empty."""
        self.frames = 0

    def close(self) -> None:
        """Called once the journal is closed, when the database has taken its log away."""
        if self._log is not None:
            os.close(self._log)
            self._log = None
        self._mark.end(remove=not os.path.lexists(self._log_file))

    def _salts(self) -> bytes | None:
        """Those of the log as it is written now; None when there is none any more."""
        try:
            if self._log is None:
                self._log = os.open(self._log_file, os.O_RDONLY | PLAIN)
                found = os.fstat(self._log)
                self._log_which = (found.st_dev, found.st_ino)
            os.lseek(self._log, _SALTS, os.SEEK_SET)
            salts = os.read(self._log, 8)
        except OSError:
            return None
        return salts if len(salts) == 8 else None

    def _what_became(self) -> str:
        """What became of the journal meanwhile; empty when it lies where it did."""
        if not self.folder.is_dir():
            return f"The folder {self.folder} is not there any more"
        if _which(self._file) != self._which:
            return f"{self._file} is {'another file now' if os.path.lexists(self._file) else 'not there any more'}"
        if self._key_seen is not None and _key_seen(self._key_file) == self._key_seen:
            return ""
        return self._with_key()

    def _with_key(self) -> str:
        """Write the key again where it is gone: without it the journal stays closed for ever, and we have it."""
        try:
            found = keys.read(self._key_file, self._key.schema)
        except JournalError:
            found = self._key._replace(key="")
        if found is None:
            keys.write(self._key_file, self._key)
        elif found.key != self._key.key:
            return f"{self._key_file} is the key of another journal now"
        self._key_seen = _key_seen(self._key_file)
        return ""


def _which(file: Path) -> _Which | None:
    """Device and number of a file: two names of one file have the same."""
    try:
        found = file.lstat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _key_seen(file: Path) -> _KeyFile | None:
    try:
        found = file.lstat()
    except OSError:
        return None
    return _KeyFile(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
