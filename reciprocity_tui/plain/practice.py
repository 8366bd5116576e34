"""Practice in plain mode: the pages of `game.practice_pages`, one question at a time."""

from functools import partial

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.practice_pages.page import (
    BACK,
    Outcome,
    Page,
    PlayTask,
    PracticeRoom,
    ShareReport,
    State,
)
from reciprocity_tui.messages import describe, text
from reciprocity_tui.people import require_people
from reciprocity_tui.plain.consent import ask_both
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.saving import save_with_retry
from reciprocity_tui.plain.sharing import share_practice
from reciprocity_tui.play.scenes.slots import Seat

WORD = "practice"
"""The stable word of its questions."""


def visit_practice(game: Game, console: Console) -> Card | None:
    """Show the practices of the two; return the exercise that they want to play, or None."""
    room = PracticeRoom(game)
    state: State | Outcome = room.first()
    while isinstance(state, State):
        try:
            state = _step(room, console, state)
            if isinstance(state, ShareReport):
                share_practice(game, console, state.number)
                state = room.overview(state.number)
        except ReciprocityError as error:
            console.print(describe(error))
    return state.card if isinstance(state, PlayTask) else None


def _step(room: PracticeRoom, console: Console, state: State) -> State | Outcome:
    """Show a page and return what follows. Raises ReciprocityError; then the same page comes again."""
    page = state.page(room)
    console.print()
    console.print(page.heading)
    if page.note:
        console.print(page.note)
    for line in page.lines:
        console.print(line.text, line.depth)
    if page.consent is not None:
        return _ask_for_consent(room, console, state)
    if page.asks is not None:
        typed = console.prompt(WORD, page.asks.text)
        return save_with_retry(console, partial(state.enter, room, typed))
    return _choose(room, console, state, page)


def _choose(room: PracticeRoom, console: Console, state: State, page: Page) -> State | Outcome:
    choices = [choice for choice in page.choices if choice[0] != BACK]
    for number, (_, label) in enumerate(choices, 1):
        console.print(f"{number}. {label}", 2)
    while typed := console.prompt(WORD, text("practice-choose")):
        if typed in [str(number) for number in range(1, len(choices) + 1)]:
            return save_with_retry(console, partial(state.choose, room, choices[int(typed) - 1][0]))
        console.print(text("one-of-the-numbers"))
    return state.back(room)


def _ask_for_consent(room: PracticeRoom, console: Console, state: State) -> State | Outcome:
    people, after = require_people(room.game.people), state
    outcome: State | Outcome = state

    def given(seat: Seat) -> None:
        nonlocal after, outcome
        outcome = save_with_retry(console, partial(after.say_yes, room, seat))
        after = outcome if isinstance(outcome, State) else after

    def question(seat: Seat) -> str:
        return text("practice-yes-or-not", name=people[seat].name)

    if ask_both(console, WORD, question, given):
        return outcome
    console.print(text("practice-not-added"))
    return state.back(room)
