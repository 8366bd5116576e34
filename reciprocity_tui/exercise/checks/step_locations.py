"""The steps of an exercise in the order of the file, each with its path."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step


class StepLocation(NamedTuple):
    """Hold a step and its path.

    round_path -- of the round around it, or None. is_valid -- False for a substitute.
    """

    path: DocumentPath
    step: Step
    round_path: DocumentPath | None = None
    is_valid: bool = True

    @property
    def who(self) -> str:
        """Return who acts, with the default of its kind filled in."""
        return self.step.who or self.step.default_actors(in_round=self.round_path is not None)


def locate_steps(exercise: Exercise, doubtful: AbstractSet[DocumentPath]) -> Iterator[StepLocation]:
    """Yield every step, and after a round its inner steps. doubtful -- paths of substitutes."""
    for index, step in enumerate(exercise.step):
        place: DocumentPath = ("step", index)
        yield StepLocation(place, step, is_valid=place not in doubtful)
        if isinstance(step, Round):
            for number, inner in enumerate(step.do):
                here = (*place, "do", number)
                yield StepLocation(here, inner, place, here not in doubtful)
