"""A connection and how it is written: whole transactions, translated errors, nothing left of what was erased."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TypeAlias

import apsw

from reciprocity_tui.errors import JournalDamaged, JournalError
from reciprocity_tui.journal.connection import enable_checkpoint_on_close, write_first_page
from reciprocity_tui.journal.error_translation import damaged_error, translate_errors
from reciprocity_tui.journal.fingerprint import SETTING
from reciprocity_tui.journal.home_watch import HomeWatch
from reciprocity_tui.journal.open_journal import OpenJournal, is_sound

Row: TypeAlias = tuple[object, ...]
Write: TypeAlias = Callable[[str, Sequence[object]], None]
"""Executes one statement of the open transaction. A method that takes it takes part in the caller's transaction."""

MOST_FRAMES = 1000
"""Frames of the log, of 4 KB each, after which it is emptied: four megabytes."""


class Database:
    """An open database, shared by the tables of the journal. A failed write raises and changes nothing."""

    def __init__(self, journal: OpenJournal) -> None:
        self._connection, self._watch = journal
        self._folder = None if self._watch is None else self._watch.folder
        self._closed = False
        self._damaged = False
        self._reconnects = False
        """Whether the connection was closed to begin another log, and could not be opened yet."""
        self._log_was_left = self._watch is not None and self._watch.check is not None
        """Whether the log still has entries of a killed program: some of them may have been erased."""
        if self._watch is not None:
            self._connection.set_wal_hook(self._on_commit)

    def close(self) -> None:
        """Checkpoint and close. Everything acknowledged is on the disk already.

        Raises JournalMoved if the next start would not find it, and JournalDamaged, with nothing changed, if somebody
        else wrote into it.
        """
        if self._closed:
            return
        self._closed = True
        with self._translate_errors():
            try:
                self._reload_external_changes()
                if self._keeps_files_untouched():
                    self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
                else:
                    self.scrub_wal()
                    if self._watch is not None:
                        self._watch.require_log()
                if self._watch is not None:
                    self._watch.before_log_removed()
            except BaseException:
                self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
                raise
            finally:
                try:
                    self._connection.close()
                finally:
                    if self._watch is not None:
                        self._watch.close()
        if self._watch is not None:
            self._watch.require_in_place_after_close()

    def _keeps_files_untouched(self) -> bool:
        """Return whether to leave the files as they are: the journal is damaged, and the log may still be saved.

        Also if it is not known yet: the next start resumes the log as this one did.
        """
        watch = self._watch
        if watch is None:
            return False
        unknown = watch.check is not None and not watch.check.is_over
        return unknown or (self._damaged and (watch.had_log or watch.frames > 0))

    @contextmanager
    def _translate_errors(self) -> Iterator[None]:
        try:
            with translate_errors(self._folder, already_open=True):
                yield
        except JournalDamaged:
            self._damaged = True
            raise

    def delete_files(self) -> None:
        """Delete the files of the journal, which is closed, as long as nobody else changed them."""
        if self._watch is not None:
            self._watch.delete_files()

    def serialize_for_tests(self) -> bytes:
        """Return the decrypted database after a checkpoint, for tests that search it for erased text."""
        with self._translate_errors():
            self._checkpoint()
            return self._connection.serialize("main")

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Return every row of a query."""
        with self._translate_errors():
            return list(self._connection.execute(sql, tuple(values)))

    @contextmanager
    def transaction(self) -> Iterator[Write]:
        """Open a transaction; it is committed once, durably, when the block is left.

        Raises JournalMoved, and commits nothing, where the next start would not find it.
        """
        with self._translate_errors():
            self._reload_external_changes()
            self._ensure_log()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._execute
                if self._watch is not None:
                    self._watch.before_commit()
                    self._write_fingerprint(self._watch)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._mark_durable()

    def last_id(self) -> int:
        """Return the id of the row that was inserted last."""
        return self._connection.last_insert_rowid()

    def _write_fingerprint(self, watch: HomeWatch) -> None:
        """Store the fingerprint of the journal in a new log: the log is of use with that journal only.

        The log gets the first page, too, so that the checkpointed journal has another fingerprint.
        """
        ground = watch.fingerprint_for_new_log()
        if ground is not None:
            self._execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (SETTING, ground.hex()))
            write_first_page(self._connection)

    def check_external_changes(self) -> None:
        """Make sure that the next read sees what is on the disk. Raises JournalDamaged if somebody damaged it."""
        with self._translate_errors():
            self._reload_external_changes()

    def _reload_external_changes(self) -> None:
        """Drop cached pages if somebody else wrote into the files.

        Raises JournalDamaged if that did harm, or if the journal was found damaged since it was opened.
        """
        watch = self._watch
        if watch is not None and watch.check is not None and watch.check.is_over:
            self._require_sound(watch)
        if watch is None or not watch.has_external_changes():
            return
        self._connection.release_memory()
        if not (watch.is_log_intact() and is_sound(self._connection)):
            raise damaged_error(self._folder)
        watch.accept_external_changes()

    def _require_sound(self, watch: HomeWatch) -> None:
        """Wait until a long journal is read whole, where it has to be. Raises JournalDamaged."""
        if watch.check is not None and not watch.check.is_sound():
            raise damaged_error(self._folder)

    def _ensure_log(self) -> None:
        """Begin another log if somebody took this one away, before anything is written that only it would have.

        Its entries go into the journal first. If they do not fit, nothing is written.
        """
        watch = self._watch
        if watch is None or not watch.is_log_missing():
            return
        watch.require_in_place()
        if not self._reconnects:
            self._checkpoint()
            self._reconnects = True
            watch.before_log_removed()
            self._connection.close(True)
        self._connection = watch.reconnect()
        self._connection.set_wal_hook(self._on_commit)
        self._reconnects = False

    def _mark_durable(self) -> None:
        """Mark what was committed as acknowledged. It is stored, so no error may come from here."""
        watch = self._watch
        if watch is None:
            return
        may_go = self._log_was_left and watch.check is not None and watch.check.is_over
        if not watch.mark_durable() or watch.frames > MOST_FRAMES or may_go:
            self.scrub_wal()

    def _on_commit(self, _connection: apsw.Connection, _name: str, frames: int) -> int:
        if self._watch is not None:
            self._watch.on_commit(frames)
        return apsw.SQLITE_OK

    def _execute(self, sql: str, values: Sequence[object]) -> None:
        self._connection.execute(sql, tuple(values))

    def scrub_wal(self) -> None:
        """Empty the log after an erasure, so that nothing of it stays there.

        The erasure itself is committed by now, so a disk without room must not make it look undone: then the log is
        emptied at the next erasure, at the end, or when the journal is opened again.
        """
        with suppress(apsw.Error, OSError, JournalError):
            self._checkpoint()

    def _checkpoint(self) -> None:
        watch = self._watch
        if watch is None or not watch.frames:
            return
        self._require_sound(watch)
        enable_checkpoint_on_close(self._connection)
        watch.before_checkpoint()
        try:
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        except BaseException:
            watch.checkpoint_failed()
            raise
        watch.after_checkpoint()
        self._log_was_left = False
