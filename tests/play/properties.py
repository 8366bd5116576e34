"""What must hold at every beat, and of every evening (design: architecture.md, "How a turn travels").

Nothing here asks the engine what is hidden or whose turn it is: that is read from the exercise once more.
"""

from collections.abc import Callable, Sequence
from random import Random

from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import MODELS, Step
from reciprocity_tui.play.beats import Beat, Curtain, Over
from reciprocity_tui.play.evening import Evening, resumed
from reciprocity_tui.play.rehearse import Shelf
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.script import scenes, unroll
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.slots import SEATS, Address, Seat, Slot, State, other
from tests.play.generated import EXAMPLES, now_and_then
from tests.play.later_gates import behind_a_later_gate_only_what_lands_is_asked, inside, lands
from tests.play.watching import Log, Moment, closed_gates, is_the_end, reader, seen, tokens_in

Render = Callable[[Beat], str]


def hidden(evening: Evening, slot: Slot) -> bool:
    """Whether an answer may be seen by its writer only, as things stand."""
    step = evening.exercise.named(slot.address.step)
    example = EXAMPLES.get(step.kind) if step else None
    if step is None or example is None or slot.address.seat is None:
        return False
    if example.secret or step.visibility == "own":
        return True
    if pair_of(step):
        return not _change_is_shown(evening, pair_of(step))
    if not _sealed(step):
        return False
    shown = evening.rows.get(Address(step.id, slot.address.turn, None, "reveal"))
    return shown is None or not shown.done


def pair_of(step: Step) -> str:
    """The pair that it is half of; its numbers are never shown, only what became of them when both say so."""
    return str(getattr(step, "pair", None) or "")


def _change_is_shown(evening: Evening, pair: str) -> bool:
    steps = {step.id for step in evening.exercise.walk() if pair_of(step) == pair}
    return any(
        address.step in steps and address.part == "shown" and slot.data["shown"] is True
        for address, slot in evening.rows.items()
    )


def nothing_hidden_is_seen(moment: Moment, render: Render = seen) -> None:
    """No words of an answer are on the screen while they are hidden from whoever may look at it."""
    evening, who = moment.session.evening, reader(moment.beat)
    secret = {
        token: slot
        for slot in evening.rows.values()
        if slot.address.seat != who and hidden(evening, slot)
        for token in tokens_in(slot.data)
    }
    if secret or is_the_end(moment.beat):
        shown = render(moment.beat)
        assert not [slot for token, slot in secret.items() if token in shown]


def nobody_looks_alone_without_their_own_key(moment: Moment) -> None:
    """What one types alone comes after their own key and nothing else: not after the other, not after both."""
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
        for slot in evening.rows.values()
        if slot.address.seat != who and hidden(evening, slot)
    ]
    if others:
        assert _shown(evening.with_slots(others), who, render) == _shown(evening, who, render)


def secrets_give_way_to_an_outcome(moment: Moment) -> None:
    """Once a secret gate, or a pair, has an outcome, nothing says any more who chose what."""
    rows, named = moment.session.evening.rows, moment.session.evening.exercise.named
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
        needs = step.when or step.offers_of or step.takes_up is not None or step.looks_back
        needs = needs or (step.half is not None and step.half.phase == "after")
        if lands(step) and not isinstance(step, Round) and not needs and step.kind != "reflect":
            assert _main_seats(log, step, 0), f"{step.id} was never asked"


def going_on_shows_the_same(moment: Moment, render: Render = seen) -> None:
    """What the journal has, in any order, gives the same beat, up to the curtain before something private."""
    if not now_and_then(moment.chance, 0.3):
        return
    found = moment.desk.unfinished()
    assert found is not None
    slots = list(found[1])
    moment.chance.shuffle(slots)
    evening = moment.session.evening
    session = Session(resumed(evening.ref, found[0], evening.people, slots), Shelf(), 1)
    again, beat = session.beat(), moment.beat
    if isinstance(again, Curtain) and isinstance(beat, Curtain):
        assert (again.seat, again.thinking, again.changeable) == (beat.seat, beat.thinking, beat.changeable)
        return
    assert isinstance(again, Curtain) == (reader(beat) is not None)
    if isinstance(again, Curtain):
        session.open_curtain(again.seat)
    assert render(session.beat()) == render(beat)


def only_what_was_seen_is_kept(log: Log) -> None:
    """Lines hold no word of an answer that was hidden, passed, opened again or never locked."""
    open_words = {
        token
        for slot in log.evening.rows.values()
        if slot.state == "locked" and not hidden(log.evening, slot)
        for token in tokens_in(slot.data)
    }
    assert tokens_in([line.text for line in log.kept]) <= open_words


def each_asks_both_once(log: Log) -> None:
    """Every step that was played was answered by whom it asks, each once; nothing that must come was left out."""
    assert set(log.answered.values()) <= {0, 1}
    if not log.whole:
        return
    for block in log.evening.exercise.step:
        inner = inside(block)
        beside = inner if isinstance(block, Round) else log.evening.exercise.step
        turns = range(2 * block.times if isinstance(block, Round) else 1)
        for step in inner:
            asked = [_main_seats(log, step, turn) for turn in turns]
            if block.when is None and step.when is None:
                due = [each for turn, each in enumerate(asked) if _has_what_to_ask(log, step, beside, turn)]
                assert all(due), f"{step.id} was never asked"
            if all(asked) and MODELS.of(step.kind).asks:
                _asks_whom_it_says(step, asked, log.evening.opener, in_round=isinstance(block, Round))


