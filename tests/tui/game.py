"""Set up a game with one exercise and a journal in memory, and read the text on the screen."""

import datetime
import random
from collections.abc import Mapping

from textual.app import App
from textual.events import Key
from textual.pilot import Pilot

from reciprocity_tui.errors import UnknownExercise
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog, Pack, UnreadableFile
from reciprocity_tui.packs.loading.default_prompts import fill_default_prompts
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.suggestion.course import Course
from reciprocity_tui.tui.app import ReciprocityApp

DAY = datetime.date(2026, 6, 1)
NAMES = {" ": "space", ".": "full_stop", "'": "apostrophe"}
"""How Textual calls keys that are not called by their letter."""

SNAP = {
    "id": "weather",
    "kind": "choose",
    "snap": True,
    "prompt": "Your evening?",
    "options": ["sunny", "hazy"],
}
TALK = {
    "id": "behind",
    "kind": "speak",
    "prompt": "Tell {listener} one thing behind it.",
    "listener_card": "Listen.",
}
SECRET = {
    "id": "secret",
    "kind": "write",
    "visibility": "sealed",
    "prompt": ["What made {other} laugh?", "What was {other} proud of?"],
    "help": "A picture is enough.",
    "stems": ["It was when"],
}
MARK = {
    "id": "mark",
    "kind": "rate",
    "prompt": "How light was it?",
    "scale": {"low": "heavy", "high": "light"},
}
THANKS = {
    "id": "thanks",
    "kind": "round",
    "do": [{"id": "tell", "kind": "speak", "catch": True, "prompt": "Tell {listener} what they did."}],
}


class OneExercise(Catalog):
    """A catalog with one exercise."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.card = exercise.card("test", "one")

    def cards(self) -> tuple[Card, ...]:
        """Return the only card."""
        return (self.card,)

    def find(self, name: str) -> Card:
        """Return the card, by its id or full name."""
        if name not in ("one", "test/one"):
            raise UnknownExercise(f"There is no exercise called {name}.")
        return self.card

    def packs(self) -> tuple[Pack, ...]:
        """None of them says anything of itself."""
        return ()

    def courses(self) -> tuple[Course, ...]:
        """Return no paths."""
        return ()

    def unreadable(self) -> tuple[UnreadableFile, ...]:
        """None."""
        return ()

    def load(self, ref: str) -> Exercise:
        """Return the exercise."""
        return self.exercise


def exercise(*steps: Mapping[str, object], **header: object) -> Exercise:
    """Return an exercise of these steps."""
    alone = Exercise.model_validate(
        {
            "title": "One",
            "kind": "check-in",
            "pillar": "regard",
            "minutes": 5,
            "intensity": "light",
            "summary": "A few words.",
            "why": "Because.",
            **header,
            "step": list(steps),
        }
    )
    return fill_default_prompts(alone)


def game(played: Exercise, names: tuple[str, str] | None = ("Ana", "Sam"), *, keeps: bool = True) -> Game:
    """Return a game in memory that has only `played` and, unless `names` is None, two players."""
    journal = Journal.in_memory(today=lambda: DAY)
    if names is not None:
        journal.set_people(*assign_seats(*names))
    return Game(OneExercise(played), journal, random.Random(1), lambda: DAY, keeps)


def program(at: Game, *, begin: bool = True) -> ReciprocityApp:
    """Return the program for this game; with `begin` it starts the exercise right away."""
    return ReciprocityApp(lambda: at, exercise="one" if begin else None, opener=0 if begin else None)


def seen(app: App[int]) -> str:
    """Return all text on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys one after the other, as slowly as a person."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def both_write(pilot: Pilot[int], *texts: str, own: tuple[str, str] = ("left", "right")) -> None:
    """Open each curtain, in the order of `own`, and lock a line; the same line for both if only one is given."""
    for key, text in zip(own, texts * (2 // len(texts)), strict=True):
        await press(pilot, key)
        await write(pilot, text)
        await press(pilot, "enter")


async def write(pilot: Pilot[int], text: str) -> None:
    """Type `text`: the first letter, which may carry the keys elsewhere, and then faster than it is drawn."""
    for part in (text[:1], text[1:]):
        for letter in part:
            pilot.app.post_message(Key(NAMES.get(letter, letter), letter))
        await pilot.pause()
