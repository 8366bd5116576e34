"""Words of one's own, typed."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.steps import Step, Visibility


class Write(Step):
    """Who sees it must be said: shown at once, sealed until both are in, or the writer's own."""

    can_be_guessed: ClassVar[bool] = True
    panels: ClassVar[frozenset[str]] = frozenset({"side_by_side", "shared_ground"})

    kind: Literal["write"]
    visibility: Visibility
    lines: Annotated[int, Field(ge=1, le=8)] = 1
    max_chars: Annotated[int, Field(ge=10, le=1000)] | None = None

    @property
    def provides_options(self) -> bool:
        """Return whether its lines can be options of a later step; not if only its writer sees them."""
        return not self.writer_only

    @property
    def limit(self) -> int:
        """Return the maximum length of the text: by default 280 characters, or 1,000 if only its writer sees it."""
        return self.max_chars or (1000 if self.writer_only else 280)


MODEL = Write
