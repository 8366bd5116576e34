"""What was worked out of an evening, handed on from each state of it to the next: it decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reciprocity_tui.play.evening.evening import Evening
    from reciprocity_tui.play.evening.unrolled import UnrolledScript
    from reciprocity_tui.play.scenes.slots import Slots
    from reciprocity_tui.play.scenes.tracked_slots import Dependencies


@dataclass(frozen=True, slots=True)
class CachedScript:
    """The script of an evening whose rows were `rows`, and what of them it rests on."""

    evening: Evening
    slots: Slots
    unrolled: UnrolledScript
    dependencies: Dependencies


@dataclass(frozen=True, slots=True)
class CachedProgress:
    """Sittings of `unrolled` in which nothing was left to do when the rows were `rows`, by their place."""

    unrolled: UnrolledScript
    slots: Slots
    done: Mapping[int, Dependencies] = field(default_factory=dict)


class Memo:
    """One for all states of an evening. Each entry is replaced as a whole, never changed."""

    __slots__ = ("done", "script")

    def __init__(self) -> None:
        self.script: CachedScript | None = None
        self.done: CachedProgress | None = None
