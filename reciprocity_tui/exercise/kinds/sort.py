"""Things put into named lists: given ones, or what each types (two lists: what is core, what can bend)."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.exercise.flaw import Flaw, giving
from reciprocity_tui.exercise.options import Options, given, ids, twice_flaws, typed_in
from reciprocity_tui.exercise.steps import Shape, Step
from reciprocity_tui.exercise.texts import Label, Slug

MOST_IN_A_BIN = 12


class Bin(Shape):
    """One list: its name, and how many things it takes."""

    id: Slug
    text: Label
    min: Annotated[int, Field(ge=0, le=MOST_IN_A_BIN)] = 0
    max: Annotated[int, Field(ge=1, le=MOST_IN_A_BIN)] = MOST_IN_A_BIN


class Sort(Step):
    """`options` are sorted, or with `typed` what each writes. After the reveal the two join what is alike."""

    private_by_nature: ClassVar[bool] = True
    feeds: ClassVar[frozenset[str]] = frozenset({"passed", "overlap"})
    panels: ClassVar[frozenset[str]] = frozenset({"two_lists", "side_by_side", "shared_ground"})

    kind: Literal["sort"]
    options: Options | None = None
    typed: bool = False
    bins: Annotated[tuple[Bin, ...], Field(strict=False, min_length=2, max_length=4)]

    @property
    def panel(self) -> str:
        """Two lists have a panel of their own; more stand side by side."""
        return "two_lists" if len(self.bins) == len(("core", "flexible")) else "side_by_side"

    @property
    def fills(self) -> frozenset[str]:
        """What is only for its writer fills none."""
        return super().fills & {self.panel, "shared_ground"}

    @property
    def bin_ids(self) -> frozenset[str]:
        """The lists that `overlap(step.list)` may name."""
        return frozenset(each.id for each in self.bins)

    @property
    def offers_of(self) -> str:
        """The step where they are typed."""
        return typed_in(self.options)

    @property
    def lends(self) -> bool:
        """Every line, where each writes their own and both see it."""
        return self.typed and not self.own

    @property
    def option_ids(self) -> frozenset[str]:
        """Of the given ones."""
        return ids(self.options)

    def flaws(self, intensity: Intensity) -> Iterator[Flaw]:
        """Whether there is something to sort, and room for it."""
        if self.typed and self.options is not None:
            message = "with typed = true each writes what is sorted, so these are never offered"
            yield Flaw("E222", ("options",), message, ("Take one of the two out.",), key=True)
        elif not self.typed and self.options is None:
            own = giving("typed", True, words="Or {}, so that each writes their own.")
            hints = (giving("options", ["tea", "coffee"]), own)
            yield Flaw("E222", (), "there is nothing to sort", hints, missing=("options",))
        there = given(self.options)
        yield from twice_flaws(("options",), there)
        yield from self._of_bins(None if self.typed or typed_in(self.options) else len(there))

    def _of_bins(self, there: int | None) -> Iterator[Flaw]:
        """Their bounds. there -- how many things there are, when that is known."""
        names = [each.id for each in self.bins]
        for index, each in enumerate(self.bins):
            if each.id in names[:index]:
                hint = "Give one of the two another id."
                yield Flaw("E223", ("bins", index, "id"), f"a list with the id `{each.id}` is here", (hint,))
            if each.min > each.max:
                message = f"at least {each.min} and at most {each.max} is nothing that can be done"
                yield Flaw("E221", ("bins", index), message, ("min is the smaller one.",))
        least = sum(each.min for each in self.bins)
        if there and least > there:
            message = f"the lists ask for {least} things, and here are {there}"
            yield Flaw("E221", ("bins",), message, ("Add options, or lower min.",))


MODEL = Sort
