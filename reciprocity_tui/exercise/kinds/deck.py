"""Questions drawn from sets. Both answer each of them aloud before the next one comes."""

from itertools import chain
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.steps import Shape, Step, Who
from reciprocity_tui.exercise.texts import Label, Prompt

Prompts = Annotated[tuple[Prompt, ...], Field(strict=False, min_length=1, max_length=200)]


class PromptSet(Shape):
    """Prompts that belong together, and what they are called."""

    title: Label
    prompts: Prompts


class Deck(Step):
    """A set is over when its `minutes` are, softly; or when `draw` prompts of it were answered, or all of them."""

    unused: ClassVar[frozenset[str]] = frozenset({"prompt", "timer", "visibility", "who"})
    says_in: ClassVar[str] = "sets"
    only_outside: ClassVar[bool] = True

    kind: Literal["deck"]
    sets: Annotated[tuple[PromptSet, ...], Field(strict=False, min_length=1, max_length=8)]
    minutes: Annotated[int, Field(ge=1, le=60)]
    draw: Annotated[int, Field(ge=1, le=60)] = 12

    @property
    def piles(self) -> tuple[tuple[str, ...], ...]:
        """Each set is drawn from by itself."""
        return tuple(each.prompts for each in self.sets)

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every prompt of every set."""
        return tuple(chain.from_iterable(self.piles))

    def usually(self, *, in_round: bool) -> Who:
        """Always both, one after the other."""
        return "each"


MODEL = Deck
