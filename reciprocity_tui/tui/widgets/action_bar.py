"""The row of buttons under the stage: what has a key of its own can be reached by moving the focus as well."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Button

from reciprocity_tui import messages
from reciprocity_tui.tui.keys.keymap import name_of
from reciprocity_tui.tui.widgets.action_button import ActionButton

BUTTONS = ("main", "pass", "swap", "change", "back", "end", "again")
"""Every button, in the order of the focus."""

KEY_OF = {"back": "change"}
"""Buttons whose key is that of another action."""

SHORTENED_FIRST = ("swap", "change", "back", "pass", "end")
"""Those that say only their key where the row is too narrow for all words, the first of them first."""

BUTTON_PADDING, BUTTON_GAP = 2, 1
"""Cells beside the label of a button, and between two buttons."""


class ActionBar(Horizontal):
    """All buttons are created once; `show` chooses which of them are visible."""

    @dataclass
    class Chosen(Message):
        """A button was pressed; `name` is one of BUTTONS."""

        name: str

    def compose(self) -> ComposeResult:
        """Yield all buttons."""
        for name in BUTTONS:
            yield ActionButton(Content(_label(name)), id=f"do-{name}", classes=name)

    def show(self, main: str, *names: str) -> None:
        """Show the main button (none when `main` is empty) and those in `names`."""
        for name in BUTTONS:
            button = self.query_one(f"#do-{name}", Button)
            button.display = bool(main) if name == "main" else name in names
        if main:
            self.set_main_label(main)
        else:
            self._fit()

    def set_main_label(self, main: str) -> None:
        """Let the main button say `main`."""
        _set_label(self.query_one("#do-main", Button), main)
        self._fit()

    def on_resize(self) -> None:
        """Fit the labels to the new width."""
        self._fit()

    def _fit(self) -> None:
        """Shorten labels until all buttons fit side by side."""
        buttons = {name: self.query_one(f"#do-{name}", Button) for name in BUTTONS}
        labels = {name: str(key.label) if name == "main" else _label(name) for name, key in buttons.items()}
        shown = [name for name, key in buttons.items() if key.display]
        for name in SHORTENED_FIRST:
            wide = sum(cell_len(labels[text]) + BUTTON_PADDING + BUTTON_GAP for text in shown) - BUTTON_GAP
            if 0 < self.size.width < wide:
                labels[name] = _key(name)
            if str(buttons[name].label) != labels[name]:
                _set_label(buttons[name], labels[name])

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.Chosen((event.button.id or "").removeprefix("do-")))


def _label(name: str) -> str:
    """Return what a button says: its key, and what it does."""
    if name == "main":
        return messages.text("button-main")
    return f"{_key(name)} {messages.text(f'button-{name}')}"


def _key(name: str) -> str:
    return name_of(KEY_OF.get(name, name))


def _set_label(button: Button, text: str) -> None:
    """Let a button say `text`, as wide as that is."""
    button.label = Content(text)
    button.styles.width = cell_len(text) + BUTTON_PADDING
