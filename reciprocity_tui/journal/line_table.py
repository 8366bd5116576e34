"""Saved lines of finished evenings, and full text search over them."""

import json
from collections.abc import Iterable

from reciprocity_tui.journal.database import Database, Write
from reciprocity_tui.journal.mapping import LINE_COLUMNS, day_from, line_from, line_values, search_result_from
from reciprocity_tui.journal.records import SavedStep, SearchResult
from reciprocity_tui.journal.schema import LABEL_LINES
from reciprocity_tui.journal.search_query import fts_query
from reciprocity_tui.play.scenes.slots import Line


class LineTable:
    """The lines of one journal. Methods with `write` take part in the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_evening(self, evening: int) -> tuple[Line, ...]:
        """Return the saved lines of an evening in order."""
        rows = self._database.rows(
            f"SELECT {LINE_COLUMNS} FROM line WHERE evening = ? ORDER BY id", (evening,)
        )
        return tuple(line_from(row) for row in rows)

    def last_of_step(self, exercise: str, step: str) -> SavedStep | None:
        """Return the lines of `step` in the newest evening of `exercise` (`pack/id`) that has some, or None.

        Lines of a deep evening are left out: they are not brought back unasked.
        """
        rows = self._database.rows(
            f"SELECT evening.day, line.id, {LINE_COLUMNS} FROM line JOIN evening ON evening.id = line.evening"
            " WHERE line.evening = (SELECT max(evening) FROM line WHERE recalls = ?)"
            " AND (step = ? OR names_topic = 1) ORDER BY line.id",
            (f"{exercise}/{step}", step),
        )
        if not rows:
            return None
        lines = tuple((int(str(number)), line_from(row)) for _, number, *row in rows)
        return SavedStep(day_from(rows[0][0]), lines)

    def search(self, query: str, limit: int) -> tuple[SearchResult, ...]:
        """Return lines that contain every word of `query`, newest first."""
        wanted = fts_query(query)
        if not wanted:
            return ()
        rows = self._database.rows(
            "SELECT line.id, evening.id, evening.day, evening.title, line.author, line.text FROM search"
            " JOIN line ON line.id = search.rowid JOIN evening ON evening.id = line.evening"
            " WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?",
            (wanted, limit),
        )
        return tuple(search_result_from(row) for row in rows)

    def existing(self, lines: Iterable[int]) -> frozenset[int]:
        """Return the ids in `lines` that still exist."""
        rows = self._database.rows(
            "SELECT id FROM line WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(lines)),)
        )
        return frozenset(int(str(number)) for (number,) in rows)

    def add(self, write: Write, evening: int, line: Line) -> int:
        """Save a line with its evening, and return its id."""
        write(
            "INSERT INTO line (evening, panel, pillar, wording, author, text, number, options, ord, row,"
            " step, names_topic) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (evening, *line_values(line)),
        )
        number = self._database.last_id()
        write(f"{LABEL_LINES} WHERE id = ?", (number,))
        write("INSERT INTO search (rowid, text) VALUES (?, ?)", (number, line.text))
        return number

    def delete(self, write: Write, lines: Iterable[int]) -> None:
        """Delete lines, and with them the agreements that they tell of."""
        for line in lines:
            write("DELETE FROM search WHERE rowid = ?", (line,))
            write("DELETE FROM line WHERE id = ?", (line,))

    def unindex_evening(self, write: Write, evening: int) -> None:
        """Take the lines of an evening out of the search; they are deleted with the evening."""
        write("DELETE FROM search WHERE rowid IN (SELECT id FROM line WHERE evening = ?)", (evening,))

    def swap_authors(self, write: Write) -> None:
        """Give every line of the left person to the right one, and the other way round."""
        write("UPDATE line SET author = 1 - author WHERE author IS NOT NULL", ())
