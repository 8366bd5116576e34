"""Things put into named lists: given ones, or what each types (two lists: what is core, what can bend)."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import Change, Finding, Hint, suggest_value
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.options import (
    Options,
    check_duplicates,
    known_ids,
    source_step,
    written_options,
)
from reciprocity_tui.exercise.steps import Step, StrictModel
from reciprocity_tui.exercise.texts import Label, Slug
from reciprocity_tui.message import Message

MAX_PER_LIST = 12


class Bin(StrictModel):
    """One list: its name, and how many things it takes."""

    id: Slug
    text: Label
    min: Annotated[int, Field(ge=0, le=MAX_PER_LIST)] = 0
    max: Annotated[int, Field(ge=1, le=MAX_PER_LIST)] = MAX_PER_LIST

    @property
    def capacity(self) -> Message:
        """Return how many things the list takes."""
        bounds = "exact" if self.min == self.max else "between" if self.min else "up-to"
        return Message("sort-capacity", range=bounds, least=self.min, most=self.max)


class Sort(Step):
    """`options` are sorted, or with `typed` what each writes. After the reveal the two join what is alike."""

    sealed_by_default: ClassVar[bool] = True
    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed", "overlap"})
    panels: ClassVar[frozenset[str]] = frozenset({"two_lists", "side_by_side", "shared_ground"})

    kind: Literal["sort"]
    options: Options | None = None
    typed: bool = False
    bins: Annotated[tuple[Bin, ...], Field(strict=False, min_length=2, max_length=4)]

    @property
    def panel(self) -> str:
        """Return `two_lists` for two bins, which have a panel of their own, and `side_by_side` for more."""
        return "two_lists" if len(self.bins) == len(("core", "flexible")) else "side_by_side"

    @property
    def possible_panels(self) -> frozenset[str]:
        """Return the panels it can fill; none if only its writer sees it."""
        return super().possible_panels & {self.panel, "shared_ground"}

    @property
    def bin_ids(self) -> frozenset[str]:
        """Return the ids of the lists that `overlap(step.list)` may name."""
        return frozenset(list_.id for list_ in self.bins)

    @property
    def options_source(self) -> str:
        """Return the id of the step in which the options are typed."""
        return source_step(self.options)

    @property
    def provides_options(self) -> bool:
        """Return whether its lines can be options: both partners type their own and see all of them."""
        return self.typed and not self.writer_only

    @property
    def option_ids(self) -> frozenset[str]:
        """Return the ids of the options in the file."""
        return known_ids(self.options)

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that there is something to sort, and room for it."""
        if self.typed and self.options is not None:
            yield Finding("E222", ("options",), Message("finding-typed-and-options"), key=True)
        elif not self.typed and self.options is None:
            own = Hint(Message("finding-or-typed"), Change(("typed",), True))
            hints = (suggest_value("options", ["tea", "coffee"]), own)
            yield Finding("E222", (), Message("finding-nothing-to-sort"), hints, missing=("options",))
        there = written_options(self.options)
        yield from check_duplicates(("options",), there)
        yield from self._check_bins(None if self.typed or source_step(self.options) else len(there))

    def _check_bins(self, item_count: int | None) -> Iterator[Finding]:
        """Check the lists. item_count -- how many things there are, when that is known."""
        names = [list_.id for list_ in self.bins]
        for index, list_ in enumerate(self.bins):
            if list_.id in names[:index]:
                yield Finding("E223", ("bins", index, "id"), Message("finding-list-id-taken", id=list_.id))
            if list_.min > list_.max:
                message = Message("finding-least-above-most", least=list_.min, most=list_.max)
                yield Finding("E221", ("bins", index), message)
        least = sum(list_.min for list_ in self.bins)
        if item_count and least > item_count:
            message = Message("finding-too-few-to-sort", least=least, count=item_count)
            yield Finding("E221", ("bins",), message)


MODEL = Sort
