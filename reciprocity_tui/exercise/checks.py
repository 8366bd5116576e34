"""The sense of an exercise: what its steps say of one another. A pure pass over what was validated already.

A step with a fault in its shape takes part as a stand-in (`doubtful`), so that everything else of the same file
can be told at once.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import count

from reciprocity_tui.exercise.card import Intensity
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.flaw import GONE, Change, Flaw, Hint, Place, giving, listed
from reciprocity_tui.exercise.guessing import guess_flaws
from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.exercise.pairs import pair_flaws
from reciprocity_tui.exercise.placeholders import placeholder_flaws
from reciprocity_tui.exercise.recalls import Neighbours, recall_flaws
from reciprocity_tui.exercise.references import condition_flaws, options_flaws
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.exercise.stops import Stop, stops_of
from reciprocity_tui.exercise.taking_up import taking_flaws

NAMELESS = ("read", "round")
"""Kinds that need no id: nothing can be asked about them."""

ALWAYS = frozenset({"next_question", "keep_or_forget", "opens_next"})
"""Panels that need no step to fill them."""


def flaws(
    exercise: Exercise,
    doubtful: AbstractSet[Place] = frozenset(),
    lost: AbstractSet[str] = frozenset(),
    neighbours: Neighbours | None = None,
) -> Iterator[Flaw]:
    """Everything in `exercise` that makes no sense, in no order.

    doubtful -- places of stand-ins, and ("intensity",) when that is not known either. lost -- ids that the
    file names where they could not be read. neighbours -- other exercises; None: what is named of them is not
    looked at.
    """
    stops = tuple(stops_of(exercise, doubtful))
    yield from placeholder_flaws(exercise, stops)
    yield from condition_flaws(stops, lost)
    yield from options_flaws(stops, lost)
    yield from taking_flaws(stops, lost)
    if neighbours is not None:
        yield from recall_flaws(exercise, stops, lost, neighbours)
    yield from guess_flaws(stops, lost)
    yield from pair_flaws(stops)
    yield from _ids(stops)
    intensity = None if ("intensity",) in doubtful else exercise.intensity
    for stop in stops:
        if stop.intact:
            yield from (each.below(stop.path) for each in alone_flaws(stop, intensity))
    yield from _ends(stops)
    if intensity == "deep":
        yield from _beginning(stops)
    if all(stop.intact for stop in stops):
        yield from _panels(stops)


def _ids(stops: tuple[Stop, ...]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for stop in stops:
        name = stop.step.id
        if not name and not (stop.intact and stop.step.kind in NAMELESS):
            taken = {each.step.id for each in stops}
            free = next(each for each in _names(stop.step.kind) if each not in taken)
            hints = (giving("id", free, at=stop.path), "A short word; it stays when the wording changes.")
            yield Flaw("E202", stop.path, "this step has no id", hints, missing=("id",))
        elif name in seen:
            message = f"another step has the id `{name}` already"
            yield Flaw("E201", (*stop.path, "id"), message, ("Give one of the two another id.",))
        if name:
            seen.add(name)


def _names(kind: str) -> Iterator[str]:
    yield kind
    yield from (f"{kind}-{number}" for number in count(2))


def step_flaws(step: Step, depth: Intensity | None = None) -> Iterator[Flaw]:
    """What its own kind finds wrong with a step, and whether it asks anything. depth -- None where it is not known."""
    yield from (each for each in step.flaws(depth or "medium") if depth is not None or each.code != "E224")
    if step.asks and not step.wordings:
        message = f"this `{step.kind}` step asks nothing"
        missing = ("prompt",) if step.prompt is None else ()
        yield Flaw("E203", (), message, (giving("prompt", "What was good today?"),), missing=missing)


def alone_flaws(stop: Stop, intensity: Intensity | None) -> Iterator[Flaw]:
    """Yield what can be told of a step by itself; paths begin at the step.

    intensity -- of the exercise; None where it is not known.
    """
    step = stop.step
    yield from step_flaws(step, step.intensity or intensity)
    for name in sorted(step.model_fields_set) if step.unused else ():
        if (key := name.rstrip("_")) in step.unused:
            yield Flaw("E204", (key,), _unused(step, key), (_instead(step, key),), key=True)
    yield from _roles(stop)
    if step.asks and not step.pass_:
        hint = Hint("Leave it out: anything that asks may be passed.", Change(("pass",), GONE))
        yield Flaw("E231", ("pass",), "this step asks, and nobody could pass it", (hint,))
    if step.private_by_nature and step.visibility == "shown" and "visibility" not in step.unused:
        hints = (
            Hint("Leave it out: it is sealed until both are in.", Change(("visibility",), GONE)),
            giving("visibility", "own", words="Or {}, which keeps it to its writer."),
        )
        yield Flaw("E230", ("visibility",), f"a `{step.kind}` step is sealed, or its writer's own", hints)


def _unused(step: Step, key: str) -> str:
    return f"`{key}` says nothing in a `{step.kind}` step"


def _instead(step: Step, key: str) -> str:
    if isinstance(step, Round):
        return "Say it in the steps below it, each of them a [[step.do]]."
    if key != "prompt":
        return Hint("Leave it out.", Change((key,), GONE))
    return f"A `{step.kind}` step says what it says in `{step.says_in}`."


def _roles(stop: Stop) -> Iterator[Flaw]:
    step = stop.step
    if stop.round is None and step.who in ("speaker", "listener") and "who" not in step.unused:
        hints = (
            giving("who", "each", words="{} asks both, one after the other."),
            "Or put the step into a `round`.",
        )
        yield Flaw("E217", ("who",), f"there is no {step.who} outside of a round", hints)
    if step.together and step.who not in (None, "each", "both"):
        yield Flaw(
            "E219", ("who",), "a snap asks both at once", (Hint("Leave `who` out.", Change(("who",), GONE)),)
        )
    if stop.round is not None and step.only_outside:
        yield _outside(step)


def _outside(step: Step) -> Flaw:
    if isinstance(step, Round):
        return Flaw("E228", ("kind",), "a round cannot stand in a round", ("Begin it with [[step]].",))
    if step.ends:
        hint = "Begin it with [[step]], as the last of all."
        return Flaw("E227", ("kind",), "the reflection stands outside of rounds", (hint,))
    return Flaw("E225", ("kind",), f"a {step.kind} stands outside of rounds", ("Begin it with [[step]].",))


def _ends(stops: tuple[Stop, ...]) -> Iterator[Flaw]:
    """One reflection, and nothing after it."""
    outside = [stop for stop in stops if stop.round is None]
    ends = [stop for stop in outside if stop.step.ends]
    for stop in ends[:-1]:
        hint = "Keep the last one."
        yield Flaw("E227", (*stop.path, "kind"), "an exercise has one reflection", (hint,))
    if ends and outside[-1] is not ends[-1]:
        hint = "Move it behind the last step."
        yield Flaw(
            "E227", (*ends[-1].path, "kind"), "the reflection is the end, and steps come after it", (hint,)
        )


def _beginning(stops: tuple[Stop, ...]) -> Iterator[Flaw]:
    first = next((stop for stop in stops if stop.step.kind != "read"), None)
    if first is not None and first.intact and not first.step.opens_deep:
        hint = "Put a `gate` step before it, with a `text` that says what comes."
        yield Flaw("E226", first.path, "a deep exercise asks first whether both are ready", (hint,))


def _panels(stops: tuple[Stop, ...]) -> Iterator[Flaw]:
    possible = ALWAYS.union(*(stop.step.fills for stop in stops))
    for stop in stops:
        if not isinstance(stop.step, Reflect):
            continue
        for index, panel in enumerate(stop.step.panels_ or ()):
            if panel not in possible:
                hint = f"What there is: {listed(possible)}."
                message = f"no step here can fill the panel `{panel}`"
                yield Flaw("E229", (*stop.path, "panels", index), message, (hint,))
