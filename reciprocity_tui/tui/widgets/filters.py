"""The filters of the library in one line: a key for each, and Tab reaches them."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from reciprocity_tui.game.library import FILTERS, LibraryQuery
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.keymap import name_of

NAMES = tuple(FILTERS)
GAP = 3


class Filters(Widget, can_focus=True):
    """← → go from one filter to the next; ↑ ↓, Space, Enter and a click change it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("left", "go(-1)"),
        bind("right", "go(1)"),
        bind("up", "cycle(-1)"),
        bind("down", "cycle(1)"),
        bind("mark", "cycle(1)"),
        bind("main", "cycle(1)"),
    ]

    DEFAULT_CSS = """
    Filters { width: 100%; min-width: 12; height: auto; color: $quiet; }
    Filters:focus { color: $foreground; }
    """

    wanted: reactive[LibraryQuery] = reactive(LibraryQuery(), layout=True)
    here: reactive[int] = reactive(0)

    @dataclass
    class Cycled(Message):
        """A request for the next value of `name`, or the one before it."""

        name: str
        by: int = 1

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines that cut no filter in two."""
        return len(self._rows(width))

    def render(self) -> Content:
        """Return the filters, with active ones in bold and the focused one underlined."""
        rows = self._rows(self.content_size.width)
        return Content("\n").join(Content(" " * GAP).join(self._one(index) for index in row) for row in rows)

    def on_focus(self) -> None:
        """Show the focused filter."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the widget lost focus."""
        self.refresh()

    def action_go(self, by: int) -> None:
        """Go to the next filter."""
        self.here = (self.here + by) % len(NAMES)

    def action_cycle(self, by: int) -> None:
        """Ask for another value."""
        self.post_message(self.Cycled(NAMES[self.here], by))

    def on_click(self, event: Click) -> None:
        """Change the filter that was clicked."""
        at = event.get_content_offset(self)
        rows = self._rows(self.content_size.width)
        if at is None or at.y >= len(rows):
            return
        column = 0
        for index in rows[at.y]:
            column += len(self._text(index))
            if at.x < column:
                self.here = index
                self.action_cycle(1)
                return
            column += GAP

    def _rows(self, width: int) -> list[list[int]]:
        rows: list[list[int]] = [[]]
        taken = 0
        for index in range(len(NAMES)):
            size = cell_len(self._text(index))
            if rows[-1] and taken + GAP + size > width:
                rows.append([])
                taken = 0
            taken += size + (GAP if rows[-1] else 0)
            rows[-1].append(index)
        return rows

    def _text(self, index: int) -> str:
        name = NAMES[index]
        return f"{name_of(f'filter-{name}')} {self.wanted.describe(name)}"

    def _one(self, index: int) -> Content:
        marked = self.has_focus and index == self.here
        style = "bold underline" if marked else "bold" if self.wanted.value(NAMES[index]) else ""
        return Content(self._text(index)).stylize(style) if style else Content(self._text(index))
