"""The time of day in small letters. It changes once a minute and counts nothing down."""

from collections.abc import Callable
from datetime import datetime

from textual.content import Content
from textual.widget import Widget

MINUTE = 60


class QuietClock(Widget):
    """A clock. now -- returns the local time. It updates once a minute."""

    DEFAULT_CSS = """
    QuietClock { height: 1; width: 100%; text-align: center; color: $quiet; }
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.now = now

    def on_mount(self) -> None:
        """Start the clock."""
        self.tick()

    def tick(self) -> None:
        """Show the current minute and wait for the next one."""
        now = self.now()
        self.set_timer(MINUTE - now.second - now.microsecond / 1e6, self.tick)
        self.refresh()

    def render(self) -> Content:
        """Return hours and minutes."""
        return Content(f"{self.now():%H:%M}")
