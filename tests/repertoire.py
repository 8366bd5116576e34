"""What comes with the program, and the evenings in which every branch of an exercise is met."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random

import pytest
from _pytest.mark import ParameterSet

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import Evening, new_evening
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from reciprocity_tui.play.scenes.slots import (
    NOTHING_CARRIED_OVER,
    Address,
    CarriedOver,
    Data,
    PastLine,
    Promise,
    RecalledStep,
)
from reciprocity_tui.play.scenes.thresholds import MAX_RUNNING_TRIALS
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.branches import external_terms, holds_for
from reciprocity_tui.play.simulation.simulate import Behaviour, InMemoryStore, Simulation, random_reply

CATALOG = Catalog()
REFS = tuple(card.ref for card in CATALOG.cards())

FEW = (
    "rituals/weekly-us",
    "civility/softer-feeling",
    "play/same-or-other",
    "balance/comfort-menu",
    "balance/room-for-me",
    "knowing/guess-me-today",
    "values/value-sort",
)
"""Together they use every kind of step; the other ones are for the slow tests."""

QUICK = ("balance/comfort-menu", "knowing/guess-me-today")
"""Of these every evening of a long sweep takes no more than a moment."""

MOST_SEEDS = 400
"""After so many evenings what was not met counts as never met."""

PASSES = (0.0, 0.15, 0.5)

Branch = tuple[str, str, str]
"""A step that comes ("comes", step, ""), or a condition of one that is once true or false ("true", step, condition)."""


def few_and_slow(refs: Sequence[str] = REFS, few: Sequence[str] = FEW) -> list[ParameterSet]:
    """Return each of `refs` for a parametrized test; all but a few are slow."""
    return [pytest.param(ref, marks=() if ref in few else pytest.mark.slow) for ref in refs]


@cache
def built_in(ref: str) -> Exercise:
    """Return the exercise; it is read once."""
    return CATALOG.load(ref)


class Attended(Session):
    """A session that knows what was asked in it."""

    def __init__(self, evening: Evening) -> None:
        super().__init__(evening, InMemoryStore(), 1)
        self.came: set[str] = set()

    def answer(self, ask: Ask, replies: Sequence[Data | None]) -> None:
        """Remember the step once its answer is taken."""
        super().answer(ask, replies)
        self.came.add(ask.scene.step.id)


@dataclass(frozen=True)
class Way:
    """One way an evening goes: everything in it follows from the seed."""

    seed: int
    ref: str
    exercise: Exercise = field(repr=False)

    @property
    def given(self) -> bool:
        """Return whether other evenings came before: their lines exist, and prerequisites are met.

        Every second one of these opens with what is due, unless it is deep.
        """
        return bool(self.seed % 2)

    def session(self) -> Attended:
        """Return the evening before its first beat."""
        return Attended(
            new_evening(
                self.ref,
                self.exercise,
                assign_seats("Ana", "Sam"),
                self.seed // 4 % 2,
                Random(self.seed),
                known=external_terms(self.exercise) if self.given else frozenset(),
                carried_over=_brought(self.exercise, due=self.seed % 4 == 1)
                if self.given
                else NOTHING_CARRIED_OVER,
            )
        )

    def rehearsal(self, session: Session) -> Simulation:
        """Return the simulated players. On every third evening they give the same answers, in each round again."""
        manner = Behaviour(PASSES[self.seed // 2 % 3], swaps=0, changes=0, drafts=0, pauses=0, early_ends=0)
        handed_in = set[Address]()

        def alike(ask: Ask, address: Address, dice: FullRandomSource) -> Data:
            again = address in handed_in
            handed_in.add(address)
            where = f"{self.seed} {address.step} {address.part}"
            return random_reply(ask, address, dice if again else Random(where))

        return Simulation(session, Random(self.seed), manner, answer=random_reply if self.seed % 3 else alike)


def _brought(exercise: Exercise, *, due: bool) -> CarriedOver:
    old = tuple(PastLine(seat + 1, seat, words) for seat, words in ((0, "the blue cup"), (1, "walking home")))
    gives = ("Ana calls", "Sam finds the boots")
    living = tuple(
        Promise(f"walk {n}", "it is Sunday", gives, number=n) for n in range(1, MAX_RUNNING_TRIALS + 1)
    )
    return CarriedOver(
        living,
        living[0] if due and exercise.intensity != "deep" else None,
        tuple(
            RecalledStep(of, "In March", old)
            for of in {step.recalled_step: 1 for step in exercise.walk() if step.recalled_step}
        ),
        "What comforts",
    )


def wanted(exercise: Exercise) -> set[Branch]:
    """Return every branch there is."""
    evening = Way(0, "a/b", exercise).session().evening
    return {("comes", step.id, "") for step in evening.exercise.walk()} | {
        (truth, scene.step.id, condition)
        for scene in scenes(evening)
        for condition in scene.conditions
        for truth in ("true", "false")
    }


def reached(session: Attended) -> set[Branch]:
    """Return the branches of an evening that has come to its end."""
    evening = session.evening
    branches = {("comes", step, "") for step in session.came}
    if progress.current_position(evening) == progress.Ended(closed=True):
        return branches
    return branches | {
        ("true" if holds_for(evening, scene, condition) else "false", scene.step.id, condition)
        for scene in scenes(evening)
        if not progress.is_winding_down(evening, scene)
        for condition in scene.conditions
    }


def rehearsed(way: Way) -> Attended:
    """Play an evening without a front end."""
    session = way.session()
    way.rehearsal(session).run()
    return session


def ways_through(
    ref: str,
    exercise: Exercise,
    play: Callable[[Way], Attended] = rehearsed,
    seeds: Iterable[int] = range(MOST_SEEDS),
) -> Iterator[Way]:
    """Return ways that together reach every branch, each adding some. Raises AssertionError with the rest."""
    missing = wanted(exercise)
    for seed in seeds:
        way = Way(seed, ref, exercise)
        covered = reached(play(way)) & missing
        if covered:
            missing -= covered
            yield way
        if not missing:
            return
    raise AssertionError(f"{ref}: never met: {sorted(missing)}")
