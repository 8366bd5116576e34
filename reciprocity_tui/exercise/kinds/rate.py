"""A number on a scale with both ends named. About one's own experience, never about the other's worth."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.exercise.flaw import Flaw, giving
from reciprocity_tui.exercise.steps import SNAP_MOST, Half, Shape, Step
from reciprocity_tui.exercise.texts import EndLabel, Slug

LEAST_POINTS, MOST_POINTS = 3, 11
LEAST_OF_A_SNAP = 2

CHANGE = frozenset({"own_change"})
"""The panel for what became of a rating."""


class Scale(Shape):
    """From `min` to `max`, with words at both ends and none in the middle.

    hard -- the end that is the hard one, where there is one: no number says by itself what it means.
    """

    min: Annotated[int, Field(ge=0, le=10)] = 0
    max: Annotated[int, Field(ge=1, le=10)] = 10
    low: EndLabel
    high: EndLabel
    hard: Literal["low", "high"] | None = None

    def is_hard(self, value: int, within: float) -> bool:
        """Whether `value` is so near to the hard end. within -- the distance, as on a scale of ten."""
        if self.hard is None:
            return False
        end = self.min if self.hard == "low" else self.max
        return abs(value - end) * 10 <= within * (self.max - self.min)

    @property
    def points(self) -> int:
        """How many numbers it has."""
        return self.max - self.min + 1

    def apart(self, one: int, two: int) -> float:
        """The distance of two numbers, as it would be on a scale of ten; of neighbours at most NEIGHBOURS."""
        far = abs(one - two) * 10 / (self.max - self.min)
        return min(far, NEIGHBOURS) if abs(one - two) == 1 else far


NEIGHBOURS = 2.0
"""On a short scale the next number may be three of ten away, and yet nobody would say that it is another view."""


class Rate(Step):
    """`snap` asks both at once, on four points at most.

    `pair` and `phase` join a before and an after. Their numbers stay with whoever gave them; what became of
    them may be seen in words, if both say so.
    """

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
    def half(self) -> Half | None:
        """Both halves are given on one scale, and for the same eyes."""
        if self.pair is None or self.phase is None:
            return None
        return Half(self.pair, self.phase, {"scale": self.scale, "visibility": self.visibility})

    @property
    def own(self) -> bool:
        """Neither number of a pair is shown to the other."""
        return super().own or self.half is not None

    @property
    def sealed(self) -> bool:
        """Of a pair nothing is shown side by side."""
        return super().sealed and self.half is None

    @property
    def fills(self) -> frozenset[str]:
        """The second half of a pair can fill one panel, and nothing else can; a pair fills no other."""
        if self.half is None:
            return super().fills - CHANGE
        return CHANGE if self.half.phase == "after" and self.visibility != "own" else frozenset()

    def flaws(self, intensity: Intensity) -> Iterator[Flaw]:
        """Whether the scale is one, and small enough for a snap; whether a half of a pair can be one."""
        yield from self._half_flaws()
        found = list(scale_flaws(self.scale, LEAST_OF_A_SNAP if self.snap else LEAST_POINTS))
        yield from found
        if self.snap and not found and self.scale.points > SNAP_MOST:
            message = f"a snap has keys for {SNAP_MOST}, and this scale has {self.scale.points} points"
            yield Flaw("E218", ("scale",), message, ("Make the scale smaller, or leave snap out.",))

    def _half_flaws(self) -> Iterator[Flaw]:
        if self.pair is not None and self.phase is None:
            hints = (giving("phase", "before"), giving("phase", "after"))
            yield Flaw("E250", ("pair",), "a pair, and nothing says which half of it this is", hints)
        elif self.phase is not None and self.pair is None:
            hint = "Add `pair`, with a word that both halves have."
            yield Flaw("E250", ("phase",), f"this comes {self.phase}, and nothing names its pair", (hint,))
        elif self.half is not None and self.snap:
            message = "a snap shows both numbers, and those of a pair are never shown"
            yield Flaw("E252", ("snap",), message, ("Leave `snap` out.",))
        elif self.half is not None and self.visibility == "sealed":
            hint = "Leave it out: each may see the own change, and both may where both say yes."
            message = "what is sealed is shown in the end, and the numbers of a pair are never shown"
            yield Flaw("E252", ("visibility",), message, (hint,))


def scale_flaws(scale: Scale, least: int = LEAST_POINTS) -> Iterator[Flaw]:
    """Whether it goes up, and has as many points as anybody can tell apart. least -- how few there may be."""
    if scale.min >= scale.max:
        message = f"this scale goes from {scale.min} to {scale.max}"
        yield Flaw("E220", ("scale",), message, ("min is the smaller one.",))
    elif not least <= scale.points <= MOST_POINTS:
        message = f"this scale has {scale.points} points"
        yield Flaw("E220", ("scale",), message, (f"It needs {least} to {MOST_POINTS}.",))


MODEL = Rate
