"""Check that each half of a pair (the same rating before and after) has the other half, in order."""

from collections.abc import Iterator, Sequence

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.finding import Finding, did_you_mean, join_names
from reciprocity_tui.exercise.steps import PairRole
from reciprocity_tui.message import Message


def check_pairs(locations: tuple[StepLocation, ...]) -> Iterator[Finding]:
    """Yield a finding for each half of a pair that does not fit. Report no missing half if a step is a substitute."""
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
    """Check a half by itself: a change is one person's, from the start to the end."""
    if location.round_path is not None:
        return Finding("E251", ("phase",), Message("finding-pair-in-round"))
    if location.who != "each" and not location.step.simultaneous:
        return Finding("E252", ("who",), Message("finding-pair-asks-one", pair=half.pair))
    return None


def _check_unique(
    location: StepLocation, half: PairRole, same: Sequence[tuple[StepLocation, PairRole]]
) -> Finding | None:
    first = next(sibling for sibling, its in same if its.phase == half.phase)
    if first is location:
        return None
    message = Message("finding-pair-half-taken", pair=half.pair, phase=half.phase, step=first.step.id)
    return Finding("E250", ("pair",), message)


def _check_partner(
    half: PairRole, same: Sequence[tuple[StepLocation, PairRole]], others: list[str]
) -> Finding | None:
    if any(its.phase != half.phase for _, its in same):
        return None
    lacks = "after" if half.phase == "before" else "before"
    maybe = did_you_mean(half.pair, others)
    there = (Message("finding-other-pairs", names=join_names(frozenset(others))),) if others else ()
    message = Message("finding-pair-lacks-half", pair=half.pair, phase=lacks)
    return Finding("E250", ("pair",), message, (*maybe, *there))


def _check_order(
    location: StepLocation, same: Sequence[tuple[StepLocation, PairRole]], locations: tuple[StepLocation, ...]
) -> Finding | None:
    first = next((sibling for sibling, its in same if its.phase == "before"), None)
    if first is None or locations.index(first) < locations.index(location):
        return None
    return Finding("E251", ("phase",), Message("finding-pair-out-of-order", step=first.step.id))


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
    message = Message("finding-pair-differs", key=keys[0], step=first[0].step.id, pair=half.pair)
    there = keys[0] in location.step.model_fields_set
    return Finding("E252", (keys[0],) if there else (), message)
