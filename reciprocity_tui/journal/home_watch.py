"""Where an open journal lies, and whether the next start will find there what is written now.

An open file stays open when its folder is moved, deleted, or hidden by a disk that is mounted over it; then what
is written goes where nobody looks. So that is looked at before anything is acknowledged.
"""

import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import apsw

from reciprocity_tui import paths
from reciprocity_tui.errors import HomeError, JournalError, JournalMoved, ReciprocityError
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.connection import connect, enable_checkpoint_on_close, wal_path
from reciprocity_tui.journal.files import SAFE_FLAGS, exclusive_lock, unlock
from reciprocity_tui.journal.fingerprint import UNKNOWN_FINGERPRINT, fingerprint_of
from reciprocity_tui.journal.mark import NO_LOG, Mark
from reciprocity_tui.journal.wal import Log, read
from reciprocity_tui.message import Message

if TYPE_CHECKING:
    from reciprocity_tui.journal.integrity_check import IntegrityCheck

_SALTS = 16
"""Where they stand in the header of a log."""


class _FileState(NamedTuple):
    """A file as it was seen: the same one, as long as none of this has changed."""

    device: int
    number: int
    size: int
    changed: int
    mode: int

    def is_same_file(self, now: "_FileState | None") -> bool:
        """Whether that is this file, whatever was written into it."""
        return now is not None and now[:2] == self[:2]


class Change(StrEnum):
    """Something that keeps the next start from opening the journal."""

    FOLDER_MISSING = "folder-missing"
    FOLDER_NOT_WRITABLE = "folder-not-writable"
    FILE_MISSING = "file-missing"
    FILE_REPLACED = "file-replaced"
    FILE_INACCESSIBLE = "file-inaccessible"
    KEY_UNREADABLE = "key-unreadable"
    KEY_REPLACED = "key-replaced"


class _Displacement(NamedTuple):
    """A change, and the path of what was changed."""

    change: Change
    path: Path


