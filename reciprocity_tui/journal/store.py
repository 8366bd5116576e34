"""A connection and how it is written: whole transactions, told faults, nothing left of what was erased."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from types import TracebackType
from typing import Self, TypeAlias

import apsw

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal.faults import damaged, told
from reciprocity_tui.journal.ground import SETTING
from reciprocity_tui.journal.opening import Opened, is_sound
from reciprocity_tui.journal.place import Place

Row: TypeAlias = tuple[object, ...]
Write: TypeAlias = Callable[[str, Sequence[object]], None]


MOST_FRAMES = 1000
"""Frames of the log, of 4 KB, after which it is emptied: four megabytes."""


class Store:
    """An open database. What fails raises one of our errors, and what stood before stands."""

    def __init__(self, opened: Opened) -> None:
        self._connection, self._place = opened
        self._folder = None if self._place is None else self._place.folder
        self._closed = False
        self._reconnects = False
        """Whether the connection was closed in order to begin another log, and could not be opened yet."""
        if self._place is not None:
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
                self._tidy()
                if self._place is not None:
                    self._place.look_for_log()
                    self._place.let_log_go()
            except BaseException:
                self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
                raise
            finally:
                try:
                    self._connection.close()
                finally:
                    if self._place is not None:
                        self._place.close()
        if self._place is not None:
            self._place.look_back()

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

    def _told(self) -> AbstractContextManager[None]:
        return told(self._folder, already_open=True)

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
                if self._place is not None:
                    self._place.begin()
                    self._say_ground(self._place)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._marked()

    def _say_ground(self, place: Place) -> None:
        """A log is of no use but on the journal upon which it was begun, so it says which one that is."""
        ground = place.begins_log()
        if ground is not None:
            self._do("INSERT OR REPLACE INTO setting VALUES (?, ?)", (SETTING, ground.hex()))

    def _see_what_others_wrote(self) -> None:
        """So that what is read next stands on the disk. Raises JournalDamaged when it did harm."""
        with self._told():
            self._look()

    def _look(self) -> None:
        """When somebody else wrote into the files, read all of them again, and not what is remembered of them."""
        place = self._place
        if place is None or not place.was_written_by_others():
            return
        self._connection.release_memory()
        if not (place.log_is_whole() and is_sound(self._connection)):
            raise damaged(self._folder)
        place.as_it_is()

    def _see_that_there_is_a_log(self) -> None:
        """Where somebody took the log away, begin another, before anything is written that only the old one would hold.

        What stands in the old one goes into the journal first. Where that does not fit, nothing is written.
        """
        place = self._place
        if place is None or not place.log_is_away():
            return
        place.look()
        if not self._reconnects:
            self._checkpoint()
            self._reconnects = True
            place.let_log_go()
            self._connection.close(True)
        self._connection = place.connected_again()
        self._connection.set_wal_hook(self._committed)
        self._reconnects = False

    def _marked(self) -> None:
        """What was committed is promised from now on. It is kept, so nothing here may say that it is not."""
        place = self._place
        if place is not None and (not place.kept() or place.frames > MOST_FRAMES):
            self._tidy()

    def _committed(self, _connection: apsw.Connection, _name: str, frames: int) -> int:
        if self._place is not None:
            self._place.committed(frames)
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
        place = self._place
        if place is None or not place.frames:
            return
        place.before_emptying()
        try:
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        except BaseException:
            place.stays()
            raise
        place.emptied()
