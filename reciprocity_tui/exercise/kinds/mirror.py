"""What one said, said back by the other until it is right. Nothing in it can fail."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.exercise.texts import Slug

Focus: TypeAlias = Literal["content", "sense", "feeling"]

SAY: Mapping[Focus, str] = {
    "content": "Say back the heart of it, in your own words.",
    "sense": "Say what makes sense in it, seen from where {other} stands. That is not yet agreeing.",
    "feeling": "Guess aloud how that may feel for {other}.",
}
"""What is asked when the file brings no prompt."""

BEGINNINGS: Mapping[Focus, str] = {
    "content": "What I take from that is",
    "sense": "I can see how that fits, since",
    "feeling": "I wonder if that leaves you feeling",
}
"""A beginning for each focus, when the file brings none."""


class Mirror(Step):
    """`of` is the talk that is said back; left out, it is the nearest one before it, in the same round."""

    feeds: ClassVar[frozenset[str]] = frozenset({"passed", "accepted", "rounds"})
    panels: ClassVar[frozenset[str]] = frozenset({"heard"})
    unused: ClassVar[frozenset[str]] = frozenset({"visibility", "voice"})

    kind: Literal["mirror"]
    of: Slug | None = None
    focus: Focus = "content"
    typed: bool = False
    max_rounds: Annotated[int, Field(ge=1, le=5)] = 3
    max_more: Annotated[int, Field(ge=0, le=3)] = 1

    @property
    def takes_up(self) -> str | None:
        """The talk that is said back."""
        return self.of or ""

    @property
    def wordings(self) -> tuple[str, ...]:
        """The focus asks where the file does not."""
        return super().wordings or (SAY[self.focus],)

    @property
    def beginnings(self) -> tuple[str, ...]:
        """The author's stems, or the one of the focus."""
        return self.stems or (BEGINNINGS[self.focus],)

    def usually(self, *, in_round: bool) -> Who:
        """Whoever listened."""
        return "listener" if in_round else "each"


MODEL = Mirror
