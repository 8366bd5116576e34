"""A coin that both call at once. It settles who begins with something, and nothing else."""

from typing import ClassVar, Literal

from reciprocity_tui.exercise.steps import Step

FIRST, SECOND = "first", "second"
"""Who called it, as a condition names them: `first` opens the evening."""

CALL = "Heads or tails?"
"""What is asked when the file brings no prompt."""


class Toss(Step):
    """`picked(coin, first)` holds when only the one who opens called it; both or nobody is no pick."""

    feeds: ClassVar[frozenset[str]] = frozenset({"passed", "picked"})
    unused: ClassVar[frozenset[str]] = frozenset({"visibility", "voice"})
    only_outside: ClassVar[bool] = True

    kind: Literal["toss"]

    @property
    def together(self) -> bool:
        """Always a snap."""
        return True

    @property
    def wordings(self) -> tuple[str, ...]:
        """The coin asks where the file does not."""
        return super().wordings or (CALL,)

    @property
    def option_ids(self) -> frozenset[str]:
        """Who may have called it."""
        return frozenset({FIRST, SECOND})


MODEL = Toss
