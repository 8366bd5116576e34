"""Several things at once, each with one column or one number: who keeps what in mind, how the parts of a week feel."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import Finding, suggest_value
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.kinds.rate import Scale, check_scale
from reciprocity_tui.exercise.options import Option, OptionList, check_duplicates, written_options
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.exercise.texts import OptionText
from reciprocity_tui.message import Message

MAX_COLUMNS = 9
"""As many as there are digits for."""
EXAMPLE_COLUMNS = ["less", "the same", "more"]

Columns = Annotated[
    tuple[OptionText | Option, ...], Field(strict=False, min_length=2, max_length=MAX_COLUMNS)
]


class Grid(Step):
    """`columns` gives each row one of them, `scale` a number. A row may be left open."""

    sealed_by_default: ClassVar[bool] = True
    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed", "same", "overlap", "gap"})
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "shared_ground", "gap"})
    same_for_both: ClassVar[frozenset[str]] = frozenset({"rows", "columns"})

    kind: Literal["grid"]
    rows: OptionList
    columns: Columns | None = None
    scale: Scale | None = None

    @property
    def readable_conditions(self) -> frozenset[str]:
        """Return the conditions that may read it; columns, unlike a scale, have no gap."""
        return super().readable_conditions - (frozenset() if self.scale else frozenset({"gap"}))

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that rows get either a column or a number, and that rows and columns differ."""
        yield from check_duplicates(("rows",), written_options(self.rows))
        yield from check_duplicates(("columns",), written_options(self.columns))
        if self.scale is not None:
            yield from check_scale(self.scale)
        if self.columns is None and self.scale is None:
            hints = (suggest_value("columns", EXAMPLE_COLUMNS),)
            yield Finding("E222", (), Message("finding-rows-get-nothing"), hints, missing=("columns",))
        elif self.columns is not None and self.scale is not None:
            yield Finding("E222", ("scale",), Message("finding-rows-get-both"), key=True)


MODEL = Grid
