"""Ask whether to continue an unfinished evening when its exercise is chosen again."""

from reciprocity_tui.errors import JournalDamaged
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.game import Game
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
    go_on = game.unfinished.is_of(card.ref) and not console.prompt("go-on", text("resume-or-start-over"))
    try:
        return game.resume_or_begin(card, opener, go_on=go_on, review=review)
    except JournalDamaged as damaged:
        if not go_on:
            raise
        console.print(describe(damaged))
        return game.begin(card, opener, with_review=review)
