"""The journal: what is kept, written through one door, durable when a method returns."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Self

from reciprocity_tui.errors import AnswerRejected, JournalMoved
from reciprocity_tui.journal.database import Write
from reciprocity_tui.journal.drafts import other_seat_key
from reciprocity_tui.journal.fingerprint import SETTING
from reciprocity_tui.journal.jar import Jar
from reciprocity_tui.journal.mapping import (
    LINE_COLUMNS,
    SAVED_EVENING_COLUMNS,
    day_from,
    line_from,
    person_from,
    saved_evening_from,
    search_result_from,
)
from reciprocity_tui.journal.open_journal import open_in_memory, open_journal
from reciprocity_tui.journal.records import OpenEvening, SavedEvening, SavedStep, SearchResult
from reciprocity_tui.journal.search_query import fts_query
from reciprocity_tui.message import Message
from reciprocity_tui.play.evening.snapshot import is_snapshot
from reciprocity_tui.play.scenes.slots import Line, Person


def _can_resume_by_snapshot(evening: OpenEvening) -> bool:
    return is_snapshot(evening.start.snapshot)


class Journal(Jar):
    """One journal, open. A full disk or a lost disk raises, and what stood before stands."""

    @classmethod
    def open(
        cls, home: Path, *, today: Callable[[], date], calendar: Callable[[], date] | None = None
    ) -> Self:
        """Open the journal in the folder `home`, or make it. Raises HomeError or a JournalError.

        today -- gives the day that an evening of now belongs to. calendar -- gives the date; None: it is the same.
        """
        return cls(open_journal(home), today, calendar)

    @classmethod
    def in_memory(cls, *, today: Callable[[], date], calendar: Callable[[], date] | None = None) -> Self:
        """A journal that touches no disk and is gone at the end."""
        return cls(open_in_memory(), today, calendar)

    def discard_if_empty(self) -> None:
        """Close; and if nothing was ever kept, take the files away as if there had been no start.

        For two who only look: what they did not ask for should not lie about.
        """
        tables = ("person", "evening", f"setting WHERE key <> '{SETTING}'", "sealed_line")
        kept = True
        with suppress(JournalMoved), self:
            self._check_external_changes()
            kept = any(self._all(f"SELECT 1 FROM {table} LIMIT 1") for table in tables)
        if self._watch is not None and not kept:
            self._watch.delete_files()

    # The two

    def people(self) -> tuple[Person, Person] | None:
        """Left and right, or None before they have said their names."""
        rows = self._all("SELECT name, mark, colour FROM person ORDER BY seat")
        people = [person_from(row) for row in rows]
        return (people[0], people[1]) if len(people) == 2 else None

    def set_people(self, left: Person, right: Person) -> None:
        """Remember the two."""
        with self._write() as write:
            for seat, person in enumerate((left, right)):
                write(
                    "INSERT OR REPLACE INTO person VALUES (?, ?, ?, ?)",
                    (seat, person.name, person.mark, person.colour),
                )

    def swap_seats(
        self,
        can_go_on: Callable[[OpenEvening], bool] = _can_resume_by_snapshot,
        *,
        called: tuple[str, str] | None = None,
    ) -> None:
        """Let the two change places: every line, agreement, opener and draft stays with whoever it is of.

        can_go_on -- whether anybody can go on with an unfinished evening; one that nobody can go on with is in
        nobody's way. called -- new names for the two, as they sit before.
        Raises AnswerRejected while another is unfinished: its answers are kept by the side on which they were given.
        """
        with self._write() as write:
            numbers = self._all("SELECT id FROM evening WHERE kept = 0 ORDER BY id DESC")
            if any(can_go_on(self._open_evening(int(str(number)))) for (number,) in numbers):
                raise AnswerRejected(Message("seats-of-unfinished-evening"))
            names = called or [str(name) for (name,) in self._all("SELECT name FROM person ORDER BY seat")]
            for seat, name in enumerate(reversed(names)):
                write("UPDATE person SET name = ? WHERE seat = ?", (name, seat))
            write("UPDATE evening SET opener = 1 - opener", ())
            write("UPDATE line SET author = 1 - author WHERE author IS NOT NULL", ())
            write("UPDATE sealed_line SET author = 1 - author", ())
            write("UPDATE agreement SET gives_left = gives_right, gives_right = gives_left", ())
            self._swap_drafts(write)

    def _swap_drafts(self, write: Write) -> None:
        settings = [(str(key), value) for key, value in self._all("SELECT key, value FROM setting")]
        drafts = [(key, theirs, value) for key, value in settings if (theirs := other_seat_key(key))]
        for key, _, _ in drafts:
            write("DELETE FROM setting WHERE key = ?", (key,))
        for _, theirs, value in drafts:
            write("INSERT INTO setting VALUES (?, ?)", (theirs, value))

    def setting(self, key: str) -> str | None:
        """A setting, or None."""
        rows = self._all("SELECT value FROM setting WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else None

    def set_setting(self, key: str, value: str) -> None:
        """Remember a setting; an empty value forgets it."""
        with self._write() as write:
            if value:
                write("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))
            else:
                write("DELETE FROM setting WHERE key = ?", (key,))

    # Looking back

    def history(self, limit: int = 50) -> tuple[SavedEvening, ...]:
        """Kept evenings, newest first."""
        rows = self._all(
            f"SELECT {SAVED_EVENING_COLUMNS} FROM evening WHERE kept = 1 ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return tuple(saved_evening_from(row) for row in rows)

    def recent(self, limit: int = 50) -> tuple[SavedEvening, ...]:
        """The last evening of every exercise and the last `limit` of all, newest first.

        Enough for a suggestion, and as quick after ten years as after one.
        """
        rows = self._all(
            # One step through the index per exercise; GROUP BY would read an entry per evening.
            "WITH RECURSIVE played (name) AS (SELECT min(exercise) FROM evening WHERE kept = 1 UNION ALL"
            " SELECT (SELECT min(exercise) FROM evening WHERE kept = 1 AND exercise > name)"
            " FROM played WHERE name IS NOT NULL)"
            f" SELECT {SAVED_EVENING_COLUMNS} FROM evening WHERE id IN"
            " (SELECT (SELECT max(id) FROM evening WHERE kept = 1 AND exercise = name) FROM played)"
            " OR id IN (SELECT id FROM evening WHERE kept = 1 ORDER BY id DESC LIMIT ?) ORDER BY id DESC",
            (limit,),
        )
        return tuple(saved_evening_from(row) for row in rows)

    def played_since(self, evening: int) -> tuple[str, ...]:
        """Full names of what was played in the evenings kept after this one, the oldest first."""
        rows = self._all("SELECT exercise FROM evening WHERE kept = 1 AND id > ? ORDER BY id", (evening,))
        return tuple(str(exercise) for (exercise,) in rows)

    def lines(self, evening: int) -> tuple[Line, ...]:
        """The lines kept of an evening, in their order."""
        rows = self._all(f"SELECT {LINE_COLUMNS} FROM line WHERE evening = ? ORDER BY id", (evening,))
        return tuple(line_from(row) for row in rows)

    def last_saved_of_step(self, exercise: str, step: str) -> SavedStep | None:
        """What was kept of `step` in the newest evening of `exercise` (`pack/id`) that has some, or None.

        Nothing of a deep evening: it is not brought back unasked.
        """
        rows = self._all(
            f"SELECT evening.day, line.id, {LINE_COLUMNS} FROM line JOIN evening ON evening.id = line.evening"
            " WHERE line.evening = (SELECT max(evening) FROM line WHERE recalls = ?)"
            " AND (step = ? OR names_topic = 1) ORDER BY line.id",
            (f"{exercise}/{step}", step),
        )
        if not rows:
            return None
        lines = tuple((int(str(number)), line_from(row)) for _, number, *row in rows)
        return SavedStep(day_from(rows[0][0]), lines)

    def search(self, query: str, limit: int = 50) -> tuple[SearchResult, ...]:
        """Kept lines that hold all of `words`, newest first. Nothing a person types here can be a fault."""
        wanted = fts_query(query)
        if not wanted:
            return ()
        rows = self._all(
            "SELECT line.id, evening.id, evening.day, evening.title, line.author, line.text FROM search"
            " JOIN line ON line.id = search.rowid JOIN evening ON evening.id = line.evening"
            " WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?",
            (wanted, limit),
        )
        return tuple(search_result_from(row) for row in rows)

    def delete_lines(self, ids: Iterable[int]) -> None:
        """Delete lines; they are really gone."""
        with self._write() as write:
            for line_id in ids:
                write("DELETE FROM search WHERE rowid = ?", (line_id,))
                write("DELETE FROM line WHERE id = ?", (line_id,))
            self._redact_open_evenings(write)
        self._scrub_wal()
