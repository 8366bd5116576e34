"""Steps that take up what was said in another one: whether there is such a talk, and who heard it."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.finding import Finding, did_you_mean, join_names

ONE_PERSON = ("speaker", "listener", "first", "second")
"""Values of `who` that mean one person only."""


def check_mirrors(locations: tuple[StepLocation, ...], unreadable_ids: AbstractSet[str]) -> Iterator[Finding]:
    """Every step that takes up a talk which it cannot take up. lost -- ids to say nothing about."""
    for index, location in enumerate(locations):
        name = location.step.follows_up
        if not location.is_valid or name is None or name in unreadable_ids:
            continue
        finding = (
            _check_nearest_talk(locations, index) if not name else _check_named_talk(locations, index, name)
        )
        if finding is not None:
            yield finding.under(location.path)


def _check_nearest_talk(locations: tuple[StepLocation, ...], index: int) -> Finding | None:
    location = locations[index]
    before = [earlier for earlier in locations[:index] if earlier.round_path == location.round_path]
    if any(not earlier.is_valid for earlier in before):
        return None
    talk = next((earlier for earlier in reversed(before) if earlier.step.is_talk), None)
    if talk is not None:
        return _check_actors(location, talk)
    where = "before it" if location.round_path is None else "before it in this round"
    hints = ("Put what is said back right before it.", "`of` names it by its id.")
    return Finding("E234", (), f"nothing is said {where} that could be said back", hints)


def _check_named_talk(locations: tuple[StepLocation, ...], index: int, name: str) -> Finding | None:
    location = locations[index]
    position = next((number for number, candidate in enumerate(locations) if candidate.step.id == name), None)
    talks = frozenset(
        candidate.step.id
        for candidate in locations[:index]
        if candidate.is_valid
        and candidate.step.id
        and candidate.round_path == location.round_path
        and candidate.step.is_talk
    )
    there = (f"There is {join_names(talks)}.",) if talks else ("Put what is said back right before it.",)
    if position is None:
        hints = (*did_you_mean(name, talks), *there)
        return Finding("E234", ("of",), f"no step has the id `{name}`", hints)
    talk = locations[position]
    if not talk.is_valid:
        return None
    if not talk.step.is_talk:
        message = f"`{name}` is a `{talk.step.kind}` step, and only what is said can be said back"
        return Finding("E234", ("of",), message, there)
    if position >= index:
        return Finding("E235", ("of",), f"`{name}` comes later", (f"Move `{name}` before this step.",))
    if talk.round_path != location.round_path:
        message = f"`{name}` and this step are not in the same round"
        return Finding("E235", ("of",), message, ("Put both into one round, or none.",))
    return _check_actors(location, talk)


def _check_actors(location: StepLocation, talk: StepLocation) -> Finding | None:
    """Whether the one who says it back is another than the one who said it."""
    if talk.who == "both":
        message = f"both talk in `{talk.step.id}`, so nobody is left to say it back"
        return Finding("E236", (), message, (f'Give `{talk.step.id}` another `who`, like "each".',))
    if location.who == "both":
        return Finding("E236", ("who",), "two at once cannot say it back", ("Leave `who` out.",))
    if location.who == talk.who and location.who in ONE_PERSON:
        message = f"whoever talks in `{talk.step.id}` would say back their own words"
        hint = "Leave `who` out: the one who listened says it back."
        return Finding("E236", ("who",) if location.step.who else (), message, (hint,))
    return None
