"""The exercises that a practice can name, found by their full names or by ids that are unique."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reciprocity_tui.packs.library.catalog import BUILT_IN_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reciprocity_tui.exercise.card import Card

DEPTHS = ("light", "medium", "deep")
"""From the lightest."""


class Shelf:
    """Cards of exercises. Of two with the same full name the first one counts."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self._cards: dict[str, Card] = {}
        for card in cards:
            self._cards.setdefault(card.ref, card)

    @property
    def refs(self) -> tuple[str, ...]:
        """Return every full name."""
        return tuple(self._cards)

    def __iter__(self) -> Iterator[Card]:
        return iter(self._cards.values())

    def named(self, name: str) -> tuple[Card, ...]:
        """Return the cards that `name` may mean, `pack/id` or an id alone: none, one, or several to choose from."""
        if name in self._cards:
            return (self._cards[name],)
        same = [card for card in self._cards.values() if card.id == name]
        # No installed pack makes the id of a built-in exercise ambiguous.
        return tuple([card for card in same if card.pack in BUILT_IN_ORDER] or same)

    def find(self, name: str) -> Card | None:
        """Return the one card that `name` means; None if there is none, or more than one."""
        cards = self.named(name)
        return cards[0] if len(cards) == 1 else None


def is_lighter(fallback: Card, task: Card) -> bool:
    """Return whether `fallback` asks no more than `task`: it goes no deeper, and at the same depth takes no longer."""
    return _weight(fallback) <= _weight(task)


def _weight(card: Card) -> tuple[int, int]:
    return DEPTHS.index(card.intensity), card.minutes
