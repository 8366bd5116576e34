"""Steps whose lines come back on another evening: their names, and which of them may."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reciprocity_tui.exercise.finding import Finding, did_you_mean, join_names
from reciprocity_tui.exercise.header_values import SLUG, Intensity
from reciprocity_tui.message import Message

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
    """Parse a name like `pack/exercise.step`; None when the text is none."""
    match = re.fullmatch(_NAME, text)
    return None if match is None else StepName(match[1], match[2])


def why_not_recalled(step: "Step", intensity: Intensity) -> Message | None:
    """Return why lines of `step` never come back unasked; None if they may.

    intensity -- of its exercise.
    """
    if (step.intensity or intensity) == "deep":
        return Message("finding-deep-step-not-recalled")
    if step.valence == "hard":
        return Message("finding-hard-step-not-recalled")
    if step.keep == "no" or not (step.possible_panels or step.ends_exercise):
        return Message("finding-step-keeps-nothing")
    return None


class ExerciseContext(Protocol):
    """The other exercises, while one of them is checked."""

    @property
    def ref(self) -> str:
        """Return the full name of the exercise that is checked."""
        ...

    def refs(self, pack: str) -> frozenset[str] | None:
        """Return full names of the exercises of `pack`, none without such a pack; None where that is not known."""
        ...

    def exercise(self, ref: str) -> "Exercise | None":
        """Return one of them; None when it cannot be read, which its own check reports."""
        ...


def check_recalls(
    exercise: "Exercise",
    locations: "tuple[StepLocation, ...]",
    unreadable_ids: AbstractSet[str],
    neighbours: ExerciseContext,
) -> Iterator[Finding]:
    """Yield names of steps that do not exist, or never come back. unreadable_ids -- steps that are not checked."""
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
            unknown = named.step in unreadable_ids
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
    """Return the other exercise, as far as it is known, or the finding that there is none."""
    pack = named.ref.partition("/")[0]
    refs = neighbours.refs(pack)
    if refs is None:
        return None, None
    if named.ref in refs:
        return None, neighbours.exercise(named.ref)
    maybe = did_you_mean(named.ref, refs, f"`{{}}.{named.step}`")
    message = (
        Message("finding-no-such-exercise", ref=named.ref, known=join_names(refs))
        if refs
        else Message("finding-no-such-pack", pack=pack)
    )
    return Finding("E206", (), message, maybe), None


def _check_step(named: StepName, known: "dict[str, Step | None]", intensity: Intensity) -> Finding | None:
    """Check that the step exists, and that its lines may come back."""
    if named.step not in known:
        maybe = did_you_mean(named.step, known, f"`{named.ref}.{{}}`")
        message = Message(
            "finding-exercise-lacks-step",
            ref=named.ref,
            step=named.step,
            known=join_names(frozenset(known)),
        )
        return Finding("E206", (), message, maybe)
    step = known[named.step]
    why = None if step is None else why_not_recalled(step, intensity)
    return None if why is None else Finding("E240", (), why, (Message("finding-name-warm-step"),))
