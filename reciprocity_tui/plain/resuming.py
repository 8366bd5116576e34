"""Ask whether to continue an unfinished evening when its exercise is chosen again."""

from reciprocity_tui.errors import JournalDamaged
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.opening import Evening, Opening, Play, StartOver, State, TakeUp, Unfinished
from reciprocity_tui.messages import describe, text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.scenes.slots import Seat
from reciprocity_tui.play.session.session import Session


def resume_or_begin(
    game: Game, console: Console, card: Card, opener: Seat | None, *, review: bool = True
) -> Session:
    """Return the unfinished evening of `card` if the players continue it, else a new one.

    An evening that can no longer be read is reported, and a new one is begun. Raises as `Game.begin`.
    """
    opening = Opening(game, opener)
    state: State = opening.play(Play(card, review))
    if isinstance(state, Unfinished):
        go_on = not console.prompt("go-on", text("resume-or-start-over"))
        try:
            state = opening.step(state, TakeUp() if go_on else StartOver())
        except JournalDamaged as damaged:
            if not go_on:
                raise
            console.print(describe(damaged))
            state = opening.step(state, StartOver())
    assert isinstance(state, Evening)
    return state.session
