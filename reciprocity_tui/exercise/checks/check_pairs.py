"""Two steps that ask the same, with something in between: whether each has its other half, and in what order."""

from collections.abc import Iterator, Sequence

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.finding import Finding, did_you_mean, join_names
from reciprocity_tui.exercise.steps import PairRole


def check_pairs(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    """Every half of a pair that cannot be one. Beside a stand-in nothing is said to be missing."""
    whole = all(location.is_valid for location in locations)
    halves = [
        (location, half)
        for location in locations
        if location.is_valid and (half := location.step.pair_role) is not None
    ]
    for location, half in halves:
        same = [(sibling, role) for sibling, role in halves if role.pair == half.pair]
        finding = _check_alone(location, half) or _check_unique(location, half, same)
        if finding is None and whole:
            finding = _check_partner(half, same, sorted({role.pair for _, role in halves} - {half.pair}))
        if finding is None and half.phase == "after":
            finding = _check_order(location, same, locations) or _check_same_keys(location, half, same)
        if finding is not None:
            yield finding.under(location.path)


def _check_alone(location: StepLocation, half: PairRole) -> Finding | None:
    """What can be told of a half by itself: a change is one person's, from the start to the end."""
    if location.round_path is not None:
        hint = "Put both halves outside of the round, around it."
        return Finding("E251", ("phase",), "a pair stands outside of rounds", (hint,))
    if location.who != "each" and not location.step.simultaneous:
        message = f"each sees the own change in `{half.pair}`, and here not both are asked by themselves"
        return Finding("E252", ("who",), message, ("Leave `who` out.",))
    return None


def _check_unique(
    location: StepLocation, half: PairRole, same: Sequence[tuple[StepLocation, PairRole]]
) -> Finding | None:
    first = next(sibling for sibling, its in same if its.phase == half.phase)
    if first is location:
        return None
    message = f"`{half.pair}` has its `{half.phase}` already: `{first.step.id}`"
    hint = "A pair is two steps. Give this one and its other half another name."
    return Finding("E250", ("pair",), message, (hint,))


def _check_partner(
    half: PairRole, same: Sequence[tuple[StepLocation, PairRole]], others: list[str]
) -> Finding | None:
    if any(its.phase != half.phase for _, its in same):
        return None
    lacks = "after" if half.phase == "before" else "before"
    maybe = did_you_mean(half.pair, others)
    there = (f"Other pairs here: {join_names(frozenset(others))}.",) if others else ()
    hint = f"Another step needs the pair `{half.pair}` and the phase `{lacks}`; or leave both out."
    return Finding("E250", ("pair",), f"no step is the `{lacks}` of `{half.pair}`", (*maybe, *there, hint))


def _check_order(
    location: StepLocation, same: Sequence[tuple[StepLocation, PairRole]], locations: tuple[StepLocation, ...]
) -> Finding | None:
    first = next((sibling for sibling, its in same if its.phase == "before"), None)
    if first is None or locations.index(first) < locations.index(location):
        return None
    message = f"`{first.step.id}` is the before of this one, and comes after it"
    return Finding("E251", ("phase",), message, (f"Move `{first.step.id}` up, or change the two phases.",))


def _check_same_keys(
    location: StepLocation, half: PairRole, same: Sequence[tuple[StepLocation, PairRole]]
) -> Finding | None:
    first = next(((sibling, its) for sibling, its in same if its.phase == "before"), None)
    keys = (
        []
        if first is None
        else [key for key in half.shared_keys if half.shared_keys[key] != first[1].shared_keys[key]]
    )
    if first is None or not keys:
        return None
    message = f"`{keys[0]}` is not the same here as in `{first[0].step.id}`"
    hint = f"Give both halves of `{half.pair}` the same `{keys[0]}`."
    there = keys[0] in location.step.model_fields_set
    return Finding("E252", (keys[0],) if there else (), message, (hint,))
