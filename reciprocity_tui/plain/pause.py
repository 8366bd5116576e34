"""A pause in plain mode: everything is hidden, for as long as it takes, and nobody needs a reason."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal, TypeAlias

from reciprocity_tui import breaks
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.numbers import either
from reciprocity_tui.play.session.session import Session

Way: TypeAlias = Literal["on", "end", "lighter", "later"]
"""How a pause ends: go on, look back with what there is, play something light, leave it for another day."""

SaveWithRetry: TypeAlias = Callable[[Callable[[], None]], None]
"""Does what stores something, until it worked."""

_WAYS = ("breath", "break", "light", "end", "leave")
_CHOICES: dict[str, Way] = {"3": "lighter", "4": "end", "5": "later"}


def pause(session: Session, console: Console, save: SaveWithRetry, plan: str = "") -> Way:
    """Ask how to go on, as often as it takes. plan -- what the players agreed to do on a pause; may be empty."""
    ways = _options(session, console)
    calm = text("pause-nothing-lost" if console.keeps else "no-rush")
    for line in ("", text("pause-head"), calm, *ways.values()):
        console.print(line)
    with console.without_evening_commands():
        while True:
            match console.prompt("pause", text("pause-choose", numbers=tuple(ways))):
                case "":
                    return "on"
                case "1":
                    console.print(text("pause-breaths"))
                    console.print(text("pause-five-times"))
                case "2":
                    return _break(session, console, save, plan)
                case typed if typed in ways:
                    return _CHOICES[typed]
                case _:
                    console.print(text("pause-one-of-or-go-on", numbers=either(ways)))


def take_break(
    session: Session, console: Console, save: SaveWithRetry, until: datetime, plan: str = ""
) -> Way:
    """Rest until `until`, also if the break began before the window was closed. It forces nobody to wait."""
    late = until < console.breaks.now()
    console.print(text("pause-was-over" if late else "pause-come-back", when=console.breaks.describe(until)))
    if plan and not late:
        console.print(text("pause-places", plan=plan))
    console.print(text("no-rush" if late else "pause-meanwhile"))
    with console.without_evening_commands():
        way = _ask_after_break(session, console)
    save(lambda: session.pause(None))
    return way


def _options(session: Session, console: Console, first: int = 1) -> dict[str, str]:
    """Return the choices by their numbers, from `first` on. An evening that was ended cannot be ended again."""
    numbered = {str(number): way for number, way in enumerate(_WAYS, 1) if number >= first}
    return {
        number: f"{number}. {_describe(way, console)}"
        for number, way in numbered.items()
        if not (session.evening.ended_here and way == "end")
    }


def _describe(way: str, console: Console) -> str:
    return text("pause-way", way="leave-unsaved" if way == "leave" and not console.keeps else way)


def _break(session: Session, console: Console, save: SaveWithRetry, plan: str) -> Way:
    if console.breaks.limit_reached:
        console.print(text("pause-enough"))
        return _ask_alternatives(session, console)
    until = console.breaks.return_time(_minutes(console))
    console.breaks.taken += 1
    save(lambda: session.pause(until.isoformat(timespec="minutes")))
    return take_break(session, console, save, until, plan)


def _ask_after_break(session: Session, console: Console) -> Way:
    """Wait for Enter when both are back; then each of them says whether to go on."""
    ways = _options(session, console, first=3)
    while True:
        typed = console.prompt("pause", text("pause-choose-after-break", numbers=tuple(ways)))
        if typed in ways:
            return _CHOICES[typed]
        if typed:
            console.print(text("pause-one-of-or-go-on", numbers=either(ways)))
        elif all(_is_back(console, name) for name in session.evening.names):
            return "on"
        else:
            console.print(text("no-rush"))


def _is_back(console: Console, name: str) -> bool:
    while True:
        typed = console.prompt("ready", text("pause-is-back", name=name))
        if typed in ("1", "2"):
            return typed == "1"
        console.print(text("pause-back-or-not"))


def _ask_alternatives(session: Session, console: Console) -> Way:
    """Ask for something other than one more break."""
    ways = _options(session, console, first=3)
    for line in ways.values():
        console.print(line)
    question = text("pause-choose-without", numbers=tuple(ways))
    while (typed := console.prompt("pause", question)) not in ways:
        console.print(text("pause-one-of", numbers=either(ways)))
    return _CHOICES[typed]


def _minutes(console: Console) -> int:
    question = text("pause-minutes", least=breaks.MIN_MINUTES, most=str(breaks.MAX_MINUTES))
    while typed := console.prompt("minutes", question):
        minutes = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
        if breaks.MIN_MINUTES <= minutes <= breaks.MAX_MINUTES:
            return minutes
        console.print(text("pause-minutes-expected", least=breaks.MIN_MINUTES))
    return breaks.MIN_MINUTES
