"""The journal: what is kept, written through one door, durable when a method returns."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Self

import apsw

from reciprocity_tui.journal.door import open_in_memory, open_journal
from reciprocity_tui.journal.records import FoundLine, KeptEvening, OpenEvening, SealedLine
from reciprocity_tui.journal.rows import (
    EVENING_COLUMNS,
    kept_evening,
    line_from,
    line_values,
    slot_from,
    slot_values,
    start_from,
)
from reciprocity_tui.journal.store import Store
from reciprocity_tui.play.slots import Address, Line, Person, Seat, Slot, Start

LEFT_PANEL = "left_for_you"
"""Panel of lines that were left for the other, once they are opened."""


class Journal(Store):
    """One journal, open. A full disk or a lost disk raises, and what stood before stands."""

    def __init__(self, connection: apsw.Connection, today: Callable[[], date]) -> None:
        super().__init__(connection)
        self._today = today

    @classmethod
    def open(cls, home: Path, *, today: Callable[[], date]) -> Self:
        """Open the journal in the folder `home`, or make it. Raises HomeError or a JournalError."""
        return cls(open_journal(home), today)

    @classmethod
    def in_memory(cls, *, today: Callable[[], date]) -> Self:
        """A journal that touches no disk and is gone at the end."""
        return cls(open_in_memory(), today)

    # The two

    def people(self) -> tuple[Person, Person] | None:
        """Left and right, or None before they have said their names."""
        found = self._all("SELECT name, mark, colour FROM person ORDER BY seat")
        people = [Person(str(name), str(mark), str(colour)) for name, mark, colour in found]
        return (people[0], people[1]) if len(people) == 2 else None

    def set_people(self, left: Person, right: Person) -> None:
        """Remember the two."""
        with self._write() as write:
            for seat, person in enumerate((left, right)):
                write(
                    "INSERT OR REPLACE INTO person VALUES (?, ?, ?, ?)",
                    (seat, person.name, person.mark, person.colour),
                )

    def setting(self, key: str) -> str | None:
        """A setting, or None."""
        found = self._all("SELECT value FROM setting WHERE key = ?", (key,))
        return str(found[0][0]) if found else None

    def set_setting(self, key: str, value: str) -> None:
        """Remember a setting; an empty value forgets it."""
        with self._write() as write:
            if value:
                write("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))
            else:
                write("DELETE FROM setting WHERE key = ?", (key,))

    # An evening that is played

    def begin(self, start: Start) -> int:
        """Store a new evening and return its id."""
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
            for prompt in dict.fromkeys(start.prompts):
                write("INSERT INTO prompt VALUES (?, ?)", (evening, prompt))
        return evening

    def store(self, evening: int, slots: Iterable[Slot], gone: Iterable[Address] = ()) -> None:
        """Put `slots` in place of what stood at their addresses and delete `gone`, in one transaction."""
        gone, slots = tuple(gone), tuple(slots)
        with self._write() as write:
            for address in gone:
                write(
                    "DELETE FROM slot WHERE (evening, step, turn, seat, part, n) = (?, ?, ?, ?, ?, ?)",
                    (evening, *slot_values(Slot(address, "draft", {}))[:5]),
                )
            for slot in slots:
                write(
                    "INSERT OR REPLACE INTO slot VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    (evening, *slot_values(slot)),
                )
        if gone:
            self._tidy()

    def pause(self, evening: int, back_at: str | None) -> None:
        """Remember when the two mean to come back (ISO time), or that they are back (None)."""
        with self._write() as write:
            write("UPDATE evening SET back_at = ? WHERE id = ?", (back_at, evening))

    def finish(self, evening: int, lines: Sequence[Line]) -> None:
        """Keep `lines`, delete every slot and the snapshot, in one transaction."""
        with self._write() as write:
            for line in lines:
                self._add_line(write, evening, line)
            write("DELETE FROM slot WHERE evening = ?", (evening,))
            write("UPDATE evening SET kept = 1, snapshot = NULL, back_at = NULL WHERE id = ?", (evening,))
        self._tidy()

    def leave(self, evening: int) -> None:
        """End the evening with nothing kept: slots, snapshot and the evening itself are deleted."""
        with self._write() as write:
            write("DELETE FROM evening WHERE id = ?", (evening,))
        self._tidy()

    def open_evening(self) -> OpenEvening | None:
        """The newest unfinished evening, or None."""
        found = self._all(
            f"SELECT id, back_at, {EVENING_COLUMNS} FROM evening WHERE kept = 0 ORDER BY id DESC LIMIT 1"
        )
        if not found:
            return None
        number, back_at, *columns = found[0]
        evening = int(str(number))
        prompts = [str(each) for (each,) in self._all("SELECT id FROM prompt WHERE evening = ?", (evening,))]
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
        found = self._all("SELECT opener FROM evening WHERE kept = 1 ORDER BY id DESC LIMIT 1")
        return 1 - int(str(found[0][0])) if found else 0

    def used_prompts(self, exercise: str) -> frozenset[str]:
        """Ids of the prompts of `exercise` that were drawn in any evening."""
        found = self._all(
            "SELECT DISTINCT prompt.id FROM prompt JOIN evening ON evening.id = prompt.evening"
            " WHERE evening.exercise = ?",
            (exercise,),
        )
        return frozenset(str(each) for (each,) in found)

    # Looking back

    def history(self, limit: int = 50) -> tuple[KeptEvening, ...]:
        """Kept evenings, newest first."""
        found = self._all(
            "SELECT id, exercise, title, pillar, kind, intensity, minutes, opener, day FROM evening"
            " WHERE kept = 1 ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return tuple(kept_evening(row) for row in found)

    def lately(self, limit: int = 50) -> tuple[KeptEvening, ...]:
        """The last evening of every exercise and the last `limit` of all, newest first.

        Enough for a suggestion, and as quick after ten years as after one.
        """
        found = self._all(
            "SELECT id, exercise, title, pillar, kind, intensity, minutes, opener, day FROM evening"
            " WHERE kept = 1 AND (id IN (SELECT max(id) FROM evening WHERE kept = 1 GROUP BY exercise)"
            " OR id IN (SELECT id FROM evening WHERE kept = 1 ORDER BY id DESC LIMIT ?)) ORDER BY id DESC",
            (limit,),
        )
        return tuple(kept_evening(row) for row in found)

    def lines(self, evening: int) -> tuple[Line, ...]:
        """The lines kept of an evening, in their order."""
        found = self._all(
            "SELECT panel, pillar, wording, author, text, number, options, ord FROM line"
            " WHERE evening = ? ORDER BY id",
            (evening,),
        )
        return tuple(line_from(row) for row in found)

    def search(self, words: str, limit: int = 50) -> tuple[FoundLine, ...]:
        """Kept lines that hold all of `words`, newest first. Nothing a person types here can be a fault."""
        terms = " ".join('"' + each.replace('"', '""') + '"' for each in words.replace("\0", " ").split())
        if not terms:
            return ()
        found = self._all(
            "SELECT line.id, evening.id, evening.day, evening.title, line.author, line.text FROM search"
            " JOIN line ON line.id = search.rowid JOIN evening ON evening.id = line.evening"
            " WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?",
            (terms, limit),
        )
        return tuple(
            FoundLine(
                int(str(each)),
                int(str(evening)),
                str(day),
                str(title),
                None if author is None else int(str(author)),
                str(text),
            )
            for each, evening, day, title, author, text in found
        )

    def forget_lines(self, ids: Iterable[int]) -> None:
        """Delete lines; they are really gone."""
        with self._write() as write:
            for each in ids:
                write("DELETE FROM search WHERE rowid = ?", (each,))
                write("DELETE FROM line WHERE id = ?", (each,))
        self._tidy()

    # A line for next time

    def leave_line(self, author: Seat, text: str) -> None:
        """Seal a line for the other to find; it belongs to the evening that was kept last."""
        with self._write() as write:
            write(
                "INSERT INTO sealed_line (evening, author, text) VALUES"
                " ((SELECT max(id) FROM evening WHERE kept = 1), ?, ?)",
                (author, text),
            )

    def waiting_lines(self) -> tuple[SealedLine, ...]:
        """Lines that wait to be found."""
        found = self._all("SELECT author, text FROM sealed_line ORDER BY id")
        return tuple(SealedLine(int(str(author)), str(text)) for author, text in found)

    def open_lines(self) -> tuple[SealedLine, ...]:
        """Open what waits: from now on it is kept with the evening it was written in, and can be found."""
        found = self._all("SELECT evening, author, text, id FROM sealed_line ORDER BY id")
        with self._write() as write:
            for evening, author, text, each in found:
                if evening is not None:
                    line = Line(
                        LEFT_PANEL, "regard", "", int(str(author)), str(text), order=10_000 + int(str(each))
                    )
                    self._add_line(write, int(str(evening)), line)
            write("DELETE FROM sealed_line")
        self._tidy()
        return tuple(SealedLine(int(str(author)), str(text)) for _, author, text, _ in found)

    def _add_line(self, write: Callable[[str, Sequence[object]], None], evening: int, line: Line) -> None:
        write(
            "INSERT INTO line (evening, panel, pillar, wording, author, text, number, options, ord)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (evening, *line_values(line)),
        )
        write(
            "INSERT INTO search (rowid, text) VALUES (?, ?)",
            (self._connection.last_insert_rowid(), line.text),
        )
