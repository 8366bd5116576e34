"""A coin that both call at once. It settles who begins with something, and nothing else."""

from typing import ClassVar, Literal

from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message

FIRST, SECOND = "first", "second"
"""Who called it, as a condition names them: `first` opens the evening."""


class Toss(Step):
    """`picked(coin, first)` holds when only the one who opens called it; both or nobody is no pick."""

    conditions_of_kind: ClassVar[frozenset[str]] = frozenset({"passed", "picked"})
    ignored_keys: ClassVar[frozenset[str]] = frozenset({"visibility", "voice"})
    forbidden_in_round: ClassVar[bool] = True

    kind: Literal["toss"]

    @property
    def simultaneous(self) -> bool:
        """Return True: a toss is always a snap."""
        return True

    @property
    def default_prompt(self) -> Message:
        """Return the question of the coin."""
        return Message("prompt-toss")

    @property
    def option_ids(self) -> frozenset[str]:
        """Return the ids of those who may have called it."""
        return frozenset({FIRST, SECOND})


MODEL = Toss
