"""Lines with a cursor, where a digit changes the line under the cursor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scrolls_to_cursor import ScrollsToCursor

HERE = "›"


class CursorList(ScrollsToCursor, Vertical, can_focus=True):
    """Lines with a cursor. A digit changes the line under the cursor; Enter finishes."""

    handled_actions = ("digits",)

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("up", "move(-1)"),
        bind("down", "move(1)"),
        bind("main", "finish"),
    ]

    DEFAULT_CSS = """
    CursorList { height: auto; width: 100%; min-width: 8; padding: 0 1; }
    CursorList .-here { text-style: bold; }
    """

    @dataclass
    class Changed(Message):
        """A line has changed."""

    @dataclass
    class Finished(Message):
        """Enter was pressed: the choice is final."""

    def __init__(self) -> None:
        super().__init__()
        self.cursor = 0

    def texts(self) -> Sequence[str]:
        """Return the texts of the lines, without the cursor."""
        return ()

    def digit(self, number: int) -> bool:
        """Change the line under the cursor by a digit; return whether the digit means anything."""
        return False

    def head(self) -> Iterable[Widget]:
        """Yield the widgets above the lines."""
        return ()

    def compose(self) -> ComposeResult:
        """Yield one widget per line."""
        yield from self.head()
        for index, text in enumerate(self.lines_with_cursor()):
            yield LiteralText(text, classes="row -here" if index == self.cursor else "row")

    def lines_with_cursor(self) -> Sequence[str | Content]:
        """Return the texts of the lines, with the cursor."""
        texts = self.texts()
        return [f"{HERE if index == self.cursor else ' '} {text}" for index, text in enumerate(texts)]

    def show(self) -> None:
        """Update the lines and scroll to the cursor."""
        rows = list(self.query(".row").results(LiteralText))
        for index, (row, text) in enumerate(zip(rows, self.lines_with_cursor(), strict=True)):
            row.set_class(index == self.cursor, "-here")
            row.set_text(text)
        self.call_after_refresh(self.scroll_cursor_into_view)

    def scroll_cursor_into_view(self) -> None:
        """Scroll to the line under the cursor; the first line also brings back the widgets above it."""
        rows = list(self.query(".row"))
        if rows and self.cursor == 0:
            self.query(LiteralText).first().scroll_visible(animate=False, immediate=True)
        if rows:
            rows[self.cursor].scroll_visible(animate=False, immediate=True)

    def action_move(self, by: int) -> None:
        """Move the cursor up or down, around the ends."""
        self.cursor = (self.cursor + by) % max(1, len(self.texts()))
        self.show()

    def action_finish(self) -> None:
        """Post that the choice is final."""
        self.post_message(self.Finished())

    def on_key(self, event: Key) -> None:
        """Apply a digit and go to the next line."""
        if event.character and event.character in "0123456789":
            event.stop()
            if self.digit(int(event.character)):
                self.cursor = min(self.cursor + 1, len(self.texts()) - 1)
                self.post_message(self.Changed())
            self.show()

    def on_click(self, event: Click) -> None:
        """Go to the line that was clicked."""
        rows = list(self.query(".row"))
        if event.widget in rows:
            self.cursor = rows.index(event.widget)
            self.show()
