"""Two voices: side by side by name, one below the other when the window is narrow."""

import re
from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from reciprocity_tui.message import Text
from reciprocity_tui.messages import shown
from reciprocity_tui.play.scenes.slots import SEATS, Person
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE, tag

_NEXT_PLACE = re.compile(r"  (?=\d+\. )")


def split_ranking(text: str) -> str:
    """Return a ranking with one line per place; any other text as it is."""
    return _NEXT_PLACE.sub("\n", text) if text.startswith("1. ") else text


class SideBySide(Horizontal):
    """Left is always left. An answer that is None leaves its side empty. under -- a caption below each.

    named -- the name is above each side. marked -- the mark is before it, and the words keep to its right.
    """

    DEFAULT_CSS = """
    SideBySide { height: auto; width: 100%; }
    SideBySide Vertical { width: 1fr; height: auto; padding: 0 1; }
    SideBySide .marked { height: auto; width: 100%; }
    SideBySide .marked .mark { margin: 0 1 0 0; }
    SideBySide .marked .said { width: 1fr; }
    """

    def __init__(
        self,
        people: tuple[Person, Person],
        answers: tuple[Text | None, Text | None],
        *,
        named: bool = True,
        marked: bool = False,
        under: tuple[Text, Text] = ("", ""),
    ) -> None:
        super().__init__()
        self.people, self.under = people, under
        self.answers = tuple(None if answer is None else shown(answer) for answer in answers)
        self.named, self.marked = named, marked

    def compose(self) -> ComposeResult:
        """Yield one column per person."""
        for seat in SEATS:
            with Vertical(classes=f"side-{seat}"):
                yield from self._side(seat)

    def _side(self, seat: int) -> Iterable[Widget]:
        answer = self.answers[seat]
        if answer is None:
            return
        if self.named:
            yield LiteralText(tag(self.people, seat), classes=f"{SIDE[seat]} strong")
        if self.marked:
            with Horizontal(classes="marked"):
                yield LiteralText(self.people[seat].mark, classes="mark")
                yield LiteralText(split_ranking(answer), classes="said")
        else:
            yield LiteralText(split_ranking(answer))
        if self.under[seat]:
            yield LiteralText(self.under[seat], classes="quiet")
