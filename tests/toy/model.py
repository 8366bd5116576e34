"""Knocking on the table: each knocks as often as the day had good moments."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.steps import Step


class Knock(Step):
    """`most` is the most knocks that count."""

    sealed_by_default: ClassVar[bool] = True
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side"})

    kind: Literal["knock"]
    most: Annotated[int, Field(ge=1, le=9)] = 5


MODEL = Knock
