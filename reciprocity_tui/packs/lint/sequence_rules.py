"""Check the order in which an exercise asks, from warm to hard and back (L-06 to L-09)."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reciprocity_tui.exercise.checks.step_locations import StepLocation
from reciprocity_tui.exercise.finding import Change, Finding, Hint, toml_line
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint.context import LintContext, warning
from reciprocity_tui.packs.lint.limits import WARM_FOR_HARD, WARM_FOR_HARD_IN_A_PACK


def findings(look: LintContext) -> Iterator[Finding]:
    """Yield the findings about the order."""
    content = [stop for stop in look.played_steps if stop.step.asks]
    if not content:
        return
    yield from _ends_warm(look)
    hard = [stop for stop in look.played_steps if stop.step.valence == "hard"]
    if not hard:
        return
    if content[0] is hard[0]:
        yield warning(7, hard[0].path, Message("lint-begins-hard"), Message("lint-begin-easily"))
    yield from _abrupt_steps(look.played_steps, hard[0])
    warm, least = _count_warm(look.played_steps), WARM_FOR_HARD[look.exercise.intensity]
    if warm < least * len(hard):
        message = Message("lint-few-warm-steps", hard=len(hard), warm=warm)
        yield warning(9, hard[-1].path, message, Message("lint-good-measure", warm=f"{least:g}"))


def _count_warm(stops: Iterable[StepLocation]) -> int:
    return sum(stop.step.valence == "warm" for stop in stops)


def _ends_warm(look: LintContext) -> Iterator[Finding]:
    """Check L-06."""
    last = look.played_steps[-1]
    lacks = [name for name, value in _CLOSE_ROLE.items() if getattr(last.step, name) != value]
    if lacks:
        adds = tuple(toml_line(name, _CLOSE_ROLE[name]) for name in lacks)
        changes = (Change((*last.path, name), _CLOSE_ROLE[name]) for name in lacks)
        hints = (Hint(Message("lint-mark-close", lines=adds), *changes), Message("lint-add-close"))
        yield warning(6, last.path, Message("lint-no-warm-close"), *hints)


_CLOSE_ROLE = {"role": "close", "valence": "warm"}


def _abrupt_steps(stops: tuple[StepLocation, ...], hard: StepLocation) -> Iterator[Finding]:
    """Check L-08: something warm first; and not from warm to hard at once, with nothing between.

    A step that only its writer sees is less hard.
    """
    if not _count_warm(stops[: stops.index(hard)]):
        yield warning(8, hard.path, Message("lint-nothing-warm-first"), Message("lint-put-warm-before"))
        return
    for before, after in pairwise(stops):
        if before.step.valence != "warm" or after.step.valence != "hard" or after.step.writer_only:
            continue
        if before.round_path == after.round_path and before.step.when is None:
            yield warning(8, after.path, Message("lint-warm-to-hard"), Message("lint-put-easy-between"))


def pack_findings(looks: Iterable[LintContext]) -> Iterator[Finding]:
    """Check L-09 in a whole pack; the findings belong to its pack.toml."""
    stops = [stop for look in looks for stop in look.played_steps]
    hard = sum(stop.step.valence == "hard" for stop in stops)
    warm = _count_warm(stops)
    if warm < WARM_FOR_HARD_IN_A_PACK * hard:
        message = Message("lint-few-warm-steps-in-pack", hard=hard, warm=warm)
        hint = Message("lint-good-measure-for-pack", warm=f"{WARM_FOR_HARD_IN_A_PACK:g}")
        yield warning(9, ("title",), message, hint, key=True)
