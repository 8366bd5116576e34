"""Some of a list, in order: what comes first, what comes next."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.options import (
    Options,
    check_duplicates,
    known_ids,
    source_step,
    written_options,
)
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message

DEFAULT_TOP = 5


class Rank(Step):
    """`top` is how many are put in order; without it all of them, up to five."""

    sealed_by_default: ClassVar[bool] = True
    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed", "same", "overlap", "picked"})
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "shared_ground"})

    kind: Literal["rank"]
    options: Options
    top: Annotated[int, Field(ge=1, le=12)] | None = None

    @property
    def options_source(self) -> str:
        """Return the id of the step in which the options are typed."""
        return source_step(self.options)

    @property
    def option_ids(self) -> frozenset[str]:
        """Return the ids of the options in the file."""
        return known_ids(self.options)

    def place_count(self, option_count: int) -> int:
        """Return how many are put in order when there are `option_count` options."""
        return min(self.top or DEFAULT_TOP, option_count)

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that there are as many options as are asked for, each of them once."""
        offered = written_options(self.options)
        yield from check_duplicates(("options",), offered)
        if offered and (self.top or 0) > len(offered):
            message = Message("finding-too-few-to-rank", least=self.top or 0, count=len(offered))
            yield Finding("E221", ("top",), message)


MODEL = Rank
