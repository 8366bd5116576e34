"""Items and their lists; and the items of both players, with equal ones joined."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.cursor_list import CursorList
from reciprocity_tui.tui.widgets.grid_list import DEFAULT_WIDTH, INDENT, wrap_parts
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage

NOWHERE = "·"


class SortList(CursorList):
    """A digit puts the item under the cursor into that list; 0 takes it out again."""

    def __init__(
        self, things: Sequence[tuple[str, str]], lists: Sequence[tuple[str, str]], put: Mapping[str, str]
    ) -> None:
        """Make the list. things, lists -- (id, text). put -- the list of each thing so far."""
        super().__init__()
        self.things, self.lists, self.put = tuple(things), tuple(lists), dict(put)

    def head(self) -> Iterable[Widget]:
        """Yield the lists and their digits."""
        yield LiteralText(self._digits(), classes="quiet digits")

    def _digits(self) -> str:
        numbered = (f"{number} {text}" for number, (_, text) in enumerate(self.lists, 1))
        return "\n".join(wrap_parts(numbered, "   ", self._room))

    @property
    def _room(self) -> int:
        return self.content_size.width or DEFAULT_WIDTH

    def texts(self) -> Sequence[str]:
        """Return each item and its list, in lines that fit."""
        names, room = dict(self.lists), self._room - len(INDENT)
        where = {
            parts_of_line: f"→ {names[name]}" for parts_of_line, name in self.put.items() if name in names
        }
        parts = ([*text.split(" "), where.get(thing, NOWHERE)] for thing, text in self.things)
        return [f"\n{INDENT}".join(wrap_parts(thing, " ", room)) for thing in parts]

    def show(self) -> None:
        """Update the items and lists, in lines that fit."""
        heads = list(self.query(".digits").results(LiteralText))
        for head in heads:
            head.set_text(self._digits())
        if heads:
            super().show()

    def on_mount(self) -> None:
        """Fit the lines to the width."""
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        """Fit the lines to the width."""
        self.call_after_refresh(self.show)

    def digit(self, number: int) -> bool:
        """Put the item into the list of this number; 0 takes it out."""
        thing = self.things[self.cursor][0]
        if number == 0:
            self.put.pop(thing, None)
        elif number <= len(self.lists):
            self.put[thing] = self.lists[number - 1][0]
        return number <= len(self.lists)


class PairList(CursorList):
    """The left one's lines; a digit says which of the right one's lines means the same, 0 says none.

    Beside each other, or one below the other when narrow; however long the two are, both stay on the screen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("page-down", "read(1)"),
        bind("page-up", "read(-1)"),
    ]

    DEFAULT_CSS = """
    PairList { layout: horizontal; height: 1fr; min-height: 4; }
    PairList VerticalScroll {
        width: 1fr; height: auto; max-height: 100%; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    PairList .name { text-style: bold; }
    PairList #theirs .name { color: $right; }
    PairList #mine .name { color: $left; }
    """

    def __init__(
        self,
        left: Sequence[tuple[str, str]],
        right: Sequence[tuple[str, str]],
        names: tuple[str, str],
        pairs: Mapping[int, int],
    ) -> None:
        """Make the list. left, right -- (text, name of its list). pairs -- lines already joined, left to right."""
        super().__init__()
        self.left, self.right, self.names = tuple(left), tuple(right), names
        self.pairs = dict(pairs)

    def compose(self) -> ComposeResult:
        """Yield the left person's lines, and the right person's with digits."""
        with ScrollPage(id="mine", can_focus=False):
            yield LiteralText(self.names[0], classes="name")
            yield from super().compose()
        with ScrollPage(id="theirs", can_focus=False):
            yield LiteralText(self.names[1], classes="name")
            for number, (text, where) in enumerate(self.right, 1):
                yield LiteralText(f"{number} {text} ({where})")

    def texts(self) -> Sequence[str]:
        """Return each line with its list and the line that it equals."""
        return [f"{text} ({where}){self._like(index)}" for index, (text, where) in enumerate(self.left)]

    def _like(self, index: int) -> str:
        if index not in self.pairs:
            return f" {NOWHERE}"
        theirs = self.pairs[index]
        return f"\n{INDENT}= {theirs + 1} {self.right[theirs][0]}"

    def action_read(self, by: int) -> None:
        """Scroll the right person's lines, where there are more than fit."""
        theirs = self.query_one("#theirs", ScrollPage)
        theirs.scroll_relative(y=by * max(1, theirs.size.height - 1), animate=False)

    def digit(self, number: int) -> bool:
        """Join the line with the one of this number; each line equals at most one other."""
        self.pairs.pop(self.cursor, None)
        if not 1 <= number <= len(self.right):
            return number == 0
        self.pairs = {mine: theirs for mine, theirs in self.pairs.items() if theirs != number - 1}
        self.pairs[self.cursor] = number - 1
        return True
