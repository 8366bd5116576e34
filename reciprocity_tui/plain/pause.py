"""Everything is hidden. Either one may be here, as long as it takes, without a reason."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Literal, TypeAlias

from reciprocity_tui import breaks, words
from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.session import Session

Way: TypeAlias = Literal["on", "end", "lighter", "later"]
"""How a pause ends: go on, look back with what there is, play something light, leave it for another day."""

Stored: TypeAlias = Callable[[Callable[[], None]], None]
"""Does what stores something, until it worked."""

_CHOICES: dict[str, Way] = {"3": "lighter", "4": "end", "5": "later"}


def pause(session: Session, console: Console, stored: Stored, plan: str = "") -> Way:
    """Ask what comes now, as often as it takes. plan -- what the two agreed to do on a pause; may be empty."""
    ways = _ways(session, console)
    calm = words.NOTHING_LOST if console.keeps else words.NO_RUSH
    for line in ("", words.PAUSE, calm, *ways.values()):
        console.tell(line)
    with console.apart():
        while True:
            match console.ask("pause", f"Enter goes on. {_said(ways)} choose."):
                case "":
                    return "on"
                case "1":
                    console.tell(words.BREATHS)
                    console.tell(f"Five times. {words.NO_RUSH}")
                case "2":
                    return _break(session, console, stored, plan)
                case typed if typed in ways:
                    return _CHOICES[typed]
                case _:
                    console.tell(f"{_said(ways, 'or')}, or Enter alone. All of them are fine.")


def on_a_break(session: Session, console: Console, stored: Stored, until: datetime, plan: str = "") -> Way:
    """A break that lasts until then, also one from before the window was closed. It holds nobody."""
    late = until < console.breaks.now()
    console.tell(words.come_back(console.breaks.when(until), late=late))
    if plan and not late:
        console.tell(f"{words.PAUSE_PLACES} {plan}")
    console.tell(words.NO_RUSH if late else words.PAUSE_BREATHE)
    with console.apart():
        way = _after(session, console)
    stored(lambda: session.pause(None))
    return way


def _ways(session: Session, console: Console, first: int = 1) -> dict[str, str]:
    """What may be chosen, from number `first` on: its line, by what is typed. What was ended is not ended again."""
    said = words.PAUSE_WAYS if console.keeps else {**words.PAUSE_WAYS, "leave": words.PAUSE_LEAVE}
    found = {str(number): each for number, each in enumerate(said.items(), 1) if number >= first}
    return {
        number: f"{number}. {text}"
        for number, (way, text) in found.items()
        if not (session.evening.ended_here and way == "end")
    }


def _said(ways: Iterable[str], last: str = "and") -> str:
    """The numbers that may be typed, as one says them: "1, 2, 3 and 5"."""
    *others, final = ways
    return f"{', '.join(others)} {last} {final}"


def _break(session: Session, console: Console, stored: Stored, plan: str) -> Way:
    if console.breaks.enough:
        console.tell(words.PAUSE_ENOUGH)
        return _instead(session, console)
    until = console.breaks.back(_minutes(console))
    console.breaks.taken += 1
    stored(lambda: session.pause(until.isoformat(timespec="minutes")))
    return on_a_break(session, console, stored, until, plan)


def _after(session: Session, console: Console) -> Way:
    """Enter when both are back; then each says whether it goes on."""
    ways = _ways(session, console, first=3)
    while True:
        typed = console.ask("pause", f"Enter when both are back. {_said(ways)} choose something else.")
        if typed in ways:
            return _CHOICES[typed]
        if typed:
            console.tell(f"{_said(ways, 'or')}, or Enter alone. All of them are fine.")
        elif all(_is_back(console, name) for name in session.evening.names):
            return "on"
        else:
            console.tell(words.NO_RUSH)


def _is_back(console: Console, name: str) -> bool:
    while True:
        typed = console.ask("ready", f"{name}, 1 go on or 2 not yet.")
        if typed in ("1", "2"):
            return typed == "1"
        console.tell("1 goes on, 2 waits. Both are fine.")


def _instead(session: Session, console: Console) -> Way:
    """What is left to choose when more of the same would not help."""
    ways = _ways(session, console, first=3)
    for line in ways.values():
        console.tell(line)
    while (typed := console.ask("pause", f"{_said(ways)} choose.")) not in ways:
        console.tell(f"{_said(ways, 'or')}. All of them are fine.")
    return _CHOICES[typed]


def _minutes(console: Console) -> int:
    asked = f"How many minutes? Enter takes {breaks.SHORTEST}, and {breaks.LONGEST} is until tomorrow."
    while typed := console.ask("minutes", asked):
        minutes = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
        if breaks.SHORTEST <= minutes <= breaks.LONGEST:
            return minutes
        console.tell(f"From {breaks.SHORTEST} minutes, which is what calming down takes, to a day.")
    return breaks.SHORTEST
