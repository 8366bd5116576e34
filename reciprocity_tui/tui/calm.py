"""What every screen shares: room, a line of keys, and a card instead of half sentences when the window is tiny."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar, cast
from weakref import ref

from textual import on
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.events import Key, Paste, Resize
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from reciprocity_tui.tui.appearing import Appearance, WhenWritten
from reciprocity_tui.tui.forgetting import forget_drawn
from reciprocity_tui.tui.presses import AT_ONCE
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.words import Words

if TYPE_CHECKING:
    from reciprocity_tui.tui.base import QuietApp

Result = TypeVar("Result")

NARROWEST, LOWEST = 34, 10
"""Columns and rows of the smallest window in which there is more than a card."""
TOO_SMALL = "Please make the window a little larger. Everything is kept."


def _nothing() -> None:
    return None


def _no() -> bool:
    return False


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
    """Whether a key with alt counts as Esc: a letter typed right after Esc arrives so."""

    _only_card = False
    """Whether the window is too small for anything but the card."""

    _had_keys: Callable[[], Widget | None] = staticmethod(_nothing)
    """What had the keys before there was only the card, unless it is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._appearance = Appearance()
        self.unkept: Callable[[], bool] = _no
        """Whether something that was typed here could not be kept, after `flush`."""

    def compose(self) -> ComposeResult:
        """The body, the keys, and the card for tiny windows."""
        yield from self.body()
        yield KeysBar(*self.keys(), id="keys")
        yield Words(TOO_SMALL, id="too-small")

    @on(Resize)
    def keep_the_keys(self, event: Resize) -> None:
        """What had the keys before there was only the card has them again: what is hidden loses them."""
        before, self._only_card = self._only_card, event.size.width < NARROWEST or event.size.height < LOWEST
        if self._only_card and not before:
            self._had_keys = _nothing if self.focused is None else ref(self.focused)
        elif before and not self._only_card:
            self.call_after_refresh(self._give_keys_back)

    def _give_keys_back(self) -> None:
        had, self._had_keys = self._had_keys(), _nothing
        if self.focused is not None:
            return
        if had is not None and had in self.focus_chain:
            self.set_focus(had)
        else:
            self.give_keys()

    def forget_keys(self) -> None:
        """What had them is not on the screen any more."""
        self._had_keys = _nothing

    def give_keys(self) -> None:
        """Give the keys to what has them when the screen opens."""
        self.set_focus(next((each for each in self.query(self.AUTO_FOCUS or "*") if each.focusable), None))

    def appears(self) -> None:
        """Something new stands here: no key counts until it was painted."""
        self._appearance = Appearance()

    @property
    def painted_at(self) -> float:
        """When what stands here went out to the terminal first, in the time of events."""
        return self._appearance.at

    @painted_at.setter
    def painted_at(self, at: float) -> None:
        self._appearance = Appearance(at)

    @property
    def is_laid_out(self) -> bool:
        """Whether a frame of now shows what stands here."""
        return True

    def frame(self, when_written: WhenWritten) -> None:
        """A frame of this screen is about to be handed to the terminal."""
        if self.is_laid_out:
            self._appearance.frame(when_written)

    @property
    def typing_place(self) -> Offset | None:
        """The cell where the next letter goes, if letters are typed here: input methods write there too."""
        place = getattr(self.focused, "cursor_screen_offset", None)
        return place if isinstance(place, Offset) else None

    def catch_up(self) -> None:
        """Called before a key is heard: what stands here may be true no more."""

    def hears(self, event: Key | Paste) -> bool:
        """Whether it counts: not before what stands here was painted, nor behind the card."""
        seen = event.time >= self.painted_at and not self._only_card
        return seen or (isinstance(event, Key) and event.key in AT_ONCE)

    def on_screen_resume(self) -> None:
        """It stands on the screen, or stands there again."""
        self.appears()

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Go, with whatever covers it. Only once: what still came of it has nobody to go to."""
        stack = self.app.screen_stack
        if self not in stack[1:]:
            return AwaitComplete()
        while self.app.screen is not self:
            self.app.screen.dismiss(None)
        return super().dismiss(result)

    def on_screen_suspend(self) -> None:
        """Nothing of it is remembered while something else is shown."""
        forget_drawn(self)
        cast("QuietApp", self.app).in_order.forget()

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
