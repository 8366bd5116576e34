"""Cached results of an evening, passed from each state to the next. They never change a result."""

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
    """A cached script: the evening and slots it was unrolled from, and the slots it depends on."""

    evening: Evening
    slots: Slots
    unrolled: UnrolledScript
    dependencies: Dependencies


@dataclass(frozen=True, slots=True)
class CachedProgress:
    """The groups of `unrolled` that were finished with these slots, by index, with their dependencies."""

    unrolled: UnrolledScript
    slots: Slots
    done: Mapping[int, Dependencies] = field(default_factory=dict)


class Memo:
    """The cache of all states of one evening. Each entry is replaced as a whole, never changed."""

    __slots__ = ("done", "script")

    def __init__(self) -> None:
        self.script: CachedScript | None = None
        self.done: CachedProgress | None = None
