"""One or several from a list."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.exercise.flaw import Flaw, Place, giving
from reciprocity_tui.exercise.options import Given, Options, given, named, twice_flaws, typed_in
from reciprocity_tui.exercise.steps import SNAP_MOST, Shape, Step, Variant
from reciprocity_tui.exercise.texts import MOST_OF_A_LIST, Prompt

Variants = Annotated[
    tuple[Prompt | Variant, ...], Field(strict=False, min_length=1, max_length=MOST_OF_A_LIST)
]


class Pick(Shape):
    """How many may be chosen."""

    min: Annotated[int, Field(ge=1, le=12)] = 1
    max: Annotated[int, Field(ge=1, le=12)] = 1


class Choose(Step):
    """`snap` asks both at once; `open` adds something of one's own."""

    private_by_nature: ClassVar[bool] = True
    feeds: ClassVar[frozenset[str]] = frozenset({"passed", "same", "overlap", "picked"})
    can_be_guessed: ClassVar[bool] = True
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "shared_ground"})

    kind: Literal["choose"]
    prompt: Prompt | Variants | None = None  # type: ignore[assignment]
    options: Options | None = None
    pick: Pick = Pick()
    open: bool = False
    snap: bool = False

    @property
    def together(self) -> bool:
        """A snap is answered by both at once."""
        return self.snap

    @property
    def wordings(self) -> tuple[str, ...]:
        """Variants are known by their text."""
        if self.prompt is None or isinstance(self.prompt, str):
            return super().wordings
        return tuple(each if isinstance(each, str) else each.text for each in self.prompt)

    @property
    def offers_of(self) -> str:
        """The step where they are typed."""
        return typed_in(self.options)

    def brought(self, wording: str) -> Given | None:
        """The options that `wording` brings with it; None where those of the step are offered."""
        for each in () if isinstance(self.prompt, str | None) else self.prompt:
            if isinstance(each, Variant) and each.text == wording:
                return named(each.options)
        return None

    @property
    def option_ids(self) -> frozenset[str]:
        """Of every list that may be drawn."""
        return frozenset(name for _, offered in self._lists() for name, _ in offered)

    def _lists(self) -> Iterator[tuple[Place, Given]]:
        """Where each list of options stands that is written out, and its options."""
        if self.options is not None and not self.offers_of:
            yield ("options",), given(self.options)
        for index, each in enumerate(() if isinstance(self.prompt, str | None) else self.prompt):
            if isinstance(each, Variant):
                yield ("prompt", index, "options"), named(each.options)

    def flaws(self, intensity: Intensity) -> Iterator[Flaw]:
        """Whether there is something to choose, and as much of it as is asked for."""
        prompts = () if isinstance(self.prompt, str | None) else self.prompt
        bring = [isinstance(each, Variant) for each in prompts]
        if self.options is None and not (bring and all(bring)):
            hints = (giving("options", ["tea", "coffee"]), "Or options with each prompt.")
            yield Flaw("E222", (), "there is nothing to choose from", hints, missing=("options",))
        elif self.options is not None and bring and all(bring):
            message = "every prompt here brings its own options, so these are never offered"
            yield Flaw("E222", ("options",), message, ("Take them out, here or there.",), key=True)
        for place, offered in self._lists():
            yield from self._of_list(place, offered)
        yield from self._of_pick()

    def _of_list(self, place: Place, offered: Given) -> Iterator[Flaw]:
        yield from twice_flaws(place, offered)
        if self.snap and len(offered) > SNAP_MOST:
            message = f"a snap has keys for {SNAP_MOST} options, and here are {len(offered)}"
            yield Flaw("E218", place, message, ("Leave some out, or leave snap out.",))
        if self.pick.min > len(offered):
            message = f"{self.pick.min} are to be chosen, and here are {len(offered)}"
            yield Flaw("E221", place, message, ("Add options, or lower pick.",))
        elif self.pick.max > len(offered) + self.open:
            message = f"up to {self.pick.max} may be chosen, and here are {len(offered)}"
            yield Flaw("E221", place, message, ("Add options, or lower pick.",))

    def _of_pick(self) -> Iterator[Flaw]:
        if self.snap and self.offers_of:
            message = f"a snap has keys for {SNAP_MOST} options, and more than that may be typed"
            yield Flaw("E218", ("options",), message, ("Leave snap out.",))
        if self.snap and self.open:
            hint = "Leave open out, or leave snap out."
            yield Flaw("E219", ("open",), "a snap is one key of each, and nothing is typed", (hint,))
        if self.snap and self.pick.max > 1:
            yield Flaw("E219", ("pick",), "a snap takes one choice of each", ("Leave pick out.",))
        elif self.pick.min > self.pick.max:
            message = f"at least {self.pick.min} and at most {self.pick.max} is nothing that can be done"
            yield Flaw("E221", ("pick",), message, ("min is the smaller one.",))


MODEL = Choose
