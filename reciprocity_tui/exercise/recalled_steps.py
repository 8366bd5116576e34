"""Steps whose lines come back on another evening: how they are named, and which of them may."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reciprocity_tui.exercise.finding import Finding, did_you_mean, join_names
from reciprocity_tui.exercise.header_values import SLUG, Intensity

if TYPE_CHECKING:
    from reciprocity_tui.exercise.checks.step_locations import StepLocation
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.steps import Step

_NAME = rf"({SLUG}/{SLUG})\.({SLUG})"


class StepName(NamedTuple):
    """A step of an exercise. ref -- the exercise, as `pack/id`. step -- its id."""

    ref: str
    step: str


def parse_step_name(text: str) -> StepName | None:
    """The step that `pack/exercise.step` names; None when the text is no such name."""
    match = re.fullmatch(_NAME, text)
    return None if match is None else StepName(match[1], match[2])


def why_not_recalled(step: "Step", intensity: Intensity) -> str:
    """Why lines of `step` never come back unasked, in words; empty when they may.

    intensity -- of its exercise.
    """
    if (step.intensity or intensity) == "deep":
        return "what was said in a deep step is not brought back unasked"
    if step.valence == "hard":
        return "what was said in a hard step is not brought back unasked"
    if step.keep == "no" or not (step.possible_panels or step.ends_exercise):
        return "nothing of this step is kept, so nothing of it can come back"
    return ""


class ExerciseContext(Protocol):
    """What is known of other exercises while one is looked at."""

    @property
    def ref(self) -> str:
        """The full name of the one that is looked at."""
        ...

    def refs(self, pack: str) -> frozenset[str] | None:
        """Full names of the exercises of `pack`, none when there is no such pack; None where that is not known."""
        ...

    def exercise(self, ref: str) -> "Exercise | None":
        """One of them; None when it cannot be read, which is told where it stands."""
        ...


def check_recalls(
    exercise: "Exercise",
    locations: "tuple[StepLocation, ...]",
    lost: AbstractSet[str],
    neighbours: ExerciseContext,
) -> Iterator[Finding]:
    """Every name of a step that is not there, or that never comes back. lost -- ids to say nothing about."""
    for location in locations:
        named = parse_step_name(location.step.recalled_step) if location.is_valid else None
        if named is None:
            continue
        if named.ref == neighbours.ref:
            known = {
                step_here.step.id: step_here.step if step_here.is_valid else None
                for step_here in locations
                if step_here.step.id
            }
            intensity = exercise.intensity
            unknown = named.step in lost
        else:
            finding, other = _find_exercise(named, neighbours)
            if finding is not None:
                yield finding.under((*location.path, "of"))
            known = {} if other is None else {step_here.id: step_here for step_here in other.walk()}
            intensity = exercise.intensity if other is None else other.intensity
            unknown = other is None
        if not unknown and (finding := _check_step(named, known, intensity)) is not None:
            yield finding.under((*location.path, "of"))


def _find_exercise(named: StepName, neighbours: ExerciseContext) -> "tuple[Finding | None, Exercise | None]":
    """The other exercise, as far as it is known, or why there is none."""
    pack = named.ref.partition("/")[0]
    refs = neighbours.refs(pack)
    if refs is None:
        return None, None
    if named.ref in refs:
        return None, neighbours.exercise(named.ref)
    maybe = did_you_mean(named.ref, refs, f"`{{}}.{named.step}`")
    there = (f"There is {join_names(refs)}.",) if refs else ("A pack is named by its folder.",)
    message = f"there is no exercise `{named.ref}`" if refs else f"there is no pack `{pack}`"
    return Finding("E206", (), message, (*maybe, *there)), None


def _check_step(named: StepName, known: "dict[str, Step | None]", intensity: Intensity) -> Finding | None:
    """Whether the step is there, and its lines may come back."""
    if named.step not in known:
        maybe = did_you_mean(named.step, known, f"`{named.ref}.{{}}`")
        hint = f"Its steps are {join_names(frozenset(known))}."
        return Finding("E206", (), f"`{named.ref}` has no step `{named.step}`", (*maybe, hint))
    step = known[named.step]
    why = "" if step is None else why_not_recalled(step, intensity)
    return (
        Finding("E240", (), why, ("Name a step of which warm or neutral lines are kept.",)) if why else None
    )
