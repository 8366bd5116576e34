"""A soft timer: a thin line that fades. It shows no digits, makes no sound and cuts nobody off."""

from dataclasses import dataclass
from time import monotonic

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

MOST_STEPS = 40


class FadingLine(Widget):
    """Fades over `seconds`, of which `gone` have gone by already.

    Without motion it stands still for the whole time and is gone at its end.
    """

    DEFAULT_CSS = """
    FadingLine { height: 1; width: 100%; max-width: 40; color: $primary 60%; }
    """

    gone: reactive[float] = reactive(0.0)

    @dataclass
    class Faded(Message):
        """Its time is over."""

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
        """Seconds that have gone by, to this moment."""
        return self.gone + monotonic() - self._looked

    @property
    def over(self) -> bool:
        """Whether nothing of it is left."""
        return self.gone >= self.seconds

    def _wait(self) -> None:
        left = max(0.0, self.seconds - self.gone)
        step = min(left, self.seconds / MOST_STEPS) if self.moving else left
        self.set_timer(step, lambda: self.advance(step))

    def advance(self, seconds: float) -> None:
        """So many seconds later."""
        if self.over:
            return
        self._looked = monotonic()
        self.gone = min(self.seconds, self.gone + seconds)
        if self.over:
            self.post_message(self.Faded())
        else:
            self._wait()

    def render(self) -> Content:
        """As long as the time that is left."""
        left = 1 - self.gone / self.seconds if self.moving else float(not self.over)
        return Content("─" * round(self.size.width * left))
