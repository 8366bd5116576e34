"""Paths in lines: what there is, where the two are on it, and the ways to begin, leave and go on."""

from functools import partial

from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.keeping import kept
from reciprocity_tui.table.following import EMPTY, TITLE
from reciprocity_tui.table.table import Table

WAYS = "A number does it. Enter goes back."


def choose_path(table: Table, console: Console) -> None:
    """Tell every path, and do what the two choose."""
    following = table.following
    told, ways = following.told(), following.ways()
    console.tell()
    console.tell(TITLE if told else EMPTY)
    for line in filter(None, (following.gone(), *following.broken())):
        console.tell(line)
    for each in told:
        console.tell(each.title, 2)
        for line in filter(None, (each.summary, each.where)):
            console.tell(line, 4)
    if not ways:
        return
    for number, (_, text) in enumerate(ways, 1):
        console.tell(f"{number}. {text}", 2)
    while typed := console.ask("paths", WAYS):
        if typed in [str(number) for number in range(1, len(ways) + 1)]:
            console.tell(kept(console, partial(following.act, ways[int(typed) - 1][0])))
            return
        console.tell("One of the numbers, please, or just Enter.")
