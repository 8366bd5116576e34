"""Steps that run twice, with the roles swapped. Both roles are always played."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reciprocity_tui.exercise.parse_step import AnyStep
from reciprocity_tui.exercise.steps import Step


class Round(Step):
    """`times` repeats everything inside a turn."""

    asks: ClassVar[bool] = False
    forbidden_in_round: ClassVar[bool] = True
    ignored_keys: ClassVar[frozenset[str]] = frozenset(
        {
            "who",
            "visibility",
            "prompt",
            "help",
            "stems",
            "listener_card",
            "timer",
            "pass",
            "keep",
            "share",
            "voice",
        }
    )

    kind: Literal["round"]
    do: Annotated[tuple[AnyStep, ...], Field(strict=False, min_length=1, max_length=24)]
    times: Annotated[int, Field(ge=1, le=6)] = 1

    @property
    def runs_after_closed_gate(self) -> bool:
        """Return whether every step of the round may run after a closed gate; a round is never split."""
        return all(step.runs_after_closed_gate for step in self.do)


MODEL = Round
