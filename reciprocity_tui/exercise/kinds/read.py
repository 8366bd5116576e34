"""A short card that both read; Enter goes on."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.exercise.texts import MAX_LIST_ITEMS, CardText

Cards = Annotated[tuple[CardText, ...], Field(strict=False, min_length=1, max_length=MAX_LIST_ITEMS)]


class Read(Step):
    """`text` is the card, a string or a list drawn across evenings; with `aloud` whose turn it is reads it out."""

    asks: ClassVar[bool] = False
    ignored_keys: ClassVar[frozenset[str]] = frozenset({"prompt"})

    kind: Literal["read"]
    text: CardText | Cards
    aloud: bool = False

    @property
    def prompts(self) -> tuple[str, ...]:
        """Return the text of the card, which replaces the prompt."""
        return (self.text,) if isinstance(self.text, str) else self.text


MODEL = Read
