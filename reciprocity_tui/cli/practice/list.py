"""`reciprocity practice list`: list the practices, and how far the two are."""

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reciprocity_tui.cli.games import open_game_for
from reciprocity_tui.cli.practice.wrap import wrap
from reciprocity_tui.game.practice_text import PracticeText
from reciprocity_tui.messages import text

if TYPE_CHECKING:
    from reciprocity_tui.game.game import Game
    from reciprocity_tui.game.practising import ActivePractice


def list_practices(args: Namespace) -> int:
    """List every practice and return the exit status. Raises ReciprocityError."""
    with open_game_for(args)() as game:
        practices = game.practising.all()
        lines = [line for active in practices for line in _describe(game, active)]
        game.journal.discard_if_empty()
    print("\n".join(lines or wrap(text("practice-list-none"))))
    return 0


def _describe(game: "Game", active: "ActivePractice") -> Iterator[str]:
    cards = {card.ref: card for card in game.catalog.cards()}
    words, practice = PracticeText(cards, game.calendar_day()), active.practice
    yield from wrap(text("practice-list-entry", title=practice.title, ref=practice.ref))
    for line in words.about(practice):
        yield from wrap(line.text, 1)
    if active.is_away:
        yield from wrap(text("practice-is-away"), 1)
    for task, now in zip(practice.tasks, active.progress, strict=True):
        title, state = words.title(task.exercise), words.state(practice, now)
        yield from wrap(text("practice-list-task", title=title, state=state), 2)
