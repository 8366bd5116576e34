"""A list in which some items have places: the first, the second, and so on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.cursor_list import CursorList


class Ranking(CursorList):
    """Space gives the line under the cursor the next place, or takes its place away; a digit gives it that place."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("mark")]

    @dataclass
    class Full(Message):
        """Every place is taken, and one more was requested."""

    def __init__(self, options: Sequence[tuple[str, str]], order: Sequence[str], places: int) -> None:
        """Make the list.

        options -- (id, text). order -- ids so far. places -- the number of places.
        """
        super().__init__()
        self.options = tuple((name, sanitize_text(text)) for name, text in options)
        self.places = places
        known = {name for name, _ in options}
        self.order = [name for name in order if name in known][:places]

    def texts(self) -> Sequence[str]:
        """Return each item with its place."""
        width = len(str(self.places))
        return [f"[{self._place(name):>{width}}] {text}" for name, text in self.options]

    def _place(self, name: str) -> str:
        return str(self.order.index(name) + 1) if name in self.order else ""

    def action_mark(self) -> None:
        """Give the item the next place, or take its place away."""
        name = self.options[self.cursor][0]
        if name in self.order:
            self.order.remove(name)
        elif len(self.order) < self.places:
            self.order.append(name)
        else:
            self.post_message(self.Full())
            return
        self.post_message(self.Changed())
        self.show()

    def digit(self, number: int) -> bool:
        """Give the item this place and move later ones on by one; 0 takes its place away."""
        if number > self.places:
            return False
        name = self.options[self.cursor][0]
        if name in self.order:
            self.order.remove(name)
        if number:
            self.order.insert(number - 1, name)
            del self.order[self.places :]
        return True
