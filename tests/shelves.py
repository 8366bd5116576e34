"""Catalogs of whatever cards a test thinks of, without a file."""

import datetime
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reciprocity_tui.errors import UnknownExercise
from reciprocity_tui.exercise.card import Card, Evidence
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog, Pack, UnreadableFile
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.scenes.slots import EveningRecord

DAY = datetime.date(2026, 6, 1)
STEP = {"id": "talk", "kind": "speak", "prompt": "Tell {listener} one good thing."}


def card(name: str, title: str = "", **more: Any) -> Card:
    """Return a card of the exercise `pack/id`."""
    pack, _, own = name.rpartition("/")
    header: dict[str, Any] = {
        "kind": "check-in", "pillar": "team", "minutes": 5, "intensity": "light",
        "summary": "A few words.", "why": "Because.", "evidence": (Evidence("Practice wisdom", "D"),),
    }  # fmt: skip
    return Card(pack=pack or "home", id=own, title=title or own.replace("-", " "), **{**header, **more})


class Shelf(Catalog):
    """A catalog of these cards; each opens as one step of talking."""

    def __init__(
        self, cards: Iterable[Card], packs: Iterable[Pack] = (), broken: Iterable[UnreadableFile] = ()
    ) -> None:
        super().__init__(Path("nowhere"))
        self._cards, self._titles, self._faults = tuple(cards), tuple(packs), tuple(broken)

    def cards(self) -> tuple[Card, ...]:
        """Return the cards."""
        return self._cards

    def packs(self) -> tuple[Pack, ...]:
        """Return the packs with a description of themselves."""
        return self._titles

    def unreadable(self) -> tuple[UnreadableFile, ...]:
        """Return the files that could not be read."""
        return self._faults

    def find(self, name: str) -> Card:
        """Return the card with this full name."""
        for card in self._cards:
            if card.ref == name:
                return card
        raise UnknownExercise(f"There is no exercise called {name}.")

    def load(self, ref: str) -> Exercise:
        """Return an exercise of one step, with the header of the card."""
        card = self.find(ref)
        return Exercise.model_validate(
            {
                "title": card.title, "kind": card.kind, "pillar": card.pillar, "minutes": card.minutes,
                "intensity": card.intensity, "summary": card.summary, "why": card.why, "step": [STEP],
            }
        )  # fmt: skip


def game(shelf: Catalog, *, keeps: bool = True) -> Game:
    """Return a game with Ana and Sam, and a journal in memory."""
    journal = Journal.in_memory(today=lambda: DAY)
    journal.set_people(*assign_seats("Ana", "Sam"))
    return Game(shelf, journal, random.Random(1), lambda: DAY, keeps)


def played(at: Game, card: Card, days_ago: int) -> None:
    """Keep an evening of it."""
    day = (DAY - datetime.timedelta(days=days_ago)).isoformat()
    start = EveningRecord(
        card.ref, card.title, "{}", 0, day, (), card.pillar, card.kind, card.intensity, card.minutes
    )
    at.journal.finish(at.journal.begin(start), [])


def many(count: int) -> Shelf:
    """Return `count` exercises in packs of a hundred."""
    return Shelf(
        [card(f"pack-{number // 100}/number-{number}", f"Number {number}") for number in range(count)],
        [Pack(f"pack-{number}", f"Pack {number}") for number in range(count // 100)],
    )


HOME = (
    Pack("home", "At home"),
    Pack("out", "Out of doors"),
)
TEA = card(
    "home/tea", "Tea for two", summary="A cup each.", pillar="regard", kind="appreciation", tags=("kitchen",)
)
CAFE = card("home/cafe", "Un café à deux", minutes=20, intensity="medium", kind="needs")
WALK = card(
    "out/walk", "A slow walk", minutes=40, intensity="medium", after=("home/tea",), pillar="balance",
    care="Not in the rain.", not_for="Days when one of you is ill.",
    evidence=(Evidence("Algoe 2016", "A"), Evidence("Practice wisdom", "D")),
)  # fmt: skip
CAVE = card("out/cave", "The cave", minutes=40, intensity="deep", after=("walk",))
TORN = UnreadableFile(Path("/packs/home/torn.toml"), "`minutes` is missing")
LOST = UnreadableFile(Path("/packs/gone/pack.toml"), "it asks for a newer Reciprocity")


def small() -> Shelf:
    """Return four exercises in two packs, and two files that cannot be read."""
    return Shelf((TEA, CAFE, WALK, CAVE), HOME, (TORN, LOST))
