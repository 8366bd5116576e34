"""A short list to choose from with arrows or digits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, cast

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content
from textual.errors import NoWidget
from textual.events import Click, Key
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from reciprocity_tui.message import Text
from reciprocity_tui.messages import shown
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.scrolls_to_cursor import ScrollsToCursor

CURSOR, ON, OFF = "›", "◼", "◻"

MIN_OPTION_CELLS = 4
"""Cells for the text of an option; with fewer of them nothing is indented."""


class Choices(ScrollsToCursor, Widget, can_focus=True):
    """`options` are (id, text). With `most` above one, Space marks; otherwise the cursor is the choice."""

    handled_actions = ("digits",)

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("up", "move(-1)"),
        bind("down", "move(1)"),
        bind("mark"),
        bind("main", "finish"),
    ]

    DEFAULT_CSS = """
    Choices { height: auto; width: 100%; min-width: 8; padding: 0 1; }
    Choices:focus { color: $foreground; }
    """

    cursor: reactive[int] = reactive(0, layout=True)
    marked: reactive[frozenset[str]] = reactive(frozenset[str]())

    @dataclass
    class Changed(Message):
        """The choice has changed."""

        choices: "Choices"

    @dataclass
    class Finished(Message):
        """Enter was pressed: the choice is final."""

        choices: "Choices"

    def __init__(
        self, options: Sequence[tuple[str, Text]], marked: Sequence[str] = (), *, most: int = 1
    ) -> None:
        super().__init__()
        self.options = tuple((marked_name, sanitize_text(shown(text))) for marked_name, text in options)
        self.most = most
        self._was_used = bool(marked)
        ids = [name for name, _ in self.options]
        self.set_reactive(Choices.marked, frozenset(name for name in marked if name in ids))
        if marked and marked[0] in ids:
            self.set_reactive(Choices.cursor, ids.index(marked[0]))

    @property
    def selection(self) -> tuple[str, ...]:
        """The chosen ids, in the order of the list."""
        if self.most == 1:
            return (self.options[self.cursor][0],)
        return tuple(name for name, _ in self.options if name in self.marked)

    def render(self) -> Content:
        """Return one option per line, with its digit."""
        return Content("\n").join(self._lines(self.content_size.width))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the width of the longest option without line breaks."""
        return max(line.cell_length for line in self._lines(0))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines that the options take at `width`."""
        return sum(self._heights(width))

    def _lines(self, width: int) -> list[Content]:
        return [self._line(index, width) for index in range(len(self.options))]

    def _line(self, index: int, width: int) -> Content:
        """Return one option, wrapped to `width` cells with continuation lines below its first word."""
        here = index == self.cursor
        name, text = self.options[index]
        box = "" if self.most == 1 else (f"{ON} " if name in self.marked else f"{OFF} ")
        digit = f"{index + 1} " if index < 9 else "  "
        before = f"{CURSOR if here else ' '} {digit}{box}"
        room = width - cell_len(before)
        rest = Content(text).wrap(room) if room >= MIN_OPTION_CELLS else [Content(text)]
        below = "\n" + " " * cell_len(before)
        return Content.assemble(
            (before[:2], "bold" if here else ""),
            (digit, "dim"),
            (box + below.join(wrapped.plain for wrapped in rest), "bold" if here else ""),
        )

    def action_move(self, by: int) -> None:
        """Move the cursor up or down, around the ends."""
        self._go((self.cursor + by) % len(self.options))

    def _go(self, index: int) -> None:
        self.cursor = index
        self.call_after_refresh(self.scroll_cursor_into_view)
        if self.most == 1:
            self.post_message(self.Changed(self))

    def _heights(self, width: int) -> list[int]:
        """Return the number of lines of each option at `width`."""
        return [line.get_height({}, max(1, width)) for line in self._lines(width)]

    @property
    def cursor_hidden(self) -> bool:
        """Whether the option under the cursor is partly hidden.

        Or the list, where there is room for it and nobody has moved or marked anything in it.
        """
        try:
            place = self.screen.find_widget(self)
        except NoWidget:  # A window too small for anything shows nothing of it.
            return True
        seen = place.visible_region
        around = place.clip.height
        if place.region.height <= around and not self._was_used:
            return seen.height < place.region.height
        heights = self._heights(self.content_size.width)
        top = place.region.y + sum(heights[: self.cursor])
        bottom = top + heights[self.cursor]
        fills = top <= seen.y and seen.bottom <= bottom
        return not (fills or (seen.y <= top and bottom <= seen.bottom))

    def scroll_into_view(self) -> None:
        """Scroll the list into view, and the option under the cursor whatever its length."""
        self.scroll_visible(animate=False, immediate=True)
        self._to_cursor(from_home=False)

    def scroll_cursor_into_view(self) -> None:
        """Scroll the option under the cursor into view, where the list is longer than its area.

        The first option also brings back the question above the list.
        """
        self._to_cursor(from_home=self.cursor == 0)

    def _to_cursor(self, *, from_home: bool) -> None:
        heights = self._heights(self.content_size.width)
        top, widget = sum(heights[: self.cursor]), cast("Widget", self)
        while isinstance(around := widget.parent, Widget):
            top += widget.virtual_region.y
            if around.max_scroll_y:
                if from_home:
                    around.scroll_home(animate=False, immediate=True)
                around.scroll_to_region(
                    Region(0, top, 1, heights[self.cursor]), animate=False, immediate=True
                )
                return
            widget = around

    def watch_cursor(self, before: int, now: int) -> None:
        """Note that the list was used: whoever moves in it has seen the options."""
        self._was_used |= before != now

    def watch_marked(self, before: frozenset[str], now: frozenset[str]) -> None:
        """Note that the list was used."""
        self._was_used |= before != now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether `action` makes sense: nothing is marked where the cursor is the choice."""
        return action != "mark" or self.most > 1

    def action_mark(self) -> None:
        """Mark or unmark the option under the cursor."""
        name = self.options[self.cursor][0]
        if self.most > 1:
            self.marked = self.marked ^ {name}
            self.post_message(self.Changed(self))

    def action_finish(self) -> None:
        """Post that the choice is final."""
        self.post_message(self.Finished(self))

    def on_key(self, event: Key) -> None:
        """Go to the option of a digit, and mark it where several may be chosen."""
        if event.character and event.character.isdecimal() and 0 < int(event.character) <= len(self.options):
            event.stop()
            self._go(int(event.character) - 1)
            self.action_mark()

    def on_click(self, event: Click) -> None:
        """Go to the option that was clicked."""
        row = event.get_content_offset(self)
        if row is None:
            return
        bottom = 0
        for index, height in enumerate(self._heights(self.content_size.width)):
            bottom += height
            if bottom - height <= row.y < bottom:
                self._go(index)
                self.action_mark()
