"""The branches of an exercise: steps that occur, conditions that hold or fail, a pass, a swap, an early end."""

from dataclasses import replace
from typing import Literal, NamedTuple, TypeAlias

from reciprocity_tui.exercise.conditions import EXTERNAL_NAMES, parse_condition
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.message import Message
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import Scene, SceneGroup
from reciprocity_tui.play.simulation.playthrough import Playthrough
from reciprocity_tui.play.simulation.written_answers import Act

What: TypeAlias = Literal["comes", "holds", "fails", "closed", "passed", "swapped", "ended"]


class Branch(NamedTuple):
    """One of them.

    what -- a step comes; its condition holds, or fails; a gate stays closed; somebody passes it; somebody asks for
    another prompt; the two go straight to the end. step -- its id; empty for the end. when -- the condition.
    """

    what: What
    step: str = ""
    when: str = ""


ENDED = Branch("ended")


def branches_of(exercise: Exercise, usual: Playthrough) -> tuple[Branch, ...]:
    """Return every branch in the order of the file. usual -- an evening in which nothing was decided."""
    branches: list[Branch] = []
    for block in exercise.step:
        for step in (block, *(block.do if isinstance(block, Round) else ())):
            if step.when is not None:
                branches += [Branch("holds", step.id, step.when), Branch("fails", step.id, step.when)]
            if isinstance(step, Round) or step.ends_exercise:
                continue
            branches.append(Branch("comes", step.id))
            if step.is_gate:
                branches.append(Branch("closed", step.id))
            if step.asks:
                branches.append(Branch("passed", step.id))
            if step.id in usual.swappable:
                branches.append(Branch("swapped", step.id))
    return (*branches, ENDED)


def branches_taken(played: Playthrough) -> frozenset[Branch]:
    """Return the branches that an evening took."""
    evening = played.evening
    branches = {Branch("comes", step) for step in played.steps}
    for act in played.acts:
        branches |= _act_branches(act)
    closes = {
        scene.step.id for scene in scenes(evening) if rule_for(scene).is_closed_gate(scene, evening.slots)
    }
    branches |= {Branch("closed", step) for step in closes}
    if played.ended_early:
        branches.add(ENDED)
    # Nothing is known of what was left out at an early end, or behind a gate that stayed closed.
    if not played.ended_early and progress.current_position(evening) != progress.Ended(closed=True):
        branches |= _condition_branches(evening)
    return frozenset(branches)


def _act_branches(act: Act) -> set[Branch]:
    step = act.where.address.step
    branches = {Branch("swapped", step)} if act.swaps else set()
    if act.reply is None and not act.ends:
        branches.add(Branch("passed", step))
    return branches


def _condition_branches(evening: Evening) -> set[Branch]:
    """Return the result of each condition."""
    rounds = {
        inner.id: block for block in evening.exercise.step if isinstance(block, Round) for inner in block.do
    }
    branches: set[Branch] = set()
    for scene in scenes(evening):
        if progress.is_winding_down(evening, scene):
            continue
        block = rounds.get(scene.step.id)
        for step in (block, scene.step):
            if step is not None and step.when is not None:
                held = holds_for(evening, scene, step.when)
                branches.add(Branch("holds" if held else "fails", step.id, step.when))
    return branches


def holds_for(evening: Evening, scene: Scene, condition: str) -> bool:
    """Return whether `condition` holds for `scene`, whatever else decides about it."""
    alone = replace(scene, conditions=(condition,), follows=None)
    return bool(progress.active_scenes(evening, SceneGroup((alone,), private=False)))


def external_terms(exercise: Exercise) -> frozenset[str]:
    """Return the terms about other evenings in conditions, as an evening knows them: `done(pack/exercise)`."""
    whens = [step.when for step in (*exercise.step, *exercise.walk()) if step.when is not None]
    return frozenset(
        f"{term.name}({term.step})"
        for when in whens
        for term in parse_condition(when)
        if term.name in EXTERNAL_NAMES
    )


def describe_branch(branch: Branch) -> Message:
    """Return the name of a `[[test]]` that takes the branch."""
    step, when = branch.step, branch.when
    match branch.what:
        case "comes":
            return Message("branch-comes", step=step)
        case "holds":
            return Message("branch-holds", step=step, when=when)
        case "fails":
            return Message("branch-fails", step=step, when=when)
        case "closed":
            return Message("branch-closed", step=step)
        case "passed":
            return Message("branch-passed", step=step)
        case "swapped":
            return Message("branch-swapped", step=step)
        case "ended":
            return Message("branch-ended")
