"""Evenings with their prompts and slots: begun, stored slot by slot, then finished or deleted."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal.database import Database, Write
from reciprocity_tui.journal.mapping import (
    EVENING_COLUMNS,
    SAVED_EVENING_COLUMNS,
    address_values,
    saved_evening_from,
    slot_from,
    slot_values,
    start_from,
)
from reciprocity_tui.journal.records import OpenEvening, SavedEvening
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Seat, Slot, other_seat

LAST_ENDED = "last evening ended"
"""The setting that names the day on which the last evening ended, unless it began on that day."""

LAST_SAVED = "(SELECT max(id) FROM evening WHERE kept = 1)"
"""The id of the evening that was saved last, within a statement."""


class EveningTable:
    """The evenings of one journal. Methods with `write` take part in the caller's transaction.

    today -- gives the day that an evening of now belongs to.
    """

    def __init__(self, database: Database, today: Callable[[], date]) -> None:
        self._database, self._today = database, today

    # Evenings that are played

    def begin(self, write: Write, start: EveningRecord) -> int:
        """Store a new evening and return its id."""
        write(
            f"INSERT INTO evening ({EVENING_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                start.exercise,
                start.title,
                start.snapshot,
                start.opener,
                start.day,
                start.pillar,
                start.kind,
                start.intensity,
                start.minutes,
            ),
        )
        evening = self._database.last_id()
        self._add_prompts(write, evening, start.prompts)
        return evening

    def store(self, write: Write, evening: int, slots: Iterable[Slot], deleted: Iterable[Address]) -> None:
        """Delete the slots at the addresses `deleted`, and put `slots` in place of those at theirs."""
        self.require_open(evening)
        for address in deleted:
            write(
                "DELETE FROM slot WHERE (evening, step, turn, seat, part, n) = (?, ?, ?, ?, ?, ?)",
                (evening, *address_values(address)),
            )
        for slot in slots:
            write(
                "INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (evening, *slot_values(slot)),
            )

    def pause(self, write: Write, evening: int, back_at: str | None) -> None:
        """Store when the players mean to come back (ISO time), or that they are back (None)."""
        write("UPDATE evening SET back_at = ? WHERE id = ?", (back_at, evening))

    def finish(self, write: Write, evening: int, prompts_seen: Iterable[str]) -> None:
        """Mark an evening as saved, and delete its slots and its snapshot.

        prompts_seen -- ids of the prompts that were shown; they replace those that the evening began with.
        """
        write("DELETE FROM prompt WHERE evening = ?", (evening,))
        self._add_prompts(write, evening, prompts_seen)
        write("DELETE FROM slot WHERE evening = ?", (evening,))
        write("UPDATE evening SET kept = 1, snapshot = NULL, back_at = NULL WHERE id = ?", (evening,))
        self._note_end(write, evening)

    def delete(self, write: Write, evening: int) -> None:
        """Delete an evening and everything that belongs to it."""
        write("DELETE FROM evening WHERE id = ?", (evening,))

    def require_open(self, evening: int) -> None:
        """Reject writes to a finished evening; nothing would erase them later. Raises JournalError."""
        if not self._database.rows("SELECT 1 FROM evening WHERE id = ? AND kept = 0", (evening,)):
            raise JournalError(Message("evening-over"))

    def newest_open(self) -> OpenEvening | None:
        """Return the newest unfinished evening, or None."""
        newest = self._database.rows("SELECT max(id) FROM evening WHERE kept = 0")[0][0]
        return None if newest is None else self._read_open(int(str(newest)))

    def all_open(self) -> Iterator[OpenEvening]:
        """Yield the unfinished evenings, newest first."""
        numbers = self._database.rows("SELECT id FROM evening WHERE kept = 0 ORDER BY id DESC")
        return (self._read_open(int(str(number))) for (number,) in numbers)

    def _read_open(self, evening: int) -> OpenEvening:
        """Return an unfinished evening. Raises JournalDamaged if its slots cannot be read."""
        rows = self._database.rows(f"SELECT back_at, {EVENING_COLUMNS} FROM evening WHERE id = ?", (evening,))
        back_at, *columns = rows[0]
        prompts = self._database.rows("SELECT id FROM prompt WHERE evening = ?", (evening,))
        slots = self._database.rows(
            "SELECT step, turn, seat, part, n, state, data FROM slot WHERE evening = ?", (evening,)
        )
        return OpenEvening(
            id=evening,
            start=start_from(columns, [str(prompt) for (prompt,) in prompts]),
            slots=tuple(slot_from(row) for row in slots),
            back_at=None if back_at is None else str(back_at),
        )

    def open_snapshots(self) -> list[tuple[int, str]]:
        """Return the id and the snapshot of each unfinished evening that has one."""
        rows = self._database.rows("SELECT id, snapshot FROM evening WHERE kept = 0 AND snapshot IS NOT NULL")
        return [(int(str(evening)), str(snapshot)) for evening, snapshot in rows]

    def replace_snapshot(self, write: Write, evening: int, snapshot: str) -> None:
        """Store another snapshot for an evening."""
        write("UPDATE evening SET snapshot = ? WHERE id = ?", (snapshot, evening))

    def swap_openers(self, write: Write) -> None:
        """Let each evening have been opened from the other seat."""
        write("UPDATE evening SET opener = 1 - opener", ())

    def _note_end(self, write: Write, evening: int) -> None:
        """Store the day on which the last evening ended, unless it is the one on which it began."""
        today = self._today().isoformat()
        write("DELETE FROM setting WHERE key = ?", (LAST_ENDED,))
        write(
            "INSERT INTO setting SELECT ?, ? FROM evening WHERE id = ? AND day <> ?",
            (LAST_ENDED, today, evening, today),
        )

    def _add_prompts(self, write: Write, evening: int, prompts: Iterable[str]) -> None:
        for prompt in dict.fromkeys(prompts):
            write("INSERT INTO prompt VALUES (?, ?)", (evening, prompt))

    # Evenings that are over

    def history(self, limit: int) -> tuple[SavedEvening, ...]:
        """Return saved evenings, newest first."""
        rows = self._database.rows(
            f"SELECT {SAVED_EVENING_COLUMNS} FROM evening WHERE kept = 1 ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return tuple(saved_evening_from(row) for row in rows)

    def recent(self, limit: int) -> tuple[SavedEvening, ...]:
        """Return the last evening of every exercise and the last `limit` of all, newest first."""
        rows = self._database.rows(
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
        """Return the full names of the exercises of later saved evenings, oldest first."""
        rows = self._database.rows(
            "SELECT exercise FROM evening WHERE kept = 1 AND id > ? ORDER BY id", (evening,)
        )
        return tuple(str(exercise) for (exercise,) in rows)

    def saved_after(self, evening: int) -> tuple[SavedEvening, ...]:
        """Return the later saved evenings, oldest first."""
        rows = self._database.rows(
            f"SELECT {SAVED_EVENING_COLUMNS} FROM evening WHERE kept = 1 AND id > ? ORDER BY id", (evening,)
        )
        return tuple(saved_evening_from(row) for row in rows)

    def last_saved(self) -> int:
        """Return the id of the evening that was saved last; 0 before the first."""
        return int(str(self._database.rows(f"SELECT coalesce({LAST_SAVED}, 0)")[0][0]))

    def saved_since(self, evening: int, count: int) -> bool:
        """Return whether at least `count` evenings were saved after that one."""
        rows = self._database.rows(
            "SELECT 1 FROM evening WHERE kept = 1 AND id > ? LIMIT ?",
            (evening, count),
        )
        return len(rows) == count

    def next_opener(self) -> Seat:
        """Return the seat that opens the next evening: the one that did not open the last."""
        rows = self._database.rows("SELECT opener FROM evening WHERE kept = 1 ORDER BY id DESC LIMIT 1")
        return other_seat(int(str(rows[0][0]))) if rows else 0

    def prompts_met(self, exercise: str, prompts: Iterable[str]) -> dict[str, int]:
        """Return those of `prompts` that were met in `exercise`, or that an unfinished evening of it began with.

        The values are ids of the last evenings in which they were met: the greater, the later.
        """
        rows = self._database.rows(
            "SELECT wanted.value, (SELECT prompt.evening FROM prompt JOIN evening ON evening.id = prompt.evening"
            " WHERE prompt.id = wanted.value AND evening.exercise = ? ORDER BY prompt.evening DESC LIMIT 1) AS last"
            " FROM json_each(?) AS wanted WHERE last IS NOT NULL",
            (exercise, json.dumps(list(prompts))),
        )
        return {str(prompt): int(str(evening)) for prompt, evening in rows}
