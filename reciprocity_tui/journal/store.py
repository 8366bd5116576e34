"""A connection and how it is written: whole transactions, told faults, nothing left of what was erased."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Self, TypeAlias

import apsw

from reciprocity_tui.errors import JournalDamaged, JournalError
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
        self._damaged = False
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
                if self._leaves_as_it_is():
                    self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
                else:
                    self._tidy()
            except BaseException:
                self._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
                raise
            finally:
                self._connection.close()
                if self._place is not None:
                    self._place.close()
        if self._place is not None:
            self._place.look_back()

    def _leaves_as_it_is(self) -> bool:
        """Whether it was found to be damaged: what can still be saved of it, log included, is for others to say."""
        return self._damaged and self._place is not None and (self._place.had_log or self._place.frames > 0)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            with told(self._folder):
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

    def _look(self) -> None:
        """When somebody else wrote into the files, read all of them again, and not what is remembered of them."""
        place = self._place
        if place is None or not place.was_written_by_others():
            return
        self._connection.release_memory()
        if not (place.log_is_whole() and is_sound(self._connection)):
            raise damaged(self._folder)
        place.as_it_is()

    def _marked(self) -> None:
        """What was committed is promised from now on. A log that somebody took away must not be needed."""
        place = self._place
        if place is None:
            return
        if not place.kept():
            self._checkpoint()
        elif place.frames > MOST_FRAMES:
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
