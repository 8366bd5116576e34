"""Saved lines that come back by themselves: the question that was taken along, and warm lines.

A line is warm if it reached somebody in an evening about seeing the good in each other, or if it was left for the
other person. Lines of other evenings may have been hard to hear, and no line of a deep one comes back unasked.
"""

from collections.abc import Callable, Collection
from datetime import date, timedelta

from reciprocity_tui.journal.database import Database
from reciprocity_tui.journal.evening_table import LAST_ENDED, LAST_SAVED
from reciprocity_tui.journal.mapping import carried_question_from, day_from, warm_from
from reciprocity_tui.journal.records import CarriedQuestion, WarmLine
from reciprocity_tui.journal.schema import LEFT_PANEL

_WARM_LINES = (
    "SELECT line.id, evening.day, line.author, line.panel, line.text"
    " FROM line JOIN evening ON evening.id = line.evening WHERE line.warm IS NOT NULL"
)


class Memories:
    """Reads what comes back by itself, from the lines of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def carried_question(self) -> CarriedQuestion | None:
        """Return the question that was saved in the last evening, or None."""
        rows = self._database.rows(
            "SELECT evening.id, evening.day, coalesce((SELECT value FROM setting WHERE key = ?), evening.day),"
            " line.text FROM line JOIN evening ON evening.id = line.evening"
            f" WHERE evening.id = {LAST_SAVED} AND line.panel = 'next_question' AND line.text <> ''"
            " ORDER BY line.id LIMIT 1",
            (LAST_ENDED,),
        )
        return carried_question_from(rows[0]) if rows else None

    def warm_lines(self) -> tuple[WarmLine, ...]:
        """Return every warm line, by the day of its evening."""
        rows = self._database.rows(f"{_WARM_LINES} ORDER BY line.warm, line.id")
        return tuple(warm_from(row, LEFT_PANEL) for row in rows)

    def warm_line(
        self, until: date, excluding: Collection[int], pick: Callable[[int], int]
    ) -> WarmLine | None:
        """Return a random warm line of an evening on `until` or before, or None. Raises JournalError.

        Picks a day first and then a line of it, so that the cost does not grow with the journal.

        excluding -- ids of lines that are not wanted. pick -- given a number of choices, returns one, from 0.
        """
        first = self._database.rows("SELECT min(warm) FROM line WHERE warm IS NOT NULL")[0][0]
        if first is None or (days := (until - day_from(first)).days + 1) <= 0:
            return None
        from_day = (day_from(first) + timedelta(days=pick(days))).isoformat()
        marks = ", ".join("?" * len(excluding))
        for earliest in (from_day, str(first)):
            day = self._database.rows(
                "SELECT warm FROM line WHERE warm >= ? AND warm <= ?"
                f" AND id NOT IN ({marks}) ORDER BY warm LIMIT 1",
                (earliest, until.isoformat(), *excluding),
            )
            if day:
                rows = self._database.rows(
                    f"{_WARM_LINES} AND line.warm = ? AND line.id NOT IN ({marks}) ORDER BY line.id",
                    (day[0][0], *excluding),
                )
                return warm_from(rows[pick(len(rows))], LEFT_PANEL)
        return None

    def has_warm_lines(self, count: int) -> bool:
        """Return whether there are at least `count` warm lines."""
        rows = self._database.rows("SELECT 1 FROM line WHERE warm IS NOT NULL LIMIT ?", (count,))
        return len(rows) == count
