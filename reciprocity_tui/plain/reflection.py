"""The shared reflection in full, as numbered lines."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reciprocity_tui import messages
from reciprocity_tui.message import Text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.reflection.reflection import Panel, Reflection, Row
from reciprocity_tui.play.scenes.slots import SEATS, Line, Seat
from reciprocity_tui.words import FLEETING, LET_GO, LET_GO_BY_ONE, OPENS_NEXT


@dataclass(frozen=True)
class Voice:
    """One line as it is told; without a `line` it is no line that could be let go of."""

    seat: Seat | None
    text: Text
    line: Line | None


def voices(row: Row) -> Iterator[Voice]:
    """What a row says: one voice for both, or left, then right."""
    if row.joint is not None:
        yield Voice(None, row.joint, row.lines[0] if row.lines else None)
        return
    by_seat = {line.author: line for line in row.lines}
    for seat, text in zip(SEATS, (row.left, row.right), strict=True):
        if text is not None:
            yield Voice(seat, text, by_seat.get(seat))


def removable_lines(shown: Reflection, turn: Seat | None) -> tuple[Line, ...]:
    """The lines that may be let go of, in the order of their numbers.

    turn -- whose turn it is to decide: their own and joint lines; None for both together: all of them.
    """
    rows = (row for panel in shown.panels for row in panel.rows if not (row.let_go_by_one or row.not_saved))
    lines = (voice.line for row in rows for voice in voices(row))
    return tuple(line for line in lines if line is not None and (turn is None or line.author in (None, turn)))


def print_reflection(
    console: Console, shown: Reflection, numbers: Sequence[Line] = (), gone: Collection[Line] = ()
) -> None:
    """Tell all of `shown`. numbers -- the lines that get one, from 1 on. gone -- those let go of so far."""
    console.print()
    console.print(shown.title)
    for panel in shown.panels:
        _print_panel(console, shown, panel, numbers, gone)
    if shown.opens_next is not None:
        console.print()
        console.print(OPENS_NEXT.format(name=shown.names[shown.opens_next]))


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
        return f" ({LET_GO_BY_ONE})"
    if row.not_saved:
        return f" ({FLEETING})"
    return f" ({LET_GO})" if let_go else ""
