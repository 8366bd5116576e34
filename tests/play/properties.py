"""What must hold at every beat, and of every evening.

Nothing here asks the engine what is hidden or whose turn it is: that is read from the exercise once more.
"""

from collections.abc import Callable
from random import Random

from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.evening.evening import Evening, resume_evening
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Address, Seat, Slot, State
from reciprocity_tui.play.session.beats import Beat, Curtain, Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.generated import EXAMPLES, now_and_then
from tests.play.rules.later_gates import behind_a_later_gate_only_what_lands_is_asked, lands
from tests.play.turn_properties import each_asks_both_once, is_sealed, main_seats, openers_alternate
from tests.play.watching import Log, Moment, closed_gates, is_the_end, reader, seen, tokens_in

Render = Callable[[Beat], str]

RESUMED_BEATS = 0.15
"""Share of beats at which an evening is resumed; that is a third of the time at twice as many."""


def hidden(evening: Evening, slot: Slot) -> bool:
    """Return whether only the writer may see an answer now."""
    step = evening.exercise.find_step(slot.address.step)
    example = EXAMPLES.get(step.kind) if step else None
    if step is None or example is None or slot.address.seat is None:
        return False
    if example.secret or step.visibility == "own":
        return True
    if pair_of(step):
        return not _change_is_shown(evening, pair_of(step))
    if not is_sealed(step):
        return False
    shown = evening.slots.get(Address(step.id, slot.address.turn, None, "reveal"))
    return shown is None or not shown.done


def pair_of(step: Step) -> str:
    """Return the name of its pair; its numbers are never shown, only their change if both agree."""
    return str(getattr(step, "pair", None) or "")


def _change_is_shown(evening: Evening, pair: str) -> bool:
    steps = {step.id for step in evening.exercise.walk() if pair_of(step) == pair}
    return any(
        address.step in steps and address.part == "shown" and slot.data["shown"] is True
        for address, slot in evening.slots.items()
    )


def nothing_hidden_is_seen(moment: Moment, render: Render = seen) -> None:
    """Check that no hidden words of an answer are on the screen of somebody who may not see them."""
    evening, who = moment.session.evening, reader(moment.beat)
    secret = {
        token: slot
        for slot in evening.slots.values()
        if slot.address.seat != who
        for token in tokens_in(slot.data)
        if hidden(evening, slot)
    }
    if secret or is_the_end(moment.beat):
        shown = render(moment.beat)
        assert not [slot for token, slot in secret.items() if token in shown]


def nobody_looks_alone_without_their_own_key(moment: Moment) -> None:
    """Check that someone types alone only after pressing their own key, not after the partner's or a shared one."""
    log, who = moment.log, reader(moment.beat)
    assert who is None or log.at_keys == who, "no curtain"
    log.at_keys = who


def hidden_values_change_nothing(moment: Moment, render: Render = seen) -> None:
    """Whatever else stood in the hidden answers, the screen would be the same."""
    if not now_and_then(moment.chance, 0.3):
        return
    evening, who = moment.session.evening, reader(moment.beat)
    others = [
        _another(evening, slot, moment.chance)
        for slot in evening.slots.values()
        if slot.address.seat != who and hidden(evening, slot)
    ]
    if others:
        assert _shown(evening.with_slots(others), who, render) == _shown(evening, who, render)


def secrets_give_way_to_an_outcome(moment: Moment) -> None:
    """Check that once a secret gate or a pair has an outcome, no slot records who chose what."""
    rows, named = moment.session.evening.slots, moment.session.evening.exercise.find_step
    outcomes = {each for each in rows if each.seat is None and _is_an_outcome(named(each.step), each)}
    stored = moment.desk.unfinished() if outcomes else None
    for slot in stored[1] if stored else ():
        outcome = slot.address._replace(seat=None)
        assert slot.address.seat is None or outcome not in outcomes
        assert slot.address.part != "change" or outcome._replace(part="shown") not in outcomes


def _is_an_outcome(step: Step | None, address: Address) -> bool:
    if step is None:
        return False
    return (step.kind in EXAMPLES and EXAMPLES[step.kind].secret) or (
        address.part == "shown" and bool(pair_of(step))
    )


