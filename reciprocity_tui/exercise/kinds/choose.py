"""One or several from a list."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.steps import Shape, Slug, Step, Text, Variant

SNAP_MOST = 4
"""Options a snap may have: the keys 1 2 3 4 and 7 8 9 0 (product.md, rule 4)."""


class Option(Shape):
    """An option with a stable id."""

    id: Slug
    text: Text


class Pick(Shape):
    """How many may be chosen."""

    min: Annotated[int, Field(ge=1, le=12)] = 1
    max: Annotated[int, Field(ge=1, le=12)] = 1


class Choose(Step):
    """`snap` asks both at once; `open` adds something of one's own."""

    private_by_nature: ClassVar[bool] = True
    feeds: ClassVar[frozenset[str]] = frozenset({"passed", "same", "overlap", "picked"})
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "shared_ground"})

    kind: Literal["choose"]
    prompt: Text | Annotated[tuple[Text | Variant, ...], Field(strict=False, min_length=1)] | None = None  # type: ignore[assignment]
    options: Annotated[tuple[Text | Option, ...], Field(strict=False, min_length=2, max_length=36)] | None = (
        None
    )
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

    def choices(self, wording: str) -> tuple[tuple[str, str], ...]:
        """The options that go with `wording`, as (id, text) in the order of the file."""
        for each in () if self.prompt is None or isinstance(self.prompt, str) else self.prompt:
            if isinstance(each, Variant) and each.text == wording:
                return tuple((_slug(text), text) for text in each.options)
        return tuple(
            (_slug(each), each) if isinstance(each, str) else (each.id, each.text)
            for each in self.options or ()
        )


def _slug(text: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in text.casefold()).split()) or "option"


MODEL = Choose
