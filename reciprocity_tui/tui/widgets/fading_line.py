"""A soft timer: a thin line that fades. It shows no digits, makes no sound and cuts nobody off."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

MOST_STEPS = 40


class FadingLine(Widget):
    """Fades over `seconds`. Without motion it stands still for the whole time and is gone at its end."""

    DEFAULT_CSS = """
    FadingLine { height: 1; width: 100%; max-width: 40; color: $primary 60%; }
    """

    left: reactive[float] = reactive(1.0)

    def __init__(self, seconds: int, *, moving: bool = True) -> None:
        super().__init__()
        self.seconds = seconds
        self.steps = MOST_STEPS if moving else 1

    def on_mount(self) -> None:
        """Begin to fade."""
        self.set_interval(self.seconds / self.steps, self._step, repeat=self.steps)

    def _step(self) -> None:
        self.left = max(0.0, self.left - 1 / self.steps)

    def render(self) -> Content:
        """As long as the time that is left."""
        return Content("─" * round(self.size.width * self.left))
