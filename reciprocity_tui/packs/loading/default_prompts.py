"""The prompts that the program itself has for some kinds of steps, written into an exercise that is played."""

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.messages import text


def fill_default_prompts(exercise: Exercise) -> Exercise:
    """Return `exercise` with a prompt in each step whose kind has one and whose file brings none."""
    steps = tuple(map(_fill, exercise.step))
    if all(new is old for new, old in zip(steps, exercise.step, strict=True)):
        return exercise
    return exercise.model_copy(update={"step": steps})


def _fill(step: Step) -> Step:
    if isinstance(step, Round):
        inner = tuple(map(_fill, step.do))
        is_same = all(new is old for new, old in zip(inner, step.do, strict=True))
        return step if is_same else step.model_copy(update={"do": inner})
    if step.default_prompt is None or step.prompts:
        return step
    return step.model_copy(update={"prompt": text(step.default_prompt)})
