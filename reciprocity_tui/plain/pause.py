"""Everything is hidden. Either one may be here, as long as it takes, without a reason."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Literal, TypeAlias

from reciprocity_tui import breaks, words
from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.session.session import Session

Way: TypeAlias = Literal["on", "end", "lighter", "later"]
"""How a pause ends: go on, look back with what there is, play something light, leave it for another day."""

SaveWithRetry: TypeAlias = Callable[[Callable[[], None]], None]
"""Does what stores something, until it worked."""

_CHOICES: dict[str, Way] = {"3": "lighter", "4": "end", "5": "later"}


def pause(session: Session, console: Console, save: SaveWithRetry, plan: str = "") -> Way:
    """Ask what comes now, as often as it takes. plan -- what the two agreed to do on a pause; may be empty."""
    ways = _options(session, console)
    calm = words.NOTHING_LOST if console.keeps else words.NO_RUSH
    for line in ("", words.PAUSE, calm, *ways.values()):
        console.print(line)
    with console.without_evening_commands():
        while True:
            match console.prompt("pause", f"Enter goes on. {_list_numbers(ways)} choose."):
                case "":
                    return "on"
                case "1":
                    console.print(words.BREATHS)
                    console.print(f"Five times. {words.NO_RUSH}")
                case "2":
                    return _break(session, console, save, plan)
                case typed if typed in ways:
                    return _CHOICES[typed]
                case _:
                    console.print(f"{_list_numbers(ways, 'or')}, or Enter alone. All of them are fine.")


def take_break(
    session: Session, console: Console, save: SaveWithRetry, until: datetime, plan: str = ""
) -> Way:
    """A break that lasts until then, also one from before the window was closed. It holds nobody."""
    late = until < console.breaks.now()
    console.print(words.come_back(console.breaks.describe(until), late=late))
    if plan and not late:
        console.print(f"{words.PAUSE_PLACES} {plan}")
    console.print(words.NO_RUSH if late else words.PAUSE_BREATHE)
    with console.without_evening_commands():
        way = _ask_after_break(session, console)
    save(lambda: session.pause(None))
    return way


def _options(session: Session, console: Console, first: int = 1) -> dict[str, str]:
    """What may be chosen, from number `first` on: its line, by what is typed. What was ended is not ended again."""
    texts = words.PAUSE_WAYS if console.keeps else {**words.PAUSE_WAYS, "leave": words.PAUSE_LEAVE}
    numbered = {
        str(number): way_and_text for number, way_and_text in enumerate(texts.items(), 1) if number >= first
    }
    return {
        number: f"{number}. {text}"
        for number, (way, text) in numbered.items()
        if not (session.evening.ended_here and way == "end")
    }


def _list_numbers(ways: Iterable[str], last: str = "and") -> str:
    """The numbers that may be typed, as one says them: "1, 2, 3 and 5"."""
    *others, final = ways
    return f"{', '.join(others)} {last} {final}"


def _break(session: Session, console: Console, save: SaveWithRetry, plan: str) -> Way:
    if console.breaks.limit_reached:
        console.print(words.PAUSE_ENOUGH)
        return _ask_alternatives(session, console)
    until = console.breaks.return_time(_minutes(console))
    console.breaks.taken += 1
    save(lambda: session.pause(until.isoformat(timespec="minutes")))
    return take_break(session, console, save, until, plan)


def _ask_after_break(session: Session, console: Console) -> Way:
    """Enter when both are back; then each says whether it goes on."""
    ways = _options(session, console, first=3)
    while True:
        typed = console.prompt(
            "pause", f"Enter when both are back. {_list_numbers(ways)} choose something else."
        )
        if typed in ways:
            return _CHOICES[typed]
        if typed:
            console.print(f"{_list_numbers(ways, 'or')}, or Enter alone. All of them are fine.")
        elif all(_is_back(console, name) for name in session.evening.names):
            return "on"
        else:
            console.print(words.NO_RUSH)


def _is_back(console: Console, name: str) -> bool:
    while True:
        typed = console.prompt("ready", f"{name}, 1 go on or 2 not yet.")
        if typed in ("1", "2"):
            return typed == "1"
        console.print("1 goes on, 2 waits. Both are fine.")


def _ask_alternatives(session: Session, console: Console) -> Way:
    """What is left to choose when more of the same would not help."""
    ways = _options(session, console, first=3)
    for line in ways.values():
        console.print(line)
    while (typed := console.prompt("pause", f"{_list_numbers(ways)} choose.")) not in ways:
        console.print(f"{_list_numbers(ways, 'or')}. All of them are fine.")
    return _CHOICES[typed]


def _minutes(console: Console) -> int:
    question = (
        f"How many minutes? Enter takes {breaks.MIN_MINUTES}, and {breaks.MAX_MINUTES} is until tomorrow."
    )
    while typed := console.prompt("minutes", question):
        minutes = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
        if breaks.MIN_MINUTES <= minutes <= breaks.MAX_MINUTES:
            return minutes
        console.print(f"From {breaks.MIN_MINUTES} minutes, which is what calming down takes, to a day.")
    return breaks.MIN_MINUTES
