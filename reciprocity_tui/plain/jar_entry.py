"""A line for the jar in plain mode: whose it is, one hidden line, sealed until the next evening."""

from functools import partial

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe, text
from reciprocity_tui.people import matches_name
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import with_hidden_note
from reciprocity_tui.plain.saving import save_with_retry
from reciprocity_tui.play.scenes.slots import SEATS, Person, Seat, other_seat


def write_jar_line(game: Game, console: Console) -> None:
    """Ask for a line and seal it. Call this only for a game that keeps something."""
    people = game.people
    if people is None:
        return
    seat = _whose(people, console)
    if seat is None:
        return
    request = text("jar-entry-prompt", name=people[seat].name, other=people[other_seat(seat)].name)
    console.print(text("jar-entry-hidden"))
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
        console.print(text("sealed-for-next-time"))


def _whose(people: tuple[Person, Person], console: Console) -> Seat | None:
    left, right = people
    question = text("jar-entry-choose", left=left.name, right=right.name)
    while typed := console.prompt("who", question):
        for seat in SEATS:
            if typed == str(seat + 1) or matches_name(typed, people[seat].name):
                return seat
        console.print(text("jar-entry-expected"))
    return None
