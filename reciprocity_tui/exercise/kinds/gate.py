"""Are both ready for what comes? Aloud in medium exercises, in secret in deep ones (product.md, rule 10)."""

from typing import ClassVar, Literal

from reciprocity_tui.exercise.steps import Step, Text


class Gate(Step):
    """`text` says what comes. A gate that stays closed ends the evening without a word about who."""

    asks: ClassVar[bool] = False

    kind: Literal["gate"]
    text: Text

    @property
    def wordings(self) -> tuple[str, ...]:
        """The text takes the place of the prompt."""
        return (self.text,)


MODEL = Gate
