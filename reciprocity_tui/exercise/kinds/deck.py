"""Questions drawn from sets. Both answer each of them aloud before the next one comes."""

from itertools import chain
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.steps import Step, StrictModel, Who
from reciprocity_tui.exercise.texts import Label, Prompt

Prompts = Annotated[tuple[Prompt, ...], Field(strict=False, min_length=1, max_length=200)]


class PromptSet(StrictModel):
    """Prompts that belong together, and what they are called."""

    title: Label
    prompts: Prompts


class Deck(Step):
    """A set is over when its `minutes` are, softly; or when `draw` prompts of it were answered, or all of them."""

    ignored_keys: ClassVar[frozenset[str]] = frozenset({"prompt", "timer", "visibility", "who"})
    text_key: ClassVar[str] = "sets"
    forbidden_in_round: ClassVar[bool] = True

    kind: Literal["deck"]
    sets: Annotated[tuple[PromptSet, ...], Field(strict=False, min_length=1, max_length=8)]
    minutes: Annotated[int, Field(ge=1, le=60)]
    draw: Annotated[int, Field(ge=1, le=60)] = 12

    @property
    def prompt_sets(self) -> tuple[tuple[str, ...], ...]:
        """Return the prompts of each set, which are drawn from separately."""
        return tuple(prompt_set.prompts for prompt_set in self.sets)

    @property
    def prompts(self) -> tuple[str, ...]:
        """Return every prompt of every set."""
        return tuple(chain.from_iterable(self.prompt_sets))

    def default_actors(self, *, in_round: bool) -> Who:
        """Return each, always: both answer, one after the other."""
        return "each"


MODEL = Deck
