"""A small agreement: drafted together, answered by both at once, bounded; later it is looked at again."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.message import Message


class Agree(Step):
    """Record an agreement: `form` is `trial` or `standing`; `mode = "review"` reviews an earlier one."""

    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed", "accepted", "parked"})
    panels: ClassVar[frozenset[str]] = frozenset({"agreement"})
    ignored_keys: ClassVar[frozenset[str]] = frozenset({"visibility", "voice"})

    kind: Literal["agree"]
    form: Literal["trial", "standing"] = "trial"
    mode: Literal["new", "review"] = "new"
    days: Annotated[int, Field(ge=1, le=90)] = 14
    cost_check: bool = False
    max_rounds: Annotated[int, Field(ge=1, le=5)] = 3

    def default_actors(self, *, in_round: bool) -> Who:
        """Return both, always."""
        return "both"

    @property
    def default_prompt(self) -> Message | None:
        """Return the question of a review; a new agreement has none."""
        return Message("prompt-review") if self.mode == "review" else None

    @property
    def looks_back(self) -> bool:
        """Return whether it reviews an earlier agreement."""
        return self.mode == "review"

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that both agree."""
        if self.who not in (None, "both"):
            yield Finding("E204", ("who",), Message("finding-one-agrees"), key=True)


MODEL = Agree
