"""Watch the folder of an open journal, so that the next start finds what is written now.

An open file stays open if its folder is moved, deleted, or hidden by a disk that is mounted over it; then writes go
where nobody looks. So the folder is checked before anything is acknowledged.
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
"""Their offset in the header of a log."""


class _FileState(NamedTuple):
    """The state of a file: it is unchanged as long as all of this is."""

    device: int
    number: int
    size: int
    changed: int
    mode: int

    def is_same_file(self, now: "_FileState | None") -> bool:
        """Return whether `now` is the same file, whatever was written into it."""
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
    """Watches one journal, just opened with `key`.

    log -- the content of its log. had_log -- whether there was a log, if only an empty one.
    """

    def __init__(self, folder: Path, key: keys.Key, log: Log | None = None, *, had_log: bool = False) -> None:
        self.folder = folder
        self._file, self._key_file, self._key = paths.journal_file(folder), paths.key_file(folder), key
        self._log_file = wal_path(self._file)
        self._mark = Mark(paths.mark_file(folder))
        self._journal = os.open(self._file, os.O_RDONLY | SAFE_FLAGS)
        """Open until the database is closed: closing a file releases every lock that the process has on it."""
        self._seen = _file_state(self._file)
        self._key_seen = _file_state(self._key_file)
        self._log: int | None = None
        self._log_opened: _FileState | None = None
        self._log_seen: _FileState | None = None
        self._ground = UNKNOWN_FINGERPRINT
        self.locks: int | None = None
        """The lock that keeps other programs away, until the journal is closed."""
        self.check: IntegrityCheck | None = None
        """The check of a long journal after a kill, running or over."""
        self.had_log = had_log
        self.frames = 0 if log is None else log.frames
        """Frames in the log."""
        self._open_log()

    def resume_log(self, ground: bytes, check: "IntegrityCheck") -> None:
        """Resume the log of a killed program, begun on the journal with the fingerprint `ground`, during the check."""
        self._ground, self.check = ground, check

    def restrict_files(self) -> None:
        """Let only the owner read the files and the folder. Raises OSError."""
        mark = paths.mark_file(self.folder)
        for path in (self._file, self._key_file, self._log_file, mark, self.folder):
            paths.restrict_to_owner(path)

    def before_commit(self) -> None:
        """Prepare a commit. Raises JournalMoved, HomeError and OSError; then nothing may be committed."""
        self.require_in_place()
        self._mark.begin()

    def require_in_place(self) -> None:
        """Raise JournalMoved when the next start would not find the journal, or not be able to open it."""
        moved = self._displacement()
        if moved is not None:
            raise JournalMoved(Message("journal-moved", change=moved.change.value, path=str(moved.path)))

    def require_in_place_after_close(self) -> None:
        """Look once more, when the journal is closed. Raises JournalMoved: it is not where it was."""
        moved = self._displacement()
        if moved is not None:
            raise JournalMoved(
                Message("journal-moved-at-end", change=moved.change.value, path=str(moved.path))
            )

    def require_log(self) -> None:
        """Raise JournalMoved if the log was taken away and its entries are nowhere else."""
        if self.frames and self.is_log_missing():
            raise JournalMoved(Message("log-taken-away", path=str(self._log_file)))

    def is_log_missing(self) -> bool:
        """Return whether the open log is not the one that the next start would find."""
        return self._log_opened is None or not self._log_opened.is_same_file(_file_state(self._log_file))

    def reconnect(self) -> apsw.Connection:
        """Open the journal once more, with a new log. The journal has every entry. Raises apsw.Error."""
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
        """Return whether the log still has everything acknowledged, and its journal. Raises OSError."""
        log, salts = read(self._log_file), self._salts()
        return not self.frames or (
            log is not None
            and salts is not None
            and not log.lacks(salts, self.frames)
            and self._ground in (UNKNOWN_FINGERPRINT, fingerprint_of(self._journal))
        )

    def accept_external_changes(self) -> None:
        """Accept what others wrote: it did no harm. A file in the place of ours is not ours for that."""
        self._seen, self._log_seen = _refreshed_state(self._seen, self._file), _file_state(self._log_file)

    def fingerprint_for_new_log(self) -> bytes | None:
        """Return the fingerprint for the log that the next write begins; None if there is a log. Raises OSError."""
        if self.frames:
            return None
        self._ground = fingerprint_of(self._journal)
        return self._ground

    def on_commit(self, frames: int) -> None:
        """Note how many frames the log has; the database calls this at each commit."""
        self.frames = frames

    def mark_durable(self) -> bool:
        """Mark a durable write. Returns False if the log is not where the next start looks for it."""
        salts = self._salts()
        if salts is None or self.is_log_missing():
            return False
        self._log_seen = _file_state(self._log_file)
        self._mark.set(salts, self.frames, self._ground)
        return True

    def before_checkpoint(self) -> None:
        """Prepare to empty the log. Raises OSError; then it may not be emptied."""
        self._mark.begin()
        self._mark.withdraw(self._salts() or NO_LOG)

    def checkpoint_failed(self) -> None:
        """Acknowledge the log again, since it could not be emptied.

        Some of it may be in the journal already, and not durably: nobody knows what a power cut makes of that.
        """
        self._ground = UNKNOWN_FINGERPRINT
        self._seen = _refreshed_state(self._seen, self._file)
        if self.frames:
            self.mark_durable()

    def after_checkpoint(self) -> None:
        """Note that the log is empty, and its entries are in the journal."""
        self.frames = 0
        self._mark.set(NO_LOG, 0, UNKNOWN_FINGERPRINT)
        self.accept_external_changes()

    def before_log_removed(self) -> None:
        """Close the log, before the database removes it."""
        handle, self._log = self._log, None
        self._log_opened = None
        if handle is not None:
            os.close(handle)

    def close(self) -> None:
        """Release every handle and lock, once the journal is closed and the database has removed its log."""
        try:
            if self.check is not None:
                self.check.cancel()
            os.close(self._journal)
            self.before_log_removed()
            self._mark.close(remove=not os.path.lexists(self._log_file))
        finally:
            lock, self.locks = self.locks, None
            unlock(lock)

    def delete_files(self) -> None:
        """Delete the files of the closed journal, if they are still its own, and then its folder.

        If anything else is there by now, it is somebody's: then all of it stays.
        """
        with suppress(OSError, ReciprocityError):
            lock = exclusive_lock(self.folder)
            try:
                others = self.has_external_changes() or os.path.lexists(self._log_file)
                if not others and self._displacement() is None:
                    for file in (self._file, self._key_file, paths.mark_file(self.folder)):
                        file.unlink(missing_ok=True)
                    self.folder.rmdir()
            finally:
                unlock(lock)

    def _open_log(self) -> None:
        """Open the log that the database has just opened, to recognize it later."""
        with suppress(OSError):
            self._log = os.open(self._log_file, os.O_RDONLY | SAFE_FLAGS)
            self._log_opened = _state_from_stat(os.fstat(self._log))

    def _salts(self) -> bytes | None:
        """Return the salts of the log as it is written now; None if they are not known."""
        if self._log is None:
            return None
        try:
            os.lseek(self._log, _SALTS, os.SEEK_SET)
            salts = os.read(self._log, 8)
        except OSError:
            return None
        return salts if len(salts) == 8 else None

    def _displacement(self) -> _Displacement | None:
        """Return what became of the journal; None if it is where it was."""
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
        """Write the key again where it is missing: without it the journal could never be opened, and we have it."""
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
    """Return the present state if it is the same file, otherwise the earlier one."""
    now = _file_state(file)
    return now if before is None or before.is_same_file(now) else before


def _state_from_stat(facts: os.stat_result) -> _FileState:
    return _FileState(facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtime_ns, facts.st_mode)
