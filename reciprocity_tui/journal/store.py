"""A connection and how it is written: whole transactions, told faults, nothing left of what was erased."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Self, TypeAlias

import apsw

from reciprocity_tui.journal.faults import told

Row: TypeAlias = tuple[object, ...]
Write: TypeAlias = Callable[[str, Sequence[object]], None]


class Store:
    """An open database. What fails raises one of our errors, and what stood before stands."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._closed = False

    def close(self) -> None:
        """Tidy and close. What was acknowledged is on the disk already."""
        if self._closed:
            return
        self._closed = True
        self._tidy()
        with told():
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def image(self) -> bytes:
        """The deciphered database after a checkpoint: where tests look for what must not be there."""
        with told():
            self._checkpoint()
            return self._connection.serialize("main")

    def _all(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        with told():
            return list(self._connection.execute(sql, tuple(values)))

    @contextmanager
    def _write(self) -> Iterator[Write]:
        """One transaction; its end is the one commit, durable when the block is left."""
        with told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._do
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _do(self, sql: str, values: Sequence[object]) -> None:
        self._connection.execute(sql, tuple(values))

    def _tidy(self) -> None:
        """After an erasure nothing of it may stay in the log.

        The erasure itself is committed by now, so a disk without room must not make it look undone: then
        the log is emptied at the next erasure, at the end, or when the journal is opened again.
        """
        with suppress(apsw.Error):
            self._checkpoint()

    def _checkpoint(self) -> None:
        if self._connection.filename:
            self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
