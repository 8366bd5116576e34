"""Some of a list, in order: what comes first, what comes next."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.exercise.flaw import Flaw
from reciprocity_tui.exercise.options import Options, given, ids, twice_flaws, typed_in
from reciprocity_tui.exercise.steps import Step

USUAL_TOP = 5


class Rank(Step):
    """`top` is how many are put in order; without it all of them, up to five."""

    private_by_nature: ClassVar[bool] = True
    feeds: ClassVar[frozenset[str]] = frozenset({"passed", "same", "overlap", "picked"})
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "shared_ground"})

    kind: Literal["rank"]
    options: Options
    top: Annotated[int, Field(ge=1, le=12)] | None = None

    @property
    def offers_of(self) -> str:
        """The step where the options are typed."""
        return typed_in(self.options)

    @property
    def option_ids(self) -> frozenset[str]:
        """Of the options that are written out."""
        return ids(self.options)

    def places(self, there: int) -> int:
        """How many are put in order when there are `there` options."""
        return min(self.top or USUAL_TOP, there)

    def flaws(self, intensity: Intensity) -> Iterator[Flaw]:
        """Whether there are as many as are asked for, each of them once."""
        offered = given(self.options)
        yield from twice_flaws(("options",), offered)
        if offered and (self.top or 0) > len(offered):
            message = f"{self.top} are to be put in order, and here are {len(offered)}"
            yield Flaw("E221", ("top",), message, ("Add options, or lower top.",))


MODEL = Rank
