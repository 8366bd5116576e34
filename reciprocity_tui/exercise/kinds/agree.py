"""A small agreement: drafted together, answered by both at once, bounded; later it is looked at again."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.steps import Step, Who

REVIEW_PROMPT = "This is what the two of you agreed. How did it go?"
"""What a review asks when the file brings no prompt."""


class Agree(Step):
    """`form` says whether it is tried or stands; with `mode = "review"` an earlier one is looked at again."""

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
        """Always both."""
        return "both"

    @property
    def prompts(self) -> tuple[str, ...]:
        """A review needs no prompt of its own."""
        return super().prompts or ((REVIEW_PROMPT,) if self.mode == "review" else ())

    @property
    def looks_back(self) -> bool:
        """A review is about an earlier agreement."""
        return self.mode == "review"

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Nobody agrees alone."""
        if self.who not in (None, "both"):
            message = "`who` says nothing in an `agree` step"
            yield Finding(
                "E204", ("who",), message, ("Leave it out: both agree, or it stays open.",), key=True
            )


MODEL = Agree
