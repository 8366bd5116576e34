"""A page to scroll, with the keys in force."""

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from reciprocity_tui.tui.keys.binding import bind


class ScrollPage(VerticalScroll, inherit_bindings=False):
    """Textual's own has keys that nobody can change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("up", "scroll_up"),
        bind("down", "scroll_down"),
        bind("page-up"),
        bind("page-down"),
        bind("top", "scroll_home"),
        bind("bottom", "scroll_end"),
    ]
