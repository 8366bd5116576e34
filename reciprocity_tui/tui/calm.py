"""What every screen shares: room, a line of keys, and a card instead of half sentences when the window is tiny."""

from collections.abc import Iterable
from typing import TypeVar

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from reciprocity_tui.tui.forgetting import forget_drawn
from reciprocity_tui.tui.widgets.keys_bar import KeysBar
from reciprocity_tui.tui.widgets.words import Words

Result = TypeVar("Result")

TOO_SMALL = "Please make the window a little larger. Everything is kept."


class CalmScreen(Screen[Result]):
    """Subclasses give `body` and `keys`."""

    # Textual declares both as plain attributes, so they cannot be ClassVar.
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (34, "-narrow"), (64, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (10, "-low"), (20, "-tall")]  # noqa: RUF012

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
    """When it was painted, in the time of events. Keys pressed before are thrown away (product.md, C2)."""

    def compose(self) -> ComposeResult:
        """The body, the keys, and the card for tiny windows."""
        yield from self.body()
        yield KeysBar(*self.keys(), id="keys")
        yield Words(TOO_SMALL, id="too-small")

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
