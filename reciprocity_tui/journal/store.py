"""A connection and how it is written: whole transactions, told faults, nothing left of what was erased."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Self, TypeAlias

import apsw

from reciprocity_tui.errors import JournalDamaged, JournalError
from reciprocity_tui.journal.door import trust, write_first_page
from reciprocity_tui.journal.faults import damaged, told
from reciprocity_tui.journal.ground import SETTING
from reciprocity_tui.journal.opening import OpenJournal, is_sound
from reciprocity_tui.journal.place import HomeWatch

Row: TypeAlias = tuple[object, ...]
Write: TypeAlias = Callable[[str, Sequence[object]], None]


MOST_FRAMES = 1000
"""Frames of the log, of 4 KB, after which it is emptied: four megabytes."""


class Store:
    """An open database. What fails raises one of our errors, and what stood before stands."""

    def __init__(self, journal: OpenJournal) -> None:
        self._connection, self._watch = journal
        self._folder = None if self._watch is None else self._watch.folder
        self._closed = False
        self._damaged = False
        self._reconnects = False
        """Whether the connection was closed in order to begin another log, and could not be opened yet."""
        self._log_was_left = self._watch is not None and self._watch.check is not None
        """Whether the log still holds what a killed program left there: some of it may have been erased."""
        if self._watch is not None:
            self._connection.set_wal_hook(self._committed)

    def close(self) -> None:
        """Tidy and close. What was acknowledged is on the disk already.

        Raises JournalGone when it is not where the next start looks for it any more, and JournalDamaged, with
        nothing changed, when somebody else wrote into it.
        """
        if self._closed:
            return
        self._closed = True
        with self._told():
            try:
                self._look()
                if self._leaves_as_it_is():
                    self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
                else:
                    self._tidy()
                    if self._watch is not None:
                        self._watch.look_for_log()
                if self._watch is not None:
                    self._watch.let_log_go()
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
            self._watch.look_back()

    def _leaves_as_it_is(self) -> bool:
        """Whether it was found to be damaged: what can still be saved of it, log included, is for others to say.

        Or it is not known yet: the next start goes on with the log as this one did.
        """
        watch = self._watch
        if watch is None:
            return False
        unknown = watch.check is not None and not watch.check.is_over
        return unknown or (self._damaged and (watch.had_log or watch.frames > 0))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            with told(self._folder, already_open=True):
                yield
        except JournalDamaged:
            self._damaged = True
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def image(self) -> bytes:
        """The deciphered database after a checkpoint: where tests look for what must not be there."""
        with self._told():
            self._checkpoint()
            return self._connection.serialize("main")

    def _all(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        with self._told():
            return list(self._connection.execute(sql, tuple(values)))

    @contextmanager
    def _write(self) -> Iterator[Write]:
        """One transaction; its end is the one commit, durable when the block is left.

        Nothing is committed where the next start would not find it: JournalGone is raised.
        """
        with self._told():
            self._look()
            self._see_that_there_is_a_log()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._do
                if self._watch is not None:
                    self._watch.begin()
                    self._say_ground(self._watch)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._marked()

    def _say_ground(self, watch: HomeWatch) -> None:
        """A log is of no use but on the journal upon which it was begun, so it says which one that is.

        And it holds the first page, so that the journal it becomes is told from this one at a glance.
        """
        ground = watch.begins_log()
        if ground is not None:
            self._do("INSERT OR REPLACE INTO setting VALUES (?, ?)", (SETTING, ground.hex()))
            write_first_page(self._connection)

    def _see_what_others_wrote(self) -> None:
        """So that what is read next stands on the disk. Raises JournalDamaged when it did harm."""
        with self._told():
            self._look()

    def _look(self) -> None:
        """When somebody else wrote into the files, read all of them again, and not what is remembered of them.

        Raises JournalDamaged when that did harm, or when the journal was found to be damaged since it was opened.
        """
        watch = self._watch
        if watch is not None and watch.check is not None and watch.check.is_over:
            self._see_that_it_is_sound(watch)
        if watch is None or not watch.was_written_by_others():
            return
        self._connection.release_memory()
        if not (watch.log_is_whole() and is_sound(self._connection)):
            raise damaged(self._folder)
        watch.as_it_is()

    def _see_that_it_is_sound(self, watch: HomeWatch) -> None:
        """Wait until a long journal is read whole, where it has to be. Raises JournalDamaged."""
        if watch.check is not None and not watch.check.is_sound():
            raise damaged(self._folder)

    def _see_that_there_is_a_log(self) -> None:
        """Where somebody took the log away, begin another, before anything is written that only the old one would hold.

        What stands in the old one goes into the journal first. Where that does not fit, nothing is written.
        """
        watch = self._watch
        if watch is None or not watch.log_is_away():
            return
        watch.look()
        if not self._reconnects:
            self._checkpoint()
            self._reconnects = True
            watch.let_log_go()
            self._connection.close(True)
        self._connection = watch.connected_again()
        self._connection.set_wal_hook(self._committed)
        self._reconnects = False

    def _marked(self) -> None:
        """What was committed is promised from now on. It is kept, so nothing here may say that it is not."""
        watch = self._watch
        if watch is None:
            return
        may_go = self._log_was_left and watch.check is not None and watch.check.is_over
        if not watch.kept() or watch.frames > MOST_FRAMES or may_go:
            self._tidy()

    def _committed(self, _connection: apsw.Connection, _name: str, frames: int) -> int:
        if self._watch is not None:
            self._watch.committed(frames)
        return apsw.SQLITE_OK

    def _do(self, sql: str, values: Sequence[object]) -> None:
        self._connection.execute(sql, tuple(values))

    def _tidy(self) -> None:
        """After an erasure nothing of it may stay in the log.

        The erasure itself is committed by now, so a disk without room must not make it look undone: then
        the log is emptied at the next erasure, at the end, or when the journal is opened again.
        """
        with suppress(apsw.Error, OSError, JournalError):
            self._checkpoint()

    def _checkpoint(self) -> None:
        watch = self._watch
        if watch is None or not watch.frames:
            return
        self._see_that_it_is_sound(watch)
        trust(self._connection)
        watch.before_emptying()
        try:
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        except BaseException:
            watch.stays()
            raise
        watch.emptied()
        self._log_was_left = False
