"""Parse a step: its kind names its model."""

from collections.abc import Mapping
from typing import Annotated, Any, TypeAlias, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from reciprocity_tui.exercise.steps import MODELS, Step


def parse_step(value: object) -> Step:
    """Validate `value` as the model that its `kind` names; a kind that is missing or unknown is an error by itself."""
    if not isinstance(value, Mapping):
        return Step.model_validate(value)
    kind = value.get("kind")
    if kind is None:
        raise PydanticCustomError("kind_missing", "kind_missing")
    if not isinstance(kind, str) or kind not in MODELS.kinds():
        raise PydanticCustomError("kind_unknown", "kind_unknown")
    return MODELS.get(kind).model_validate(value)


class _OfItsKind:
    """Beside the type of a step: it is validated and dumped as what it is.

    Pydantic's own annotations for that build the model that all kinds share, though no file is validated by it.
    """

    def __get_pydantic_core_schema__(self, _: type[Step], __: GetCoreSchemaHandler) -> CoreSchema:
        """Return how a step is validated, and dumped."""
        dump = core_schema.simple_ser_schema("any")
        return core_schema.no_info_plain_validator_function(parse_step, serialization=dump)

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Return what holds for every kind."""
        Step.model_rebuild()
        shared = dict(Step.__pydantic_core_schema__, ref=Step.__name__)
        named = core_schema.definition_reference_schema(Step.__name__)
        return handler(core_schema.definitions_schema(named, [cast("CoreSchema", shared)]))


AnyStep: TypeAlias = Annotated[Step, _OfItsKind()]
"""A step of whatever kind."""
