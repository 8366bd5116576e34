"""A soft timer: a thin line that fades. It shows no digits, makes no sound and cuts nobody off."""

from dataclasses import dataclass
from time import monotonic

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

MOST_STEPS = 40


class FadingLine(Widget):
    """A line that fades over `seconds`, of which `gone` have passed.

    Without motion it stays for the whole time and disappears at its end.
    """

    DEFAULT_CSS = """
    FadingLine { height: 1; width: 100%; max-width: 40; color: $primary 60%; }
    """

    gone: reactive[float] = reactive(0.0)

    @dataclass
    class Faded(Message):
        """The time is over."""

    def __init__(self, seconds: int, *, moving: bool = True, gone: float = 0.0) -> None:
        super().__init__()
        self.seconds, self.moving = seconds, moving
        self.set_reactive(FadingLine.gone, gone)
        self._looked = monotonic()

    def on_mount(self) -> None:
        """Begin to fade."""
        self._looked = monotonic()
        self._wait()

    @property
    def spent(self) -> float:
        """The seconds that have passed until now."""
        return self.gone + monotonic() - self._looked

    @property
    def over(self) -> bool:
        """Return whether the line has faded completely."""
        return self.gone >= self.seconds

    def _wait(self) -> None:
        left = max(0.0, self.seconds - self.gone)
        step = min(left, self.seconds / MOST_STEPS) if self.moving else left
        self.set_timer(step, lambda: self.advance(step))

    def advance(self, seconds: float) -> None:
        """Move on by `seconds`."""
        if self.over:
            return
        self._looked = monotonic()
        self.gone = min(self.seconds, self.gone + seconds)
        if self.over:
            self.post_message(self.Faded())
        else:
            self._wait()

    def render(self) -> Content:
        """Return a line as long as the remaining time."""
        left = 1 - self.gone / self.seconds if self.moving else float(not self.over)
        return Content("─" * round(self.size.width * left))
