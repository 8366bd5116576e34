"""What every screen shares: room, a line of keys, and a card instead of half sentences when the window is tiny."""

from collections.abc import Callable, Iterable
from typing import TypeVar
from weakref import ref

from textual import on
from textual.app import ComposeResult
from textual.events import Key, Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from reciprocity_tui.tui.forgetting import forget_drawn
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.words import Words

Result = TypeVar("Result")

NARROWEST, LOWEST = 34, 10
"""Columns and rows of the smallest window in which there is more than a card."""
ALWAYS_HEARD = frozenset({"escape", "f2", "ctrl+q", "ctrl+c"})
"""Keys that count even where nothing can be seen yet."""
TOO_SMALL = "Please make the window a little larger. Everything is kept."


class CalmScreen(Screen[Result]):
    """Subclasses give `body` and `keys`."""

    # Textual declares both as plain attributes, so they cannot be ClassVar.
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (NARROWEST, "-narrow"), (64, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (LOWEST, "-low"), (20, "-tall")]  # noqa: RUF012

    DEFAULT_CSS = """
    CalmScreen { align: center top; background: $background; color: $foreground; }
    CalmScreen #too-small { display: none; width: 100%; height: 100%; content-align: center middle; }
    CalmScreen.-tiny > *, CalmScreen.-flat > * { display: none; }
    CalmScreen.-tiny #too-small, CalmScreen.-flat #too-small { display: block; }
    CalmScreen.-narrow Columns { layout: vertical; }
    CalmScreen.-narrow Columns.both { layout: horizontal; }
    CalmScreen.-narrow Columns Vertical { width: 100%; padding: 0; }
    CalmScreen.-narrow Columns.both Vertical { width: 1fr; }
    CalmScreen.-narrow ByRow .line { layout: vertical; }
    CalmScreen.-narrow ByRow .about, CalmScreen.-narrow ByRow .voices { width: 100%; }
    CalmScreen .quiet { color: $quiet; }
    CalmScreen .strong { text-style: bold; }
    CalmScreen .left { color: $left; }
    CalmScreen .right { color: $right; }
    """

    AUTO_FOCUS = "*"

    shown_in_play = False
    """Whether it belongs to an evening that is played: Help explains other keys there."""

    alt_is_escape = False
    """Whether a key with alt counts as Esc (product.md, "Keys, settled"): a letter typed right after Esc arrives so."""

    painted_at = 0.0
    """When it was painted, in the time of events."""

    _had_keys: Callable[[], Widget | None] = staticmethod(lambda: None)
    """What had the keys when the window became tiny, unless it is gone."""

    def compose(self) -> ComposeResult:
        """The body, the keys, and the card for tiny windows."""
        yield from self.body()
        yield KeysBar(*self.keys(), id="keys")
        yield Words(TOO_SMALL, id="too-small")

    @on(Resize)
    def keep_the_keys(self, event: Resize) -> None:
        """What had the keys before there was only the card has them again: what is hidden loses them."""
        if not _only_the_card(event.size):
            if self.focused is None:
                self.call_after_refresh(self._give_keys_back)
        elif self.focused is not None:
            self._had_keys = ref(self.focused)

    def _give_keys_back(self) -> None:
        had = self._had_keys()
        if had is not None and had.is_attached and had.focusable and self.focused is None:
            self.set_focus(had)

    def hears(self, key: Key) -> bool:
        """Whether `key` counts: not before the screen was painted (product.md, C2), nor behind the card."""
        seen = key.time >= self.painted_at and not _only_the_card(self.size)
        return seen or key.key in ALWAYS_HEARD

    def on_screen_suspend(self) -> None:
        """Nothing of it is remembered while something else is shown."""
        forget_drawn(self)

    def note(self, text: str) -> None:
        """Say a sentence: over the screen for a moment, unless it has a place for one."""
        self.notify(text, timeout=3, markup=False)

    def flush(self) -> None:
        """Keep what is typed here, to the last letter: the program goes, or something hides it."""

    def body(self) -> Iterable[Widget]:
        """What the screen is for."""
        return ()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """At most three keys with what they do."""
        return (("Esc", "back"), ("F1", "help"), ("Ctrl+Q", "leave"))


def _only_the_card(size: Size) -> bool:
    return size.width < NARROWEST or size.height < LOWEST
