"""A game with a few exercises, and a practice of some of them."""

from datetime import date, timedelta
from pathlib import Path

from reciprocity_tui.game.game import Game
from reciprocity_tui.packs.library.catalog import Pack
from reciprocity_tui.practice.assignment import Practice, Release, Task
from reciprocity_tui.practice.practice_file import file_name, write_practice
from tests.shelves import DAY, Shelf, card, game, played

CARDS = [
    card("home/hello", title="Hello"),
    card("home/soft", title="A soft start", minutes=10, care="Not when one of you is tired."),
    card("home/light", title="Something light"),
    card("home/lists", title="Two lists", minutes=20, intensity="medium"),
    card("home/cave", title="The cave", minutes=40, intensity="deep"),
]
PACKS = [Pack("home", "At home", version="1.0.0")]
PRACTICE = Practice(
    id="stuck-1",
    couple="k7m2-p9qd",
    title="A stuck topic",
    made=DAY,
    begins=DAY,
    ends=DAY + timedelta(days=13),
    tasks=(
        Task("home/soft", "To begin softly.", "If it is Thursday, then after dinner.", "home/light"),
        Task("home/lists", release=Release("after-days", 3)),
        Task("home/cave", release=Release("on", day=DAY + timedelta(days=5))),
    ),
    counselor="Dr. Lee",
    hear_about=("What got in the way",),
    packs=(("home", "1.0.0"),),
)


def seated(*, keeps: bool = True) -> Game:
    """Ana and Sam, who have played one evening, and a few exercises."""
    at = game(Shelf(CARDS, PACKS), keeps=keeps)
    played(at, CARDS[0], 1)
    return at


def play(at: Game, name: str) -> None:
    """Keep an evening of an exercise at home."""
    played(at, at.catalog.find(f"home/{name}"), 0)


def on_day(at: Game, days: int) -> date:
    """Return the day so many days after the first, and let the game believe that it is that one."""
    day = DAY + timedelta(days=days)
    object.__setattr__(at, "clock", lambda: day)
    return day


def saved(folder: Path, practice: Practice = PRACTICE) -> Path:
    """Write the file of a practice and return its path."""
    file = folder / file_name(practice)
    file.write_bytes(write_practice(practice))
    return file
