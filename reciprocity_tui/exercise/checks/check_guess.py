"""Check that a guessed answer is still hidden, and the partner's."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.checks.check_mirror import ONE_PERSON
from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.conditions import ConditionError, referenced_steps
from reciprocity_tui.exercise.finding import Finding, did_you_mean, join_names
from reciprocity_tui.message import Message


def check_guesses(locations: tuple[StepLocation, ...], unreadable_ids: AbstractSet[str]) -> Iterator[Finding]:
    """Yield every guess that cannot be made. unreadable_ids -- steps that are not checked."""
    group: list[StepLocation] = []
    for index, location in enumerate(locations):
        name = location.step.guessed_step
        if location.is_valid and name is not None and name not in unreadable_ids:
            finding = _check_guess(locations, index, name, group)
            if finding is not None:
                yield finding.under(location.path)
        group = [*_continue_group(group, location), location] if location.step.private else []


def _continue_group(group: Sequence[StepLocation], location: StepLocation) -> Sequence[StepLocation]:
    """Return the steps of `group` that are answered in one go with `location`: all of them, or none."""
    if group and group[-1].round_path != location.round_path:
        return ()
    return () if _prerequisites(location) & {earlier.step.id for earlier in group} else group


def _prerequisites(location: StepLocation) -> AbstractSet[str]:
    """Return the ids of the steps that must be revealed before this one is asked."""
    try:
        named = referenced_steps(() if location.step.when is None else (location.step.when,))
    except ConditionError:
        named = frozenset()
    return (named | {location.step.options_source}) - {""}


def _check_guess(
    locations: tuple[StepLocation, ...], index: int, name: str, group: Sequence[StepLocation]
) -> Finding | None:
    location = locations[index]
    position = next((number for number, candidate in enumerate(locations) if candidate.step.id == name), None)
    if position is None:
        known = frozenset(candidate.step.id for candidate in group if candidate.step.answer_can_be_guessed)
        there = (
            Message("finding-known-names", names=join_names(known))
            if known
            else Message("finding-no-hidden-answer-before")
        )
        hints = (*did_you_mean(name, known), there)
        return Finding("E206", ("of",), Message("finding-no-such-step", step=name), hints)
    answered = locations[position]
    if any(not candidate.is_valid for candidate in (answered, *locations[position:index])):
        return None
    if not answered.step.answer_can_be_guessed:
        return _not_hidden(answered)
    if position >= index:
        return Finding("E238", ("of",), Message("finding-guess-comes-first", step=name))
    if answered not in group:
        hints = (Message("finding-put-right-after", step=name), Message("finding-only-hidden-between"))
        return Finding("E238", ("of",), Message("finding-guess-after-reveal", step=name), hints)
    if not _continue_group(group, location):
        return Finding("E238", ("when",), Message("finding-guess-waits"))
    return _check_actors(location, answered)


def _not_hidden(answered: StepLocation) -> Finding:
    """Return the finding of a guess at something that is not hidden, or never shown."""
    step = answered.step
    if not step.can_be_guessed:
        message = Message("finding-guess-at-kind", step=step.id, kind=step.kind)
    elif step.writer_only:
        message = Message("finding-guess-at-writers-own", step=step.id)
    elif step.simultaneous:
        message = Message("finding-guess-at-snap", step=step.id)
    elif answered.who == "both":
        message = Message("finding-guess-at-joint-answer", step=step.id)
    else:
        message = Message("finding-guess-at-open-answer", step=step.id)
    return Finding("E237", ("of",), message)


def _check_actors(location: StepLocation, answered: StepLocation) -> Finding | None:
    """Check that the person who guesses is not the one who answers."""
    if location.who == "both":
        return Finding("E239", ("who",), Message("finding-both-guess"))
    if location.who == answered.who and location.who in ONE_PERSON:
        message = Message("finding-guess-own-answer", step=answered.step.id)
        return Finding("E239", ("who",) if location.step.who else (), message)
    return None
