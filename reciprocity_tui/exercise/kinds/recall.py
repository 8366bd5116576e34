"""What was kept of a step on an earlier evening, shown once more to both."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.exercise.flaw import Flaw, giving
from reciprocity_tui.exercise.recalls import named_in
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.exercise.texts import Unseen

EARLIER = "regard/three-small-things.keep"
"""An example of what may be named."""
LAST_TIME = "This is from an earlier evening."
"""What stands above it when the file brings no prompt."""


class Recall(Step):
    """`of` names a step as `pack/exercise.step`. Nothing is typed; where nothing was kept it is passed over."""

    asks: ClassVar[bool] = False
    only_outside: ClassVar[bool] = True
    unused: ClassVar[frozenset[str]] = frozenset(
        {"who", "visibility", "stems", "listener_card", "timer", "pass", "keep", "share", "voice"}
    )

    kind: Literal["recall"]
    of: Annotated[str, Field(max_length=200, examples=[EARLIER]), Unseen()]

    @property
    def recalls(self) -> str:
        """The step whose lines come back."""
        return self.of

    @property
    def looks_back(self) -> bool:
        """Always."""
        return True

    @property
    def gives(self) -> frozenset[str]:
        """Nobody passes it, but it is passed over when there is nothing."""
        return frozenset({"passed"})

    @property
    def wordings(self) -> tuple[str, ...]:
        """It needs no prompt of its own."""
        return super().wordings or (LAST_TIME,)

    def flaws(self, intensity: Intensity) -> Iterator[Flaw]:
        """Whether `of` can be the name of a step."""
        if named_in(self.of) is None:
            hints = (
                giving("of", EARLIER, words="For example {}"),
                "A step of this exercise is named in full, too.",
            )
            message = "a step of an earlier evening is named as pack/exercise.step"
            yield Flaw("E108", ("of",), message, hints)


MODEL = Recall
