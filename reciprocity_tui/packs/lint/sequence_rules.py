"""From warm to difficult and back: in which order an exercise asks (L-06 to L-09)."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.finding import Change, Finding, Hint, to_toml
from reciprocity_tui.packs.lint.context import LintContext, warning
from reciprocity_tui.packs.lint.limits import WARM_FOR_HARD, WARM_FOR_HARD_IN_A_PACK


def findings(look: LintContext) -> Iterator[Finding]:
    """Everything about the order."""
    content = [stop for stop in look.played_steps if stop.step.asks]
    if not content:
        return
    yield from _ends_warm(look)
    hard = [stop for stop in look.played_steps if stop.step.valence == "hard"]
    if not hard:
        return
    if content[0] is hard[0]:
        hint = "Begin with something easy: a small good thing of this week."
        yield warning(7, hard[0].path, "it begins with a hard step", hint)
    yield from _abrupt_steps(look.played_steps, hard[0])
    warm, least = _count_warm(look.played_steps), WARM_FOR_HARD[look.exercise.intensity]
    if warm < least * len(hard):
        message = f"there are {len(hard)} hard steps and {warm} warm ones"
        hint = f"{least:g} warm for each hard one is a good measure here."
        yield warning(9, hard[-1].path, message, hint)


def _count_warm(stops: Iterable[StepLocation]) -> int:
    return sum(stop.step.valence == "warm" for stop in stops)


def _ends_warm(look: LintContext) -> Iterator[Finding]:
    """L-06."""
    last = look.played_steps[-1]
    lacks = [name for name, value in _CLOSE_ROLE.items() if getattr(last.step, name) != value]
    if lacks:
        adds = " and ".join(f"{name} = {to_toml(_CLOSE_ROLE[name])}" for name in lacks)
        changes = (Change((*last.path, name), _CLOSE_ROLE[name]) for name in lacks)
        already = Hint(f"If it is one already, say so: {adds}.", *changes)
        hints = (already, "Or add one: what was good about this talk?")
        yield warning(6, last.path, "the last step before the end is a warm close", *hints)


_CLOSE_ROLE = {"role": "close", "valence": "warm"}


def _abrupt_steps(stops: tuple[StepLocation, ...], hard: StepLocation) -> Iterator[Finding]:
    """L-08: something warm first; and not from warm to hard at once, with nothing between.

    What nobody else will ever see is a step less hard.
    """
    if not _count_warm(stops[: stops.index(hard)]):
        hint = "Put something warm before it: a thanks, a good moment."
        yield warning(8, hard.path, "nothing warm comes before the first hard step", hint)
        return
    for before, after in pairwise(stops):
        if before.step.valence != "warm" or after.step.valence != "hard" or after.step.writer_only:
            continue
        if before.round_path == after.round_path and before.step.when is None:
            hint = "Put something easy between: what it is about, or a card that says what comes."
            yield warning(8, after.path, "it goes from warm to hard in one step", hint)


def pack_findings(looks: Iterable[LintContext]) -> Iterator[Finding]:
    """L-09 over a whole pack; of its pack.toml."""
    stops = [stop for look in looks for stop in look.played_steps]
    hard = sum(stop.step.valence == "hard" for stop in stops)
    warm = _count_warm(stops)
    if warm < WARM_FOR_HARD_IN_A_PACK * hard:
        message = f"the pack has {hard} hard steps and {warm} warm ones"
        hint = f"{WARM_FOR_HARD_IN_A_PACK:g} warm for each hard one is a good measure for a whole pack."
        yield warning(9, ("title",), message, hint, key=True)
