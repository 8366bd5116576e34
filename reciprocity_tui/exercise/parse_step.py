"""Parse a step: its kind names its model."""

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, SerializeAsAny
from pydantic_core import PydanticCustomError

from reciprocity_tui.exercise.steps import MODELS, Step


def parse_step(value: object) -> object:
    """Validate `value` as the model that its `kind` names; a kind that is missing or unknown is an error by itself."""
    if not isinstance(value, Mapping):
        return value
    kind = value.get("kind")
    if kind is None:
        raise PydanticCustomError("kind_missing", "kind_missing")
    if not isinstance(kind, str) or kind not in MODELS.kinds():
        raise PydanticCustomError("kind_unknown", "kind_unknown")
    return MODELS.get(kind).model_validate(value)


AnyStep: TypeAlias = Annotated[SerializeAsAny[Step], BeforeValidator(parse_step)]
"""A step of whatever kind."""
