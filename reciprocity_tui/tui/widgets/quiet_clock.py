"""The time of day, in small. It changes once a minute and counts nothing down."""

from collections.abc import Callable
from datetime import datetime

from textual.content import Content
from textual.widget import Widget

MINUTE = 60


class QuietClock(Widget):
    """`now` gives the time as it is here. It wakes up once a minute."""

    DEFAULT_CSS = """
    QuietClock { height: 1; width: 100%; text-align: center; color: $quiet; }
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.now = now

    def on_mount(self) -> None:
        """Begin to run."""
        self.tick()

    def tick(self) -> None:
        """Show the minute that it is, and wait for the next one."""
        now = self.now()
        self.set_timer(MINUTE - now.second - now.microsecond / 1e6, self.tick)
        self.refresh()

    def render(self) -> Content:
        """Hours and minutes."""
        return Content(f"{self.now():%H:%M}")