def _has_what_to_ask(log: Log, step: Step, beside: Sequence[Step], turn: int) -> bool:
    """What needs something from before is left out when there is none: words, a talk, a first half, an agreement."""
    if step.looks_back:
        return False
    if step.takes_up is not None:
        return any(
            slot.state == "locked" and address.part == "talk"
            for address, slot in log.evening.rows.items()
            if (address.step, address.turn) == (step.takes_up, turn)
        )
    if step.half is not None and step.half.phase == "after":
        first = {each.id for each in beside if each.half == step.half._replace(phase="before")}
        return any(each.step in first for each in log.answered)
    if step.guesses is not None:
        return any((each.step, each.turn) == (step.guesses, turn) for each in log.answered)
    here = turn if step.offers_of in {each.id for each in beside} else 0
    return not step.offers_of or any(
        slot.state == "locked" and address.part == "answer"
        for address, slot in log.evening.rows.items()
        if (address.step, address.turn) == (step.offers_of, here)
    )


def openers_alternate(log: Log) -> None:
    """In the open and in private, who begins swaps from one turn-taking to the next, whatever was skipped."""
    evening = log.evening
    opens = [inside(block) for block in evening.exercise.step if _takes_turns_in_the_open(block)]
    leads = {step.id: evening.opener ^ (index & 1) for index, block in enumerate(opens) for step in block}
    private = [each.head.lead for each in unroll(evening) if each.private and not each.head.in_round]
    assert private == [evening.opener ^ (index & 1) for index in range(len(private))]
    for scene in scenes(evening):
        if scene.turn == 0:
            assert scene.lead == leads.get(scene.step.id, scene.lead)
        asked = _first_asked(log, scene.step, scene.turn)
        if len(scene.actors) == len(SEATS) and len(asked) == len(SEATS) and not scene.step.together:
            assert asked[0].seat == scene.lead


def _takes_turns_in_the_open(block: Step) -> bool:
    if isinstance(block, Round):
        return True
    if not MODELS.of(block.kind).asks or block.together or block.visibility == "own":
        return False
    return _who(block, in_round=False) == "each" and not _sealed(block)


def _who(step: Step, *, in_round: bool) -> str:
    if step.who or EXAMPLES[step.kind].together:
        return step.who or "both"
    if (EXAMPLES[step.kind].says_back or EXAMPLES[step.kind].guesses) and in_round:
        return "listener"
    return "speaker" if in_round else "each"


def _sealed(step: Step) -> bool:
    if step.together or step.who == "both":
        return False
    return step.visibility == "sealed" or (step.visibility is None and EXAMPLES[step.kind].sealed)


def _main_seats(log: Log, step: Step, turn: int) -> list[Seat | None]:
    """Who answered the part of a step that is asked first, in that order."""
    return [each.seat for each in _first_asked(log, step, turn) if log.answered[each]]


def _first_asked(log: Log, step: Step, turn: int) -> list[Address]:
    """The part of a step that is asked first, loops apart."""
    asked = [each for each in log.order if (each.step, each.turn) == (step.id, turn)]
    return [each for each in asked if (each.part, each.n) == (asked[0].part, asked[0].n)]


def _asks_whom_it_says(step: Step, asked: list[list[Seat | None]], opener: Seat, *, in_round: bool) -> None:
    who = _who(step, in_round=in_round)
    if step.takes_up is not None and who == "each":
        assert all(len(set(each)) == len(each) for each in asked), step.id
    elif step.together or who == "each":
        assert all(sorted(each) == [0, 1] for each in map(_seats, asked)), step.id
    elif who == "both":
        assert all(each in ([None], [0, 1]) for each in asked), step.id
    elif who in ("first", "second"):
        assert asked == [[opener if who == "first" else other(opener)]], step.id
    else:
        half = len(asked) // 2
        assert asked == [asked[0]] * half + [[other(_seats(asked[0])[0])]] * half, step.id


def _seats(asked: list[Seat | None]) -> list[Seat]:
    return [each for each in asked if each is not None]


def _another(evening: Evening, slot: Slot, chance: Random) -> Slot:
    """The same slot with other words, another number, another choice in it, or passed."""
    address = slot.address
    scene = next(
        each for each in scenes(evening) if (each.step.id, each.turn) == (address.step, address.turn)
    )
    rule = rule_of(scene)
    if pair_of(scene.step):
        # Who passed one half is not asked about a change: passed stays passed, and locked locked.
        if slot.state == "passed":
            return slot
    elif slot.done and rule.passable(scene, address) and now_and_then(chance, 0.3):
        return Slot(address, "passed", {})
    state: State = "locked" if slot.done else "draft"
    return Slot(address, state, rule.accept(scene, address, rule.example(scene, address, chance)))


def _shown(evening: Evening, who: Seat | None, render: Render) -> str:
    """The beat of someone who sits down now; when `who` looks alone, the one behind the curtain."""
    session = Session(evening, Shelf(), 1)
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
    """Everything that must hold of an evening that is over."""
    only_what_was_seen_is_kept(log)
    each_asks_both_once(log)
    what_lands_is_asked(log)
    openers_alternate(log)
