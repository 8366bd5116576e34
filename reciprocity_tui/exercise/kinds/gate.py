"""Are both ready for what comes? Aloud in medium exercises, in secret in deep ones."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.exercise.texts import CardText
from reciprocity_tui.message import Message


class Gate(Step):
    """`text` says what comes. A gate that stays closed ends the evening without a word about who."""

    asks: ClassVar[bool] = False
    ignored_keys: ClassVar[frozenset[str]] = frozenset({"prompt"})
    is_gate: ClassVar[bool] = True
    forbidden_in_round: ClassVar[bool] = True

    kind: Literal["gate"]
    text: CardText

    @property
    def prompts(self) -> tuple[str, ...]:
        """Return the text, which replaces the prompt."""
        return (self.text,)

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that the exercise is not light: there is nothing to be ready for."""
        if intensity == "light":
            yield Finding("E224", ("kind",), Message("finding-gate-in-light-exercise"))


MODEL = Gate
