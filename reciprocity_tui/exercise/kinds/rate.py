"""A number on a scale with both ends named. About one's own experience, never about the other's worth."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import Finding, suggest_value
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.steps import MAX_SNAP_CHOICES, PairRole, Step, StrictModel
from reciprocity_tui.exercise.texts import EndLabel, Slug
from reciprocity_tui.message import Message

MIN_POINTS, MAX_POINTS = 3, 11
MIN_SNAP_POINTS = 2

CHANGE_PANEL = frozenset({"own_change"})
"""The panel for what became of a rating."""


class Scale(StrictModel):
    """From `min` to `max`, with words at both ends and none in the middle.

    hard -- the end that is the hard one, where there is one: no number says by itself what it means.
    """

    min: Annotated[int, Field(ge=0, le=10)] = 0
    max: Annotated[int, Field(ge=1, le=10)] = 10
    low: EndLabel
    high: EndLabel
    hard: Literal["low", "high"] | None = None

    def is_hard(self, value: int, within: float) -> bool:
        """Return whether `value` is so near to the hard end. within -- the distance, as on a scale of ten."""
        if self.hard is None:
            return False
        end = self.min if self.hard == "low" else self.max
        return abs(value - end) * 10 <= within * (self.max - self.min)

    @property
    def points(self) -> int:
        """Return how many numbers the scale has."""
        return self.max - self.min + 1

    def distance(self, one: int, two: int) -> float:
        """Return the distance of two numbers on a scale of ten; of neighbours at most MAX_NEIGHBOUR_DISTANCE."""
        far = abs(one - two) * 10 / (self.max - self.min)
        return min(far, MAX_NEIGHBOUR_DISTANCE) if abs(one - two) == 1 else far


MAX_NEIGHBOUR_DISTANCE = 2.0
"""On a short scale the next number may be three of ten away, and yet nobody would say that it is another view."""


class Rate(Step):
    """`snap` asks both at once, on four points at most.

    `pair` and `phase` join a before and an after. Their numbers stay with whoever gave them; what became of
    them may be seen in words, if both say so.
    """

    sealed_by_default: ClassVar[bool] = True
    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed", "gap", "both", "same"})
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "gap", "own_change", "shared_ground"})

    kind: Literal["rate"]
    scale: Scale
    pair: Slug | None = None
    phase: Literal["before", "after"] | None = None
    snap: bool = False

    @property
    def simultaneous(self) -> bool:
        """Return whether both answer at the same time, as in a snap."""
        return self.snap

    @property
    def pair_role(self) -> PairRole | None:
        """Return its half of a pair; both halves need the same scale and visibility."""
        if self.pair is None or self.phase is None:
            return None
        return PairRole(self.pair, self.phase, {"scale": self.scale, "visibility": self.visibility})

    @property
    def writer_only(self) -> bool:
        """Neither number of a pair is shown to the other."""
        return super().writer_only or self.pair_role is not None

    @property
    def sealed(self) -> bool:
        """Return whether it is sealed; the halves of a pair are never shown side by side."""
        return super().sealed and self.pair_role is None

    @property
    def possible_panels(self) -> frozenset[str]:
        """Return the panels it can fill: for the second half of a pair only the change, for the first half none."""
        if self.pair_role is None:
            return super().possible_panels - CHANGE_PANEL
        return CHANGE_PANEL if self.pair_role.phase == "after" and self.visibility != "own" else frozenset()

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check the scale, its size for a snap, and the keys of a pair."""
        yield from self._check_pair()
        findings = list(check_scale(self.scale, MIN_SNAP_POINTS if self.snap else MIN_POINTS))
        yield from findings
        if self.snap and not findings and self.scale.points > MAX_SNAP_CHOICES:
            message = Message("finding-snap-scale-too-long", most=MAX_SNAP_CHOICES, count=self.scale.points)
            yield Finding("E218", ("scale",), message)

    def _check_pair(self) -> Iterator[Finding]:
        if self.pair is not None and self.phase is None:
            hints = (suggest_value("phase", "before"), suggest_value("phase", "after"))
            yield Finding("E250", ("pair",), Message("finding-pair-without-phase"), hints)
        elif self.phase is not None and self.pair is None:
            yield Finding("E250", ("phase",), Message("finding-phase-without-pair", phase=self.phase))
        elif self.pair_role is not None and self.snap:
            yield Finding("E252", ("snap",), Message("finding-pair-shown-by-snap"))
        elif self.pair_role is not None and self.visibility == "sealed":
            yield Finding("E252", ("visibility",), Message("finding-pair-sealed"))


def check_scale(scale: Scale, min_points: int = MIN_POINTS) -> Iterator[Finding]:
    """Check that a scale goes up, and has as many points as people can tell apart. min_points -- the fewest."""
    if scale.min >= scale.max:
        message = Message("finding-scale-goes-down", least=scale.min, most=scale.max)
        yield Finding("E220", ("scale",), message)
    elif not min_points <= scale.points <= MAX_POINTS:
        message = Message("finding-scale-points", count=scale.points, least=min_points, most=MAX_POINTS)
        yield Finding("E220", ("scale",), message)


MODEL = Rate
