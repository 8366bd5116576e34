"""Slow breaths to follow: a line that grows and shrinks, and a word; no sound and no digits."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reciprocity_tui.messages import text

SECONDS_IN, SECONDS_OUT = 4, 6
A_BREATH = SECONDS_IN + SECONDS_OUT
FIVE = 5 * A_BREATH
"""Seconds that five breaths take."""

LONGEST = 48
"""Cells of the line when the lungs are full, where the window is wide enough."""

STEP = 0.25
"""Seconds between two lengths of the line."""


class Breath(Widget):
    """As many breaths as fit into `seconds`; then a calm word, and nothing moves.

    Without motion only the word changes, twice per breath.
    """

    DEFAULT_CSS = """
    Breath { height: 2; width: 100%; text-align: center; color: $primary; }
    """

    gone: reactive[float] = reactive(0.0)
    """Seconds since the first breath began."""

    def __init__(self, seconds: int = FIVE, *, moving: bool = True) -> None:
        super().__init__()
        self.total_seconds = max(1, round(seconds / A_BREATH)) * A_BREATH
        self.moving = moving

    def on_mount(self) -> None:
        """Begin to breathe in."""
        self._wait()

    @property
    def over(self) -> bool:
        """Whether the last breath is out."""
        return self.gone >= self.total_seconds

    def until_change(self) -> float:
        """Return the seconds until the next change."""
        if self.moving:
            return STEP
        here = self.gone % A_BREATH
        return SECONDS_IN - here if here < SECONDS_IN else A_BREATH - here

    def _wait(self) -> None:
        seconds = self.until_change()
        self.set_timer(seconds, lambda: self.advance(seconds))

    def advance(self, seconds: float) -> None:
        """Move on by `seconds`."""
        self.gone += seconds
        if not self.over:
            self._wait()

    def render(self) -> Content:
        """Return the word, and below it a line as long as the lungs are full."""
        if self.over:
            return Content(text("no-rush"))
        here = self.gone % A_BREATH
        inward = here < SECONDS_IN
        word = text("breath-in" if inward else "breath-out")
        if not self.moving:
            return Content(word)
        full = here / SECONDS_IN if inward else (A_BREATH - here) / SECONDS_OUT
        return Content(f"{word}\n{'━' * max(1, round(min(LONGEST, self.size.width) * full))}")
