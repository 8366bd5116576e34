"""Check that a step that says back a talk comes after one, and is done by its listener."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.finding import AnyHint, Finding, did_you_mean, join_names
from reciprocity_tui.message import Message

ONE_PERSON = ("speaker", "listener", "first", "second")
"""Values of `who` that mean one person only."""


def check_mirrors(locations: tuple[StepLocation, ...], unreadable_ids: AbstractSet[str]) -> Iterator[Finding]:
    """Yield every talk that cannot be said back. unreadable_ids -- steps that are not checked."""
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
    where = "exercise" if location.round_path is None else "round"
    hints = (Message("finding-put-talk-before"), Message("finding-of-names-talk"))
    return Finding("E234", (), Message("finding-nothing-to-say-back", where=where), hints)


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
    there: AnyHint = (
        Message("finding-known-names", names=join_names(talks))
        if talks
        else Message("finding-put-talk-before")
    )
    if position is None:
        hints = (*did_you_mean(name, talks), there)
        return Finding("E234", ("of",), Message("finding-no-step-with-id", id=name), hints)
    talk = locations[position]
    if not talk.is_valid:
        return None
    if not talk.step.is_talk:
        message = Message("finding-no-talk-to-say-back", step=name, kind=talk.step.kind)
        return Finding("E234", ("of",), message, (there,))
    if position >= index:
        return Finding("E235", ("of",), Message("finding-talk-comes-later", step=name))
    if talk.round_path != location.round_path:
        return Finding("E235", ("of",), Message("finding-talk-in-another-round", step=name))
    return _check_actors(location, talk)


def _check_actors(location: StepLocation, talk: StepLocation) -> Finding | None:
    """Check that the person who says it back is not the one who said it."""
    if talk.who == "both":
        return Finding("E236", (), Message("finding-both-talk", step=talk.step.id))
    if location.who == "both":
        return Finding("E236", ("who",), Message("finding-both-say-back"))
    if location.who == talk.who and location.who in ONE_PERSON:
        message = Message("finding-say-back-own-words", step=talk.step.id)
        return Finding("E236", ("who",) if location.step.who else (), message)
    return None
