"""A page that may be longer than the screen, and says so while there is more to see."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from reciprocity_tui.tui.widgets.words import Words

MORE = "↓ more below"


class LongPage(VerticalScroll):
    """A scroll bar alone is easily overlooked: whoever presses Enter too early would never know what was there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    DEFAULT_CSS = """
    LongPage > .more { display: none; dock: bottom; width: 100%; text-align: right; color: $quiet; }
    LongPage.-more > .more { display: block; }
    """

    def compose(self) -> ComposeResult:
        """The hint; it lies over the last line while there is more."""
        yield Words(MORE, classes="more")

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """At the end there is nothing more."""
        super().watch_scroll_y(old_value, new_value)
        self._look()

    def on_resize(self) -> None:
        """In another window more or less of it is seen."""
        self.call_after_refresh(self._look)

    def on_mount(self) -> None:
        """As it is first shown."""
        self.call_after_refresh(self._look)

    def action_page(self, by: int) -> None:
        """A page up or down; the line under the hint comes again."""
        self.scroll_relative(y=by * max(1, self.size.height - 2), animate=False)

    def _look(self) -> None:
        self.set_class(self.scroll_y < self.max_scroll_y, "-more")
