"""From warm to difficult and back: in which order an exercise asks (L-06 to L-09)."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reciprocity_tui.exercise.flaw import Change, Flaw, Hint, toml_of
from reciprocity_tui.exercise.stops import Stop
from reciprocity_tui.packs.wording.look import Look, warn
from reciprocity_tui.packs.wording.numbers import WARM_FOR_HARD, WARM_FOR_HARD_IN_A_PACK


def flaws(look: Look) -> Iterator[Flaw]:
    """Everything about the order."""
    content = [each for each in look.played if each.step.asks]
    if not content:
        return
    yield from _ends_warm(look)
    hard = [each for each in look.played if each.step.valence == "hard"]
    if not hard:
        return
    if content[0] is hard[0]:
        hint = "Begin with something easy: a small good thing of this week."
        yield warn(7, hard[0].path, "it begins with a hard step", hint)
    yield from _steps_down(look.played, hard[0])
    warm, least = _warm(look.played), WARM_FOR_HARD[look.exercise.intensity]
    if warm < least * len(hard):
        message = f"there are {len(hard)} hard steps and {warm} warm ones"
        hint = f"{least:g} warm for each hard one is a good measure here."
        yield warn(9, hard[-1].path, message, hint)


def _warm(stops: Iterable[Stop]) -> int:
    return sum(each.step.valence == "warm" for each in stops)


def _ends_warm(look: Look) -> Iterator[Flaw]:
    """L-06."""
    last = look.played[-1]
    lacks = [name for name, value in _CLOSE.items() if getattr(last.step, name) != value]
    if lacks:
        adds = " and ".join(f"{name} = {toml_of(_CLOSE[name])}" for name in lacks)
        changes = (Change((*last.path, name), _CLOSE[name]) for name in lacks)
        already = Hint(f"If it is one already, say so: {adds}.", *changes)
        hints = (already, "Or add one: what was good about this talk?")
        yield warn(6, last.path, "the last step before the end is a warm close", *hints)


_CLOSE = {"role": "close", "valence": "warm"}


def _steps_down(stops: tuple[Stop, ...], hard: Stop) -> Iterator[Flaw]:
    """L-08: something warm first; and not from warm to hard at once, with nothing between.

    What nobody else will ever see is a step less hard.
    """
    if not _warm(stops[: stops.index(hard)]):
        hint = "Put something warm before it: a thanks, a good moment."
        yield warn(8, hard.path, "nothing warm comes before the first hard step", hint)
        return
    for before, after in pairwise(stops):
        if before.step.valence != "warm" or after.step.valence != "hard" or after.step.own:
            continue
        if before.round == after.round and before.step.when is None:
            hint = "Put something easy between: what it is about, or a card that says what comes."
            yield warn(8, after.path, "it goes from warm to hard in one step", hint)


def pack_flaws(looks: Iterable[Look]) -> Iterator[Flaw]:
    """L-09 over a whole pack; of its pack.toml."""
    stops = [each for look in looks for each in look.played]
    hard = sum(each.step.valence == "hard" for each in stops)
    warm = _warm(stops)
    if warm < WARM_FOR_HARD_IN_A_PACK * hard:
        message = f"the pack has {hard} hard steps and {warm} warm ones"
        hint = f"{WARM_FOR_HARD_IN_A_PACK:g} warm for each hard one is a good measure for a whole pack."
        yield warn(9, ("title",), message, hint, key=True)
