"""One or several from a list."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import DocumentPath, Finding, suggest_value
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.options import (
    OptionPairs,
    Options,
    check_duplicates,
    source_step,
    with_ids,
    written_options,
)
from reciprocity_tui.exercise.steps import MAX_SNAP_CHOICES, Step, StrictModel, Variant
from reciprocity_tui.exercise.texts import MAX_LIST_ITEMS, Prompt
from reciprocity_tui.message import Message

Variants = Annotated[
    tuple[Prompt | Variant, ...], Field(strict=False, min_length=1, max_length=MAX_LIST_ITEMS)
]


class Pick(StrictModel):
    """How many may be chosen."""

    min: Annotated[int, Field(ge=1, le=12)] = 1
    max: Annotated[int, Field(ge=1, le=12)] = 1


class Choose(Step):
    """`snap` asks both at once; `open` adds something of one's own."""

    sealed_by_default: ClassVar[bool] = True
    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed", "same", "overlap", "picked"})
    can_be_guessed: ClassVar[bool] = True
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "shared_ground"})

    kind: Literal["choose"]
    prompt: Prompt | Variants | None = None  # type: ignore[assignment]
    options: Options | None = None
    pick: Pick = Pick()
    open: bool = False
    snap: bool = False

    @property
    def simultaneous(self) -> bool:
        """Return whether both answer at the same time, as in a snap."""
        return self.snap

    @property
    def prompts(self) -> tuple[str, ...]:
        """Return the prompts; of a variant, its text."""
        if self.prompt is None or isinstance(self.prompt, str):
            return super().prompts
        return tuple(variant if isinstance(variant, str) else variant.text for variant in self.prompt)

    @property
    def options_source(self) -> str:
        """Return the id of the step in which the options are typed."""
        return source_step(self.options)

    def variant_options(self, wording: str) -> OptionPairs | None:
        """Return the options that `wording` brings along; None where those of the step are offered."""
        for variant in () if isinstance(self.prompt, str | None) else self.prompt:
            if isinstance(variant, Variant) and variant.text == wording:
                return with_ids(variant.options)
        return None

    @property
    def option_ids(self) -> frozenset[str]:
        """Return the ids of the options in every list that may be drawn."""
        return frozenset(name for _, offered in self._option_lists() for name, _ in offered)

    def _option_lists(self) -> Iterator[tuple[DocumentPath, OptionPairs]]:
        """Yield the path and the options of each list that is written out."""
        if self.options is not None and not self.options_source:
            yield ("options",), written_options(self.options)
        for index, variant in enumerate(() if isinstance(self.prompt, str | None) else self.prompt):
            if isinstance(variant, Variant):
                yield ("prompt", index, "options"), with_ids(variant.options)

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that there is something to choose, and as much of it as is asked for."""
        prompts = () if isinstance(self.prompt, str | None) else self.prompt
        bring = [isinstance(variant, Variant) for variant in prompts]
        if self.options is None and not (bring and all(bring)):
            hints = (suggest_value("options", ["tea", "coffee"]),)
            yield Finding("E222", (), Message("finding-nothing-to-choose"), hints, missing=("options",))
        elif self.options is not None and bring and all(bring):
            yield Finding("E222", ("options",), Message("finding-options-never-offered"), key=True)
        for place, offered in self._option_lists():
            yield from self._check_list(place, offered)
        yield from self._check_pick()

    def _check_list(self, place: DocumentPath, offered: OptionPairs) -> Iterator[Finding]:
        yield from check_duplicates(place, offered)
        if self.snap and len(offered) > MAX_SNAP_CHOICES:
            message = Message("finding-snap-has-too-many", most=MAX_SNAP_CHOICES, count=len(offered))
            yield Finding("E218", place, message)
        if self.pick.min > len(offered):
            message = Message("finding-too-few-to-choose", least=self.pick.min, count=len(offered))
            yield Finding("E221", place, message)
        elif self.pick.max > len(offered) + self.open:
            message = Message("finding-fewer-than-may-be-chosen", most=self.pick.max, count=len(offered))
            yield Finding("E221", place, message)

    def _check_pick(self) -> Iterator[Finding]:
        if self.snap and self.options_source:
            message = Message("finding-snap-of-typed-options", most=MAX_SNAP_CHOICES)
            yield Finding("E218", ("options",), message)
        if self.snap and self.open:
            yield Finding("E219", ("open",), Message("finding-snap-is-one-key"))
        if self.snap and self.pick.max > 1:
            yield Finding("E219", ("pick",), Message("finding-snap-takes-one"))
        elif self.pick.min > self.pick.max:
            message = Message("finding-least-above-most", least=self.pick.min, most=self.pick.max)
            yield Finding("E221", ("pick",), message)


MODEL = Choose
