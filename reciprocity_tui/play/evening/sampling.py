"""Random decisions, made once when an evening begins and stored in its snapshot, so resuming decides nothing again."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.scenes.random_source import FullRandomSource, ShuffleSource
from reciprocity_tui.play.scenes.rule import RULES

Deal: TypeAlias = Callable[[str], FullRandomSource]
"""Gives a name its own chance: the same one whenever it is asked for that name."""

NEVER = -1
"""Stands for the evening of a prompt that was never met: before all others."""


def prompt_id(text: str) -> str:
    """Return the id of a prompt, a hash of its text, so a corrected prompt counts as new."""
    return hashlib.blake2s(text.encode(), digest_size=8).hexdigest()


def least_recent_first(
    wordings: Sequence[str], last_seen: Mapping[str, int], chance: ShuffleSource
) -> list[int]:
    """Return the indexes of `wordings`: new ones first, then the least recently seen, ties in random order.

    last_seen -- by prompt id, the number of the last evening that showed it. So a list that is used up starts again
    as a whole; one that a pack added meanwhile comes first.
    """
    order = list(range(len(wordings)))
    chance.shuffle(order)
    if not last_seen:
        return order
    return sorted(order, key=lambda index: last_seen.get(prompt_id(wordings[index]), NEVER))


def prompt_ids(exercise: Exercise) -> tuple[str, ...]:
    """Return the id of every prompt of `exercise` that is drawn from a list."""
    steps = (step for step in exercise.walk() if len(step.prompts) > 1)
    return tuple(prompt_id(wording) for step in steps for wording in step.prompts)


def draw_prompts(
    exercise: Exercise, last_seen: Mapping[str, int], chance: ShuffleSource
) -> tuple[dict[str, list[int]], dict[str, object]]:
    """Return the order of every prompt list, and what each step's rule throws, by step id."""
    drawn = {
        step.id: _draw_step(step, last_seen, chance) for step in exercise.walk() if len(step.prompts) > 1
    }
    thrown = {step.id: RULES.get(step.kind).throw(step, chance) for step in exercise.walk()}
    return drawn, {name: value for name, value in thrown.items() if value is not None}


def draw_prompts_by_step(exercise: Exercise, deal: Deal) -> tuple[dict[str, list[int]], dict[str, object]]:
    """Draw like `draw_prompts`, with a separate source per step, so that changing one keeps the others as drawn."""
    drawn: dict[str, list[int]] = {}
    thrown: dict[str, object] = {}
    for step in exercise.walk():
        chance = deal(step.id)
        if len(step.prompts) > 1:
            drawn[step.id] = _draw_step(step, {}, chance)
        value = RULES.get(step.kind).throw(step, chance)
        if value is not None:
            thrown[step.id] = value
    return drawn, thrown


def _draw_step(step: Step, last_seen: Mapping[str, int], chance: ShuffleSource) -> list[int]:
    """Return the drawn indexes of the prompts of `step`, set by set."""
    order: list[int] = []
    for pile in step.prompt_sets:
        before = len(order)
        order += [before + index for index in least_recent_first(pile, last_seen, chance)]
    return order


def first_prompt_ids(exercise: Exercise, drawn: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    """Return the ids of the prompts that come first, which the players see unless they swap."""
    steps = {step.id: step for step in exercise.walk()}
    return tuple(prompt_id(steps[name].prompts[order[0]]) for name, order in drawn.items())
