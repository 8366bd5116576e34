"""A list in which some things have places: the first, the second, and so on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from reciprocity_tui.text import clean_text
from reciprocity_tui.tui.widgets.rows import Rows


class Ranking(Rows):
    """Space gives the line under the cursor the next place, or takes its place away; a digit gives it that place."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "mark", show=False)]

    @dataclass
    class Full(Message):
        """Every place is taken, and one more was to be given."""

    def __init__(self, options: Sequence[tuple[str, str]], order: Sequence[str], places: int) -> None:
        """What may be put in order.

        options -- (id, text). order -- ids so far. places -- how many are given.
        """
        super().__init__()
        self.options = tuple((each, clean_text(text)) for each, text in options)
        self.places = places
        known = {each for each, _ in options}
        self.order = [each for each in order if each in known][:places]

    def texts(self) -> Sequence[str]:
        """Its place, and what it says."""
        width = len(str(self.places))
        return [f"[{self._place(each):>{width}}] {text}" for each, text in self.options]

    def _place(self, each: str) -> str:
        return str(self.order.index(each) + 1) if each in self.order else ""

    def action_mark(self) -> None:
        """Give the next place, or take it away."""
        each = self.options[self.cursor][0]
        if each in self.order:
            self.order.remove(each)
        elif len(self.order) < self.places:
            self.order.append(each)
        else:
            self.post_message(self.Full())
            return
        self.post_message(self.Changed())
        self.show()

    def digit(self, number: int) -> bool:
        """To this place, and those after it move on by one; 0 takes it away. Who falls off the end has none."""
        if number > self.places:
            return False
        each = self.options[self.cursor][0]
        if each in self.order:
            self.order.remove(each)
        if number:
            self.order.insert(number - 1, each)
            del self.order[self.places :]
        return True
