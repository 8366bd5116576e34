"""Faults that are planted on purpose, to see that the properties of `test_evenings` catch them.

Three are the ones the design names (architecture.md): a renderer that shows one sealed slot, an opener that
never swaps, a loop without a bound. The others were real once.
"""

from collections.abc import Iterator
from functools import partial
from random import Random

import pytest

from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.play.beats import Ask, Beat, BothIn
from reciprocity_tui.play.rule import RULES
from reciprocity_tui.play.rules.gate import GateRule
from reciprocity_tui.play.rules.write import WriteRule
from reciprocity_tui.play.scene import Scene, Sitting
from reciprocity_tui.play.script import _Unroller
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.slots import Address, Line, Rows, Seat, Slot
from tests.play.desks import ShelfDesk
from tests.play.evenings import Check, play
from tests.play.making import exercise
from tests.play.properties import (
    each_asks_both_once,
    hidden_values_change_nothing,
    nothing_hidden_is_seen,
    only_what_was_seen_is_kept,
    openers_alternate,
    secrets_give_way_to_an_outcome,
)
from tests.play.watching import Log, seen

EVENINGS = 300
"""Enough for every fault here to be met many times."""


@pytest.fixture
def planted() -> Iterator[None]:
    """Take planted rules away again."""
    yield
    for kind in ("write", "gate"):
        RULES.drop(kind)


def evenings(*checks: Check) -> Iterator[Log]:
    """Evenings with these checks at every beat."""
    for seed in range(EVENINGS):
        chance = Random(seed)
        yield play(exercise(chance), chance, ShelfDesk(), checks)


def test_a_renderer_that_shows_one_sealed_slot_is_caught() -> None:
    def careless(beat: Beat) -> str:
        known = list(beat.evening.rows.values()) if isinstance(beat, Ask) else []
        return seen(beat) + "".join(str(slot.data) for slot in known[:1])

    check = partial(nothing_hidden_is_seen, render=careless)
    with pytest.raises(AssertionError):
        list(evenings(check))


def test_an_engine_that_shows_one_sealed_slot_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def telling(self: Session, sitting: Sitting) -> BothIn:
        words = tuple(str(slot.data) for slot in self.evening.rows.values())
        return BothIn(sitting, words, sitting.seats())

    monkeypatch.setattr(Session, "_both_in", telling)
    with pytest.raises(AssertionError):
        list(evenings(nothing_hidden_is_seen))


def test_who_passed_is_caught_when_it_shows_before_the_reveal(monkeypatch: pytest.MonkeyPatch) -> None:
    def telling(self: Session, sitting: Sitting) -> BothIn:
        return BothIn(sitting, tuple(slot.state for slot in self.evening.rows.values()), sitting.seats())

    monkeypatch.setattr(Session, "_both_in", telling)
    with pytest.raises(AssertionError):
        list(evenings(hidden_values_change_nothing))


def test_an_opener_that_never_swaps_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(self: _Unroller, index: int) -> Seat:
        return self.evening.opener

    monkeypatch.setattr(_Unroller, "_swapped", stuck)
    with pytest.raises(AssertionError):
        for log in evenings():
            openers_alternate(log)


@pytest.mark.usefixtures("planted")
def test_a_loop_without_a_bound_is_caught() -> None:
    class Endless(WriteRule):
        def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
            once = super().slots(scene, rows)
            address = once[0][0]
            return (*once, *((address._replace(n=n),) for n in range(1, 2 + _times(scene, rows, address))))

    def _times(scene: Scene, rows: Rows, address: Address) -> int:
        return sum(1 for each in rows if each.step == address.step and each.n > 0)

    RULES.add("write", Endless())
    with pytest.raises(AssertionError, match="does not end"):
        list(evenings())


@pytest.mark.usefixtures("planted")
def test_a_branch_on_what_only_its_writer_may_see_is_caught() -> None:
    class Telling(WriteRule):
        def revealed(self, scene: Scene, rows: Rows) -> bool:
            return True

        def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
            return ()

    RULES.add("write", Telling())
    with pytest.raises(AssertionError):
        list(evenings(hidden_values_change_nothing))


@pytest.mark.usefixtures("planted")
def test_lines_of_what_only_its_writer_may_see_are_caught() -> None:
    class Telling(WriteRule):
        def revealed(self, scene: Scene, rows: Rows) -> bool:
            return True

        def facts(self, scene: Scene, rows: Rows) -> Facts:
            return Facts()

    RULES.add("write", Telling())
    with pytest.raises(AssertionError):
        for log in evenings():
            only_what_was_seen_is_kept(log)


@pytest.mark.usefixtures("planted")
def test_a_gate_that_keeps_who_chose_what_is_caught() -> None:
    class Keeping(GateRule):
        def settle(self, scene: Scene, rows: Rows) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
            slots, _ = super().settle(scene, rows)
            return slots, ()

    RULES.add("gate", Keeping())
    with pytest.raises(AssertionError):
        list(evenings(secrets_give_way_to_an_outcome))


@pytest.mark.usefixtures("planted")
def test_a_gate_that_is_never_asked_is_caught() -> None:
    class Silent(GateRule):
        def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
            return ()

    RULES.add("gate", Silent())
    with pytest.raises(AssertionError, match="never asked"):
        for log in evenings():
            each_asks_both_once(log)
