"""A line for the jar, in lines: whose it is, one line that does not show, sealed until the next evening."""

from functools import partial

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe
from reciprocity_tui.people import matches_name
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import with_hidden_note
from reciprocity_tui.plain.saving import save_with_retry
from reciprocity_tui.play.scenes.slots import SEATS, Person, Seat, other_seat
from reciprocity_tui.words import DROP_HIDDEN, DROP_LINE, DROP_WHOSE, SEALED_FOR_NEXT_TIME


def write_jar_line(game: Game, console: Console) -> None:
    """Ask for it and seal it. Only for a table where something is kept."""
    people = game.people
    if people is None:
        return
    seat = _whose(people, console)
    if seat is None:
        return
    request = DROP_LINE.format(name=people[seat].name, other=people[other_seat(seat)].name)
    console.print(DROP_HIDDEN)
    question = with_hidden_note(request, console, private=True)
    sealed: bool | None = None
    while sealed is None:
        line = console.prompt("line", question, hidden=True)
        try:
            sealed = save_with_retry(console, partial(game.leave_line, seat, line))
        except AnswerRejected as refused:
            console.print(describe(refused))
    console.clear()
    if sealed:
        console.print(SEALED_FOR_NEXT_TIME)


def _whose(people: tuple[Person, Person], console: Console) -> Seat | None:
    ways = f"{DROP_WHOSE} 1 {people[0].name}, 2 {people[1].name}. Enter goes back."
    while typed := console.prompt("who", ways):
        for seat in SEATS:
            if typed == str(seat + 1) or matches_name(typed, people[seat].name):
                return seat
        console.print("1, 2 or a name, or Enter alone.")
    return None
