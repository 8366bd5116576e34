"""Make a pack in plain mode: a list of questions from a file or pasted, and four plain answers."""

from collections.abc import Callable, Sequence
from typing import cast

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.exercise.card import Card, Intensity
from reciprocity_tui.game import making
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.making import ParsedList
from reciprocity_tui.messages import describe, text
from reciprocity_tui.packs.importing.compose import Answers
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.numbers import either


def make_own(game: Game, console: Console) -> Card | None:
    """Make a pack and return its first exercise; None when the players go back, and then nothing is kept."""
    console.print()
    console.print(making.TITLE)
    console.print(making.ABOUT)
    if game.home is None:
        console.print(making.NOT_KEPT)
        return None
    while typed := _list(console):
        try:
            return _made(game, console, making.parse_list(typed))
        except ReciprocityError as error:
            console.print(describe(error))
    return None


def _list(console: Console) -> str:
    """Return the name of a file, or all that was pasted; empty when the players go back."""
    lines: list[str] = []
    for line in console.prompt_lines("questions", text("make-paste", where=making.WHERE), tabs=True):
        if not lines and (not line or making.names_file(line)):
            return line
        lines.append(line)
    return "\n".join(lines)


def _made(game: Game, console: Console, offer: ParsedList) -> Card:
    console.print()
    for line in offer.report():
        console.print(line)
    title = console.prompt("title", text("make-title", question=making.ASK_TITLE, usual=offer.title))
    depths = [name for name, _ in making.DEPTHS]
    ask_depth, ask_length = text(making.ASK_DEPTH), text(making.ASK_MINUTES)
    depth = _one_of(lambda question: console.prompt("depth", question), ask_depth, depths, depths[0])
    lengths = [str(minute) for minute in making.MINUTES]
    usual = str(making.DEFAULT_MINUTES)
    length = _one_of(lambda question: console.prompt("length", question), ask_length, lengths, usual)
    source = console.prompt("from", text(making.ASK_SOURCE))
    answers = Answers(title, cast("Intensity", depth), int(length), source)
    card = making.make_pack(game, offer, answers)
    console.print()
    for line in (
        *offer.describe_exercises(answers),
        text("make-pack-made", title=making.title_of(game, card)),
    ):
        console.print(line)
    return card


def _one_of(ask: Callable[[str], str], question: str, options: Sequence[str], usual: str) -> str:
    """Ask until the answer is one of `options`; an empty answer is `usual`."""
    whole = text("make-one-of", question=question, options=either(options), usual=usual)
    while (typed := ask(whole).casefold() or usual) not in options:
        pass
    return typed
