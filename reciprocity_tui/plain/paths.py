"""Paths in plain mode: which there are, how far the players are, and what they can do with them."""

from functools import partial

from reciprocity_tui.game.followed_path import EMPTY, TITLE
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.saving import save_with_retry


def choose_path(game: Game, console: Console) -> None:
    """Print every path, and do what the players choose."""
    following = game.following
    entries, actions = following.entries(), following.actions()
    console.print()
    console.print(TITLE if entries else EMPTY)
    for line in filter(None, (following.missing_path_notice(), *following.broken_path_notices())):
        console.print(line)
    for entry in entries:
        console.print(entry.title, 2)
        for line in filter(None, (entry.summary, entry.progress)):
            console.print(line, 4)
    if not actions:
        return
    for number, (_, label) in enumerate(actions, 1):
        console.print(f"{number}. {label}", 2)
    while typed := console.prompt("paths", text("paths-choose")):
        if typed in [str(number) for number in range(1, len(actions) + 1)]:
            console.print(save_with_retry(console, partial(following.perform, actions[int(typed) - 1][0])))
            return
        console.print(text("one-of-the-numbers"))
