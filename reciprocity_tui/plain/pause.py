"""Everything is hidden. Either one may be here, as long as it takes, without a reason (content.md 5.5)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from reciprocity_tui.plain.console import Console
from reciprocity_tui.play.session import Session
from reciprocity_tui.words import NOTHING_LOST, PAUSE, PAUSE_BACK, PAUSE_BREATHE

Way: TypeAlias = Literal["on", "end", "lighter", "later"]
"""How a pause ends: go on, look back with what there is, play something light, leave it for another day."""

BREAK_MINUTES = 20
"""The shortest break that calms (content.md 5.5)."""

LONGEST_BREAK = 24 * 60

WAYS = (
    "1. Five slow breaths",
    f"2. A break of {BREAK_MINUTES} minutes or more",
    "3. Something light instead",
    "4. End here and look back",
    "5. Leave it for another day",
)

BREATHS = (
    "Breathe in for four, and out for six. Five times, slowly.",
    "Shoulders down. No rush.",
)

_CHOICES: dict[str, Way] = {"": "on", "3": "lighter", "4": "end", "5": "later"}


def pause(session: Session, console: Console, stored: Callable[[Callable[[], None]], None]) -> Way:
    """Ask what comes now, as often as it takes. `stored` does what stores something, until it worked."""
    for line in ("", PAUSE, NOTHING_LOST, *WAYS):
        console.tell(line)
    with console.apart():
        while True:
            typed = console.ask("pause", "Enter goes on. 1 to 5 choose.")
            if typed in _CHOICES:
                return _CHOICES[typed]
            if typed == "1":
                for line in BREATHS:
                    console.tell(line)
            elif typed == "2":
                _break(session, console, stored)
            else:
                console.tell("A number from 1 to 5, or Enter alone. All of them are fine.")


def _break(session: Session, console: Console, stored: Callable[[Callable[[], None]], None]) -> None:
    back = datetime.now().astimezone() + timedelta(minutes=_minutes(console))
    stored(lambda: session.pause(back.isoformat(timespec="minutes")))
    console.tell(f"{PAUSE_BACK.format(time=back.strftime('%H:%M'))} {PAUSE_BREATHE}")
    console.ask("enter", "Enter when both are back.")
    stored(lambda: session.pause(None))


def _minutes(console: Console) -> int:
    while typed := console.ask("minutes", f"How many minutes? Enter takes {BREAK_MINUTES}."):
        minutes = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
        if BREAK_MINUTES <= minutes <= LONGEST_BREAK:
            return minutes
        console.tell(f"From {BREAK_MINUTES} minutes, which is what calming down takes, to a day.")
    return BREAK_MINUTES
