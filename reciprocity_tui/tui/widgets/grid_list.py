"""The rows of a grid. The values of a row are shown under the cursor, so they are in view in a long list, too."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content
from textual.events import Click, Key

from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.cursor_list import HERE, CursorList

NOTHING = "·"
TEN = 10
INDENT = "   "
DEFAULT_WIDTH = 72
"""Columns, as long as nobody knows how many there are."""


def wrap_parts(parts: Iterable[str], between: str, width: int) -> list[str]:
    """Lines of whole `parts`, as many in each as fit into `width`."""
    lines = [""]
    for part in parts:
        longer = f"{lines[-1]}{between}{part}" if lines[-1] else part
        if lines[-1] and cell_len(longer) > width:
            lines.append(part)
        else:
            lines[-1] = longer
    return lines


@dataclass(frozen=True)
class CellOptions:
    """What a row may be given: the columns, or the numbers of a scale, in the order of the arrows.

    values -- as they are handed in. texts -- as they are shown. first -- the digit of the first one.
    ends -- words for both ends of a scale. start -- which one the arrows begin with, None: with the nearer end.
    """

    values: tuple[str | int, ...]
    texts: tuple[str, ...]
    first: int = 1
    ends: str = ""
    start: int | None = None

    def lines(self, chosen: int | None, width: int) -> list[str]:
        """All of them with their digits, the chosen one in brackets; as wide whichever it is."""
        if all(isinstance(value, int) for value in self.values):
            line = " "
            for place, text in enumerate(self.texts):
                line = f"{line[:-1]}[{text}]" if place == chosen else f"{line}{text} "
            parts = [line]
        else:
            numbered = (f"{digit} {text}" for digit, text in enumerate(self.texts, self.first))
            parts = [
                f"[{choice}]" if place == chosen else f" {choice} " for place, choice in enumerate(numbered)
            ]
        ends = wrap_parts(self.ends.split(" "), " ", width - 1) if self.ends else []
        return [*wrap_parts(parts, "", width), *(f" {end}" for end in ends)]


class GridList(CursorList):
    """A digit, or ← and →, gives the row under the cursor something; a digit goes on to the next row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("right", "step(1)"),
        bind("left", "step(-1)"),
        bind("open-row", "open"),
    ]

    def __init__(
        self, rows: Sequence[tuple[str, str]], options: CellOptions, given: Mapping[str, str | int]
    ) -> None:
        """Make the grid.

        rows -- (id, text). given -- the value of each row so far, by its id.
        """
        super().__init__()
        self.rows = tuple((name, sanitize_text(text)) for name, text in rows)
        self.options = options
        places = {value: place for place, value in enumerate(options.values)}
        self.places = {name: places[value] for name, value in given.items() if value in places}
        self.waits_for_zero = False
        """Whether 1 was given and a 0 would make ten of it."""
        self.cursor = next((n for n, (name, _) in enumerate(self.rows) if name not in self.places), 0)

    @property
    def given(self) -> dict[str, str | int]:
        """What each row has, by its id; those that are open have nothing."""
        return {name: self.options.values[self.places[name]] for name, _ in self.rows if name in self.places}

    def texts(self) -> Sequence[str]:
        """Return each row and its value, in lines that fit."""
        has = {name: f"→ {self.options.texts[place]}" for name, place in self.places.items()}
        parts = ([*text.split(" "), has.get(name, NOTHING)] for name, text in self.rows)
        return [f"\n{INDENT} ".join(wrap_parts(part, " ", self._room - len(INDENT))) for part in parts]

    @property
    def _room(self) -> int:
        """Columns beside the cursor."""
        return (self.content_size.width or DEFAULT_WIDTH) - len(INDENT)

    def lines_with_cursor(self) -> Sequence[str | Content]:
        """Return the lines; the row under the cursor also shows all its options."""
        lines = self.texts()
        below = self.options.lines(self.places.get(self.rows[self.cursor][0]), self._room)
        offer = Content.styled("".join(f"\n{INDENT}{text}" for text in below), "not bold")
        return [
            Content(f"{HERE} {line}").append(offer) if place == self.cursor else f"  {line}"
            for place, line in enumerate(lines)
        ]

    def digit(self, number: int) -> bool:
        """Give it to the row; a 1 stays there as long as a 0 may make ten of it."""
        place = (TEN if self.waits_for_zero and number == 0 else number) - self.options.first
        if self.waits_for_zero and number != 0:
            self.cursor = min(self.cursor + 1, len(self.rows) - 1)
        self.waits_for_zero = False
        if not 0 <= place < len(self.options.values):
            return False
        self.places[self.rows[self.cursor][0]] = place
        if number == 1 and TEN in self.options.values:
            self.waits_for_zero = True
            self.post_message(self.Changed())
        return not self.waits_for_zero

    def on_key(self, event: Key) -> None:
        """Whatever else is pressed, a 1 stays a 1. A digit is dealt with below, by `Rows`, after this."""
        self.waits_for_zero = (
            self.waits_for_zero and event.character is not None and event.character in "0123456789"
        )

    def action_step(self, by: int) -> None:
        """Choose the next or previous value; at first the middle of a scale, or the nearer end."""
        now, last = self.places.get(self.rows[self.cursor][0]), len(self.options.values) - 1
        if now is not None:
            self._give(max(0, min(last, now + by)))
        elif self.options.start is not None:
            self._give(self.options.start)
        else:
            self._give(0 if by > 0 else last)

    def action_open(self) -> None:
        """Leave the row open again."""
        self.places.pop(self.rows[self.cursor][0], None)
        self._changed()

    def _give(self, place: int) -> None:
        self.places[self.rows[self.cursor][0]] = place
        self._changed()

    def _changed(self) -> None:
        self.post_message(self.Changed())
        self.show()

    def show(self) -> None:
        """Show what changed; only then it is known how high the row under the cursor is."""
        super().show()
        self.call_after_refresh(self._follow)

    def on_focus(self) -> None:
        """Begin where a row is open, in lines that fit."""
        self.call_after_refresh(self.show)

    def on_resize(self) -> None:
        """Fit the lines to the width."""
        self.call_after_refresh(self.show)

    def _follow(self) -> None:
        self.query(".row")[self.cursor].scroll_visible(animate=False)

    def on_click(self, event: Click) -> None:
        """Give the row under the cursor its next value on a click; go to any other row."""
        self.waits_for_zero = False
        if event.widget is self.query(".row")[self.cursor]:
            now = self.places.get(self.rows[self.cursor][0], -1)
            self._give((now + 1) % len(self.options.values))
