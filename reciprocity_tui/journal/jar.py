"""What comes back: lines left for the other, the question that was taken along, and the warm lines that were kept.

Warm is what reached somebody in an evening about seeing the good in each other, or what one left for the other.
What reached somebody in any other evening may have been hard to hear, and nothing of a deep one comes back unasked.
"""

import json
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from datetime import date, timedelta

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal.database import Row, Write
from reciprocity_tui.journal.evenings import LAST_ENDED, Evenings
from reciprocity_tui.journal.mapping import carried_question_from, day_from, sealed_from, warm_from
from reciprocity_tui.journal.records import CarriedQuestion, OpenedLines, SealedLine, WarmLine
from reciprocity_tui.journal.schema import LEFT_PANEL
from reciprocity_tui.play.scenes.slots import Line, Promise, Seat

OPENED_SETTING = "jar opened"
"""The setting that remembers which lines were opened, and on which day: numbers, never a text."""

_ORDER_AFTER_EVENING = 10_000
"""Their order: behind whatever was kept at the end of the evening itself."""

_LAST_SAVED = "(SELECT max(id) FROM evening WHERE kept = 1)"

_WARM_LINES = (
    "SELECT line.id, evening.day, line.author, line.panel, line.text"
    " FROM line JOIN evening ON evening.id = line.evening WHERE line.warm IS NOT NULL"
)


