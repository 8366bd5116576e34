"""What must hold behind a later gate that stayed closed: the evening lands gently."""

from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.evening.progress import Ended, active_scenes, current_position
from reciprocity_tui.play.scenes.slots import Address
from reciprocity_tui.play.session.beats import Over
from tests.play.watching import Moment, closed_gates


def behind_a_later_gate_only_what_lands_is_asked(moment: Moment) -> None:
    """Check that the first closed gate ends the evening; a later one leaves only rests, cool-downs and the close."""
    closed, evening = closed_gates(moment.session.evening), moment.session.evening
    if not closed or moment.log.happened["end here"]:
        return
    blocks = list(evening.exercise.step)
    answered = [
        block.id for block in blocks if Address(block.id, 0, None) in evening.slots and block.kind == "gate"
    ]
    if closed[0] == answered[0]:
        assert moment.beat == Over(closed=True)
        return
    assert len(closed) == 1 and moment.beat != Over(closed=True)
    behind = blocks[[each.id for each in blocks].index(closed[0]) + 1 :]
    landing = {step.id for block in behind if all(map(lands, inside(block))) for step in inside(block)}
    assert isinstance(moment.beat, Over) or _shown_steps(moment) <= landing


def inside(block: Step) -> tuple[Step, ...]:
    """Return the steps of a block: those of a round, or the block itself."""
    return block.do if isinstance(block, Round) else (block,)


def lands(step: Step) -> bool:
    """Return whether it is part of the gentle wind-down."""
    return step.kind in ("pause", "reflect") or (step.kind != "gate" and step.role in ("cool", "close"))


def _shown_steps(moment: Moment) -> set[str]:
    """Return the ids of the steps that are asked or shown now."""
    place_now = current_position(moment.session.evening)
    if isinstance(place_now, Ended):
        return set()
    played_now = active_scenes(moment.session.evening, place_now.group)
    return {scene.step.id for scene in played_now}
