"""What one said, said back by the other until it is right. Nothing in it can fail."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.exercise.texts import Slug
from reciprocity_tui.message import Message

Focus: TypeAlias = Literal["content", "sense", "feeling"]


class Mirror(Step):
    """Repeat what the partner said in the talk named by `of`; by default, the nearest earlier one in the same round."""

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
        """Return the id of the talk to repeat; an empty string for the nearest one."""
        return self.of or ""

    @property
    def default_prompt(self) -> Message:
        """Return the question of the focus."""
        return Message("prompt-mirror", focus=self.focus)

    @property
    def default_stem(self) -> Message:
        """Return the beginning of a sentence that is offered when the file brings none."""
        return Message("stem-mirror", focus=self.focus)

    def default_actors(self, *, in_round: bool) -> Who:
        """Return that both repeat the talk; in a round, the listener."""
        return "listener" if in_round else "each"


MODEL = Mirror
