"""What must hold of the turns of an evening: both are asked, once each, and who opens alternates."""

from collections.abc import Sequence

from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import MODELS, Step
from reciprocity_tui.play.evening.script import scenes, unroll
from reciprocity_tui.play.scenes.slots import SEATS, Address, Seat, other_seat
from tests.play.generated import EXAMPLES
from tests.play.rules.later_gates import inside
from tests.play.watching import Log


def each_asks_both_once(log: Log) -> None:
    """Check that everyone who is asked has answered each step once, and that no required step was left out."""
    assert set(log.answered.values()) <= {0, 1}
    if not log.whole:
        return
    for block in log.evening.exercise.step:
        inner = inside(block)
        beside = inner if isinstance(block, Round) else log.evening.exercise.step
        turns = range(2 * block.times if isinstance(block, Round) else 1)
        for step in inner:
            seats_by_turn = [main_seats(log, step, turn) for turn in turns]
            if block.when is None and step.when is None:
                due = [
                    seat
                    for turn, seat in enumerate(seats_by_turn)
                    if _has_what_to_ask(log, step, beside, turn)
                ]
                assert all(due), f"{step.id} was never asked"
            if all(seats_by_turn) and MODELS.get(step.kind).asks:
                _asks_whom_it_says(step, seats_by_turn, log.evening.opener, in_round=isinstance(block, Round))


def _has_what_to_ask(log: Log, step: Step, beside: Sequence[Step], turn: int) -> bool:
    """Return whether the step has the earlier answer that it depends on: words, a talk, a first half, an agreement."""
    if step.looks_back:
        return False
    if step.follows_up is not None:
        return any(
            slot.state == "locked" and address.part == "talk"
            for address, slot in log.evening.slots.items()
            if (address.step, address.turn) == (step.follows_up, turn)
        )
    if step.pair_role is not None and step.pair_role.phase == "after":
        first = {each.id for each in beside if each.pair_role == step.pair_role._replace(phase="before")}
        return any(each.step in first for each in log.answered)
    if step.guessed_step is not None:
        return any((each.step, each.turn) == (step.guessed_step, turn) for each in log.answered)
    here = turn if step.options_source in {each.id for each in beside} else 0
    return not step.options_source or any(
        slot.state == "locked" and address.part == "answer"
        for address, slot in log.evening.slots.items()
        if (address.step, address.turn) == (step.options_source, here)
    )


def openers_alternate(log: Log) -> None:
    """Check that openers alternate from one turn-taking to the next, in public and in private, across skipped steps."""
    evening = log.evening
    opens = [inside(block) for block in evening.exercise.step if _takes_turns_in_the_open(block)]
    leads = {step.id: evening.opener ^ (index & 1) for index, block in enumerate(opens) for step in block}
    private = [
        group.first_scene.leader
        for group in unroll(evening)
        if group.private and not group.first_scene.in_round
    ]
    assert private == [evening.opener ^ (index & 1) for index in range(len(private))]
    for scene in scenes(evening):
        if scene.turn == 0:
            assert scene.leader == leads.get(scene.step.id, scene.leader)
        seats = _first_asked(log, scene.step, scene.turn)
        if len(scene.actors) == len(SEATS) and len(seats) == len(SEATS) and not scene.step.simultaneous:
            assert seats[0].seat == scene.leader


def _takes_turns_in_the_open(block: Step) -> bool:
    if isinstance(block, Round):
        return True
    if not MODELS.get(block.kind).asks or block.simultaneous or block.visibility == "own":
        return False
    return _who(block, in_round=False) == "each" and not is_sealed(block)


def _who(step: Step, *, in_round: bool) -> str:
    if step.who or EXAMPLES[step.kind].together:
        return step.who or "both"
    if (EXAMPLES[step.kind].says_back or EXAMPLES[step.kind].guesses) and in_round:
        return "listener"
    return "speaker" if in_round else "each"


def is_sealed(step: Step) -> bool:
    if step.simultaneous or step.who == "both":
        return False
    return step.visibility == "sealed" or (step.visibility is None and EXAMPLES[step.kind].sealed)


def main_seats(log: Log, step: Step, turn: int) -> list[Seat | None]:
    """Return the seats that answered the first part of a step, in that order."""
    return [each.seat for each in _first_asked(log, step, turn) if log.answered[each]]


def _first_asked(log: Log, step: Step, turn: int) -> list[Address]:
    """Return the addresses of the part of a step that is asked first, without repeats."""
    main_asks = [each for each in log.order if (each.step, each.turn) == (step.id, turn)]
    return [ask for ask in main_asks if (ask.part, ask.repeat) == (main_asks[0].part, main_asks[0].repeat)]


def _asks_whom_it_says(
    step: Step, seats_by_turn: list[list[Seat | None]], opener: Seat, *, in_round: bool
) -> None:
    who = _who(step, in_round=in_round)
    if step.follows_up is not None and who == "each":
        assert all(len(set(each)) == len(each) for each in seats_by_turn), step.id
    elif step.simultaneous or who == "each":
        assert all(sorted(each) == [0, 1] for each in map(_seats, seats_by_turn)), step.id
    elif who == "both":
        assert all(each in ([None], [0, 1]) for each in seats_by_turn), step.id
    elif who in ("first", "second"):
        assert seats_by_turn == [[opener if who == "first" else other_seat(opener)]], step.id
    else:
        half = len(seats_by_turn) // 2
        assert (
            seats_by_turn == [seats_by_turn[0]] * half + [[other_seat(_seats(seats_by_turn[0])[0])]] * half
        ), step.id


def _seats(entries: list[Seat | None]) -> list[Seat]:
    return [each for each in entries if each is not None]
