"""The steps of an exercise in the order of the file, each with its place."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.flaw import Place
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.steps import Step


class Stop(NamedTuple):
    """A step where it stands.

    round -- the place of the round around it, or None. intact -- False for a stand-in.
    """

    path: Place
    step: Step
    round: Place | None = None
    intact: bool = True

    @property
    def who(self) -> str:
        """Who acts, with the kind's own default filled in."""
        return self.step.who or self.step.usually(in_round=self.round is not None)


def stops_of(exercise: Exercise, doubtful: AbstractSet[Place]) -> Iterator[Stop]:
    """Rounds, and what is in them, one after the other. doubtful -- places of stand-ins."""
    for index, step in enumerate(exercise.step):
        place: Place = ("step", index)
        yield Stop(place, step, intact=place not in doubtful)
        if isinstance(step, Round):
            for number, inner in enumerate(step.do):
                here = (*place, "do", number)
                yield Stop(here, inner, place, here not in doubtful)
