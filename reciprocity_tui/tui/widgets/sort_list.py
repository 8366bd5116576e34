"""Things and the list each is in; and two people's things, with what is alike joined."""

from collections.abc import Iterable, Mapping, Sequence

from textual.widget import Widget

from reciprocity_tui.tui.widgets.rows import Rows
from reciprocity_tui.tui.widgets.words import Words

NOWHERE = "·"


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
