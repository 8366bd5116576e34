"""Steps whose lines come back on another evening: how they are named, and which of them may."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reciprocity_tui.exercise.card import SLUG, Intensity
from reciprocity_tui.exercise.flaw import Flaw, did_you_mean, listed

if TYPE_CHECKING:
    from reciprocity_tui.exercise.exercise import Exercise
    from reciprocity_tui.exercise.steps import Step
    from reciprocity_tui.exercise.stops import Stop

_NAME = re.compile(rf"({SLUG}/{SLUG})\.({SLUG})")


class Named(NamedTuple):
    """A step of an exercise. ref -- the exercise, as `pack/id`. step -- its id."""

    ref: str
    step: str


def named_in(text: str) -> Named | None:
    """The step that `pack/exercise.step` names; None when the text is no such name."""
    match = _NAME.fullmatch(text)
    return None if match is None else Named(match[1], match[2])


def never_back(step: "Step", intensity: Intensity) -> str:
    """Why lines of `step` never come back unasked, in words; empty when they may.

    intensity -- of its exercise.
    """
    if (step.intensity or intensity) == "deep":
        return "what was said in a deep step is not brought back unasked"
    if step.valence == "hard":
        return "what was said in a hard step is not brought back unasked"
    if step.keep == "no" or not (step.fills or step.ends):
        return "nothing of this step is kept, so nothing of it can come back"
    return ""


class Neighbours(Protocol):
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


def recall_flaws(
    exercise: "Exercise", stops: "tuple[Stop, ...]", lost: AbstractSet[str], neighbours: Neighbours
) -> Iterator[Flaw]:
    """Every name of a step that is not there, or that never comes back. lost -- ids to say nothing about."""
    for stop in stops:
        named = named_in(stop.step.recalls) if stop.intact else None
        if named is None:
            continue
        if named.ref == neighbours.ref:
            known = {each.step.id: each.step if each.intact else None for each in stops if each.step.id}
            intensity = exercise.intensity
            unknown = named.step in lost
        else:
            flaw, other = _elsewhere(named, neighbours)
            if flaw is not None:
                yield flaw.below((*stop.path, "of"))
            known = {} if other is None else {each.id: each for each in other.walk()}
            intensity = exercise.intensity if other is None else other.intensity
            unknown = other is None
        if not unknown and (flaw := _of_step(named, known, intensity)) is not None:
            yield flaw.below((*stop.path, "of"))


def _elsewhere(named: Named, neighbours: Neighbours) -> "tuple[Flaw | None, Exercise | None]":
    """The other exercise, as far as it is known, or why there is none."""
    pack = named.ref.partition("/")[0]
    refs = neighbours.refs(pack)
    if refs is None:
        return None, None
    if named.ref in refs:
        return None, neighbours.exercise(named.ref)
    maybe = did_you_mean(named.ref, refs, f"`{{}}.{named.step}`")
    there = (f"There is {listed(refs)}.",) if refs else ("A pack is named by its folder.",)
    message = f"there is no exercise `{named.ref}`" if refs else f"there is no pack `{pack}`"
    return Flaw("E206", (), message, (*maybe, *there)), None


def _of_step(named: Named, known: "dict[str, Step | None]", intensity: Intensity) -> Flaw | None:
    """Whether the step is there, and its lines may come back."""
    if named.step not in known:
        maybe = did_you_mean(named.step, known, f"`{named.ref}.{{}}`")
        hint = f"Its steps are {listed(frozenset(known))}."
        return Flaw("E206", (), f"`{named.ref}` has no step `{named.step}`", (*maybe, hint))
    step = known[named.step]
    why = "" if step is None else never_back(step, intensity)
    return Flaw("E240", (), why, ("Name a step of which warm or neutral lines are kept.",)) if why else None
