"""What is remembered from beat to beat decides nothing, and keeps a beat of a long evening short."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from reciprocity_tui.play.evening import progress, script
from reciprocity_tui.play.evening.evening import Evening, new_evening
from reciprocity_tui.play.evening.memo import Memo
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.scenes.scene import Scene, SceneGroup
from reciprocity_tui.play.scenes.slots import Address, Slot
from reciprocity_tui.play.scenes.tracked_slots import Dependencies, TrackedSlots, changes_between, step_slots
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import Behaviour, InMemoryStore, Simulation
from tests.play.evenings import REF, TWO
from tests.play.long_evening import SCENES, long_exercise
from tests.play.properties import going_on_shows_the_same
from tests.play.test_planted_faults import evenings

TEA, SEA = Address("tea", 0, 0), Address("sea", 1, 1)
LOCKED = Slot(TEA, "locked", {})
SITTINGS_A_BEAT = 2
"""Of five hundred, those that may be looked at in one beat; as a rule it is the one that is on."""


def fresh(evening: Evening) -> Evening:
    """Return the same evening, with an empty memo and its slots in another order."""
    return replace(evening, slots=dict(reversed(list(evening.slots.items()))), memo=Memo())


def test_a_beat_of_a_long_evening_looks_at_what_is_on_and_at_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counts: Counter[str] = Counter()
    run, look = script._Unroller.run, progress._position_in

    def counted_run(self: script._Unroller) -> tuple[SceneGroup, ...]:
        counts["unrolled"] += 1
        return run(self)

    def counted_look(evening: Evening, group: SceneGroup) -> progress.Position | None:
        counts["sittings"] += 1
        return look(evening, group)

    monkeypatch.setattr(script._Unroller, "run", counted_run)
    monkeypatch.setattr(progress, "_position_in", counted_look)
    evening = new_evening(REF, long_exercise(), TWO, 0, Random(1))
    assert len(scenes(evening)) == SCENES
    session, beats = Session(evening, InMemoryStore(), 1), 0
    two = Simulation(
        session, Random(2), Behaviour(passes=0.2, swaps=0, changes=0, drafts=0.2, pauses=0, early_ends=0)
    )
    while not isinstance(beat := session.beat(), Over):
        beats += 1
        two.step(beat)
    assert beats > SCENES
    assert counts["unrolled"] == 1
    assert counts["sittings"] < SITTINGS_A_BEAT * beats


def test_what_is_remembered_decides_nothing_in_a_long_evening() -> None:
    session = Session(new_evening(REF, long_exercise(), TWO, 0, Random(3)), InMemoryStore(), 1)
    two = Simulation(session, Random(4), Behaviour(swaps=0.2, changes=0.2, early_ends=0))
    for number in range(400):
        beat = session.beat()
        if number % 20 == 0:
            anew = fresh(session.evening)
            assert progress.current_position(anew) == progress.current_position(session.evening)
            assert scenes(anew) == scenes(session.evening)
        two.step(beat)


def test_what_is_remembered_for_too_long_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dependencies, "unaffected_by", lambda self, changed: True)
    with pytest.raises(AssertionError):
        list(evenings(going_on_shows_the_same))


def test_another_evening_is_not_known_by_what_was_remembered() -> None:
    evening = new_evening(REF, long_exercise(), TWO, 0, Random(1))
    swapped = replace(evening, opener=1)
    first: Scene = scenes(evening)[0]
    assert scenes(swapped)[0] == replace(first, opener=1, leader=1)
    assert scenes(evening)[0] == first


def test_a_slot_that_came_went_or_changed_is_a_change_of_its_step() -> None:
    rows = {TEA: LOCKED}
    later = Slot(SEA, "draft", {})
    assert changes_between(rows, dict(rows)).addresses == frozenset()
    assert changes_between(rows, {**rows, SEA: later}).groups == {("sea", 1)}
    assert changes_between({**rows, SEA: later}, rows).addresses == {SEA}
    assert changes_between(rows, {SEA: later}).addresses == {TEA, SEA}
    assert changes_between(rows, {TEA: Slot(TEA, "locked", {})}).addresses == {TEA}


@pytest.mark.parametrize(
    ("looked_up", "rests"),
    [
        (lambda rows: rows.get(TEA), (True, False)),
        (lambda rows: rows[TEA], (True, False)),
        (lambda rows: TEA in rows, (True, False)),
        (lambda rows: step_slots(rows, "sea", 1), (False, True)),
        (list, (True, True)),
        (len, (True, True)),
        (lambda rows: rows.items() and list(rows.values()), (True, True)),
        (lambda rows: None, (False, False)),
    ],
)
def test_whatever_was_asked_for_is_what_it_rests_on(looked_up: object, rests: tuple[bool, bool]) -> None:
    rows = {TEA: LOCKED}
    watched = TrackedSlots(rows)
    assert callable(looked_up)
    looked_up(watched)
    basis = watched.take_dependencies()
    others = changes_between(rows, {}), changes_between(rows, {**rows, SEA: Slot(SEA, "draft", {})})
    assert tuple(not basis.unaffected_by(each) for each in others) == rests
    assert watched.take_dependencies() == Dependencies(frozenset(), frozenset(), False)
