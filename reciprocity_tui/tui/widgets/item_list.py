"""Items under headings, one per row: Space marks the one under the cursor, or strikes it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from reciprocity_tui.game.sharing_rows import ItemRow
from reciprocity_tui.practice.candidates import CandidateKey
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.choices import MIN_OPTION_CELLS, OFF, ON
from reciprocity_tui.tui.widgets.cursor_list import CursorList
from reciprocity_tui.tui.widgets.grid_list import DEFAULT_WIDTH
from reciprocity_tui.tui.widgets.literal_text import LiteralText

CURSOR_ROOM = "  "
"""As wide as the cursor before an item."""


class ItemList(CursorList):
    """Rows of a report. marked -- the keys that are marked; None: nothing can be marked, rows are struck instead."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("mark")]

    DEFAULT_CSS = """
    ItemList { padding: 0; }
    ItemList .section { color: $primary; text-style: bold; margin: 1 0 0 0; }
    ItemList .section.-first { margin: 0; }
    ItemList .wording { color: $quiet; padding: 0 0 0 2; }
    ItemList .row { width: 100%; }
    """

    @dataclass
    class Marked(Message):
        """Somebody marked or struck the item with this key. at -- its row."""

        key: CandidateKey
        at: int

    def __init__(
        self, rows: Sequence[ItemRow], marked: Container[CandidateKey] | None = None, at: int = 0
    ) -> None:
        super().__init__()
        self.rows, self.marked = tuple(rows), marked
        self.cursor = max(0, min(at, len(self.rows) - 1))

    def texts(self) -> Sequence[str]:
        """Return the items, each with its box if it can be marked, in lines that fit."""
        return [self._fitting(self._box(row), sanitize_text(row.text)) for row in self.rows]

    def _fitting(self, box: str, words: str) -> str:
        """Return an item with its further lines below its first word."""
        room = max(MIN_OPTION_CELLS, (self.content_size.width or DEFAULT_WIDTH) - len(CURSOR_ROOM) - len(box))
        lines = (line.plain.rstrip() for line in Content(words).wrap(room))
        return box + f"\n{CURSOR_ROOM}{' ' * len(box)}".join(lines)

    def on_mount(self) -> None:
        """Fit the lines to the width."""
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        """Fit the lines to the width."""
        self.call_after_refresh(self.show)

    def _box(self, row: ItemRow) -> str:
        if self.marked is None:
            return ""
        return f"{ON if row.key in self.marked else OFF} "

    def compose(self) -> ComposeResult:
        """Yield the rows, each with the headings that begin above it."""
        for index, (row, line) in enumerate(zip(self.rows, self.lines_with_cursor(), strict=True)):
            section, wording = map(sanitize_text, row.headings)
            if section:
                yield LiteralText(section, classes="section" if index else "section -first")
            if wording:
                yield LiteralText(wording, classes="wording")
            yield LiteralText(line, classes="row -here" if index == self.cursor else "row")

    def set_marked(self, marked: Container[CandidateKey]) -> None:
        """Show which items are marked now."""
        self.marked = marked
        self.show()

    def action_mark(self) -> None:
        """Mark the item under the cursor, take that back, or strike it."""
        if self.rows:
            self.post_message(self.Marked(self.rows[self.cursor].key, self.cursor))
