"""The first start: the notice, two names, and nothing else."""

from collections.abc import Callable
from functools import partial

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe
from reciprocity_tui.people import parse_name
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.messages import HELP_IS_F1
from reciprocity_tui.plain.saving import save_with_retry
from reciprocity_tui.words import ASK_LEFT, ASK_RIGHT, GREETING, NOTHING_KEPT, NOTICE, TITLE


def welcome(game: Game, console: Console, names: tuple[str, str] | None = None) -> None:
    """Tell the notice and seat the two. names -- given beforehand; None: they are asked.

    Raises AnswerRejected when given names cannot be taken.
    """
    console.print(f"{TITLE}. {GREETING}")
    console.print()
    console.print(NOTICE)
    console.print(HELP_IS_F1)
    if not game.keeps:
        console.print(NOTHING_KEPT)
    console.print()
    if names is None:
        left = _ask_name(console, ASK_LEFT, parse_name)
        names = left, _ask_name(console, ASK_RIGHT, lambda typed: parse_name(typed, taken=left))
    save_with_retry(console, partial(game.seat, *names))


def _ask_name(console: Console, question: str, read: Callable[[str], str]) -> str:
    while True:
        try:
            return read(console.prompt("name", question))
        except AnswerRejected as refused:
            console.print(describe(refused))
