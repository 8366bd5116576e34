"""Faults that are planted on purpose, to see that the properties of `test_evenings` catch them.

Three are the ones the design names: a renderer that shows one sealed slot, an opener that
never swaps, a loop without a bound. The others were real once.
"""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import cast

import pytest

from reciprocity_tui.exercise.conditions import Facts, referenced_steps
from reciprocity_tui.exercise.steps import MODELS, Step
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.evening.script import _Unroller
from reciprocity_tui.play.rules.gate import GateRule
from reciprocity_tui.play.scenes.rule import RULES, Rule
from reciprocity_tui.play.scenes.scene import Scene, SceneGroup
from reciprocity_tui.play.scenes.slots import Address, Seat, Slot, Slots
from reciprocity_tui.play.session.beats import Ask, Beat, ReadyToReveal
from reciprocity_tui.play.session.session import Session
from tests.play.desks import ShelfDesk
from tests.play.evenings import FEW_BEATS, Check, play
from tests.play.generated import EXAMPLES
from tests.play.making import exercise
from tests.play.properties import (
    hidden_values_change_nothing,
    nobody_looks_alone_without_their_own_key,
    nothing_hidden_is_seen,
    only_what_was_seen_is_kept,
    secrets_give_way_to_an_outcome,
    what_lands_is_asked,
)
from tests.play.rules.later_gates import behind_a_later_gate_only_what_lands_is_asked
from tests.play.turn_properties import each_asks_both_once, openers_alternate
from tests.play.watching import Log, seen

EVENINGS = 600
"""Enough for every fault here to be met many times."""

RARE = 3000
"""Enough for a branch on what is only for one: it takes a condition that no check lets through, and its answer.

Enough also for two who say the same in a loop again and again.
"""

ENDLESS = 10_000
"""Rounds."""

OWN = tuple(kind for kind, each in EXAMPLES.items() if "own" in each.visibilities)
WAITS = tuple(kind for kind, each in EXAMPLES.items() if each.sealed or "sealed" in each.visibilities)
SECRET = tuple(kind for kind, each in EXAMPLES.items() if each.secret)
LOOPS = tuple(kind for kind, each in EXAMPLES.items() if each.beats > FEW_BEATS)
ASKS = tuple(kind for kind in EXAMPLES if MODELS.get(kind).asks)
IN_TURN = tuple(
    kind for kind in ASKS if not (EXAMPLES[kind].together or EXAMPLES[kind].secret or EXAMPLES[kind].sealed)
)
"""Kinds with answers for one alone; hidden until both are in; hidden for good; with loops; that ask anything;
that ask one after the other in the open."""


@pytest.fixture
def planted() -> Iterator[None]:
    """Take planted rules away again."""
    yield
    for kind in EXAMPLES:
        RULES.unregister(kind)


def plant(kind: str, **methods: object) -> None:
    """Play `kind` by its own rule, but for these methods."""
    rule = type("Planted", (type(RULES.get(kind)),), methods)
    RULES.register(kind, cast("type[Rule[Step]]", rule)())


def evenings(*checks: Check, count: int = EVENINGS, of: str = "", branching: bool = False) -> Iterator[Log]:
    """Yield evenings with these checks at every beat; with `of`, only those that have a step of this kind.

    In others a fault of the kind cannot show, and making an exercise is much faster than playing it.
    branching -- only those in which a condition reads such a step that only its writer sees.
    """
    for seed in range(count):
        chance = Random(seed)
        made = exercise(chance)
        steps = [step for step in made.walk() if step.kind == of]
        if branching:
            whens = [each.when for each in (*made.step, *made.walk()) if each.when is not None]
            steps = [step for step in steps if step.writer_only and step.id in referenced_steps(whens)]
        if steps or not of:
            yield play(made, chance, ShelfDesk(), checks)


def slots_of(evening: Evening, kind: str) -> list[Slot]:
    """Return the answers to steps of this kind."""
    steps = {each.id for each in evening.exercise.walk() if each.kind == kind}
    return [slot for address, slot in evening.slots.items() if address.step in steps]


def looking_for(kind: str) -> Callable[..., None]:
    """Return the check that notices a visible answer of this kind; an answer without words needs another check."""
    return nothing_hidden_is_seen if EXAMPLES[kind].typed else hidden_values_change_nothing


@pytest.mark.parametrize("kind", [*WAITS, *SECRET])
def test_a_renderer_that_shows_one_sealed_slot_is_caught(kind: str) -> None:
    def careless(beat: Beat) -> str:
        known = slots_of(beat.evening, kind) if isinstance(beat, Ask) else []
        return seen(beat) + "".join(str(slot.data) for slot in known[:1])

    with pytest.raises(AssertionError):
        list(evenings(partial(looking_for(kind), render=careless), of=kind))


