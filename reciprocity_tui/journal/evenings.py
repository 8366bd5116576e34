"""An evening while it is played: begun, stored slot by slot, then kept as lines or left with nothing."""

import json
from collections.abc import Iterable, Sequence

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal.agreements import Agreements
from reciprocity_tui.journal.database import Write
from reciprocity_tui.journal.mapping import (
    EVENING_COLUMNS,
    address_values,
    line_values,
    slot_from,
    slot_values,
    start_from,
)
from reciprocity_tui.journal.records import OpenEvening
from reciprocity_tui.journal.schema import LABEL_LINES
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.slots import Address, EveningRecord, Line, Promise, Seat, Slot, other_seat

LAST_ENDED = "last evening ended"
"""The setting that names the day on which the last evening ended, unless it began on that day."""


class Evenings(Agreements):
    """The keeper that the engine writes to (play/keeper.py)."""

    def begin(self, start: EveningRecord, opens_with: Iterable[int] = ()) -> int:
        """Store a new evening and return its id.

        opens_with -- numbers of the agreements that it opens with: they come back a week on.
        """
        with self._write() as write:
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
            evening = self._connection.last_insert_rowid()
            self._add_prompts(write, evening, start.prompts)
            self._postpone(write, opens_with)
        return evening

    def store(self, evening: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
        """Put `slots` in place of what stood at their addresses and delete `gone`, in one transaction.

        What is deleted or passed is gone when this returns; what is replaced goes a little later.
        """
        deleted, slots = tuple(deleted), tuple(slots)
        with self._write() as write:
            self._require_open(evening)
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
        if deleted or any(slot.state == "passed" for slot in slots):
            self._scrub_wal()

    def pause(self, evening: int, back_at: str | None) -> None:
        """Remember when the two mean to come back (ISO time), or that they are back (None)."""
        with self._write() as write:
            write("UPDATE evening SET back_at = ? WHERE id = ?", (back_at, evening))

    def finish(
        self,
        evening: int,
        lines: Sequence[Line],
        promises: Sequence[Promise] = (),
        prompts_seen: Sequence[str] = (),
    ) -> None:
        """Keep `lines` and what became of agreements, delete every slot and the snapshot, in one transaction.

        promises -- an agreement made tonight is kept with the line that tells of it, and without one not at all.
        met -- ids of the prompts that were shown; they take the place of those the evening began with.
        """
        lines, line_ids = tuple(lines), dict[Promise, int]()
        with self._write() as write:
            self._require_open(evening)
            for line in lines:
                number = self._add_line(write, evening, line)
                if line.promise is not None:
                    line_ids.setdefault(line.promise, number)
            self._apply(write, promises, line_ids)
            write("DELETE FROM prompt WHERE evening = ?", (evening,))
            self._add_prompts(write, evening, prompts_seen)
            write("DELETE FROM slot WHERE evening = ?", (evening,))
            write("UPDATE evening SET kept = 1, snapshot = NULL, back_at = NULL WHERE id = ?", (evening,))
            self._note_end(write, evening)
        self._scrub_wal()

    def leave(self, evening: int) -> None:
        """End the evening with nothing kept: slots, snapshot and the evening itself are deleted."""
        with self._write() as write:
            write(
                "DELETE FROM search WHERE rowid IN (SELECT id FROM line WHERE evening = ?)",
                (evening,),
            )
            write("DELETE FROM evening WHERE id = ?", (evening,))
            self._redact_open_evenings(write)
        self._scrub_wal()

    def open_evening(self) -> OpenEvening | None:
        """The newest unfinished evening, or None."""
        newest = self._all("SELECT max(id) FROM evening WHERE kept = 0")[0][0]
        return None if newest is None else self._open_evening(int(str(newest)))

    def _open_evening(self, evening: int) -> OpenEvening:
        """Read an unfinished evening. Raises JournalDamaged when its slots are none."""
        rows = self._all(f"SELECT back_at, {EVENING_COLUMNS} FROM evening WHERE id = ?", (evening,))
        back_at, *columns = rows[0]
        prompts = [
            str(prompt) for (prompt,) in self._all("SELECT id FROM prompt WHERE evening = ?", (evening,))
        ]
        slots = self._all(
            "SELECT step, turn, seat, part, n, state, data FROM slot WHERE evening = ?", (evening,)
        )
        return OpenEvening(
            id=evening,
            start=start_from(columns, prompts),
            slots=tuple(slot_from(row) for row in slots),
            back_at=None if back_at is None else str(back_at),
        )

    def next_opener(self) -> Seat:
        """Who opens the next evening: not who opened the last one."""
        rows = self._all("SELECT opener FROM evening WHERE kept = 1 ORDER BY id DESC LIMIT 1")
        return other_seat(int(str(rows[0][0]))) if rows else 0

    def prompts_met(self, exercise: str, prompts: Iterable[str]) -> dict[str, int]:
        """Return those of `prompts` that were met in `exercise`, or that an unfinished evening of it began with.

        Each id comes with the number of the last evening it was met in: the greater, the later.
        """
        rows = self._all(
            "SELECT wanted.value, (SELECT prompt.evening FROM prompt JOIN evening ON evening.id = prompt.evening"
            " WHERE prompt.id = wanted.value AND evening.exercise = ? ORDER BY prompt.evening DESC LIMIT 1) AS last"
            " FROM json_each(?) AS wanted WHERE last IS NOT NULL",
            (exercise, json.dumps(list(prompts))),
        )
        return {str(prompt): int(str(evening)) for prompt, evening in rows}

    def _require_open(self, evening: int) -> None:
        """Nothing is written into an evening that is over: nobody would ever erase it again."""
        if not self._all("SELECT 1 FROM evening WHERE id = ? AND kept = 0", (evening,)):
            raise JournalError(Message("evening-over"))

    def _note_end(self, write: Write, evening: int) -> None:
        """Remember the day on which the last evening ended, where it is not the one on which it began."""
        today = self._today().isoformat()
        write("DELETE FROM setting WHERE key = ?", (LAST_ENDED,))
        write(
            "INSERT INTO setting SELECT ?, ? FROM evening WHERE id = ? AND day <> ?",
            (LAST_ENDED, today, evening, today),
        )

    def _add_prompts(self, write: Write, evening: int, prompts: Iterable[str]) -> None:
        for prompt in dict.fromkeys(prompts):
            write("INSERT INTO prompt VALUES (?, ?)", (evening, prompt))

    def _add_line(self, write: Write, evening: int, line: Line) -> int:
        write(
            "INSERT INTO line (evening, panel, pillar, wording, author, text, number, options, ord, row,"
            " step, names_topic) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (evening, *line_values(line)),
        )
        number = self._connection.last_insert_rowid()
        write(f"{LABEL_LINES} WHERE id = ?", (number,))
        write("INSERT INTO search (rowid, text) VALUES (?, ?)", (number, line.text))
        return number