class Jar(Evenings):
    """The part of the journal that looks ahead to the next evening, and warmly back."""

    def leave_line(self, author: Seat, text: str, draft: str = "") -> int:
        """Seal a line for the other to find, and return its number.

        It belongs to the evening that was kept last. draft -- the setting it was drafted in, forgotten with it.
        """
        with self._write() as write:
            write(
                f"INSERT INTO sealed_line (evening, author, text) VALUES ({_LAST_SAVED}, ?, ?)",
                (author, text),
            )
            number = self._connection.last_insert_rowid()
            write("DELETE FROM setting WHERE key = ?", (draft,))
        return number

    def waiting_lines(self, excluding: Collection[int] = ()) -> tuple[SealedLine, ...]:
        """Return the lines that wait to be found. besides -- numbers of lines that stay shut."""
        return tuple(
            sealed_from(row)
            for _, _, *row in self._sealed({*excluding, *self._opened_rows().without_evening})
        )

    def open_lines(self, excluding: Collection[int] = ()) -> tuple[SealedLine, ...]:
        """Open what waits: from now on it is kept with the evening it was written in, and can be found.

        A line from before the first evening is kept with the one that was kept last by now; without any it stays
        where it is, open, until there is one. Nothing is lost when the program dies before they were shown.
        besides -- numbers of lines that stay shut.
        """
        before = self._opened_rows()
        sealed = self._sealed({*excluding, *before.without_evening})
        lines, without = [*before.lines], [*before.without_evening]
        with self._write() as write:
            for number, evening, *row in sealed:
                if evening is None:
                    without.append(int(str(number)))
                else:
                    lines.append(
                        self._add_sealed_line(write, int(str(number)), int(str(evening)), sealed_from(row))
                    )
            self._remember_opened(write, OpenedLines(self._today(), tuple(lines), tuple(without)))
        self._scrub_wal()
        return tuple(sealed_from(row) for _, _, *row in sealed)

    def opened_lines(self) -> tuple[SealedLine, ...]:
        """Return the lines that were opened this evening, in the order in which they were written."""
        opened = self._opened_rows()
        if opened.day != self._today():
            return ()
        filed = self._all(
            "SELECT author, text FROM line WHERE id IN (SELECT value FROM json_each(?)) AND author IS NOT NULL"
            " ORDER BY ord",
            (json.dumps(opened.lines),),
        )
        unfiled = self._all(
            "SELECT author, text FROM sealed_line WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(opened.without_evening),),
        )
        return tuple(sealed_from(row) for row in (*filed, *unfiled))

    def finish(
        self,
        evening: int,
        lines: Sequence[Line],
        promises: Sequence[Promise] = (),
        prompts_seen: Sequence[str] = (),
    ) -> None:
        """Keep the evening as `Evenings.finish` does; lines opened before the first evening are kept with it."""
        super().finish(evening, lines, promises, prompts_seen)
        # The evening is kept; these are still there, and come with the next one.
        with suppress(JournalError):
            opened = self._opened_rows()
            if opened.without_evening:
                self._add_all_sealed_lines(opened, evening)

    def _sealed(self, excluding: Collection[int]) -> list[Row]:
        """Return number, evening, author and text of every sealed line but those with these numbers."""
        return self._all(
            f"SELECT id, coalesce(evening, {_LAST_SAVED}), author, text FROM sealed_line"
            " WHERE id NOT IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(sorted(excluding)),),
        )

    def _add_sealed_line(self, write: Write, number: int, evening: int, sealed: SealedLine) -> int:
        """Turn a sealed line into one of `evening`, and return its number as that."""
        order = _ORDER_AFTER_EVENING + number
        line = Line(LEFT_PANEL, "regard", "", sealed.author, sealed.text, order=order)
        write("DELETE FROM sealed_line WHERE id = ?", (number,))
        return self._add_line(write, evening, line)

    def _add_all_sealed_lines(self, opened: OpenedLines, evening: int) -> None:
        rows = self._all(
            "SELECT id, author, text FROM sealed_line WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(opened.without_evening),),
        )
        with self._write() as write:
            filed = [
                self._add_sealed_line(write, int(str(number)), evening, sealed_from(row))
                for number, *row in rows
            ]
            self._remember_opened(write, opened._replace(lines=(*opened.lines, *filed), without_evening=()))
        self._scrub_wal()

    def _opened_rows(self) -> OpenedLines:
        """Return what was opened last: this evening's, and of any day what has no evening yet."""
        rows = self._all("SELECT value FROM setting WHERE key = ?", (OPENED_SETTING,))
        opened = OpenedLines.parse(str(rows[0][0])) if rows else OpenedLines(None)
        return opened if opened.day == self._today() else opened._replace(lines=())

    def _remember_opened(self, write: Write, opened: OpenedLines) -> None:
        write("INSERT OR REPLACE INTO setting VALUES (?, ?)", (OPENED_SETTING, opened.serialize()))

    def carried_question(self) -> CarriedQuestion | None:
        """The question that was kept of the last evening, or None."""
        rows = self._all(
            "SELECT evening.id, evening.day, coalesce((SELECT value FROM setting WHERE key = ?), evening.day),"
            " line.text FROM line JOIN evening ON evening.id = line.evening"
            f" WHERE evening.id = {_LAST_SAVED} AND line.panel = 'next_question' AND line.text <> ''"
            " ORDER BY line.id LIMIT 1",
            (LAST_ENDED,),
        )
        return carried_question_from(rows[0]) if rows else None

    def warm_lines(self) -> tuple[WarmLine, ...]:
        """Every warm line that is kept, by the day of its evening."""
        rows = self._all(f"{_WARM_LINES} ORDER BY line.warm, line.id")
        return tuple(warm_from(row, LEFT_PANEL) for row in rows)

    def warm_line(
        self, until: date, excluding: Collection[int], pick: Callable[[int], int]
    ) -> WarmLine | None:
        """Return one warm line of an evening up to that day, or None.

        A day is picked first and then a line of it, so that it takes no longer after ten years.

        besides -- ids of lines that are not wanted. pick -- given how many there are, says which, from 0.
        """
        first = self._all("SELECT min(warm) FROM line WHERE warm IS NOT NULL")[0][0]
        if first is None or (days := (until - day_from(first)).days + 1) <= 0:
            return None
        from_day = (day_from(first) + timedelta(days=pick(days))).isoformat()
        marks = ", ".join("?" * len(excluding))
        for earliest in (from_day, str(first)):
            day = self._all(
                "SELECT warm FROM line WHERE warm >= ? AND warm <= ?"
                f" AND id NOT IN ({marks}) ORDER BY warm LIMIT 1",
                (earliest, until.isoformat(), *excluding),
            )
            if day:
                rows = self._all(
                    f"{_WARM_LINES} AND line.warm = ? AND line.id NOT IN ({marks}) ORDER BY line.id",
                    (day[0][0], *excluding),
                )
                return warm_from(rows[pick(len(rows))], LEFT_PANEL)
        return None

    def has_warm_lines(self, count: int) -> bool:
        """Whether at least so many are kept."""
        rows = self._all("SELECT 1 FROM line WHERE warm IS NOT NULL LIMIT ?", (count,))
        return len(rows) == count

    def last_saved_evening(self) -> int:
        """Number of the evening that was kept last; 0 before the first."""
        return int(str(self._all(f"SELECT coalesce({_LAST_SAVED}, 0)")[0][0]))

    def saved_since(self, evening: int, count: int) -> bool:
        """Whether `enough` evenings were kept after the one with that number. Nobody is told how many."""
        rows = self._all(
            "SELECT 1 FROM evening WHERE kept = 1 AND id > ? LIMIT ?",
            (evening, count),
        )
        return len(rows) == count
