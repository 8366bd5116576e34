"""Make your own, in lines: a list of questions from a file or pasted, and four plain answers."""

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

PASTE = "{} A line with a single dot ends them, and just Enter goes back."
KEPT = "Enter keeps {}."


def make_own(game: Game, console: Console) -> Card | None:
    """Make a pack and return its first exercise; None when the two go back, and then nothing is kept."""
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
    """Return the name of a file, or all that was pasted; empty when the two go back."""
    lines: list[str] = []
    for line in console.prompt_lines("questions", PASTE.format(text(making.WHERE)), tabs=True):
        if not lines and (not line or making.names_file(line)):
            return line
        lines.append(line)
    return "\n".join(lines)


def _made(game: Game, console: Console, offer: ParsedList) -> Card:
    console.print()
    for line in offer.report():
        console.print(line)
    title = console.prompt("title", f"{text(making.ASK_TITLE)} {KEPT.format(offer.title)}")
    depths = [name for name, _ in making.DEPTHS]
    depth = _one_of(lambda words: console.prompt("depth", words), text(making.ASK_DEPTH), depths, depths[0])
    lengths = [str(minute) for minute in making.MINUTES]
    usual = str(making.DEFAULT_MINUTES)
    length = _one_of(lambda words: console.prompt("length", words), text(making.ASK_MINUTES), lengths, usual)
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


def _one_of(ask: Callable[[str], str], text: str, options: Sequence[str], usual: str) -> str:
    """Ask until it is one of `options`; nothing is the usual one."""
    words = f"{text} {', '.join(options[:-1])} or {options[-1]}. {KEPT.format(usual)}"
    while (typed := ask(words).casefold() or usual) not in options:
        pass
    return typed
