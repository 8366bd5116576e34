"""A list of any length: only the lines that are seen are drawn (design: speed.md, "Lists of 50,000 rows")."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.binding import BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.keys.binding import bind

CURSOR = "› "
ROOMY_FROM, BESIDE_FROM = 48, 24
"""Cells; a narrower list shortens the text at the right edge, or leaves it out."""


class Line(NamedTuple):
    """One line. text -- shown as it is, never as markup. right_text -- shown at the right edge."""

    text: str
    right_text: str = ""
    short_right_text: str = ""
    """Said in its place in a list that is narrow."""
    heading: bool = False
    """The cursor passes it by."""
    quiet: bool = False


NO_LINES: tuple[Line, ...] = ()


class LongList(ScrollView, can_focus=True):
    """Asks for a line when it is drawn and for no other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("up", "move(-1)"),
        bind("down", "move(1)"),
        bind("page-up", "page(-1)"),
        bind("page-down", "page(1)"),
        bind("top", "edge(1)"),
        bind("bottom", "edge(-1)"),
        bind("main", "choose"),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "long-list--line", "long-list--quiet", "long-list--heading", "long-list--here",
        "long-list--keyed",
    }  # fmt: skip

    DEFAULT_CSS = """
    LongList {
        width: 1fr; min-width: 8; height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1;
        & > .long-list--quiet { color: $quiet; }
        & > .long-list--heading { color: $primary; text-style: bold; }
        & > .long-list--here { text-style: bold; }
        & > .long-list--keyed { background: $panel; text-style: bold; }
    }
    """

    cursor: reactive[int] = reactive(-1, repaint=False)
    """Number of the line that is marked; -1 when there is none to mark."""

    @dataclass
    class Moved(Message):
        """Somebody put the mark on another line."""

        cursor: int

    @dataclass
    class Chosen(Message):
        """Enter, or a double click: this one."""

        cursor: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.count = 0
        self._line: Callable[[int], Line] = NO_LINES.__getitem__

    def show(self, count: int, line: Callable[[int], Line], cursor: int = 0) -> None:
        """Show `count` lines, given by `line`, with the mark on the first from `cursor` on that is no heading."""
        self.count, self._line = count, line
        self.set_reactive(LongList.cursor, -1)
        self.virtual_size = Size(0, count)
        if count:
            self.set_reactive(LongList.cursor, self._nearest_selectable(min(cursor, count - 1), 1))
        self._follow()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Line `y` of what is seen."""
        width, index = self.scrollable_content_region.width, y + self.scroll_offset.y
        if width <= 0 or not 0 <= index < self.count:
            return Strip.blank(max(0, width), self.rich_style)
        line = self._line(index)
        here = index == self.cursor
        parts = ["line"] + ["quiet"] * line.quiet + ["heading"] * line.heading + ["here"] * here
        parts += ["keyed"] * (here and self.has_focus)
        style = self.get_component_rich_style(*(f"long-list--{part}" for part in parts))
        return Strip([Segment(_format_line(line, width, here), style)], width)

    def watch_cursor(self, before: int, now: int) -> None:
        """Draw the two lines that changed."""
        self._follow()
        self.refresh_line(before)
        self.refresh_line(now)
        self.post_message(self.Moved(now))

    def action_move(self, by: int) -> None:
        """Move the cursor up or down, around the ends."""
        if self.cursor >= 0:
            self.cursor = self._nearest_selectable((self.cursor + by) % self.count, by)

    def action_page(self, by: int) -> None:
        """Move the cursor by a page."""
        if self.cursor >= 0:
            wanted = self.cursor + by * max(1, self.size.height - 1)
            kept = max(0, min(self.count - 1, wanted))
            self.cursor = self._nearest_selectable(kept, by if kept == wanted else -by)

    def action_edge(self, by: int) -> None:
        """To the first or the last line."""
        if self.cursor >= 0:
            self.cursor = self._nearest_selectable(0 if by > 0 else self.count - 1, by)

    def action_choose(self) -> None:
        """Choose the line under the cursor."""
        if self.cursor >= 0:
            self.post_message(self.Chosen(self.cursor))

    def on_click(self, event: Click) -> None:
        """Move the cursor on a click; choose the line on a double click."""
        row = event.get_content_offset(self)
        index = -1 if row is None else row.y + self.scroll_offset.y
        if 0 <= index < self.count and not self._line(index).heading:
            self.cursor = index
            if event.chain > 1:
                self.action_choose()

    def on_focus(self) -> None:
        """Show that the list has focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that the widget lost focus."""
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Keep the cursor in view."""
        self._follow()

    def _nearest_selectable(self, index: int, by: int) -> int:
        """Return the first line from `index` on that is not a heading, around the end; -1 if there is none."""
        for step in range(self.count):
            candidate = (index + step * by) % self.count
            if not self._line(candidate).heading:
                return candidate
        return -1

    def _follow(self) -> None:
        """Bring the marked line into view, and the heading right above it."""
        if self.cursor < 0 or not self.size.height:
            return
        above = self.cursor > 0 and self.size.height > 1 and self._line(self.cursor - 1).heading
        region = Region(0, self.cursor - above, 1, 1 + above)
        self.scroll_to_region(region, animate=False, force=True)


def _format_line(line: Line, width: int, here: bool) -> str:
    """Return the line in exactly `width` cells, without cutting wide letters in two."""
    head = "" if line.heading else CURSOR if here else " " * len(CURSOR)
    beside = sanitize_text(
        line.short_right_text if line.short_right_text and width < ROOMY_FROM else line.right_text
    )
    beside = f"  {beside} " if beside and width >= BESIDE_FROM else ""
    room = max(0, width - cell_len(head) - cell_len(beside))
    text = sanitize_text(line.text, limit=4 * width)
    if cell_len(text) > room:
        text = set_cell_size(text, max(0, room - 1)).rstrip() + "…"
    return set_cell_size(f"{head}{set_cell_size(text, room)}{beside}", width)
