"""Steps that guess an answer: whether it is still hidden then, and whether it is the other one's."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.conditions import ConditionError, steps_named
from reciprocity_tui.exercise.flaw import Flaw, did_you_mean, listed
from reciprocity_tui.exercise.stops import Stop
from reciprocity_tui.exercise.taking_up import ONE_PERSON


def guess_flaws(stops: tuple[Stop, ...], lost: AbstractSet[str]) -> Iterator[Flaw]:
    """Every step that guesses what it cannot guess. lost -- ids to say nothing about."""
    sitting: list[Stop] = []
    for index, stop in enumerate(stops):
        name = stop.step.guesses
        if stop.intact and name is not None and name not in lost:
            flaw = _flaw(stops, index, name, sitting)
            if flaw is not None:
                yield flaw.below(stop.path)
        sitting = [*_same_sitting(sitting, stop), stop] if stop.step.private else []


def _same_sitting(sitting: Sequence[Stop], stop: Stop) -> Sequence[Stop]:
    """What of `sitting` is answered in one go with `stop`: all of it, or nothing."""
    if sitting and sitting[-1].round != stop.round:
        return ()
    return () if _reads(stop) & {each.step.id for each in sitting} else sitting


def _reads(stop: Stop) -> AbstractSet[str]:
    """Ids of the steps that must have been shown before this one is asked."""
    try:
        named = steps_named(() if stop.step.when is None else (stop.step.when,))
    except ConditionError:
        named = frozenset()
    return (named | {stop.step.offers_of}) - {""}


def _flaw(stops: tuple[Stop, ...], index: int, name: str, sitting: Sequence[Stop]) -> Flaw | None:
    stop = stops[index]
    found = next((number for number, each in enumerate(stops) if each.step.id == name), None)
    if found is None:
        known = frozenset(each.step.id for each in sitting if each.step.guessable)
        there = f"There is {listed(known)}." if known else "No hidden answer stands right before this step."
        return Flaw("E206", ("of",), f"no step here is called `{name}`", (*did_you_mean(name, known), there))
    answered = stops[found]
    if any(not each.intact for each in (answered, *stops[found:index])):
        return None
    if not answered.step.guessable:
        return _seen_flaw(answered)
    if found >= index:
        return Flaw("E238", ("of",), f"`{name}` comes later", (f"Move `{name}` right before this step.",))
    if answered not in sitting:
        message = f"`{name}` is shown before this is asked"
        hints = (f"Put this step right behind `{name}`.", "Between the two, only hidden answers may stand.")
        return Flaw("E238", ("of",), message, hints)
    if not _same_sitting(sitting, stop):
        message = "this waits until the answers are shown, and then there is nothing to guess"
        return Flaw("E238", ("when",), message, ("Read something that was shown before.",))
    return _who_flaw(stop, answered)


def _seen_flaw(answered: Stop) -> Flaw:
    """What is guessed is not hidden, or never shown."""
    step, name = answered.step, f"`{answered.step.id}`"
    if not step.can_be_guessed:
        message = f"{name} is a `{step.kind}` step, and only a hidden `write` or `choose` can be guessed"
        hint = "Put one right before this step."
    elif step.own:
        message, hint = (
            f"only its writer ever sees {name}",
            "A `write` or `choose` step that is sealed is shown once both are in.",
        )
    elif step.together:
        message, hint = f"both answers to {name} are shown at once", f"Leave snap out of {name}."
    elif answered.who == "both":
        message, hint = (
            f"both answer {name} as one, and nobody is left to guess",
            f"Leave `who` out of {name}.",
        )
    else:
        message, hint = f"{name} is seen as it is typed", f"Let {name} be sealed."
    return Flaw("E237", ("of",), message, (hint,))


def _who_flaw(stop: Stop, answered: Stop) -> Flaw | None:
    """Whether the one who guesses is another than the one who answers."""
    if stop.who == "both":
        return Flaw("E239", ("who",), "two at once cannot guess each other", ("Leave `who` out.",))
    if stop.who == answered.who and stop.who in ONE_PERSON:
        message = f"whoever answers `{answered.step.id}` would guess their own answer"
        hint = "Leave `who` out: the other one guesses."
        return Flaw("E239", ("who",) if stop.step.who else (), message, (hint,))
    return None
