"""The sense of an exercise: what its steps say of one another. A pure pass over what was validated already.

A step with a fault in its shape takes part as a stand-in (`doubtful`), so that everything else of the same file
can be told at once.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import count

from reciprocity_tui.exercise.checks.check_guess import check_guesses
from reciprocity_tui.exercise.checks.check_mirror import check_mirrors
from reciprocity_tui.exercise.checks.check_pairs import check_pairs
from reciprocity_tui.exercise.checks.check_placeholders import check_placeholders
from reciprocity_tui.exercise.checks.check_references import check_conditions, check_option_sources
from reciprocity_tui.exercise.checks.step_locations import StepLocation, locate_steps
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.finding import (
    REMOVED,
    Change,
    DocumentPath,
    Finding,
    Hint,
    join_names,
    suggest_value,
)
from reciprocity_tui.exercise.header_values import Intensity
from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.recalled_steps import ExerciseContext, check_recalls
from reciprocity_tui.exercise.steps import Step

KINDS_WITHOUT_ID = ("read", "round")
"""Kinds that need no id: nothing can be asked about them."""

ALWAYS_POSSIBLE = frozenset({"next_question", "keep_or_forget", "opens_next"})
"""Panels that need no step to fill them."""


def check_exercise(
    exercise: Exercise,
    stand_ins: AbstractSet[DocumentPath] = frozenset(),
    unreadable_ids: AbstractSet[str] = frozenset(),
    neighbours: ExerciseContext | None = None,
) -> Iterator[Finding]:
    """Everything in `exercise` that makes no sense, in no order.

    doubtful -- places of stand-ins, and ("intensity",) when that is not known either. lost -- ids that the
    file names where they could not be read. neighbours -- other exercises; None: what is named of them is not
    looked at.
    """
    locations = tuple(locate_steps(exercise, stand_ins))
    yield from check_placeholders(exercise, locations)
    yield from check_conditions(locations, unreadable_ids)
    yield from check_option_sources(locations, unreadable_ids)
    yield from check_mirrors(locations, unreadable_ids)
    if neighbours is not None:
        yield from check_recalls(exercise, locations, unreadable_ids, neighbours)
    yield from check_guesses(locations, unreadable_ids)
    yield from check_pairs(locations)
    yield from _check_ids(locations)
    intensity = None if ("intensity",) in stand_ins else exercise.intensity
    for location in locations:
        if location.is_valid:
            yield from (finding.under(location.path) for finding in check_step_alone(location, intensity))
    yield from _check_ending(locations)
    if intensity == "deep":
        yield from _check_opening(locations)
    if all(location.is_valid for location in locations):
        yield from _check_panels(locations)


def _check_ids(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    seen: set[str] = set()
    for location in locations:
        name = location.step.id
        if not name and not (location.is_valid and location.step.kind in KINDS_WITHOUT_ID):
            taken = {earlier.step.id for earlier in locations}
            free = next(candidate for candidate in _free_ids(location.step.kind) if candidate not in taken)
            hints = (
                suggest_value("id", free, table=location.path),
                "A short word; it stays when the wording changes.",
            )
            yield Finding("E202", location.path, "this step has no id", hints, missing=("id",))
        elif name in seen:
            message = f"another step has the id `{name}` already"
            yield Finding("E201", (*location.path, "id"), message, ("Give one of the two another id.",))
        if name:
            seen.add(name)


def _free_ids(kind: str) -> Iterator[str]:
    yield kind
    yield from (f"{kind}-{number}" for number in count(2))


def check_step(step: Step, depth: Intensity | None = None) -> Iterator[Finding]:
    """What its own kind finds wrong with a step, and whether it asks anything. depth -- None where it is not known."""
    yield from (
        finding for finding in step.check(depth or "medium") if depth is not None or finding.code != "E224"
    )
    if step.asks and not step.prompts:
        message = f"this `{step.kind}` step asks nothing"
        missing = ("prompt",) if step.prompt is None else ()
        yield Finding(
            "E203", (), message, (suggest_value("prompt", "What was good today?"),), missing=missing
        )


def check_step_alone(location: StepLocation, intensity: Intensity | None) -> Iterator[Finding]:
    """Yield what can be told of a step by itself; paths begin at the step.

    intensity -- of the exercise; None where it is not known.
    """
    step = location.step
    yield from check_step(step, step.intensity or intensity)
    for name in sorted(step.model_fields_set) if step.ignored_keys else ():
        if (key := name.rstrip("_")) in step.ignored_keys:
            yield Finding(
                "E204", (key,), _ignored_key_message(step, key), (_ignored_key_hint(step, key),), key=True
            )
    yield from _check_roles(location)
    if step.asks and not step.pass_:
        hint = Hint("Leave it out: anything that asks may be passed.", Change(("pass",), REMOVED))
        yield Finding("E231", ("pass",), "this step asks, and nobody could pass it", (hint,))
    if step.sealed_by_default and step.visibility == "shown" and "visibility" not in step.ignored_keys:
        hints = (
            Hint("Leave it out: it is sealed until both are in.", Change(("visibility",), REMOVED)),
            suggest_value("visibility", "own", words="Or {}, which keeps it to its writer."),
        )
        yield Finding("E230", ("visibility",), f"a `{step.kind}` step is sealed, or its writer's own", hints)


def _ignored_key_message(step: Step, key: str) -> str:
    return f"`{key}` says nothing in a `{step.kind}` step"


def _ignored_key_hint(step: Step, key: str) -> str:
    if isinstance(step, Round):
        return "Say it in the steps below it, each of them a [[step.do]]."
    if key != "prompt":
        return Hint("Leave it out.", Change((key,), REMOVED))
    return f"A `{step.kind}` step says what it says in `{step.text_key}`."


def _check_roles(location: StepLocation) -> Iterator[Finding]:
    step = location.step
    if location.round_path is None and step.who in ("speaker", "listener") and "who" not in step.ignored_keys:
        hints = (
            suggest_value("who", "each", words="{} asks both, one after the other."),
            "Or put the step into a `round`.",
        )
        yield Finding("E217", ("who",), f"there is no {step.who} outside of a round", hints)
    if step.simultaneous and step.who not in (None, "each", "both"):
        yield Finding(
            "E219",
            ("who",),
            "a snap asks both at once",
            (Hint("Leave `who` out.", Change(("who",), REMOVED)),),
        )
    if location.round_path is not None and step.forbidden_in_round:
        yield _misplaced(step)


def _misplaced(step: Step) -> Finding:
    if isinstance(step, Round):
        return Finding("E228", ("kind",), "a round cannot stand in a round", ("Begin it with [[step]].",))
    if step.ends_exercise:
        hint = "Begin it with [[step]], as the last of all."
        return Finding("E227", ("kind",), "the reflection stands outside of rounds", (hint,))
    return Finding("E225", ("kind",), f"a {step.kind} stands outside of rounds", ("Begin it with [[step]].",))


def _check_ending(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    """One reflection, and nothing after it."""
    outside = [location for location in locations if location.round_path is None]
    ends = [location for location in outside if location.step.ends_exercise]
    for location in ends[:-1]:
        hint = "Keep the last one."
        yield Finding("E227", (*location.path, "kind"), "an exercise has one reflection", (hint,))
    if ends and outside[-1] is not ends[-1]:
        hint = "Move it behind the last step."
        yield Finding(
            "E227", (*ends[-1].path, "kind"), "the reflection is the end, and steps come after it", (hint,)
        )


def _check_opening(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    first = next((location for location in locations if location.step.kind != "read"), None)
    if first is not None and first.is_valid and not first.step.is_gate:
        hint = "Put a `gate` step before it, with a `text` that says what comes."
        yield Finding("E226", first.path, "a deep exercise asks first whether both are ready", (hint,))


def _check_panels(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    possible = ALWAYS_POSSIBLE.union(*(location.step.possible_panels for location in locations))
    for location in locations:
        if not isinstance(location.step, Reflect):
            continue
        for index, panel in enumerate(location.step.panels_ or ()):
            if panel not in possible:
                hint = f"What there is: {join_names(possible)}."
                message = f"no step here can fill the panel `{panel}`"
                yield Finding("E229", (*location.path, "panels", index), message, (hint,))
