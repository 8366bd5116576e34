"""Find exercises that each come before the other, so that neither could be first (L-16)."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.message import Message
from reciprocity_tui.packs.lint.context import LintContext, warning
from reciprocity_tui.packs.lint.limits import MOST_BEFORE


def findings(looks: Mapping[Path, LintContext]) -> Iterator[tuple[Path, Finding]]:
    """Yield every name in `after` that leads back to its own exercise, of those in the pack."""
    rings: dict[str, int] = {}
    here = {_full(look.pack_context.name, look.pack_context.pack): look for look in looks.values()}

    def before(ref: str) -> Iterator[str]:
        if ref in here:
            return (
                _full(prerequisite, here[ref].pack_context.pack)
                for prerequisite in here[ref].exercise.after[:MOST_BEFORE]
            )
        card = next(iter(here.values())).pack_context.card(ref)
        return (
            iter(())
            if card is None
            else (_full(prerequisite, card.pack) for prerequisite in card.after[:MOST_BEFORE])
        )

    for ref in here:
        _number(ref, before, rings)
    for file, look in looks.items():
        mine = rings[_full(look.pack_context.name, look.pack_context.pack)]
        for index, prerequisite in enumerate(look.exercise.after[:MOST_BEFORE]):
            ref = _full(prerequisite, look.pack_context.pack)
            if rings[ref] == mine:
                message = Message("lint-cycle", exercise=prerequisite)
                yield file, warning(16, ("after", index), message, Message("lint-cycle-leave-out"))


def _full(name: str, pack: str) -> str:
    return name if "/" in name else f"{pack}/{name}"


Before: TypeAlias = Callable[[str], Iterator[str]]
"""Returns the prerequisites of an exercise by its full name."""


def _number(start: str, before: Before, rings: dict[str, int]) -> None:
    """Assign a number in `rings` to all prerequisites of `start`, the same to those that lead to each other.

    One walk (Tarjan's algorithm): a chain of a thousand exercises takes no longer than a thousand of them.
    """
    if start in rings:
        return
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    held: list[str] = []
    ahead = [(start, _enter(start, before, order, low, held))]
    while ahead:
        ref, others = ahead[-1]
        for prerequisite in others:
            if prerequisite in rings:
                continue
            if prerequisite not in order:
                ahead.append((prerequisite, _enter(prerequisite, before, order, low, held)))
                break
            low[ref] = min(low[ref], order[prerequisite])
        else:
            ahead.pop()
            if ahead:
                low[ahead[-1][0]] = min(low[ahead[-1][0]], low[ref])
            if low[ref] == order[ref]:
                number = len(rings)
                while ref not in rings:
                    rings[held.pop()] = number


def _enter(
    ref: str, before: Before, order: dict[str, int], low: dict[str, int], held: list[str]
) -> Iterator[str]:
    order[ref] = low[ref] = len(order)
    held.append(ref)
    return before(ref)
