"""Sealed notes: lines that one person leaves for the other to find at the next evening.

An opened note becomes a saved line of the evening in which it was written, and can be found from then on.
"""

import json
from collections.abc import Callable, Collection
from datetime import date

from reciprocity_tui.journal.database import Database, Row, Write
from reciprocity_tui.journal.evening_table import LAST_SAVED
from reciprocity_tui.journal.line_table import LineTable
from reciprocity_tui.journal.mapping import sealed_from
from reciprocity_tui.journal.records import OpenedLines, SealedLine
from reciprocity_tui.journal.schema import LEFT_PANEL
from reciprocity_tui.journal.setting_table import SettingTable
from reciprocity_tui.play.scenes.slots import Line, Seat

OPENED_SETTING = "jar opened"
"""The setting that remembers which notes were opened, and on which day: ids, never a text."""

_ORDER_AFTER_EVENING = 10_000
"""Their order: after everything that was saved at the end of the evening itself."""


class SealedNotes:
    """The sealed notes of one journal. Every public method without `write` is durable when it returns.

    today -- gives the day that an evening of now belongs to.
    """

    def __init__(
        self, database: Database, lines: LineTable, settings: SettingTable, today: Callable[[], date]
    ) -> None:
        self._database, self._lines, self._settings, self._today = database, lines, settings, today

    def leave(self, author: Seat, text: str, draft: str = "") -> int:
        """Seal a note for the other person, and return its id.

        It belongs to the evening that was saved last. draft -- the setting that holds its draft; it is deleted.
        """
        with self._database.transaction() as write:
            write(
                f"INSERT INTO sealed_line (evening, author, text) VALUES ({LAST_SAVED}, ?, ?)",
                (author, text),
            )
            number = self._database.last_id()
            self._settings.delete(write, draft)
        return number

    def waiting(self, excluding: Collection[int] = ()) -> tuple[SealedLine, ...]:
        """Return the notes that are still sealed. excluding -- ids of notes that stay sealed."""
        return tuple(
            sealed_from(row)
            for _, _, *row in self._sealed({*excluding, *self._last_opened().without_evening})
        )

    def open(self, excluding: Collection[int] = ()) -> tuple[SealedLine, ...]:
        """Open the sealed notes, save them with the evenings in which they were written, and return them.

        A note from before the first evening is saved with the last evening there is; without any it stays where it
        is, opened, until there is one. Nothing is lost if the program dies before they are shown.
        excluding -- ids of notes that stay sealed.
        """
        before = self._last_opened()
        sealed = self._sealed({*excluding, *before.without_evening})
        lines, without_evening = [*before.lines], [*before.without_evening]
        with self._database.transaction() as write:
            for number, evening, *row in sealed:
                if evening is None:
                    without_evening.append(int(str(number)))
                else:
                    lines.append(self._save(write, int(str(number)), int(str(evening)), sealed_from(row)))
            self._remember_opened(write, OpenedLines(self._today(), tuple(lines), tuple(without_evening)))
        self._database.scrub_wal()
        return tuple(sealed_from(row) for _, _, *row in sealed)

    def opened_today(self) -> tuple[SealedLine, ...]:
        """Return the notes that were opened this evening, in the order in which they were written."""
        opened = self._last_opened()
        if opened.day != self._today():
            return ()
        saved = self._database.rows(
            "SELECT author, text FROM line WHERE id IN (SELECT value FROM json_each(?)) AND author IS NOT NULL"
            " ORDER BY ord",
            (json.dumps(opened.lines),),
        )
        unsaved = self._database.rows(
            "SELECT author, text FROM sealed_line WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(opened.without_evening),),
        )
        return tuple(sealed_from(row) for row in (*saved, *unsaved))

    def save_opened(self, evening: int) -> None:
        """Save the notes that were opened before there was any evening with `evening`."""
        opened = self._last_opened()
        if not opened.without_evening:
            return
        rows = self._database.rows(
            "SELECT id, author, text FROM sealed_line WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(opened.without_evening),),
        )
        with self._database.transaction() as write:
            saved = [self._save(write, int(str(number)), evening, sealed_from(row)) for number, *row in rows]
            self._remember_opened(write, opened._replace(lines=(*opened.lines, *saved), without_evening=()))
        self._database.scrub_wal()

    def swap_authors(self, write: Write) -> None:
        """Give every note of the left person to the right one, and the other way round."""
        write("UPDATE sealed_line SET author = 1 - author", ())

    def _sealed(self, excluding: Collection[int]) -> list[Row]:
        """Return id, evening, author and text of every sealed note but those with these ids."""
        return self._database.rows(
            f"SELECT id, coalesce(evening, {LAST_SAVED}), author, text FROM sealed_line"
            " WHERE id NOT IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(sorted(excluding)),),
        )

    def _save(self, write: Write, number: int, evening: int, sealed: SealedLine) -> int:
        """Turn a sealed note into a line of `evening`, and return the id of the line."""
        order = _ORDER_AFTER_EVENING + number
        line = Line(LEFT_PANEL, "regard", "", sealed.author, sealed.text, order=order)
        write("DELETE FROM sealed_line WHERE id = ?", (number,))
        return self._lines.add(write, evening, line)

    def _last_opened(self) -> OpenedLines:
        """Return what was opened this evening, and what was opened on any day and has no evening yet."""
        setting = self._settings.read(OPENED_SETTING)
        opened = OpenedLines(None) if setting is None else OpenedLines.parse(setting)
        return opened if opened.day == self._today() else opened._replace(lines=())

    def _remember_opened(self, write: Write, opened: OpenedLines) -> None:
        self._settings.set(write, OPENED_SETTING, opened.serialize())
