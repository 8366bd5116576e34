"""The header of an exercise: a plain frozen dataclass, so that the first screen needs no validation library."""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from reciprocity_tui.exercise.header_values import (
    MAX_SLUG_LENGTH,
    SLUG,
    Intensity,
    Kind,
    Pillar,
    Process,
    Strength,
)

__all__ = [
    "MAX_SLUG_LENGTH",
    "SLUG",
    "Card",
    "Evidence",
    "Intensity",
    "Kind",
    "Outline",
    "Pillar",
    "Process",
    "Rankable",
    "Strength",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an exercise rests on."""

    source: str
    strength: Strength
    doi: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What can be said of an exercise without reading its steps."""

    pack: str
    id: str
    title: str
    kind: Kind
    pillar: Pillar
    minutes: int
    """For two people, mid-pace."""
    intensity: Intensity
    summary: str
    why: str = ""
    process: Process | None = None
    evidence: tuple[Evidence, ...] = ()
    care: str = ""
    not_for: str = ""
    after: tuple[str, ...] = ()
    """What usually comes first: exercise ids, or `pack/id`."""
    cooldown_days: int = 0
    tags: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    suggest: bool = True
    """False: the two choose it for themselves, and nobody suggests it. Its pack says so."""

    @property
    def ref(self) -> str:
        """Return the full name, `pack/id`."""
        return f"{self.pack}/{self.id}"

    @property
    def outline(self) -> "Outline":
        """Return the part that ranking needs."""
        return Outline(
            self.pack,
            self.id,
            self.title,
            self.kind,
            self.pillar,
            self.minutes,
            self.intensity,
            self.after,
            self.cooldown_days,
            self.suggest,
        )


class Outline(NamedTuple):
    """What ranking needs to know of a card, and nothing else: many of them are read faster than cards."""

    pack: str
    id: str
    title: str
    kind: Kind
    pillar: Pillar
    minutes: int
    intensity: Intensity
    after: tuple[str, ...] = ()
    cooldown_days: int = 0
    suggest: bool = True

    @property
    def ref(self) -> str:
        """Return the full name, `pack/id`."""
        return f"{self.pack}/{self.id}"


Rankable: TypeAlias = Card | Outline
"""What can be ranked and suggested."""
