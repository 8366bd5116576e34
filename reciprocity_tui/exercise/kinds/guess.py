"""What the other one may have answered, before it is shown. Nobody counts who was near."""

from typing import ClassVar, Literal

from reciprocity_tui.exercise.steps import Step, Who
from reciprocity_tui.exercise.texts import Slug

ASKED = "What do you think {other} answered?"
ASKED_ALOUD = "Guess aloud what {other} answered."
"""What is asked when the file brings no prompt."""


class Guess(Step):
    """`of` is the hidden answer before it, in the same sitting; with `aloud` nothing is typed."""

    private_by_nature: ClassVar[bool] = True
    panels: ClassVar[frozenset[str]] = frozenset({"learned"})
    unused: ClassVar[frozenset[str]] = frozenset({"visibility", "voice"})

    kind: Literal["guess"]
    of: Slug
    aloud: bool = False

    @property
    def guesses(self) -> str | None:
        """The step whose answer is guessed."""
        return self.of

    @property
    def wordings(self) -> tuple[str, ...]:
        """The kind asks where the file does not."""
        return super().wordings or (ASKED_ALOUD if self.aloud else ASKED,)

    def usually(self, *, in_round: bool) -> Who:
        """Both guess; in a round the one who listens."""
        return "listener" if in_round else "each"


MODEL = Guess
