"""A line of numbers with labels at both ends and none in the middle."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.keys.binding import bind


class ScaleLine(Widget, can_focus=True):
    """Digits or arrows choose; Enter finishes. value -- None until something is chosen."""

    handled_actions = ("digits",)

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("up", "move(1)"),
        bind("right", "move(1)"),
        bind("down", "move(-1)"),
        bind("left", "move(-1)"),
        bind("main", "finish"),
    ]

    DEFAULT_CSS = "ScaleLine { height: auto; width: 100%; min-width: 8; padding: 1 1; }"

    value: reactive[int | None] = reactive[int | None](None)

    @dataclass
    class Changed(Message):
        """The number has changed."""

    @dataclass
    class Finished(Message):
        """Enter was pressed: the choice is final."""

    def __init__(self, least: int, most: int, low: str, high: str, value: int | None = None) -> None:
        super().__init__()
        self.least, self.most = least, most
        self.low, self.high = sanitize_text(low), sanitize_text(high)
        self.set_reactive(ScaleLine.value, value)

    def render(self) -> Content:
        """Return the numbers in one line, with the labels of the ends below."""
        parts: list[Content] = []
        for number in range(self.least, self.most + 1):
            chosen = number == self.value
            parts.append(Content.styled(f"[{number}]" if chosen else f" {number} ", "bold" if chosen else ""))
        ends = Content.styled(f"{self.least} {self.low}   {self.most} {self.high}", "dim")
        return Content("").join(parts) + Content("\n") + ends

    def _set(self, value: int) -> None:
        self.value = max(self.least, min(self.most, value))
        self.post_message(self.Changed())

    def action_move(self, by: int) -> None:
        """Move up or down by one; the first press begins in the middle."""
        middle = (self.least + self.most) // 2
        self._set(middle if self.value is None else self.value + by)

    def action_finish(self) -> None:
        """Post that the choice is final."""
        self.post_message(self.Finished())

    def on_key(self, event: Key) -> None:
        """Choose the number of a digit; 0 after 1 is ten where the scale has it."""
        if not event.character or not event.character.isdecimal():
            return
        event.stop()
        digit = int(event.character)
        if digit == 0 and self.value == 1 and self.most >= 10:
            digit = 10
        if self.least <= digit <= self.most:
            self._set(digit)
