"""Check how the steps of a validated exercise fit together.

A step that could not be validated is replaced by a substitute, so that the rest of the file is checked in one go.
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
    AnyHint,
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
from reciprocity_tui.message import Message

KINDS_WITHOUT_ID = ("read", "round")
"""Kinds that need no id: nothing can be asked about them."""

EXAMPLE_PROMPT = "What was good today?"

ALWAYS_POSSIBLE = frozenset({"next_question", "keep_or_forget", "opens_next"})
"""Panels that need no step to fill them."""


def check_exercise(
    exercise: Exercise,
    stand_ins: AbstractSet[DocumentPath] = frozenset(),
    unreadable_ids: AbstractSet[str] = frozenset(),
    neighbours: ExerciseContext | None = None,
) -> Iterator[Finding]:
    """Yield a finding for everything in `exercise` that makes no sense, in no particular order.

    stand_ins -- paths of substitute steps, and ("intensity",) if the intensity is unknown. unreadable_ids -- ids in
    the unreadable steps of the file. neighbours -- other exercises; None: references to them are not checked.
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
            hints = (suggest_value("id", free, table=location.path),)
            yield Finding("E202", location.path, Message("finding-no-id"), hints, missing=("id",))
        elif name in seen:
            yield Finding("E201", (*location.path, "id"), Message("finding-step-id-taken", id=name))
        if name:
            seen.add(name)


def _free_ids(kind: str) -> Iterator[str]:
    yield kind
    yield from (f"{kind}-{number}" for number in count(2))


def check_step(step: Step, depth: Intensity | None = None) -> Iterator[Finding]:
    """Yield the findings of its own kind, and that a step asks nothing. depth -- None where it is not known."""
    yield from (
        finding for finding in step.check(depth or "medium") if depth is not None or finding.code != "E224"
    )
    if step.asks and not step.prompts and step.default_prompt is None:
        message = Message("finding-step-asks-nothing", kind=step.kind)
        missing = ("prompt",) if step.prompt is None else ()
        yield Finding("E203", (), message, (suggest_value("prompt", EXAMPLE_PROMPT),), missing=missing)


def check_step_alone(location: StepLocation, intensity: Intensity | None) -> Iterator[Finding]:
    """Yield the findings of a step by itself; paths begin at the step.

    intensity -- of the exercise; None where it is not known.
    """
    step = location.step
    yield from check_step(step, step.intensity or intensity)
    for name in sorted(step.model_fields_set) if step.ignored_keys else ():
        if (key := name.rstrip("_")) in step.ignored_keys:
            yield Finding(
                "E204", (key,), _ignored_key_message(step, key), _ignored_key_hints(step, key), key=True
            )
    yield from _check_roles(location)
    if step.asks and not step.pass_:
        hint = Hint(Message("finding-leave-out-pass"), Change(("pass",), REMOVED))
        yield Finding("E231", ("pass",), Message("finding-cannot-be-passed"), (hint,))
    if step.sealed_by_default and step.visibility == "shown" and "visibility" not in step.ignored_keys:
        hints = (
            Hint(Message("finding-leave-out-visibility"), Change(("visibility",), REMOVED)),
            Hint(Message("finding-or-writers-own"), Change(("visibility",), "own")),
        )
        yield Finding("E230", ("visibility",), Message("finding-must-be-sealed", kind=step.kind), hints)


def _ignored_key_message(step: Step, key: str) -> Message:
    return Message("finding-key-ignored", key=key, kind=step.kind)


def _ignored_key_hints(step: Step, key: str) -> tuple[AnyHint, ...]:
    if isinstance(step, Round):
        return (Message("finding-write-it-inside-round"),)
    if key != "prompt":
        return (Hint(Message("finding-leave-it-out"), Change((key,), REMOVED)),)
    return (Message("finding-text-is-elsewhere", kind=step.kind, key=step.text_key),)


def _check_roles(location: StepLocation) -> Iterator[Finding]:
    step = location.step
    if location.round_path is None and step.who in ("speaker", "listener") and "who" not in step.ignored_keys:
        hints = (
            Hint(Message("finding-each-asks-both"), Change(("who",), "each")),
            Message("finding-or-put-into-round"),
        )
        yield Finding("E217", ("who",), Message("finding-role-outside-round", role=step.who), hints)
    if step.simultaneous and step.who not in (None, "each", "both"):
        hint = Hint(Message("finding-leave-out-key", key="who"), Change(("who",), REMOVED))
        yield Finding("E219", ("who",), Message("finding-snap-asks-both"), (hint,))
    if location.round_path is not None and step.forbidden_in_round:
        yield _misplaced(step)


def _misplaced(step: Step) -> Finding:
    if isinstance(step, Round):
        return Finding("E228", ("kind",), Message("finding-round-in-round"))
    if step.ends_exercise:
        return Finding("E227", ("kind",), Message("finding-reflection-in-round"))
    return Finding("E225", ("kind",), Message("finding-kind-in-round", kind=step.kind))


def _check_ending(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    """Yield reflections too many, and a reflection that other steps follow."""
    outside = [location for location in locations if location.round_path is None]
    ends = [location for location in outside if location.step.ends_exercise]
    for location in ends[:-1]:
        yield Finding("E227", (*location.path, "kind"), Message("finding-two-reflections"))
    if ends and outside[-1] is not ends[-1]:
        yield Finding("E227", (*ends[-1].path, "kind"), Message("finding-steps-after-reflection"))


def _check_opening(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    first = next((location for location in locations if location.step.kind != "read"), None)
    if first is not None and first.is_valid and not first.step.is_gate:
        yield Finding("E226", first.path, Message("finding-deep-without-gate"))


def _check_panels(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    possible = ALWAYS_POSSIBLE.union(*(location.step.possible_panels for location in locations))
    for location in locations:
        if not isinstance(location.step, Reflect):
            continue
        for index, panel in enumerate(location.step.panels_ or ()):
            if panel not in possible:
                message = Message("finding-panel-stays-empty", panel=panel, known=join_names(possible))
                yield Finding("E229", (*location.path, "panels", index), message)
