"""What the two agreed, in lines: to read, and to end."""

from functools import partial

from reciprocity_tui.game.agreements import EMPTY, ENDED, TITLE, active_agreements
from reciprocity_tui.game.coming_back import calendar_file
from reciprocity_tui.game.game import Game
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.exporting import describe_export, export
from reciprocity_tui.plain.saving import save_with_retry

WAYS = "A number chooses that one. Enter goes back."
END_PROMPT = "x ends it. Enter leaves it as it is."
CALENDAR = "c writes a calendar file for the day it is looked at again."


def browse_agreements(game: Game, console: Console) -> None:
    """Tell every agreement that lives; a number and an x end one."""
    while True:
        entries = active_agreements(game)
        console.print()
        if not entries:
            console.print(EMPTY)
            return
        console.print(TITLE)
        for number, entry in enumerate(entries, 1):
            console.print(f"{number}. {entry.summary}", 2)
            for line in entry.details:
                console.print(line, 4)
        typed = console.prompt("agreements", WAYS)
        if not typed:
            return
        if typed not in [str(number) for number in range(1, len(entries) + 1)]:
            console.print("One of the numbers, please, or just Enter.")
            continue
        chosen = entries[int(typed) - 1]
        console.print(chosen.summary)
        day = chosen.review_day if game.keeps else None
        answer = console.prompt("end", END_PROMPT if day is None else f"{END_PROMPT} {CALENDAR}").casefold()
        if answer == "x":
            save_with_retry(console, partial(game.journal.agreements.end, chosen.number))
            console.print(ENDED)
        elif answer == "c" and day is not None:
            leaf = calendar_file(game, day)
            describe_export(leaf, console)
            export(leaf, console)
