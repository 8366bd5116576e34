"""Steps that take up what was said in another one: whether there is such a talk, and who heard it."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from reciprocity_tui.exercise.flaw import Flaw, did_you_mean, listed
from reciprocity_tui.exercise.stops import Stop

ONE_PERSON = ("speaker", "listener", "first", "second")
"""Values of `who` that mean one person only."""


def taking_flaws(stops: tuple[Stop, ...], lost: AbstractSet[str]) -> Iterator[Flaw]:
    """Every step that takes up a talk which it cannot take up. lost -- ids to say nothing about."""
    for index, stop in enumerate(stops):
        name = stop.step.takes_up
        if not stop.intact or name is None or name in lost:
            continue
        flaw = _nearest_flaw(stops, index) if not name else _named_flaw(stops, index, name)
        if flaw is not None:
            yield flaw.below(stop.path)


def _nearest_flaw(stops: tuple[Stop, ...], index: int) -> Flaw | None:
    stop = stops[index]
    before = [each for each in stops[:index] if each.round == stop.round]
    if any(not each.intact for each in before):
        return None
    talk = next((each for each in reversed(before) if each.step.is_talk), None)
    if talk is not None:
        return _who_flaw(stop, talk)
    where = "before it" if stop.round is None else "before it in this round"
    hints = ("Put what is said back right before it.", "`of` names it by its id.")
    return Flaw("E234", (), f"nothing is said {where} that could be said back", hints)


def _named_flaw(stops: tuple[Stop, ...], index: int, name: str) -> Flaw | None:
    stop = stops[index]
    found = next((number for number, each in enumerate(stops) if each.step.id == name), None)
    talks = frozenset(
        each.step.id
        for each in stops[:index]
        if each.intact and each.step.id and each.round == stop.round and each.step.is_talk
    )
    there = (f"There is {listed(talks)}.",) if talks else ("Put what is said back right before it.",)
    if found is None:
        hints = (*did_you_mean(name, talks), *there)
        return Flaw("E234", ("of",), f"no step has the id `{name}`", hints)
    talk = stops[found]
    if not talk.intact:
        return None
    if not talk.step.is_talk:
        message = f"`{name}` is a `{talk.step.kind}` step, and only what is said can be said back"
        return Flaw("E234", ("of",), message, there)
    if found >= index:
        return Flaw("E235", ("of",), f"`{name}` comes later", (f"Move `{name}` before this step.",))
    if talk.round != stop.round:
        message = f"`{name}` and this step are not in the same round"
        return Flaw("E235", ("of",), message, ("Put both into one round, or none.",))
    return _who_flaw(stop, talk)


def _who_flaw(stop: Stop, talk: Stop) -> Flaw | None:
    """Whether the one who says it back is another than the one who said it."""
    if talk.who == "both":
        message = f"both talk in `{talk.step.id}`, so nobody is left to say it back"
        return Flaw("E236", (), message, (f'Give `{talk.step.id}` another `who`, like "each".',))
    if stop.who == "both":
        return Flaw("E236", ("who",), "two at once cannot say it back", ("Leave `who` out.",))
    if stop.who == talk.who and stop.who in ONE_PERSON:
        message = f"whoever talks in `{talk.step.id}` would say back their own words"
        hint = "Leave `who` out: the one who listened says it back."
        return Flaw("E236", ("who",) if stop.step.who else (), message, (hint,))
    return None
