"""A button that the main key presses, whichever key that is."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Button

from reciprocity_tui.tui.keys.binding import bind


class ActionButton(Button, inherit_bindings=False):
    """Textual's own is pressed by Enter alone."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("main", "press")]

    def __init__(self, label: Content, *, id: str, classes: str = "") -> None:
        """Take a label that is content already: a string would be read as markup."""
        super().__init__(label, id=id, classes=classes, compact=True)
