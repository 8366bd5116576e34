"""What the other one may have answered, before it is shown. Nobody counts who was near."""

from typing import ClassVar, Literal

from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.exercise.texts import Slug
from reciprocity_tui.message import Message


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
        """Return the id of the step whose answer is guessed."""
        return self.of

    @property
    def default_prompt(self) -> Message:
        """Return the question about the partner's answer."""
        return Message("prompt-guess-aloud" if self.aloud else "prompt-guess")

    def default_actors(self, *, in_round: bool) -> Who:
        """Return that both guess; in a round, the listener."""
        return "listener" if in_round else "each"


MODEL = Guess
