"""What comes back: lines left for the other, the question that was taken along, and the warm lines that were kept.

Warm is what reached somebody in an evening about seeing the good in each other, or what one left for the other.
What reached somebody in any other evening may have been hard to hear, and nothing of a deep one comes back unasked
(design: content.md 6.3).
"""

from collections.abc import Callable, Collection
from datetime import date, timedelta

from reciprocity_tui.journal.evenings import Evenings
from reciprocity_tui.journal.records import SealedLine, TakenAlong, WarmLine
from reciprocity_tui.journal.rows import day_from, sealed_from, taken_from, warm_from
from reciprocity_tui.journal.schema import LEFT_PANEL
from reciprocity_tui.play.slots import Line, Seat

_AFTER_THE_EVENING = 10_000
"""Their order: behind whatever was kept at the end of the evening itself."""

_LAST_KEPT = "(SELECT max(id) FROM evening WHERE kept = 1)"

_WARM_LINES = (
    "SELECT line.id, evening.day, line.author, line.panel, line.text"
    " FROM line JOIN evening ON evening.id = line.evening WHERE line.warm IS NOT NULL"
)


class Jar(Evenings):
    """The part of the journal that looks ahead to the next evening, and warmly back."""

    def leave_line(self, author: Seat, text: str) -> None:
        """Seal a line for the other to find; it belongs to the evening that was kept last."""
        with self._write() as write:
            write(
                f"INSERT INTO sealed_line (evening, author, text) VALUES ({_LAST_KEPT}, ?, ?)",
                (author, text),
            )

    def waiting_lines(self) -> tuple[SealedLine, ...]:
        """Lines that wait to be found."""
        return tuple(
            sealed_from(row) for row in self._all("SELECT author, text FROM sealed_line ORDER BY id")
        )

    def open_lines(self) -> tuple[SealedLine, ...]:
        """Open what waits: from now on it is kept with the evening it was written in, and can be found.

        A line from before the first evening is kept with the one that was kept last by now, if there is one.
        """
        found = [
            (evening, number, sealed_from(row))
            for evening, number, *row in self._all(
                f"SELECT coalesce(evening, {_LAST_KEPT}), id, author, text FROM sealed_line ORDER BY id"
            )
        ]
        with self._write() as write:
            for evening, number, sealed in found:
                if evening is not None:
                    order = _AFTER_THE_EVENING + int(str(number))
                    line = Line(LEFT_PANEL, "regard", "", sealed.author, sealed.text, order=order)
                    self._add_line(write, int(str(evening)), line)
            write("DELETE FROM sealed_line", ())
        self._tidy()
        return tuple(sealed for _, _, sealed in found)

    def taken_along(self) -> TakenAlong | None:
        """The question that was kept of the last evening, or None."""
        found = self._all(
            "SELECT evening.id, evening.day, line.text FROM line JOIN evening ON evening.id = line.evening"
            f" WHERE evening.id = {_LAST_KEPT} AND line.panel = 'next_question' AND line.text <> ''"
            " ORDER BY line.id LIMIT 1"
        )
        return taken_from(found[0]) if found else None

    def warm_lines(self) -> tuple[WarmLine, ...]:
        """Every warm line that is kept, by the day of its evening."""
        rows = self._all(f"{_WARM_LINES} ORDER BY line.warm, line.id")
        return tuple(warm_from(row, LEFT_PANEL) for row in rows)

    def warm_line(self, until: date, besides: Collection[int], pick: Callable[[int], int]) -> WarmLine | None:
        """Return one warm line of an evening up to that day, or None.

        A day is picked first and then a line of it, so that it takes no longer after ten years.

        besides -- ids of lines that are not wanted. pick -- given how many there are, says which, from 0.
        """
        first = self._all("SELECT min(warm) FROM line WHERE warm IS NOT NULL")[0][0]
        if first is None or (days := (until - day_from(first)).days + 1) <= 0:
            return None
        from_day = (day_from(first) + timedelta(days=pick(days))).isoformat()
        marks = ", ".join("?" * len(besides))
        for earliest in (from_day, str(first)):
            day = self._all(
                "SELECT warm FROM line WHERE warm >= ? AND warm <= ?"
                f" AND id NOT IN ({marks}) ORDER BY warm LIMIT 1",
                (earliest, until.isoformat(), *besides),
            )
            if day:
                rows = self._all(
                    f"{_WARM_LINES} AND line.warm = ? AND line.id NOT IN ({marks}) ORDER BY line.id",
                    (day[0][0], *besides),
                )
                return warm_from(rows[pick(len(rows))], LEFT_PANEL)
        return None

    def has_warm_lines(self, enough: int) -> bool:
        """Whether at least so many are kept."""
        rows = self._all("SELECT 1 FROM line WHERE warm IS NOT NULL LIMIT ?", (enough,))
        return len(rows) == enough

    def last_kept(self) -> int:
        """Number of the evening that was kept last; 0 before the first."""
        return int(str(self._all(f"SELECT coalesce({_LAST_KEPT}, 0)")[0][0]))

    def kept_since(self, evening: int, enough: int) -> bool:
        """Whether `enough` evenings were kept after the one with that number. Nobody is told how many."""
        found = self._all(
            "SELECT 1 FROM evening WHERE kept = 1 AND id > ? LIMIT ?",
            (evening, enough),
        )
        return len(found) == enough
