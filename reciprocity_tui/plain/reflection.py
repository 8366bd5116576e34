"""Print the whole shared reflection as numbered lines."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reciprocity_tui import messages
from reciprocity_tui.message import Text
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.reflection.reflection import Panel, Reflection, Row
from reciprocity_tui.play.scenes.slots import SEATS, Line, Seat


@dataclass(frozen=True)
class Voice:
    """One printed line. line -- the stored line that can be let go of; None if there is none."""

    seat: Seat | None
    text: Text
    line: Line | None


def voices(row: Row) -> Iterator[Voice]:
    """Yield the voices of a row: one for both players, or left, then right."""
    if row.joint is not None:
        yield Voice(None, row.joint, row.lines[0] if row.lines else None)
        return
    by_seat = {line.author: line for line in row.lines}
    for seat, words in zip(SEATS, (row.left, row.right), strict=True):
        if words is not None:
            yield Voice(seat, words, by_seat.get(seat))


def removable_lines(shown: Reflection, turn: Seat | None) -> tuple[Line, ...]:
    """Return the lines that may be let go of, in the order of their numbers.

    turn -- whose turn it is to decide: about own and joint lines; None for both together: about all of them.
    """
    rows = (row for panel in shown.panels for row in panel.rows if not (row.let_go_by_one or row.not_saved))
    lines = (voice.line for row in rows for voice in voices(row))
    return tuple(line for line in lines if line is not None and (turn is None or line.author in (None, turn)))


def print_reflection(
    console: Console, shown: Reflection, numbers: Sequence[Line] = (), gone: Collection[Line] = ()
) -> None:
    """Print all of `shown`. numbers -- the lines that get one, from 1 on. gone -- those let go of so far."""
    console.print()
    console.print(shown.title)
    for panel in shown.panels:
        _print_panel(console, shown, panel, numbers, gone)
    if shown.opens_next is not None:
        console.print()
        console.print(text("next-time-opens", name=shown.names[shown.opens_next]))


def _print_panel(
    console: Console, shown: Reflection, panel: Panel, numbers: Sequence[Line], gone: Collection[Line]
) -> None:
    console.print()
    console.print(panel.title)
    for row in panel.rows:
        if row.wording:
            console.print(row.wording, 2)
        for voice in voices(row):
            number = f"{numbers.index(voice.line) + 1}. " if voice.line in numbers else ""
            name = "" if voice.seat is None else f"{shown.names[voice.seat]}: "
            state = _state(row, let_go=voice.line in gone)
            console.print(f"{number}{name}{messages.shown(voice.text)}{state}", 3 if row.wording else 2)


def _state(row: Row, *, let_go: bool) -> str:
    if row.let_go_by_one:
        return f" ({text('line-let-go-by-one')})"
    if row.not_saved:
        return f" ({text('line-only-tonight')})"
    return f" ({text('line-let-go')})" if let_go else ""
