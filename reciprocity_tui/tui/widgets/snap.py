"""Both players answer at once: left with 1 2 3 4, right with 7 8 9 0. Nothing echoes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.slots import SEATS, Person, Seat
from reciprocity_tui.tui.keys.actions import ACTIONS
from reciprocity_tui.tui.widgets.choices import MIN_OPTION_CELLS
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE, tag
from reciprocity_tui.tui.widgets.scrolls_to_cursor import ScrollsToCursor

*_LEFT, _LEFT_PASS = ACTIONS["snap-left"].keys
*_RIGHT, _RIGHT_PASS = ACTIONS["snap-right"].keys
KEYS = ("".join(_LEFT), "".join(_RIGHT))
PASSES = (_LEFT_PASS, _RIGHT_PASS)

CUT = "…"
BETWEEN = 1
"""Cells between the two sides."""
KEY_INDENT = " " * 3
"""As wide as a key with the gap between it and its option."""


class Snap(ScrollsToCursor, Widget, can_focus=True):
    """Shows each person's own keys on their side, and only that they are in once they have pressed one."""

    handled_actions = ("snap-left", "snap-right")

    DEFAULT_CSS = """
    Snap { height: auto; width: 100%; }
    Snap Horizontal { height: auto; width: 100%; }
    Snap LiteralText { width: 1fr; height: auto; }
    Snap .right { text-align: right; }
    """

    @dataclass
    class Done(Message):
        """Both have pressed a key. One index into the options per person; None passes."""

        chosen: tuple[int | None, int | None]

    def __init__(self, people: tuple[Person, Person], options: Sequence[str]) -> None:
        super().__init__()
        self.people = people
        self.options = tuple(options)
        self._pressed: dict[Seat, int | None] = {}

    def compose(self) -> ComposeResult:
        """Yield two columns, left and right."""
        with Horizontal():
            for seat in SEATS:
                yield LiteralText(self._column(seat), id=SIDE[seat], classes=SIDE[seat])

    def _column(self, seat: Seat) -> str:
        return "\n".join((self._head(seat), *self._lines(seat)))

    def _head(self, seat: Seat) -> str:
        """Return name and mark in one line, so that the keys of both are level."""
        person, name = self.people[seat], self.people[seat].name
        room = self.size.width // len(SEATS) - BETWEEN - cell_len(person.mark) - 1
        while room > 0 and cell_len(name) > room:
            name = f"{name.removesuffix(CUT)[:-1]}{CUT}"
        return tag((replace(person, name=name),) * 2, seat)

    def _lines(self, seat: Seat) -> Iterable[str]:
        if seat in self._pressed:
            yield from (text("snap-is-in"), *[""] * len(self.options))
            return
        keys = (*KEYS[seat][: len(self.options)], PASSES[seat])
        for key, option in zip(keys, (*self.options, text("snap-pass")), strict=True):
            yield from self._option(key, option, seat)

    def _option(self, key: str, option: str, seat: Seat) -> Iterable[str]:
        """Yield an option beside its key, on the outer side, wrapped beside an empty place."""
        room = self.size.width // len(SEATS) - len(KEY_INDENT) - BETWEEN
        lines = (
            [wrapped.plain for wrapped in Content(option).wrap(room)]
            if room >= MIN_OPTION_CELLS
            else [option]
        )
        for place, line in enumerate(lines):
            beside = KEY_INDENT if place else f"{key}  " if seat == 0 else f"  {key}"
            yield f"{beside}{line}" if seat == 0 else f"{line}{beside}"

    def on_resize(self) -> None:
        """Fit the lines to the width."""
        for seat in SEATS:
            self.query_one(f"#{SIDE[seat]}", LiteralText).set_text(self._column(seat))

    def scroll_cursor_into_view(self) -> None:
        """Scroll so that all keys are visible."""
        cast("Widget", self).scroll_visible(animate=False, immediate=True)

    def on_key(self, event: Key) -> None:
        """Take a key for its owner. Until both have answered, another key changes the answer."""
        for seat in SEATS:
            index = KEYS[seat].find(event.key)
            if event.key == PASSES[seat] or 0 <= index < len(self.options):
                event.stop()
                self._press(seat, None if event.key == PASSES[seat] else index)

    def _press(self, seat: Seat, index: int | None) -> None:
        self._pressed[seat] = index
        self.query_one(f"#{SIDE[seat]}", LiteralText).update(self._column(seat))
        if len(self._pressed) == len(SEATS):
            self.post_message(self.Done((self._pressed[0], self._pressed[1])))
