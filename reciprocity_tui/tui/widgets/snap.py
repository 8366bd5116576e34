"""Both answer at once: the left person with 1 2 3 4, the right with 7 8 9 0. Nothing echoes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.play.slots import SEATS, Person, Seat
from reciprocity_tui.tui.widgets.follows import Follows
from reciprocity_tui.tui.widgets.grid_list import INDENT, USUAL_WIDTH, folded
from reciprocity_tui.tui.widgets.person_line import SIDE, tag
from reciprocity_tui.tui.widgets.words import Words

KEYS = ("1234", "7890")
PASSES = ("5", "6")
HOLDS = "\u00a0" * len(INDENT)
"""Keeps a second line away from the edge where the key stands."""


class Snap(Follows, Widget, can_focus=True):
    """Shows each person's own keys on their own side, and only "in" once they have pressed one."""

    DEFAULT_CSS = """
    Snap { height: auto; width: 100%; }
    Snap Horizontal { height: auto; width: 100%; }
    Snap Words { width: 1fr; height: auto; }
    Snap .left { margin: 0 1 0 0; }
    Snap .right { text-align: right; }
    """

    @dataclass
    class Done(Message):
        """Both pressed. An index into the options a person; None passes."""

        chosen: tuple[int | None, int | None]

    def __init__(self, people: tuple[Person, Person], options: Sequence[str]) -> None:
        super().__init__()
        self.people = people
        self.options = tuple(options)
        self._pressed: dict[Seat, int | None] = {}
        self._room = USUAL_WIDTH
        """Columns for a text beside its key, the same on both sides so that its lines stand level."""

    def compose(self) -> ComposeResult:
        """Two columns, left and right."""
        with Horizontal():
            for seat in SEATS:
                yield Words(self._column(seat), id=SIDE[seat], classes=SIDE[seat])

    def _column(self, seat: Seat) -> str:
        return "\n".join((tag(self.people, seat), *self._lines(seat)))

    def _lines(self, seat: Seat) -> Iterable[str]:
        if seat in self._pressed:
            yield from ("is in", *[""] * len(self.options))
            return
        for key, text in zip(KEYS[seat], self.options, strict=False):
            first, *rest = folded(text.split(" "), " ", self._room)
            yield f"{key}  {first}" if seat == 0 else f"{first}  {key}"
            yield from (f"{INDENT}{each}" if seat == 0 else f"{each}{HOLDS}" for each in rest)
        yield f"{PASSES[0]}  pass" if seat == 0 else f"pass  {PASSES[1]}"

    def follow(self) -> None:
        """All keys are seen, however much stands above them."""
        cast("Widget", self).scroll_visible(animate=False, immediate=True)

    def on_mount(self) -> None:
        """Lines that fit, the keys beside the first of each."""
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """Lines that fit."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        # Both may have answered meanwhile, and nothing is left of it.
        sides = list(self.query(Words).results(Words))
        room = min((side.size.width for side in sides), default=0) - len(INDENT)
        if room > 0 and room != self._room:
            self._room = room
            for seat, side in zip(SEATS, sides, strict=True):
                side.say(self._column(seat))

    def on_key(self, event: Key) -> None:
        """Each key has one owner. Until both are in, another key changes one's mind."""
        for seat in SEATS:
            index = KEYS[seat].find(event.key)
            if event.key == PASSES[seat] or 0 <= index < len(self.options):
                event.stop()
                self._press(seat, None if event.key == PASSES[seat] else index)

    def _press(self, seat: Seat, index: int | None) -> None:
        self._pressed[seat] = index
        self.query_one(f"#{SIDE[seat]}", Words).say(self._column(seat))
        if len(self._pressed) == len(SEATS):
            self.post_message(self.Done((self._pressed[0], self._pressed[1])))
