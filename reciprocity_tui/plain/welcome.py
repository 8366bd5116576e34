"""The first start: the notice, two names, and nothing else."""

from collections.abc import Callable
from functools import partial

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe, text
from reciprocity_tui.people import parse_name
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.saving import save_with_retry

SCREEN_HELP_KEY = "F1"
"""How texts of exercises name the way to help."""


def welcome(game: Game, console: Console, names: tuple[str, str] | None = None) -> None:
    """Print the notice and seat the players. names -- their names; None: ask for them.

    Raises AnswerRejected when given names cannot be taken.
    """
    console.print(text("plain-greeting"))
    console.print()
    console.print(text("notice"))
    console.print(text("plain-help-and-leave", screen_key=SCREEN_HELP_KEY))
    if not game.keeps:
        console.print(text("nothing-is-kept-of-this"))
    console.print()
    if names is None:
        left = _ask_name(console, text("ask-left-name"), parse_name)
        right = _ask_name(console, text("ask-right-name"), lambda typed: parse_name(typed, taken=left))
        names = left, right
    save_with_retry(console, partial(game.seat, *names))


def _ask_name(console: Console, question: str, read: Callable[[str], str]) -> str:
    while True:
        try:
            return read(console.prompt("name", question))
        except AnswerRejected as refused:
            console.print(describe(refused))
