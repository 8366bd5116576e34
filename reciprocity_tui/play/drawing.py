"""What chance decides, once, when an evening is made. It stands in the snapshot, so going on decides nothing anew."""

import hashlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.chance import Shuffles
from reciprocity_tui.play.rule import RULES


def prompt_id(text: str) -> str:
    """The id of a prompt: it follows the wording, so a corrected prompt is a new one."""
    return hashlib.blake2s(text.encode(), digest_size=8).hexdigest()


def order_of(wordings: Sequence[str], used: AbstractSet[str], chance: Shuffles) -> list[int]:
    """Indexes of `wordings`, those not used yet first, each part in any order."""
    fresh = [index for index, text in enumerate(wordings) if prompt_id(text) not in used]
    rest = [index for index in range(len(wordings)) if index not in fresh]
    chance.shuffle(fresh)
    chance.shuffle(rest)
    return fresh + rest


def draw(
    exercise: Exercise, used: AbstractSet[str], chance: Shuffles
) -> tuple[dict[str, list[int]], dict[str, object]]:
    """The order of every prompt list, and what each step's rule throws, by step id."""
    drawn = {step.id: _order(step, used, chance) for step in exercise.walk() if len(step.wordings) > 1}
    thrown = {step.id: RULES.of(step.kind).throw(step, chance) for step in exercise.walk()}
    return drawn, {name: value for name, value in thrown.items() if value is not None}


def _order(step: Step, used: AbstractSet[str], chance: Shuffles) -> list[int]:
    """Indexes of the wordings of `step`, pile by pile."""
    found: list[int] = []
    for pile in step.piles:
        before = len(found)
        found += [before + index for index in order_of(pile, used, chance)]
    return found


def ids_drawn(exercise: Exercise, drawn: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    """Ids of the prompts that stand first: what the couple meets unless they swap."""
    steps = {step.id: step for step in exercise.walk()}
    return tuple(prompt_id(steps[name].wordings[order[0]]) for name, order in drawn.items())
