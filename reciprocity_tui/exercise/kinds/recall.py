"""What was kept of a step on an earlier evening, shown once more to both."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.finding import Change, Finding, Hint, toml_line
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.recalled_steps import parse_step_name
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.exercise.texts import NotShown
from reciprocity_tui.message import Message

EXAMPLE_STEP = "regard/three-small-things.keep"
"""An example of what may be named."""


class Recall(Step):
    """`of` names a step as `pack/exercise.step`. Nothing is typed; where nothing was kept it is passed over."""

    asks: ClassVar[bool] = False
    forbidden_in_round: ClassVar[bool] = True
    ignored_keys: ClassVar[frozenset[str]] = frozenset(
        {"who", "visibility", "stems", "listener_card", "timer", "pass", "keep", "share", "voice"}
    )

    kind: Literal["recall"]
    of: Annotated[str, Field(max_length=200, examples=[EXAMPLE_STEP]), NotShown()]

    @property
    def recalled_step(self) -> str:
        """Return the step whose lines are recalled."""
        return self.of

    @property
    def looks_back(self) -> bool:
        """Return True: a recall always shows earlier lines."""
        return True

    @property
    def readable_conditions(self) -> frozenset[str]:
        """Return only `passed`: nobody passes it, but it is skipped if there is nothing to recall."""
        return frozenset({"passed"})

    @property
    def default_prompt(self) -> Message:
        """Return the heading of what comes back."""
        return Message("prompt-recall")

    def check(self, intensity: Intensity) -> Iterator[Finding]:
        """Check that `of` can be the name of a step."""
        if parse_step_name(self.of) is None:
            example = Message("finding-for-example", line=toml_line("of", EXAMPLE_STEP))
            hints = (Hint(example, Change(("of",), EXAMPLE_STEP)),)
            yield Finding("E108", ("of",), Message("finding-recalled-step-name"), hints)


MODEL = Recall
