"""What every screen shares: layout, a line of keys, and a card in place of half sentences in a tiny window."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast
from weakref import ref

from textual import on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.events import Key, Paste, Resize
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.tui.first_paint import FirstPaint, WhenWritten
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.keys.keymap import instantly
from reciprocity_tui.tui.render_cache import clear_render_cache
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.literal_text import LiteralText

if TYPE_CHECKING:
    from reciprocity_tui.tui.hardened_app import PrivateApp

Result = TypeVar("Result")

MIN_COLUMNS, MIN_ROWS = 34, 10
"""Columns and rows of the smallest window that shows more than a card."""


def _nothing() -> None:
    return None


def _no() -> bool:
    return False


class BaseScreen(Screen[Result]):
    """A screen with `body` and `keys`, which subclasses define."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("next", "app.focus_next"),
        bind("previous", "app.focus_previous"),
    ]

    # Textual declares both as plain attributes, so they cannot be ClassVar.
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (MIN_COLUMNS, "-narrow"), (64, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (MIN_ROWS, "-low"), (20, "-tall")]  # noqa: RUF012

    DEFAULT_CSS = """
    BaseScreen { align: center top; background: $background; color: $foreground; }
    BaseScreen #too-small { display: none; width: 100%; height: 100%; content-align: center middle; }
    BaseScreen.-tiny > *, BaseScreen.-flat > * { display: none; }
    BaseScreen.-tiny #too-small, BaseScreen.-flat #too-small { display: block; }
    BaseScreen.-narrow SideBySide { layout: vertical; }
    BaseScreen.-narrow SideBySide.both { layout: horizontal; }
    BaseScreen.-narrow SideBySide Vertical { width: 100%; padding: 0; }
    BaseScreen.-narrow SideBySide.both Vertical { width: 1fr; }
    BaseScreen.-narrow RowComparison .line { layout: vertical; }
    BaseScreen.-narrow RowComparison .about, BaseScreen.-narrow RowComparison .voices { width: 100%; }
    BaseScreen .quiet { color: $quiet; }
    BaseScreen .strong { text-style: bold; }
    BaseScreen .left { color: $left; }
    BaseScreen .right { color: $right; }
    """

    AUTO_FOCUS = "*"

    place = ""
    """Its name among those of `keys.actions`: which actions it has, and how Help describes them here."""

    handled_actions: tuple[str, ...] = ()
    """Actions whose keys it handles itself, without a binding. Widgets may have the same."""

    alt_is_escape = False
    """Whether a key with alt counts as Esc: a letter typed right after Esc arrives so."""

    _is_too_small = False
    """Whether the window is too small for anything but the card."""

    _focused_before: Callable[[], Widget | None] = staticmethod(_nothing)
    """Return the widget that had focus before the card covered the screen, if it still exists."""

    def __init__(self) -> None:
        super().__init__()
        self._first_paint = FirstPaint()
        self.has_unsaved: Callable[[], bool] = _no
        """Return whether something typed here is still unsaved after `save_drafts`."""

    def compose(self) -> ComposeResult:
        """Yield the body, the keys, and the card for tiny windows."""
        yield from self.body()
        yield KeysBar(*self.keys(), id="keys")
        yield LiteralText(text("window-too-small"), id="too-small")

    @on(Resize)
    def restore_focus_after_resize(self, event: Resize) -> None:
        """Restore the focus that a window too small for anything took away."""
        before, self._is_too_small = (
            self._is_too_small,
            event.size.width < MIN_COLUMNS or event.size.height < MIN_ROWS,
        )
        if self._is_too_small and not before:
            self._focused_before = _nothing if self.focused is None else ref(self.focused)
        elif before and not self._is_too_small:
            self.call_after_refresh(self._restore_focus)

    def _restore_focus(self) -> None:
        had, self._focused_before = self._focused_before(), _nothing
        if self.focused is not None:
            return
        if had is not None and had in self.focus_chain:
            self.set_focus(had)
        else:
            self.focus_first()

    def forget_focus(self) -> None:
        """Forget which widget had focus: it is no longer on the screen."""
        self._focused_before = _nothing

    def focus_first(self) -> None:
        """Focus the widget that has focus when the screen opens."""
        self.set_focus(
            next((widget for widget in self.query(self.AUTO_FOCUS or "*") if widget.focusable), None)
        )

    def wait_for_paint(self) -> None:
        """Ignore keys until the new content is painted."""
        self._first_paint = FirstPaint()

    @property
    def painted_at(self) -> float:
        """When the current content was first written to the terminal, in the time of events."""
        return self._first_paint.at

    @painted_at.setter
    def painted_at(self, at: float) -> None:
        self._first_paint = FirstPaint(at)

    @property
    def is_laid_out(self) -> bool:
        """Whether a frame painted now would show the current content."""
        return True

    def mark_frame(self, when_written: WhenWritten) -> None:
        """Note that a frame of this screen is about to be written to the terminal."""
        if self.is_laid_out:
            self._first_paint.mark_frame(when_written)

    @property
    def typing_offset(self) -> Offset | None:
        """The cell of the next letter, if letters are typed here: input methods write there too."""
        place = getattr(self.focused, "cursor_screen_offset", None)
        return place if isinstance(place, Offset) else None

    def refresh_if_stale(self) -> None:
        """Update content that is no longer true. Called before a key is handled."""

    def accepts(self, event: Key | Paste) -> bool:
        """Return whether `event` counts: not before the content was painted, nor behind the card."""
        seen = event.time >= self.painted_at and not self._is_too_small
        return seen or (isinstance(event, Key) and event.key in instantly())

    def on_screen_resume(self) -> None:
        """Wait for the first frame when the screen is shown, or shown again."""
        self.wait_for_paint()

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close the screen and whatever covers it. Only the first call has an effect."""
        stack = self.app.screen_stack
        if self not in stack[1:]:
            return AwaitComplete()
        while self.app.screen is not self:
            self.app.screen.dismiss(None)
        return super().dismiss(result)

    def on_screen_suspend(self) -> None:
        """Clear the render cache while another screen is shown."""
        clear_render_cache(self)
        cast("PrivateApp", self.app).type_ahead.clear()

    def note(self, sentence: str) -> None:
        """Show a sentence: over the screen for a moment, unless the screen has a place for one."""
        self.notify(sentence, timeout=3, markup=False)

    def save_drafts(self) -> None:
        """Save what is typed here, to the last letter: the program ends, or something hides it."""

    def body(self) -> Iterable[Widget]:
        """Yield the content of the screen."""
        return ()

    def refresh_key_names(self) -> None:
        """Name the keys that are in force now."""
        for bar in self.query(KeysBar):
            bar.set_keys(*self.keys())

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return at most three keys and what they do."""
        return (("back", text("foot-back")), ("help", text("foot-help")), ("leave", text("foot-leave")))
