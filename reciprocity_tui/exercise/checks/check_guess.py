"""Steps that guess an answer: whether it is still hidden then, and whether it is the other one's."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.checks.check_mirror import ONE_PERSON
from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.conditions import ConditionError, referenced_steps
from reciprocity_tui.exercise.finding import Finding, did_you_mean, join_names


def check_guesses(locations: tuple[StepLocation, ...], unreadable_ids: AbstractSet[str]) -> Iterator[Finding]:
    """Every step that guesses what it cannot guess. lost -- ids to say nothing about."""
    group: list[StepLocation] = []
    for index, location in enumerate(locations):
        name = location.step.guessed_step
        if location.is_valid and name is not None and name not in unreadable_ids:
            finding = _check_guess(locations, index, name, group)
            if finding is not None:
                yield finding.under(location.path)
        group = [*_continue_group(group, location), location] if location.step.private else []


def _continue_group(group: Sequence[StepLocation], location: StepLocation) -> Sequence[StepLocation]:
    """What of `sitting` is answered in one go with `stop`: all of it, or nothing."""
    if group and group[-1].round_path != location.round_path:
        return ()
    return () if _prerequisites(location) & {earlier.step.id for earlier in group} else group


def _prerequisites(location: StepLocation) -> AbstractSet[str]:
    """Ids of the steps that must have been shown before this one is asked."""
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
            f"There is {join_names(known)}." if known else "No hidden answer stands right before this step."
        )
        return Finding(
            "E206", ("of",), f"no step here is called `{name}`", (*did_you_mean(name, known), there)
        )
    answered = locations[position]
    if any(not candidate.is_valid for candidate in (answered, *locations[position:index])):
        return None
    if not answered.step.answer_can_be_guessed:
        return _not_hidden(answered)
    if position >= index:
        return Finding("E238", ("of",), f"`{name}` comes later", (f"Move `{name}` right before this step.",))
    if answered not in group:
        message = f"`{name}` is shown before this is asked"
        hints = (f"Put this step right behind `{name}`.", "Between the two, only hidden answers may stand.")
        return Finding("E238", ("of",), message, hints)
    if not _continue_group(group, location):
        message = "this waits until the answers are shown, and then there is nothing to guess"
        return Finding("E238", ("when",), message, ("Read something that was shown before.",))
    return _check_actors(location, answered)


def _not_hidden(answered: StepLocation) -> Finding:
    """What is guessed is not hidden, or never shown."""
    step, name = answered.step, f"`{answered.step.id}`"
    if not step.can_be_guessed:
        message = f"{name} is a `{step.kind}` step, and only a hidden `write` or `choose` can be guessed"
        hint = "Put one right before this step."
    elif step.writer_only:
        message, hint = (
            f"only its writer ever sees {name}",
            "A `write` or `choose` step that is sealed is shown once both are in.",
        )
    elif step.simultaneous:
        message, hint = f"both answers to {name} are shown at once", f"Leave snap out of {name}."
    elif answered.who == "both":
        message, hint = (
            f"both answer {name} as one, and nobody is left to guess",
            f"Leave `who` out of {name}.",
        )
    else:
        message, hint = f"{name} is seen as it is typed", f"Let {name} be sealed."
    return Finding("E237", ("of",), message, (hint,))


def _check_actors(location: StepLocation, answered: StepLocation) -> Finding | None:
    """Whether the one who guesses is another than the one who answers."""
    if location.who == "both":
        return Finding("E239", ("who",), "two at once cannot guess each other", ("Leave `who` out.",))
    if location.who == answered.who and location.who in ONE_PERSON:
        message = f"whoever answers `{answered.step.id}` would guess their own answer"
        hint = "Leave `who` out: the other one guesses."
        return Finding("E239", ("who",) if location.step.who else (), message, (hint,))
    return None
