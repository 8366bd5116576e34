"""Paths in lines: what there is, where the two are on it, and the ways to begin, leave and go on."""

from functools import partial

from reciprocity_tui.game.followed_path import EMPTY, TITLE
from reciprocity_tui.game.game import Game
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.saving import save_with_retry

WAYS = "A number does it. Enter goes back."


def choose_path(game: Game, console: Console) -> None:
    """Tell every path, and do what the two choose."""
    following = game.following
    entries, ways = following.entries(), following.actions()
    console.print()
    console.print(TITLE if entries else EMPTY)
    for line in filter(None, (following.missing_path_notice(), *following.broken_path_notices())):
        console.print(line)
    for entry in entries:
        console.print(entry.title, 2)
        for line in filter(None, (entry.summary, entry.progress)):
            console.print(line, 4)
    if not ways:
        return
    for number, (_, text) in enumerate(ways, 1):
        console.print(f"{number}. {text}", 2)
    while typed := console.prompt("paths", WAYS):
        if typed in [str(number) for number in range(1, len(ways) + 1)]:
            console.print(save_with_retry(console, partial(following.perform, ways[int(typed) - 1][0])))
            return
        console.print("One of the numbers, please, or just Enter.")
