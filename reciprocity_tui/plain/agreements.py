"""What the two agreed, in lines: to read, and to end."""

from functools import partial

from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.keeping import kept
from reciprocity_tui.plain.writing import tell_leaf, write_out
from reciprocity_tui.table.agreed import EMPTY, ENDED, TITLE, agreed
from reciprocity_tui.table.coming_back import calendar_file
from reciprocity_tui.table.table import Table

WAYS = "A number chooses that one. Enter goes back."
SURE = "x ends it. Enter leaves it as it is."
CALENDAR = "c writes a calendar file for the day it is looked at again."


def look_through(table: Table, console: Console) -> None:
    """Tell every agreement that lives; a number and an x end one."""
    while True:
        found = agreed(table)
        console.tell()
        if not found:
            console.tell(EMPTY)
            return
        console.tell(TITLE)
        for number, each in enumerate(found, 1):
            console.tell(f"{number}. {each.said}", 2)
            for line in each.about:
                console.tell(line, 4)
        typed = console.ask("agreements", WAYS)
        if not typed:
            return
        if typed not in [str(number) for number in range(1, len(found) + 1)]:
            console.tell("One of the numbers, please, or just Enter.")
            continue
        chosen = found[int(typed) - 1]
        console.tell(chosen.said)
        day = chosen.again if table.keeps else None
        said = console.ask("end", SURE if day is None else f"{SURE} {CALENDAR}").casefold()
        if said == "x":
            kept(console, partial(table.journal.end_agreement, chosen.number))
            console.tell(ENDED)
        elif said == "c" and day is not None:
            leaf = calendar_file(table, day)
            tell_leaf(leaf, console)
            write_out(leaf, console)
