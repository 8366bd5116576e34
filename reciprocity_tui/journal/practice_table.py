"""Practices that the two added, the tasks that they put off, and their notes about them.

Which task was done is stored nowhere: it follows from the evenings that are still in the journal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.journal.drafts import about_practice
from reciprocity_tui.journal.evening_table import LAST_SAVED
from reciprocity_tui.journal.mapping import practice_from, practice_note_from

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reciprocity_tui.journal.database import Database, Write
    from reciprocity_tui.journal.records import PracticeNote, StoredPractice
    from reciprocity_tui.play.scenes.slots import Seat

_COLUMNS = "id, ref, body, since, added, ended"


class PracticeTable:
    """The practices of one journal. Every public method without `write` is durable when it returns.

    calendar -- gives the date.
    """

    def __init__(self, database: Database, calendar: Callable[[], date]) -> None:
        self._database, self._date = database, calendar

    def all(self) -> tuple[StoredPractice, ...]:
        """Return every practice, in the order in which they were added."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM practice ORDER BY id")
        return tuple(practice_from(row) for row in rows)

    def add(self, ref: str, body: str) -> int:
        """Store a practice and return its id. There must be none called `ref`."""
        with self._database.transaction() as write:
            write(
                f"INSERT INTO practice (ref, body, since, added) VALUES (?, ?, coalesce({LAST_SAVED}, 0), ?)",
                (ref, body, self._date().isoformat()),
            )
            return self._database.last_id()

    def remove(self, practice: int) -> None:
        """Erase a practice with its notes, their drafts, and with what was put off. Evenings stay."""
        with self._database.transaction() as write:
            write("DELETE FROM practice WHERE id = ?", (practice,))
            # The next practice may get the same id: it must not find what was typed about this one.
            write("DELETE FROM setting WHERE key GLOB ?", (about_practice(practice, "*"),))
        self._database.scrub_wal()

    def put_away(self, practice: int, *, away: bool = True) -> None:
        """Let a practice propose no more evenings, or propose them again. Nothing of it is erased."""
        with self._database.transaction() as write:
            write("UPDATE practice SET ended = ? WHERE id = ?", (self._ended(away), practice))

    def _ended(self, away: bool) -> str | None:
        return self._date().isoformat() if away else None

    def declined(self, practice: int) -> frozenset[int]:
        """Return the positions of the tasks that were put off."""
        rows = self._database.rows("SELECT task FROM practice_declined WHERE practice = ?", (practice,))
        return frozenset(int(str(task)) for (task,) in rows)

    def decline(self, practice: int, task: int, *, declined: bool = True) -> None:
        """Put off a task, or take that back. task -- its position, from 0."""
        with self._database.transaction() as write:
            if declined:
                write("INSERT OR IGNORE INTO practice_declined VALUES (?, ?)", (practice, task))
            else:
                write("DELETE FROM practice_declined WHERE (practice, task) = (?, ?)", (practice, task))
        self._database.scrub_wal()

    def notes(self, practice: int) -> tuple[PracticeNote, ...]:
        """Return the notes about a practice, oldest first."""
        rows = self._database.rows(
            "SELECT id, kind, author, text FROM practice_note WHERE practice = ? ORDER BY id", (practice,)
        )
        return tuple(practice_note_from(row) for row in rows)

    def add_note(self, practice: int, kind: str, author: Seat, text: str) -> int:
        """Store a note about a practice and return its id."""
        with self._database.transaction() as write:
            write(
                "INSERT INTO practice_note (practice, kind, author, text) VALUES (?, ?, ?, ?)",
                (practice, kind, author, text),
            )
            return self._database.last_id()

    def delete_note(self, note: int) -> None:
        """Erase a note."""
        with self._database.transaction() as write:
            write("DELETE FROM practice_note WHERE id = ?", (note,))
        self._database.scrub_wal()

    def swap_authors(self, write: Write) -> None:
        """Let every note have been written from the other seat."""
        write("UPDATE practice_note SET author = 1 - author", ())
