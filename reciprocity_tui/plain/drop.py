"""A line for the jar, in lines: whose it is, one line that does not show, sealed until the next evening."""

from functools import partial

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.messages import describe
from reciprocity_tui.people import is_named
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import unseen
from reciprocity_tui.plain.keeping import kept
from reciprocity_tui.play.slots import SEATS, Person, Seat, other
from reciprocity_tui.table.table import Table
from reciprocity_tui.words import DROP_HIDDEN, DROP_LINE, DROP_WHOSE, SEALED_FOR_NEXT_TIME


def drop(table: Table, console: Console) -> None:
    """Ask for it and seal it. Only for a table where something is kept."""
    people = table.people
    if people is None:
        return
    seat = _whose(people, console)
    if seat is None:
        return
    said = DROP_LINE.format(name=people[seat].name, other=people[other(seat)].name)
    console.tell(DROP_HIDDEN)
    asked = unseen(said, console, private=True)
    sealed: bool | None = None
    while sealed is None:
        line = console.ask("line", asked, hidden=True)
        try:
            sealed = kept(console, partial(table.leave_line, seat, line))
        except AnswerRejected as refused:
            console.tell(describe(refused))
    console.clear()
    if sealed:
        console.tell(SEALED_FOR_NEXT_TIME)


def _whose(people: tuple[Person, Person], console: Console) -> Seat | None:
    ways = f"{DROP_WHOSE} 1 {people[0].name}, 2 {people[1].name}. Enter goes back."
    while typed := console.ask("who", ways):
        for seat in SEATS:
            if typed == str(seat + 1) or is_named(typed, people[seat].name):
                return seat
        console.tell("1, 2 or a name, or Enter alone.")
    return None
