"""Several things at once, each with one column or one number: who keeps what in mind, how the parts of a week feel."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.exercise.flaw import Flaw, giving
from reciprocity_tui.exercise.kinds.rate import Scale, scale_flaws
from reciprocity_tui.exercise.options import Listed, Option, given, twice_flaws
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.exercise.texts import OptionText

MOST_COLUMNS = 9
"""As many as there are digits for."""

Columns = Annotated[
    tuple[OptionText | Option, ...], Field(strict=False, min_length=2, max_length=MOST_COLUMNS)
]


class Grid(Step):
    """`columns` gives each row one of them, `scale` a number. A row may be left open."""

    private_by_nature: ClassVar[bool] = True
    feeds: ClassVar[frozenset[str]] = frozenset({"passed", "same", "overlap", "gap"})
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "shared_ground", "gap"})
    alike_for_both: ClassVar[frozenset[str]] = frozenset({"rows", "columns"})

    kind: Literal["grid"]
    rows: Listed
    columns: Columns | None = None
    scale: Scale | None = None

    @property
    def gives(self) -> frozenset[str]:
        """Columns have no distance."""
        return super().gives - (frozenset() if self.scale else frozenset({"gap"}))

    def flaws(self, intensity: Intensity) -> Iterator[Flaw]:
        """Whether a row has one thing to be given, and no two rows or columns are one."""
        yield from twice_flaws(("rows",), given(self.rows))
        yield from twice_flaws(("columns",), given(self.columns))
        if self.scale is not None:
            yield from scale_flaws(self.scale)
        if self.columns is None and self.scale is None:
            hints = (
                giving("columns", ["less", "the same", "more"]),
                "Or a scale, for a number in each row.",
            )
            yield Flaw("E222", (), "there is nothing to give the rows", hints, missing=("columns",))
        elif self.columns is not None and self.scale is not None:
            message = "a row takes a column or a number, and here are both"
            yield Flaw("E222", ("scale",), message, ("Take one of the two out.",), key=True)


MODEL = Grid
