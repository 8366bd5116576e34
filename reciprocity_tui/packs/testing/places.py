"""Where in its file a branch begins."""

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.flaw import Place
from reciprocity_tui.exercise.stops import stops_of
from reciprocity_tui.play.branches import Branch


def place_of(exercise: Exercise, branch: Branch) -> Place:
    """Return the place of the condition, or of the step, that `branch` is about."""
    path = next((stop.path for stop in stops_of(exercise, frozenset()) if stop.step.id == branch.step), ())
    return (*path, "when") if branch.when else path
