"""The agreements of the players in plain mode: to read, and to end."""

from functools import partial

from reciprocity_tui.game.agreements import EMPTY, ENDED, TITLE, active_agreements
from reciprocity_tui.game.coming_back import calendar_file
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.exporting import describe_export, export
from reciprocity_tui.plain.saving import save_with_retry


def browse_agreements(game: Game, console: Console) -> None:
    """Print the active agreements; a number and an x end one."""
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
        typed = console.prompt("agreements", text("agreements-choose"))
        if not typed:
            return
        if typed not in [str(number) for number in range(1, len(entries) + 1)]:
            console.print(text("one-of-the-numbers"))
            continue
        chosen = entries[int(typed) - 1]
        console.print(chosen.summary)
        day = chosen.review_day if game.keeps else None
        question = text("agreement-end" if day is None else "agreement-end-or-calendar")
        answer = console.prompt("end", question).casefold()
        if answer == "x":
            save_with_retry(console, partial(game.journal.agreements.end, chosen.number))
            console.print(ENDED)
        elif answer == "c" and day is not None:
            calendar = calendar_file(game, day)
            describe_export(calendar, console)
            export(calendar, console)