class HomeWatch:
    """Of one journal, opened just now with `key`.

    log -- what stood in its log then, and still does. had_log -- whether there was one, if only an empty one.
    """

    def __init__(self, folder: Path, key: keys.Key, log: Log | None = None, *, had_log: bool = False) -> None:
        self.folder = folder
        self._file, self._key_file, self._key = paths.journal_file(folder), paths.key_file(folder), key
        self._log_file = wal_path(self._file)
        self._mark = Mark(paths.mark_file(folder))
        self._journal = os.open(self._file, os.O_RDONLY | SAFE_FLAGS)
        """Open until the database is closed: whoever closes a file lets go of the locks that it has on it."""
        self._seen = _file_state(self._file)
        self._key_seen = _file_state(self._key_file)
        self._log: int | None = None
        self._log_opened: _FileState | None = None
        self._log_seen: _FileState | None = None
        self._ground = UNKNOWN_FINGERPRINT
        self.locks: int | None = None
        """What keeps other programs away from it, until it is closed."""
        self.check: IntegrityCheck | None = None
        """What still reads a long journal, or has read it, since the program before was killed."""
        self.had_log = had_log
        self.frames = 0 if log is None else log.frames
        """How many the log holds."""
        self._open_log()

    def resume_log(self, ground: bytes, check: "IntegrityCheck") -> None:
        """Go on with the log of a killed program, which stands on `ground`, while the journal is read."""
        self._ground, self.check = ground, check

    def restrict_files(self) -> None:
        """Let nobody but the owner look into the files and the folder. Raises OSError."""
        mark = paths.mark_file(self.folder)
        for path in (self._file, self._key_file, self._log_file, mark, self.folder):
            paths.restrict_to_owner(path)

    def before_commit(self) -> None:
        """Called before a write is committed. Raises JournalMoved, HomeError and OSError; then nothing may be."""
        self.require_in_place()
        self._mark.begin()

    def require_in_place(self) -> None:
        """Raise JournalMoved when the next start would not find the journal, or not be able to open it."""
        moved = self._displacement()
        if moved is not None:
            raise JournalMoved(Message("journal-moved", change=moved.change.value, path=str(moved.path)))

    def require_in_place_after_close(self) -> None:
        """Look once more, when the journal is closed. Raises JournalMoved: what was kept lies nowhere."""
        moved = self._displacement()
        if moved is not None:
            raise JournalMoved(
                Message("journal-moved-at-end", change=moved.change.value, path=str(moved.path))
            )

    def require_log(self) -> None:
        """Raise JournalMoved when the log was taken away, and what it holds stands nowhere else."""
        if self.frames and self.is_log_missing():
            raise JournalMoved(Message("log-taken-away", path=str(self._log_file)))

    def is_log_missing(self) -> bool:
        """Whether the log that is written is not the one that the next start would find."""
        return self._log_opened is None or not self._log_opened.is_same_file(_file_state(self._log_file))

    def reconnect(self) -> apsw.Connection:
        """Open the journal once more, with a log of its own. Everything stands in the journal. Raises apsw.Error."""
        connection = connect(self._file, self._key)
        enable_checkpoint_on_close(connection)
        self.frames = 0
        self._open_log()
        self.accept_external_changes()
        return connection

    def has_external_changes(self) -> bool:
        """Return whether somebody else wrote into the journal or its log since `accept_external_changes`."""
        now, log_now = _file_state(self._file), _file_state(self._log_file)
        others = self._seen is not None and self._seen.is_same_file(now) and now != self._seen
        if self._log_seen is not None and self._log_seen.is_same_file(log_now):
            others = others or log_now != self._log_seen
        return others

    def is_log_intact(self) -> bool:
        """Whether all that was acknowledged still stands in the log, and the log on its ground. Raises OSError."""
        log, salts = read(self._log_file), self._salts()
        return not self.frames or (
            log is not None
            and salts is not None
            and not log.lacks(salts, self.frames)
            and self._ground in (UNKNOWN_FINGERPRINT, fingerprint_of(self._journal))
        )

    def accept_external_changes(self) -> None:
        """What others wrote did no harm. A file that stands in the place of ours is not ours for that."""
        self._seen, self._log_seen = _refreshed_state(self._seen, self._file), _file_state(self._log_file)

    def fingerprint_for_new_log(self) -> bytes | None:
        """What the log stands on that the next write begins; None when there is one already. Raises OSError."""
        if self.frames:
            return None
        self._ground = fingerprint_of(self._journal)
        return self._ground

    def on_commit(self, frames: int) -> None:
        """The log holds so many frames now: the database says so at each commit."""
        self.frames = frames

    def mark_durable(self) -> bool:
        """Called once a write is durable: mark it. False when the log is not where the next start looks for it."""
        salts = self._salts()
        if salts is None or self.is_log_missing():
            return False
        self._log_seen = _file_state(self._log_file)
        self._mark.set(salts, self.frames, self._ground)
        return True

    def before_checkpoint(self) -> None:
        """Called before the log is emptied. Raises OSError; then it may not be."""
        self._mark.begin()
        self._mark.withdraw(self._salts() or NO_LOG)

    def checkpoint_failed(self) -> None:
        """It could not be emptied: what stands in it is acknowledged as before.

        Some of it may stand in the journal already, and not durably: what a power cut makes of that nobody knows.
        """
        self._ground = UNKNOWN_FINGERPRINT
        self._seen = _refreshed_state(self._seen, self._file)
        if self.frames:
            self.mark_durable()

    def after_checkpoint(self) -> None:
        """The log is empty, and what stood in it stands in the journal."""
        self.frames = 0
        self._mark.set(NO_LOG, 0, UNKNOWN_FINGERPRINT)
        self.accept_external_changes()

    def before_log_removed(self) -> None:
        """Called before the database takes its log away."""
        handle, self._log = self._log, None
        self._log_opened = None
        if handle is not None:
            os.close(handle)

    def close(self) -> None:
        """Called once the journal is closed, when the database has taken its log away."""
        try:
            if self.check is not None:
                self.check.cancel()
            os.close(self._journal)
            self.before_log_removed()
            self._mark.close(remove=not os.path.lexists(self._log_file))
        finally:
            holds, self.locks = self.locks, None
            unlock(holds)

    def delete_files(self) -> None:
        """Delete the files of the journal, which is closed, as long as it is what lies there, and then its folder.

        Whatever else lies there by now is somebody's: then all of it stays.
        """
        with suppress(OSError, ReciprocityError):
            holds = exclusive_lock(self.folder)
            try:
                others = self.has_external_changes() or os.path.lexists(self._log_file)
                if not others and self._displacement() is None:
                    for file in (self._file, self._key_file, paths.mark_file(self.folder)):
                        file.unlink(missing_ok=True)
                    self.folder.rmdir()
            finally:
                unlock(holds)

    def _open_log(self) -> None:
        """Hold the log that the database has just opened, to know it again."""
        with suppress(OSError):
            self._log = os.open(self._log_file, os.O_RDONLY | SAFE_FLAGS)
            self._log_opened = _state_from_stat(os.fstat(self._log))

    def _salts(self) -> bytes | None:
        """Those of the log as it is written now; None when that is not known."""
        if self._log is None:
            return None
        try:
            os.lseek(self._log, _SALTS, os.SEEK_SET)
            salts = os.read(self._log, 8)
        except OSError:
            return None
        return salts if len(salts) == 8 else None

    def _displacement(self) -> _Displacement | None:
        """What became of the journal meanwhile; None when it lies where it did."""
        if not self.folder.is_dir():
            return _Displacement(Change.FOLDER_MISSING, self.folder)
        if not paths.is_accessible(self.folder):
            return _Displacement(Change.FOLDER_NOT_WRITABLE, self.folder)
        now = _file_state(self._file)
        if now is None or self._seen is None or not self._seen.is_same_file(now):
            is_there = os.path.lexists(self._file)
            return _Displacement(Change.FILE_REPLACED if is_there else Change.FILE_MISSING, self._file)
        if not paths.is_accessible(self._file):
            return _Displacement(Change.FILE_INACCESSIBLE, self._file)
        if self._key_seen is not None and _file_state(self._key_file) == self._key_seen:
            return None
        return self._restore_key()

    def _restore_key(self) -> _Displacement | None:
        """Write the key again where it is gone: without it the journal stays closed for ever, and we have it."""
        try:
            key = keys.read(self._key_file, self._key.schema)
        except HomeError:
            return _Displacement(Change.KEY_UNREADABLE, self._key_file)
        except JournalError:
            key = self._key._replace(key="")
        if key is None:
            try:
                keys.write(self._key_file, self._key)
            except HomeError:
                return _Displacement(Change.FOLDER_NOT_WRITABLE, self.folder)
        elif key.key != self._key.key:
            return _Displacement(Change.KEY_REPLACED, self._key_file)
        self._key_seen = _file_state(self._key_file)
        return None


def _file_state(file: Path) -> _FileState | None:
    try:
        return _state_from_stat(file.lstat())
    except OSError:
        return None


def _refreshed_state(before: _FileState | None, file: Path) -> _FileState | None:
    """How it is now, as long as it is the same file; otherwise as it was."""
    now = _file_state(file)
    return now if before is None or before.is_same_file(now) else before


def _state_from_stat(facts: os.stat_result) -> _FileState:
    return _FileState(facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_mode)
