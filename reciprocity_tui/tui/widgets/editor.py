"""Where an answer is typed. A new one for every turn: nothing of another turn can be undone into view."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.dom import DOMNode
from textual.geometry import Offset
from textual.message import Message
from textual.widget import Widget
from textual.widgets import TextArea

from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.type_ahead import FINISH_KEYS, FinishKeyHandled, HandlesFinishKey
from reciprocity_tui.tui.widgets.scrolls_to_cursor import ScrollsToCursor

_SCREEN_KEYS = {"f6", "f7", "ctrl+k", "ctrl+u", "pageup", "pagedown"}
"""Keys of the screen: an answer is short, and what is asked may need to be read on."""
MORE_ABOVE, MORE_BELOW = "↑ more", "↓ more"
_PASTE_ROOM = 4


class AnswerEditor(ScrollsToCursor, HandlesFinishKey, TextArea, inherit_bindings=False):
    """One line or several. Enter finishes a one-line answer; in several lines Ctrl+N does.

    limit -- the most characters that are kept. Typing past it is not stopped; the count says so in time.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for binding in TextArea.BINDINGS
        if isinstance(binding, Binding) and not _SCREEN_KEYS & set(binding.key.split(","))
    ]

    DEFAULT_CSS = """
    AnswerEditor {
        height: auto; min-height: 3; max-height: 8; width: 100%;
        border: round $line; background: $surface; padding: 0 1; scrollbar-size-vertical: 0;
        border-title-align: right; border-subtitle-align: right;
    }
    AnswerEditor:focus { border: round $primary; }
    """

    @dataclass
    class Submitted(Message):
        """The person is done."""

        editor: "AnswerEditor"
        text: str

    def __init__(self, text: str = "", *, lines: int = 1, limit: int = 280, hint: str = "") -> None:
        super().__init__(text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", compact=False)
        self.one_line = lines == 1
        self.limit = limit
        self.hint = hint
        self._more = (False, False)
        self.highlight_cursor_line = False
        # What blinks hurries whoever looks for a word; and where nothing moves, nothing is drawn (speed.md, P10).
        self.cursor_blink = False

    def watch(
        self,
        obj: DOMNode,
        attribute_name: str,
        callback: Callable[..., Any],
        init: bool = True,
    ) -> None:
        """Not the look of the program: it would hold every editor, and what was typed there, until the look changes."""
        if obj is not self.app:
            super().watch(obj, attribute_name, callback, init)

    def on_mount(self) -> None:
        """Begin at the end of what is there."""
        self.move_cursor(self.document.end)
        self.call_after_refresh(self._first_size)

    def _first_size(self) -> None:
        # Textual sends no first Resize where the place of the editor was asked for before it was laid out. Then
        # nothing would ever be wrapped, and whoever goes on typing would not see it.
        self.post_message(events.Resize(self.outer_size, self.virtual_size, self.container_size))

    @property
    def cursor_screen_offset(self) -> Offset:
        """Its cell. Textual's own stays behind in an editor that has something in it from the start."""
        column, row = self.wrapped_document.location_to_offset(self.cursor_location)
        return self.content_region.offset + Offset(column + self.gutter_width, row) - self.scroll_offset

    def on_unmount(self) -> None:
        """The screen asks it no more; else it would be held, with what was typed, until the screen goes."""
        self.screen.text_selection_started_signal.unsubscribe(self)

    def on_resize(self) -> None:
        """It has grown by a line: that line is seen."""
        self._scroll_soon()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """What was scrolled away is said to be there."""
        super().watch_scroll_y(old_value, new_value)
        self._show_more_marks()

    @on(TextArea.Changed)
    def _grown(self) -> None:
        self.call_after_refresh(self._show_more_marks)

    def _show_more_marks(self) -> None:
        """Say where more of a long answer stands. A scroll bar would be painted anew at each letter (speed.md, P3)."""
        more = (self.scroll_y > 0, self.scroll_y < self.max_scroll_y)
        if more != self._more:
            self._more = more
            above, below = more
            self.border_title = Content(MORE_ABOVE if above else "")
            self.border_subtitle = Content(MORE_BELOW if below else "")

    def on_focus(self) -> None:
        """On a small screen the editor that was left may fill it."""
        self._scroll_soon()

    def _scroll_soon(self) -> None:
        if self.has_focus:
            self.call_after_refresh(self.scroll_cursor_into_view)

    def scroll_cursor_into_view(self) -> None:
        """The editor as a whole, and the line that is being typed where it is taller than the room."""
        self.scroll_visible(animate=False)
        around = self.parent
        while isinstance(around, Widget):
            if around.max_scroll_y:
                line = self.cursor_screen_offset.y - around.region.y
                if line >= around.size.height:
                    around.scroll_relative(y=line - around.size.height + 2, animate=False)
                return
            around = around.parent

    def continue_typing(self, text: str) -> None:
        """Go on typing here with `text`, which was typed elsewhere."""
        # At once: letters that follow in one burst would begin here anew, each by itself.
        self.screen.set_focus(self)
        self.move_cursor(self.document.end)
        self.insert(text)

    def on_key(self, event: events.Key) -> None:
        """Enter or Ctrl+N finishes; every other key is the editor's."""
        finishes = event.key == "ctrl+n" or (event.key == "enter" and self.one_line)
        if finishes:
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self, self.text))
        if event.key in FINISH_KEYS:
            self.post_message(FinishKeyHandled())

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text is cleaned at once and never more than a few times what fits."""
        event.stop()
        event.prevent_default()
        text = sanitize_text(event.text, lines=not self.one_line, limit=_PASTE_ROOM * self.limit)
        if text:
            self.insert(text)

    def length_note(self) -> str:
        """How much room is left, once it matters."""
        room = self.limit - len(self.text)
        if room < 0:
            return f"{-room} over"
        return f"room for {room} more" if room <= self.limit // 5 else ""


class ListEditor(AnswerEditor):
    """Several things, one a line. Enter on an empty line ends the list, as at the end of any list.

    most -- how many things there is room for; item_limit -- how many characters a thing may have.
    """

    @dataclass
    class Ended(Message):
        """This list is done."""

        editor: "ListEditor"

    def __init__(self, text: str, *, lines: int, most: int, item_limit: int) -> None:
        super().__init__(text, lines=lines, limit=(item_limit + 1) * most)
        self.most, self.item_limit = most, item_limit

    def on_key(self, event: events.Key) -> None:
        """An empty line is taken back, and is no thing."""
        row, column = self.cursor_location
        if event.key != "enter" or self.document.get_line(row).strip():
            return
        event.stop()
        event.prevent_default()
        if row:
            self.delete((row - 1, len(self.document.get_line(row - 1))), (row, column))
        self.post_message(self.Ended(self))
        self.post_message(FinishKeyHandled())

    def length_note(self) -> str:
        """What does not fit, or hardly, as it is typed: things, or letters of the thing on this line."""
        things = [line for line in self.text.split("\n") if line.strip()]
        if len(things) > self.most:
            return f"{len(things)}, and there is room for {self.most}."
        room = self.item_limit - len(self.document.get_line(self.cursor_location[0]).strip())
        if room <= self.item_limit // 5:
            return f"{-room} over" if room < 0 else f"room for {room} more"
        over = max((len(thing.strip()) - self.item_limit for thing in things), default=0)
        return f"{over} over in another line" if over > 0 else ""

    def continue_typing(self, text: str) -> None:
        """On a line of its own."""
        last = self.document.get_line(self.document.line_count - 1)
        super().continue_typing(f"\n{text}" if last.strip() else text)
