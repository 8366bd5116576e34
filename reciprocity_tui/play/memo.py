"""What was worked out of an evening, handed on from each state of it to the next: it decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reciprocity_tui.play.evening import Evening
    from reciprocity_tui.play.slots import Rows
    from reciprocity_tui.play.unrolled import Unrolled
    from reciprocity_tui.play.watched import Basis


@dataclass(frozen=True, slots=True)
class KnownScript:
    """The script of an evening whose rows were `rows`, and what of them it rests on."""

    evening: Evening
    rows: Rows
    unrolled: Unrolled
    basis: Basis


@dataclass(frozen=True, slots=True)
class KnownDone:
    """Sittings of `unrolled` in which nothing was left to do when the rows were `rows`, by their place."""

    unrolled: Unrolled
    rows: Rows
    done: Mapping[int, Basis] = field(default_factory=dict)


class Memo:
    """One for all states of an evening. Each entry is replaced as a whole, never changed."""

    __slots__ = ("done", "script")

    def __init__(self) -> None:
        self.script: KnownScript | None = None
        self.done: KnownDone | None = None
