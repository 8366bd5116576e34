"""What an author may do to an exercise between two saves."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from pydantic import ValidationError

from reciprocity_tui.exercise.exercise import Exercise
from tests.play.generated import one_of

Raw = dict[str, Any]


def raw_of(exercise: Exercise) -> Raw:
    """Return the exercise as data of a file."""
    raw: Raw = json.loads(exercise.model_dump_json(by_alias=True, exclude_defaults=True))
    return raw


def reworded(exercise: Exercise, _chance: Random) -> Exercise:
    """Return the same steps, with every prompt reworded."""
    raw = raw_of(exercise)
    for step in raw["step"]:
        for inner in step["do"] if step["kind"] == "round" else [step]:
            prompt = inner.get("prompt")
            if isinstance(prompt, str):
                inner["prompt"] = f"{prompt} Really?"
            elif isinstance(prompt, list) and all(isinstance(text, str) for text in prompt):
                inner["prompt"] = [f"{text} Really?" for text in prompt]
    return Exercise.model_validate(raw)


def with_one_more(exercise: Exercise, chance: Random) -> Exercise:
    """Return the exercise with one more step, anywhere before the end."""
    raw = raw_of(exercise)
    new = {
        "id": "brand-new",
        "kind": "write",
        "prompt": "New?",
        "visibility": one_of(chance, ("sealed", "own", "shown")),
    }
    raw["step"].insert(chance.randrange(len(raw["step"])), new)
    return Exercise.model_validate(raw)


def with_one_less(exercise: Exercise, chance: Random) -> Exercise:
    """Without one of its steps, if there are several."""
    raw = raw_of(exercise)
    if len(raw["step"]) > 1:
        del raw["step"][chance.randrange(len(raw["step"]))]
    return _valid(raw, exercise)


def shuffled(exercise: Exercise, chance: Random) -> Exercise:
    """Return the same steps in another order."""
    raw = raw_of(exercise)
    chance.shuffle(raw["step"])
    return _valid(raw, exercise)


def shown_to_others(exercise: Exercise, chance: Random) -> Exercise:
    """Return the exercise with changed visibility of each answer, where that is allowed."""
    raw = raw_of(exercise)
    for step in raw["step"]:
        for inner in step["do"] if step["kind"] == "round" else [step]:
            if "visibility" in inner:
                inner["visibility"] = one_of(chance, ("sealed", "own", "shown"))
    return _valid(raw, exercise)


Edit = Callable[[Exercise, Random], Exercise]

EDITS: tuple[Edit, ...] = (
    reworded,
    with_one_more,
    with_one_less,
    shuffled,
    shown_to_others,
)


def _valid(raw: Raw, otherwise: Exercise) -> Exercise:
    try:
        return Exercise.model_validate(raw)
    except ValidationError:
        return otherwise
