"""A number on a scale with both ends named. About one's own experience, never about the other's worth."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.steps import Shape, Slug, Step, Text


class Scale(Shape):
    """From `min` to `max`, with words at both ends and none in the middle."""

    min: Annotated[int, Field(ge=0, le=10)] = 0
    max: Annotated[int, Field(ge=1, le=10)] = 10
    low: Text
    high: Text


class Rate(Step):
    """`pair` and `phase` join a before and an after; `snap` asks both at once, on four points at most."""

    private_by_nature: ClassVar[bool] = True
    feeds: ClassVar[frozenset[str]] = frozenset({"passed", "gap", "both", "same"})
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "gap", "own_change", "shared_ground"})

    kind: Literal["rate"]
    scale: Scale
    pair: Slug | None = None
    phase: Literal["before", "after"] | None = None
    snap: bool = False

    @property
    def together(self) -> bool:
        """A snap is answered by both at once."""
        return self.snap


MODEL = Rate