def after_ending_here_only_the_reflection_is_asked(moment: Moment) -> None:
    """F8 goes straight to the end, also when the two go on another day."""
    if moment.log.happened["end here"]:
        assert isinstance(moment.beat, Curtain | Over) or is_the_end(moment.beat)


def what_lands_is_asked(log: Log) -> None:
    """Behind a later gate that stayed closed, everything that lands was asked, unless something decides about it."""
    closed, blocks = closed_gates(log.evening), list(log.evening.exercise.step)
    if not closed or not log.happened["landed"] or log.happened["end here"]:
        return
    for step in blocks[[each.id for each in blocks].index(closed[0]) + 1 :]:
        needs = step.when or step.options_source or step.follows_up is not None or step.looks_back
        needs = needs or (step.pair_role is not None and step.pair_role.phase == "after")
        if lands(step) and not isinstance(step, Round) and not needs and step.kind != "reflect":
            assert main_seats(log, step, 0), f"{step.id} was never asked"


def going_on_shows_the_same(moment: Moment, render: Render = seen) -> None:
    """Check that the journal's slots, in any order, give the same beat, up to the curtain before a private one."""
    if not now_and_then(moment.chance, RESUMED_BEATS):
        return
    unfinished = moment.desk.unfinished()
    assert unfinished is not None
    slots = list(unfinished[1])
    moment.chance.shuffle(slots)
    evening = moment.session.evening
    session = Session(resume_evening(evening.ref, unfinished[0], evening.people, slots), InMemoryStore(), 1)
    again, beat = session.beat(), moment.beat
    if isinstance(again, Curtain) and isinstance(beat, Curtain):
        assert (again.seat, again.shared_prompts, again.changeable) == (
            beat.seat,
            beat.shared_prompts,
            beat.changeable,
        )
        return
    assert isinstance(again, Curtain) == (reader(beat) is not None)
    if isinstance(again, Curtain):
        session.open_curtain(again.seat)
    assert render(session.beat()) == render(beat)


def only_what_was_seen_is_kept(log: Log) -> None:
    """Check that no saved line contains a word of an answer that was hidden, passed, reopened or never locked."""
    open_words = {
        token
        for slot in log.evening.slots.values()
        if slot.state == "locked" and not hidden(log.evening, slot)
        for token in tokens_in(slot.data)
    }
    assert tokens_in([line.text for line in log.kept]) <= open_words


def _another(evening: Evening, slot: Slot, chance: Random) -> Slot:
    """Return the same slot with other words, another number, another choice in it, or a pass."""
    address = slot.address
    scene = next(
        scene for scene in scenes(evening) if (scene.step.id, scene.turn) == (address.step, address.turn)
    )
    rule = rule_for(scene)
    if pair_of(scene.step):
        # Who passed one half is not asked about a change: passed stays passed, and locked locked.
        if slot.state == "passed":
            return slot
    elif slot.done and rule.passable(scene, address) and now_and_then(chance, 0.3):
        return Slot(address, "passed", {})
    state: State = "locked" if slot.done else "draft"
    return Slot(address, state, rule.accept(scene, address, rule.example_answer(scene, address, chance)))


def _shown(evening: Evening, who: Seat | None, render: Render) -> str:
    """Return the beat of someone who sits down now; if `who` looks alone, the one behind the curtain."""
    session = Session(evening, InMemoryStore(), 1)
    beat = session.beat()
    if isinstance(beat, Curtain) and beat.seat == who:
        session.open_curtain(beat.seat)
    return render(session.beat())


AT_EVERY_BEAT: tuple[Callable[[Moment], None], ...] = (
    nobody_looks_alone_without_their_own_key,
    nothing_hidden_is_seen,
    hidden_values_change_nothing,
    secrets_give_way_to_an_outcome,
    after_ending_here_only_the_reflection_is_asked,
    behind_a_later_gate_only_what_lands_is_asked,
    going_on_shows_the_same,
)


def hold_for(log: Log) -> None:
    """Check everything that must hold for a finished evening."""
    only_what_was_seen_is_kept(log)
    each_asks_both_once(log)
    what_lands_is_asked(log)
    openers_alternate(log)
