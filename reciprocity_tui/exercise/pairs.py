"""Two steps that ask the same, with something in between: whether each has its other half, and in what order."""

from collections.abc import Iterator, Sequence

from reciprocity_tui.exercise.flaw import Flaw, did_you_mean, listed
from reciprocity_tui.exercise.steps import Half
from reciprocity_tui.exercise.stops import Stop


def pair_flaws(stops: tuple[Stop, ...]) -> Iterator[Flaw]:
    """Every half of a pair that cannot be one. Beside a stand-in nothing is said to be missing."""
    whole = all(stop.intact for stop in stops)
    halves = [(stop, half) for stop in stops if stop.intact and (half := stop.step.half) is not None]
    for stop, half in halves:
        same = [(each, its) for each, its in halves if its.pair == half.pair]
        flaw = _alone(stop, half) or _twice(stop, half, same)
        if flaw is None and whole:
            flaw = _missing(half, same, sorted({its.pair for _, its in halves} - {half.pair}))
        if flaw is None and half.phase == "after":
            flaw = _order(stop, same, stops) or _unlike(stop, half, same)
        if flaw is not None:
            yield flaw.below(stop.path)


def _alone(stop: Stop, half: Half) -> Flaw | None:
    """What can be told of a half by itself: a change is one person's, from the start to the end."""
    if stop.round is not None:
        hint = "Put both halves outside of the round, around it."
        return Flaw("E251", ("phase",), "a pair stands outside of rounds", (hint,))
    if stop.who != "each" and not stop.step.together:
        message = f"each sees the own change in `{half.pair}`, and here not both are asked by themselves"
        return Flaw("E252", ("who",), message, ("Leave `who` out.",))
    return None


def _twice(stop: Stop, half: Half, same: Sequence[tuple[Stop, Half]]) -> Flaw | None:
    first = next(each for each, its in same if its.phase == half.phase)
    if first is stop:
        return None
    message = f"`{half.pair}` has its `{half.phase}` already: `{first.step.id}`"
    hint = "A pair is two steps. Give this one and its other half another name."
    return Flaw("E250", ("pair",), message, (hint,))


def _missing(half: Half, same: Sequence[tuple[Stop, Half]], others: list[str]) -> Flaw | None:
    if any(its.phase != half.phase for _, its in same):
        return None
    lacks = "after" if half.phase == "before" else "before"
    maybe = did_you_mean(half.pair, others)
    there = (f"Other pairs here: {listed(frozenset(others))}.",) if others else ()
    hint = f"Another step needs the pair `{half.pair}` and the phase `{lacks}`; or leave both out."
    return Flaw("E250", ("pair",), f"no step is the `{lacks}` of `{half.pair}`", (*maybe, *there, hint))


def _order(stop: Stop, same: Sequence[tuple[Stop, Half]], stops: tuple[Stop, ...]) -> Flaw | None:
    first = next((each for each, its in same if its.phase == "before"), None)
    if first is None or stops.index(first) < stops.index(stop):
        return None
    message = f"`{first.step.id}` is the before of this one, and comes after it"
    return Flaw("E251", ("phase",), message, (f"Move `{first.step.id}` up, or change the two phases.",))


def _unlike(stop: Stop, half: Half, same: Sequence[tuple[Stop, Half]]) -> Flaw | None:
    first = next(((each, its) for each, its in same if its.phase == "before"), None)
    keys = [] if first is None else [key for key in half.alike if half.alike[key] != first[1].alike[key]]
    if first is None or not keys:
        return None
    message = f"`{keys[0]}` is not the same here as in `{first[0].step.id}`"
    hint = f"Give both halves of `{half.pair}` the same `{keys[0]}`."
    there = keys[0] in stop.step.model_fields_set
    return Flaw("E252", (keys[0],) if there else (), message, (hint,))