@pytest.mark.parametrize("kind", WAITS)
def test_an_engine_that_shows_one_sealed_slot_is_caught(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def telling(self: Session, group: SceneGroup) -> ReadyToReveal:
        words = tuple(str(slot.data) for slot in slots_of(self.evening, kind))
        return ReadyToReveal(group, words, group.seats())

    monkeypatch.setattr(Session, "_ready_to_reveal", telling)
    with pytest.raises(AssertionError):
        list(evenings(looking_for(kind), of=kind))


@pytest.mark.parametrize("kind", WAITS)
def test_who_passed_is_caught_when_it_shows_before_the_reveal(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def telling(self: Session, group: SceneGroup) -> ReadyToReveal:
        return ReadyToReveal(group, tuple(slot.state for slot in slots_of(self.evening, kind)), group.seats())

    monkeypatch.setattr(Session, "_ready_to_reveal", telling)
    with pytest.raises(AssertionError):
        list(evenings(hidden_values_change_nothing, of=kind))


def test_a_changed_answer_that_opens_without_its_owners_key_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def open_at_once(self: Session, seat: Seat) -> None:
        holder = self._at_keyboard
        _CHANGE(self, seat)
        self._at_keyboard = holder

    monkeypatch.setattr(Session, "change", open_at_once)
    with pytest.raises(AssertionError, match="no curtain"):
        list(evenings(nobody_looks_alone_without_their_own_key))


_CHANGE = Session.change


def test_an_opener_that_never_swaps_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(self: _Unroller, index: int) -> Seat:
        return self.evening.opener

    monkeypatch.setattr(_Unroller, "_leader", stuck)
    with pytest.raises(AssertionError):
        for log in evenings():
            openers_alternate(log)


@pytest.mark.usefixtures("planted")
@pytest.mark.parametrize("kind", IN_TURN)
def test_a_kind_that_always_asks_the_same_one_first_is_caught(kind: str) -> None:
    real = RULES.get(kind)

    def slots(self: Rule[Step], scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        return tuple(sorted(real.address_groups(scene, slots), key=lambda group: group[0].seat or 0))

    plant(kind, address_groups=slots)
    with pytest.raises(AssertionError):
        for log in evenings(of=kind):
            openers_alternate(log)


@pytest.mark.usefixtures("planted")
@pytest.mark.parametrize("kind", ["write", "sort", "rank"])
def test_a_loop_without_a_bound_is_caught(kind: str) -> None:
    real = RULES.get(kind)

    def slots(self: Rule[Step], scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        once = real.address_groups(scene, slots)
        address = once[0][0]
        times = sum(1 for each in slots if each.step == address.step and each.repeat > 0)
        return (*once, *((address._replace(repeat=n),) for n in range(1, 2 + times)))

    plant(kind, address_groups=slots)
    with pytest.raises(AssertionError, match="does not end"):
        list(evenings(of=kind))


@pytest.mark.usefixtures("planted")
@pytest.mark.parametrize("kind", LOOPS)
def test_a_loop_that_forgets_its_bound_is_caught(kind: str) -> None:
    """Remove the bound, so that players who repeat themselves never get out of the loop."""
    real = RULES.get(kind)

    def step(self: Rule[Step], scene: Scene) -> Step:
        model = real.step(scene)
        bounds = {name: ENDLESS for name in type(model).model_fields if name in ("max_rounds", "max_more")}
        return model.model_copy(update=bounds)

    plant(kind, step=step)
    with pytest.raises(AssertionError, match="does not end"):
        list(evenings(count=RARE, of=kind))


@pytest.mark.usefixtures("planted")
@pytest.mark.parametrize("kind", OWN)
def test_a_branch_on_what_only_its_writer_may_see_is_caught(kind: str) -> None:
    plant(kind, is_revealed=lambda self, scene, rows: True, lines=lambda self, scene, rows: ())
    with pytest.raises(AssertionError):
        list(evenings(hidden_values_change_nothing, count=RARE, of=kind, branching=True))


@pytest.mark.usefixtures("planted")
@pytest.mark.parametrize("kind", OWN)
def test_lines_of_what_only_its_writer_may_see_are_caught(kind: str) -> None:
    plant(kind, is_revealed=lambda self, scene, rows: True, facts=lambda self, scene, rows: Facts())
    with pytest.raises(AssertionError):
        for log in evenings(*([] if EXAMPLES[kind].typed else [hidden_values_change_nothing]), of=kind):
            only_what_was_seen_is_kept(log)


@pytest.mark.usefixtures("planted")
def test_a_gate_that_keeps_who_chose_what_is_caught() -> None:
    class Keeping(GateRule):
        def settle(self, scene: Scene, slots: Slots) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
            written, _ = super().settle(scene, slots)
            return written, ()

    RULES.register("gate", Keeping())
    with pytest.raises(AssertionError):
        list(evenings(secrets_give_way_to_an_outcome))


@pytest.mark.parametrize(
    ("name", "fault"),
    [("_closed_gate_order", lambda evening: None), ("is_later_gate", lambda evening, scene: False)],
)
def test_a_later_gate_that_stays_open_or_ends_it_all_is_caught(
    name: str, fault: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress.current_position.cache_clear()
    monkeypatch.setattr(progress, name, fault)
    with pytest.raises(AssertionError):
        list(evenings(behind_a_later_gate_only_what_lands_is_asked))


def test_a_later_gate_behind_which_nothing_lands_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    for model in map(MODELS.get, EXAMPLES):
        monkeypatch.setattr(model, "runs_after_closed_gate", False)
    with pytest.raises(AssertionError, match="never asked"):
        for log in evenings():
            what_lands_is_asked(log)


@pytest.mark.usefixtures("planted")
def test_a_pair_that_keeps_who_said_what_is_caught() -> None:
    real = RULES.get("rate")

    def settle(self: Rule[Step], scene: Scene, slots: Slots) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        return real.settle(scene, slots)[0], ()

    plant("rate", settle=settle)
    with pytest.raises(AssertionError):
        list(evenings(secrets_give_way_to_an_outcome))


@pytest.mark.usefixtures("planted")
def test_a_change_that_is_shown_before_both_say_so_is_caught() -> None:
    plant("rate", is_revealed=lambda self, scene, rows: scene.follows is not None)
    with pytest.raises(AssertionError):
        list(evenings(hidden_values_change_nothing))


@pytest.mark.usefixtures("planted")
@pytest.mark.parametrize("kind", ASKS)
def test_a_kind_that_is_never_asked_is_caught(kind: str) -> None:
    plant(kind, address_groups=lambda self, scene, rows: ())
    with pytest.raises(AssertionError, match="never asked"):
        for log in evenings(of=kind):
            each_asks_both_once(log)
