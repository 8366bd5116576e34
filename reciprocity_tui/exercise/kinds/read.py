"""A short card that both read; Enter goes on."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.steps import Step, Text


class Read(Step):
    """`text` is the card, a string or a list drawn across evenings; with `aloud` whose turn it is reads it out."""

    asks: ClassVar[bool] = False
    unused: ClassVar[frozenset[str]] = frozenset({"prompt"})

    kind: Literal["read"]
    text: Text | Annotated[tuple[Text, ...], Field(strict=False, min_length=1)]
    aloud: bool = False

    @property
    def wordings(self) -> tuple[str, ...]:
        """The card takes the place of the prompt."""
        return (self.text,) if isinstance(self.text, str) else self.text


MODEL = Read
