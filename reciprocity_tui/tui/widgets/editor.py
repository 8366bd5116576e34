"""The editor for an answer. Each turn has a new one, so that nothing of another turn can be undone into view."""

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

from reciprocity_tui.messages import text
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.keys.actions import EDITING_KEYS
from reciprocity_tui.tui.keys.keymap import keys_of
from reciprocity_tui.tui.type_ahead import FinishKeyHandled, HandlesFinishKey, finish_keys
from reciprocity_tui.tui.widgets.scrolls_to_cursor import ScrollsToCursor

_PASTE_ROOM = 4


class AnswerEditor(ScrollsToCursor, HandlesFinishKey, TextArea, inherit_bindings=False):
    """One line or several. The main key finishes a one-line answer; in several lines Enter begins the next one.

    It leaves keys to the screen that an editor of code would take: an answer is short.

    limit -- the most characters that are kept. Typing past it is not stopped; the count says so in time.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        binding
        for binding in TextArea.BINDINGS
        if isinstance(binding, Binding) and EDITING_KEYS & {*binding.key.split(",")}
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
        """The person has finished the answer."""

        editor: "AnswerEditor"
        text: str

    def __init__(self, draft: str = "", *, lines: int = 1, limit: int = 280, hint: str = "") -> None:
        super().__init__(draft, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", compact=False)
        self.one_line = lines == 1
        self.limit = limit
        self.hint = hint
        self._more = (False, False)
        self.highlight_cursor_line = False
        # What blinks hurries whoever looks for a word; and where nothing moves, nothing is drawn (speed.md, P10).
        self.cursor_blink = False

    @property
    def handled_actions(self) -> tuple[str, ...]:
        """Return the actions whose keys it handles itself."""
        return ("main", "finish") if self.one_line else ("main", "finish", "new-line")

    def watch(
        self,
        obj: DOMNode,
        attribute_name: str,
        callback: Callable[..., Any],
        init: bool = True,
    ) -> None:
        """Watch anything but the app's theme, which would keep every editor and its text in memory."""
        if obj is not self.app:
            super().watch(obj, attribute_name, callback, init)

    def on_mount(self) -> None:
        """Put the cursor at the end of the draft."""
        self.move_cursor(self.document.end)
        self.call_after_refresh(self._first_size)

    def _first_size(self) -> None:
        # Textual sends no first Resize where the place of the editor was asked for before it was laid out. Then
        # nothing would ever be wrapped, and whoever goes on typing would not see it.
        self.post_message(events.Resize(self.outer_size, self.virtual_size, self.container_size))

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell of the cursor. Textual's own is stale in an editor that starts with text."""
        column, row = self.wrapped_document.location_to_offset(self.cursor_location)
        return self.content_region.offset + Offset(column + self.gutter_width, row) - self.scroll_offset

    def on_unmount(self) -> None:
        """Unsubscribe from the screen, which would keep the editor and its text in memory."""
        self.screen.text_selection_started_signal.unsubscribe(self)

    def on_resize(self) -> None:
        """Scroll to the cursor: the editor may have grown by a line."""
        self._scroll_soon()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Show that there is more above or below."""
        super().watch_scroll_y(old_value, new_value)
        self._show_more_marks()

    @on(TextArea.Changed)
    def _grown(self) -> None:
        self.call_after_refresh(self._show_more_marks)

    def _show_more_marks(self) -> None:
        """Mark where more of a long answer is. A scroll bar would be repainted at each letter."""
        more = (self.scroll_y > 0, self.scroll_y < self.max_scroll_y)
        if more != self._more:
            self._more = more
            above, below = more
            self.border_title = Content(text("editor-more-above") if above else "")
            self.border_subtitle = Content(text("editor-more-below") if below else "")

    def on_focus(self) -> None:
        """Scroll to the cursor: on a small screen the other editor may fill the window."""
        self._scroll_soon()

    def _scroll_soon(self) -> None:
        if self.has_focus:
            self.call_after_refresh(self.scroll_cursor_into_view)

    def scroll_cursor_into_view(self) -> None:
        """Scroll the editor into view, and the line being typed where the editor is taller than its area."""
        self.scroll_visible(animate=False)
        around = self.parent
        while isinstance(around, Widget):
            if around.max_scroll_y:
                line = self.cursor_screen_offset.y - around.region.y
                if line >= around.size.height:
                    around.scroll_relative(y=line - around.size.height + 2, animate=False)
                return
            around = around.parent

    def continue_typing(self, letters: str) -> None:
        """Go on typing here with `letters`, which were typed elsewhere."""
        # At once: letters that follow in one burst would begin here anew, each by itself.
        self.screen.set_focus(self)
        self.move_cursor(self.document.end)
        self.insert(letters)

    def on_key(self, event: events.Key) -> None:
        """Finish, or leave the key to the editor. Enter finishes no answer of several lines, whatever else it does."""
        begins_line = event.key in keys_of("new-line")
        finishes = event.key in keys_of("finish") or (
            event.key in keys_of("main") and (self.one_line or not begins_line)
        )
        if finishes or (begins_line and self.one_line):
            event.stop()
            event.prevent_default()
        if finishes:
            self.post_message(self.Submitted(self, self.text))
        if event.key in finish_keys():
            self.post_message(FinishKeyHandled())

    def on_paste(self, event: events.Paste) -> None:
        """Insert pasted text, sanitized and limited to a few times what fits."""
        event.stop()
        event.prevent_default()
        pasted = sanitize_text(event.text, lines=not self.one_line, limit=_PASTE_ROOM * self.limit)
        if pasted:
            self.insert(pasted)

    def length_note(self) -> str:
        """Return how much room is left, once it matters."""
        room = self.limit - len(self.text)
        if room < 0:
            return text("editor-over", number=-room)
        return text("editor-room", number=room) if room <= self.limit // 5 else ""


class ListEditor(AnswerEditor):
    """Several items, one per line. Enter on an empty line ends the list.

    most -- the maximum number of items; item_limit -- the maximum number of characters per item.
    """

    @dataclass
    class Ended(Message):
        """The list is finished."""

        editor: "ListEditor"

    def __init__(self, draft: str, *, lines: int, most: int, item_limit: int) -> None:
        super().__init__(draft, lines=lines, limit=(item_limit + 1) * most)
        self.most, self.item_limit = most, item_limit

    def on_key(self, event: events.Key) -> None:
        """Remove the empty line that ends the list."""
        row, column = self.cursor_location
        if event.key not in keys_of("new-line") or self.document.get_line(row).strip():
            return
        event.stop()
        event.prevent_default()
        if row:
            self.delete((row - 1, len(self.document.get_line(row - 1))), (row, column))
        self.post_message(self.Ended(self))
        self.post_message(FinishKeyHandled())

    def length_note(self) -> str:
        """Return what does not fit, or barely: items, or letters of the item on this line."""
        things = [line for line in self.text.split("\n") if line.strip()]
        if len(things) > self.most:
            return text("editor-too-many", number=len(things), most=self.most)
        room = self.item_limit - len(self.document.get_line(self.cursor_location[0]).strip())
        if room <= self.item_limit // 5:
            return text("editor-over", number=-room) if room < 0 else text("editor-room", number=room)
        over = max((len(thing.strip()) - self.item_limit for thing in things), default=0)
        return text("editor-over-elsewhere", number=over) if over > 0 else ""

    def continue_typing(self, letters: str) -> None:
        """Go on typing on a line of its own."""
        last = self.document.get_line(self.document.line_count - 1)
        super().continue_typing(f"\n{letters}" if last.strip() else letters)
