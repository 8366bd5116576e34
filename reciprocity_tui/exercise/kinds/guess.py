"""What the other one may have answered, before it is shown. Nobody counts who was near."""

from typing import ClassVar, Literal

from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.exercise.texts import Slug

DEFAULT_PROMPT = "What do you think {other} answered?"
DEFAULT_PROMPT_ALOUD = "Guess aloud what {other} answered."
"""What is asked when the file brings no prompt."""


class Guess(Step):
    """`of` is the hidden answer before it, in the same sitting; with `aloud` nothing is typed."""

    sealed_by_default: ClassVar[bool] = True
    panels: ClassVar[frozenset[str]] = frozenset({"learned"})
    ignored_keys: ClassVar[frozenset[str]] = frozenset({"visibility", "voice"})

    kind: Literal["guess"]
    of: Slug
    aloud: bool = False

    @property
    def guessed_step(self) -> str | None:
        """The step whose answer is guessed."""
        return self.of

    @property
    def prompts(self) -> tuple[str, ...]:
        """The kind asks where the file does not."""
        return super().prompts or (DEFAULT_PROMPT_ALOUD if self.aloud else DEFAULT_PROMPT,)

    def default_actors(self, *, in_round: bool) -> Who:
        """Both guess; in a round the one who listens."""
        return "listener" if in_round else "each"


MODEL = Guess
