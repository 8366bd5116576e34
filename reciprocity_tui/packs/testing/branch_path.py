"""Locate a branch in its file."""

from reciprocity_tui.exercise.checks.step_locations import locate_steps
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import DocumentPath
from reciprocity_tui.play.simulation.branches import Branch


def path_of(exercise: Exercise, branch: Branch) -> DocumentPath:
    """Return the path of the condition, or of the step, of `branch`."""
    path = next(
        (stop.path for stop in locate_steps(exercise, frozenset()) if stop.step.id == branch.step), ()
    )
    return (*path, "when") if branch.when else path
