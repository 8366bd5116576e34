"""What one said, said back by the other until it is right. Nothing in it can fail."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.exercise.texts import Slug

Focus: TypeAlias = Literal["content", "sense", "feeling"]

DEFAULT_PROMPTS: Mapping[Focus, str] = {
    "content": "Say back the heart of it, in your own words.",
    "sense": "Say what makes sense in it, seen from where {other} stands. That is not yet agreeing.",
    "feeling": "Guess aloud how that may feel for {other}.",
}
"""What is asked when the file brings no prompt."""

DEFAULT_STEMS: Mapping[Focus, str] = {
    "content": "What I take from that is",
    "sense": "I can see how that fits, since",
    "feeling": "I wonder if that leaves you feeling",
}
"""A beginning for each focus, when the file brings none."""


class Mirror(Step):
    """`of` is the talk that is said back; left out, it is the nearest one before it, in the same round."""

    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed", "accepted", "rounds"})
    panels: ClassVar[frozenset[str]] = frozenset({"heard"})
    ignored_keys: ClassVar[frozenset[str]] = frozenset({"visibility", "voice"})

    kind: Literal["mirror"]
    of: Slug | None = None
    focus: Focus = "content"
    typed: bool = False
    max_rounds: Annotated[int, Field(ge=1, le=5)] = 3
    max_more: Annotated[int, Field(ge=0, le=3)] = 1

    @property
    def follows_up(self) -> str | None:
        """The talk that is said back."""
        return self.of or ""

    @property
    def prompts(self) -> tuple[str, ...]:
        """The focus asks where the file does not."""
        return super().prompts or (DEFAULT_PROMPTS[self.focus],)

    @property
    def effective_stems(self) -> tuple[str, ...]:
        """The author's stems, or the one of the focus."""
        return self.stems or (DEFAULT_STEMS[self.focus],)

    def default_actors(self, *, in_round: bool) -> Who:
        """Whoever listened."""
        return "listener" if in_round else "each"


MODEL = Mirror
