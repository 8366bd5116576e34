"""The shared end: what both can look at together, and what stays."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.steps import Step

Panel: TypeAlias = Literal[
    "shared_ground",
    "side_by_side",
    "heard",
    "gap",
    "two_lists",
    "agreement",
    "learned",
    "thanks_lines",
    "own_change",
    "next_question",
    "keep_or_forget",
    "opens_next",
]

PANELS: tuple[Panel, ...] = (
    "shared_ground",
    "side_by_side",
    "two_lists",
    "heard",
    "learned",
    "own_change",
    "gap",
    "agreement",
    "thanks_lines",
    "next_question",
    "keep_or_forget",
    "opens_next",
)
"""Every panel in the order it has on the screen."""


class Reflect(Step):
    """`prompt` is the question to take along; `panels` left out means the standard ones."""

    asks: ClassVar[bool] = False
    ends_exercise: ClassVar[bool] = True
    forbidden_in_round: ClassVar[bool] = True

    kind: Literal["reflect"]
    panels_: Annotated[
        Annotated[tuple[Panel, ...], Field(strict=False, min_length=1)] | None, Field(alias="panels")
    ] = None


MODEL = Reflect
