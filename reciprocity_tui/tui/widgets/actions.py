"""The row of buttons under the stage: what F3, F4, F6 and F8 do is reached by Tab as well."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Button

LABELS = {
    "main": "Go on",
    "pass": "F3 Pass",
    "swap": "F4 Another",
    "change": "F6 Change",
    "end": "F8 End",
    "again": "F7 Same time next week",
}
"""Every button with what it says, in the order of Tab."""


class Actions(Horizontal):
    """Buttons are made once; showing is choosing which of them can be pressed now."""

    @dataclass
    class Chosen(Message):
        """A button was pressed; `name` is its key in LABELS."""

        name: str

    def compose(self) -> ComposeResult:
        """All of them."""
        for name, text in LABELS.items():
            yield Button(Content(text), id=f"do-{name}", classes=name, compact=True)

    def offer(self, main: str, *names: str) -> None:
        """Show the main button (none when `main` is empty) and those in `names`."""
        for name in LABELS:
            button = self.query_one(f"#do-{name}", Button)
            button.display = bool(main) if name == "main" else name in names
            if name == "main" and main:
                button.label = Content(main)
                button.styles.width = cell_len(main) + 2

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.Chosen((event.button.id or "").removeprefix("do-")))
