"""A number on a scale with both ends named. About one's own experience, never about the other's worth."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.exercise.flaw import Flaw
from reciprocity_tui.exercise.steps import SNAP_MOST, Shape, Slug, Step, Text

LEAST_POINTS, MOST_POINTS = 3, 11
LEAST_OF_A_SNAP = 2


class Scale(Shape):
    """From `min` to `max`, with words at both ends and none in the middle."""

    min: Annotated[int, Field(ge=0, le=10)] = 0
    max: Annotated[int, Field(ge=1, le=10)] = 10
    low: Text
    high: Text

    @property
    def points(self) -> int:
        """How many numbers it has."""
        return self.max - self.min + 1

    def apart(self, one: int, two: int) -> float:
        """The distance of two numbers, as it would be on a scale of ten."""
        return abs(one - two) * 10 / (self.max - self.min)


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

    @property
    def fills(self) -> frozenset[str]:
        """A change needs a before and an after."""
        return super().fills - (frozenset() if self.pair else frozenset({"own_change"}))

    def flaws(self, intensity: Intensity) -> Iterator[Flaw]:
        """Whether the scale is one, and small enough for a snap."""
        found = list(scale_flaws(self.scale, LEAST_OF_A_SNAP if self.snap else LEAST_POINTS))
        yield from found
        if self.snap and not found and self.scale.points > SNAP_MOST:
            message = f"a snap has keys for {SNAP_MOST}, and this scale has {self.scale.points} points"
            yield Flaw("E218", ("scale",), message, ("Make the scale smaller, or leave snap out.",))


def scale_flaws(scale: Scale, least: int = LEAST_POINTS) -> Iterator[Flaw]:
    """Whether it goes up, and has as many points as anybody can tell apart. least -- how few there may be."""
    if scale.min >= scale.max:
        message = f"this scale goes from {scale.min} to {scale.max}"
        yield Flaw("E220", ("scale",), message, ("min is the smaller one.",))
    elif not least <= scale.points <= MOST_POINTS:
        message = f"this scale has {scale.points} points"
        yield Flaw("E220", ("scale",), message, (f"It needs {least} to {MOST_POINTS}.",))


MODEL = Rate
