"""From what a file says to a step: the kind names the model."""

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, SerializeAsAny
from pydantic_core import PydanticCustomError

from reciprocity_tui.exercise.steps import MODELS, Step


def parse_step(value: object) -> object:
    """Validate `value` as the model that its `kind` names. An unknown or missing kind is a fault of its own."""
    if not isinstance(value, Mapping):
        return value
    kind = value.get("kind")
    if kind is None:
        raise PydanticCustomError("kind_missing", "the step has no kind")
    if not isinstance(kind, str) or kind not in MODELS.kinds():
        raise PydanticCustomError("kind_unknown", "no step kind has this name")
    return MODELS.get(kind).model_validate(value)


AnyStep: TypeAlias = Annotated[SerializeAsAny[Step], BeforeValidator(parse_step)]
"""A step of whatever kind."""
