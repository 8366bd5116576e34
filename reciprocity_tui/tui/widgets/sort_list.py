"""Things and the list each is in; and two people's things, with what is alike joined."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Click, Key
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.tui.widgets.words import Words

HERE, NOWHERE = "›", "·"


class Rows(Vertical, can_focus=True):
    """Lines with a cursor. A digit does something to the line it stands on; Enter is done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "finish", show=False),
    ]

    DEFAULT_CSS = """
    Rows { height: auto; width: 100%; min-width: 8; padding: 0 1; }
    Rows .-here { text-style: bold; }
    """

    @dataclass
    class Changed(Message):
        """Something stands elsewhere."""

    @dataclass
    class Finished(Message):
        """Enter: this is it."""

    def __init__(self) -> None:
        super().__init__()
        self.cursor = 0

    def texts(self) -> Sequence[str]:
        """What the lines say, without the cursor."""
        return ()

    def digit(self, number: int) -> bool:
        """Do what the digit says to the line under the cursor; False when it says nothing."""
        return False

    def head(self) -> Iterable[Widget]:
        """What stands above the lines."""
        return ()

    def compose(self) -> ComposeResult:
        """A line each."""
        yield from self.head()
        for index, text in enumerate(self._told()):
            yield Words(text, classes="row -here" if index == self.cursor else "row")

    def _told(self) -> list[str]:
        texts = self.texts()
        return [f"{HERE if index == self.cursor else ' '} {text}" for index, text in enumerate(texts)]

    def show(self) -> None:
        """Show what changed, and the line under the cursor."""
        rows = list(self.query(".row").results(Words))
        for index, (row, text) in enumerate(zip(rows, self._told(), strict=True)):
            row.set_class(index == self.cursor, "-here")
            row.update(text)
        if rows:
            rows[self.cursor].scroll_visible(animate=False)

    def action_move(self, by: int) -> None:
        """Up or down, round the end."""
        self.cursor = (self.cursor + by) % max(1, len(self.texts()))
        self.show()

    def action_finish(self) -> None:
        """This is it."""
        self.post_message(self.Finished())

    def on_key(self, event: Key) -> None:
        """A digit, and on to the next line."""
        if event.character and event.character in "0123456789":
            event.stop()
            if self.digit(int(event.character)):
                self.cursor = min(self.cursor + 1, len(self.texts()) - 1)
                self.post_message(self.Changed())
            self.show()

    def on_click(self, event: Click) -> None:
        """A click goes to the line that was clicked."""
        rows = list(self.query(".row"))
        if event.widget in rows:
            self.cursor = rows.index(event.widget)
            self.show()


class SortList(Rows):
    """A digit puts the thing under the cursor into that list, 0 takes it out again."""

    def __init__(
        self, things: Sequence[tuple[str, str]], lists: Sequence[tuple[str, str]], put: Mapping[str, str]
    ) -> None:
        """things, lists -- (id, text). put -- list by thing, so far."""
        super().__init__()
        self.things, self.lists, self.put = tuple(things), tuple(lists), dict(put)

    def head(self) -> Iterable[Widget]:
        """The lists and their digits."""
        told = "   ".join(f"{number} {text}" for number, (_, text) in enumerate(self.lists, 1))
        yield Words(told, classes="quiet")

    def texts(self) -> Sequence[str]:
        """A thing and its list."""
        names = dict(self.lists)
        where = {each: names[name] for each, name in self.put.items() if name in names}
        return [f"{text} {f'→ {where[each]}' if each in where else NOWHERE}" for each, text in self.things]

    def digit(self, number: int) -> bool:
        """Into the list of this number, or out of any."""
        thing = self.things[self.cursor][0]
        if number == 0:
            self.put.pop(thing, None)
        elif number <= len(self.lists):
            self.put[thing] = self.lists[number - 1][0]
        return number <= len(self.lists)


class PairList(Rows):
    """The left one's lines; a digit says which of the right one's lines means the same, 0 says none."""

    DEFAULT_CSS = """
    PairList .name { text-style: bold; }
    PairList .theirs { color: $right; }
    PairList .mine { color: $left; margin: 1 0 0 0; }
    .-low PairList .mine { margin: 0; }
    """

    def __init__(self, left: Sequence[str], right: Sequence[str], names: tuple[str, str]) -> None:
        super().__init__()
        self.left, self.right, self.names = tuple(left), tuple(right), names
        self.pairs: dict[int, int] = {}

    def head(self) -> Iterable[Widget]:
        """The right one's lines with their digits."""
        told = "\n".join(f"{number} {text}" for number, text in enumerate(self.right, 1))
        yield Words(self.names[1], classes="name theirs")
        yield Words(told)
        yield Words(self.names[0], classes="name mine")

    def texts(self) -> Sequence[str]:
        """A line, and what it is like."""
        return [
            f"{text} = {self.pairs[index] + 1} {self.right[self.pairs[index]]}"
            if index in self.pairs
            else f"{text} {NOWHERE}"
            for index, text in enumerate(self.left)
        ]

    def digit(self, number: int) -> bool:
        """Each line is like one other at most."""
        self.pairs.pop(self.cursor, None)
        if not 1 <= number <= len(self.right):
            return number == 0
        self.pairs = {mine: theirs for mine, theirs in self.pairs.items() if theirs != number - 1}
        self.pairs[self.cursor] = number - 1
        return True
