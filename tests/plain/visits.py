"""A table in memory with a few small exercises on it, and visits to it in lines."""

import datetime
import io
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from reciprocity_tui.errors import UnknownExercise
from reciprocity_tui.exercise.card import Card
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.message import Message
from reciprocity_tui.packs.library.catalog import Catalog, Pack, UnreadableFile
from reciprocity_tui.people import assign_seats
from reciprocity_tui.plain.run import run
from reciprocity_tui.play.suggestion.course import Course
from tests.plain.kit import exercise
from tests.plain.test_kinds import NOTE, WEATHER

DAY = datetime.date(2026, 6, 1)

SMALL = exercise(WEATHER)
SEALED = exercise(NOTE)
OWN = exercise({**NOTE, "visibility": "own"})
DEEP = exercise({"id": "g", "kind": "gate", "text": "This one goes deep."}, NOTE, intensity="deep")


class FewExercises(Catalog):
    """A catalog of what it is given, by name."""

    def __init__(self, given: Mapping[str, Exercise], paths: tuple[Course, ...] = ()) -> None:
        self.given, self.paths = given, paths

    def cards(self) -> tuple[Card, ...]:
        """Return one card per name."""
        return tuple(each.card("ground", name) for name, each in self.given.items())

    def find(self, name: str) -> Card:
        """Return the card with this id or full name."""
        for card in self.cards():
            if name in (card.id, card.ref):
                return card
        raise UnknownExercise(Message("exercise-unknown", name=name), Message("exercise-list-shows"))

    def packs(self) -> tuple[Pack, ...]:
        """None of them says anything of itself."""
        return ()

    def unreadable(self) -> tuple[UnreadableFile, ...]:
        """Return no files."""
        return ()

    def courses(self) -> tuple[Course, ...]:
        """Return the paths given to it."""
        return self.paths

    def unreadable_courses(self) -> tuple[UnreadableFile, ...]:
        """None."""
        return ()

    def load(self, ref: str) -> Exercise:
        """Return the whole exercise."""
        return self.given[self.find(ref).id]


class Stays(Game):
    """A table that is looked at again after a visit."""

    def close(self, *, by_signal: bool = False) -> None:
        """Keep the catalog and the journal open for the next visit."""


@dataclass
class Place:
    """Where evenings are kept, over several visits."""

    given: Mapping[str, Exercise] = field(default_factory=lambda: {"small": SMALL, "words": SEALED})
    keeps: bool = True
    paths: tuple[Course, ...] = ()
    catalog: type[FewExercises] = FewExercises
    day: datetime.date = DAY

    def __post_init__(self) -> None:
        self.journal = Journal.in_memory(today=lambda: self.day)

    def game(self) -> Game:
        """Return the game at this time."""
        catalog = self.catalog(self.given, self.paths)
        return Stays(catalog, self.journal, random.Random(1), lambda: self.day, self.keeps)

    def seat(self) -> "Place":
        """Seat Ana and Sam, and return self."""
        self.journal.set_people(*assign_seats("Ana", "Sam"))
        return self

    def visit(
        self,
        *lines: str,
        exercise: str | None = None,
        opener: int | None = None,
        names: tuple[str, str] | None = None,
        status: int = 0,
    ) -> str:
        """Return the output of a visit with these lines as its whole input. status -- the exit status expected."""
        out = io.StringIO()
        source = io.BytesIO("".join(f"{line}\n" for line in lines).encode())
        assert status == run(self.game, exercise=exercise, opener=opener, names=names, source=source, out=out)
        return out.getvalue()


def prompt_words(text: str) -> list[str]:
    """Return the stable words of the prompts so far, in order."""
    return [line.split(":")[0] for line in text.splitlines() if line and line[0] != " "]
