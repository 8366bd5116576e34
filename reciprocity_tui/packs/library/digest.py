"""Summarize thousands of cards: enough to choose tonight's suggestion as if all of them had been read.

Cards that differ in nothing a suggestion goes by are ranked alike, so only the first of them can be the one that is
suggested first. It is stood for by an outline. A card that usually comes after or before another keeps an outline of
its own; one that was played is read from its pack.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from reciprocity_tui.exercise.card import Card, Outline
from reciprocity_tui.play.suggestion.prerequisites import usual_predecessors


class Digest(NamedTuple):
    """The digest of some cards: plain lists, numbers and texts.

    refs -- the full name of each. single -- place in `refs` and outline of those that others refer to.
    alike -- what the rest is ranked by, with the places of all cards of which it is true.
    """

    refs: list[str]
    single: list[list[Any]]
    alike: list[list[Any]]

    def suggestion_candidates(self, named: AbstractSet[str]) -> Iterator[tuple[int, Outline | None]]:
        """Yield the place of each card that could be suggested first, with its outline.

        named -- full names of cards that are ranked for themselves: they were played, or a path names them. They
        come without an outline. Raises ValueError, TypeError or IndexError when this is no digest.
        """
        own = {self.refs.index(ref) for ref in named & set(self.refs)}
        yield from ((place, None) for place in own)
        for place, *row in self.single:
            if place not in own:
                *head, after, cooldown, suggest = row
                yield place, Outline._make((*head, tuple(after), cooldown, suggest))
        for kind, pillar, minutes, intensity, suggest, places in self.alike:
            place = next((candidate for candidate in places if candidate not in own), None)
            if place is not None:
                pack, _, name = self.refs[place].partition("/")
                yield place, Outline(pack, name, "", kind, pillar, minutes, intensity, suggest=suggest)


def build_digest(cards: Sequence[Card]) -> Digest:
    """Make the digest of `cards`, in the order of the catalog."""
    referred = {ref for card in cards for ref in usual_predecessors(card)}
    single: list[list[Any]] = []
    alike: dict[tuple[object, ...], list[int]] = {}
    for place, card in enumerate(cards):
        if card.after or card.ref in referred:
            single.append([place, *card.outline])
        else:
            ranked_by = (card.kind, card.pillar, card.minutes, card.intensity, card.suggest)
            alike.setdefault(ranked_by, []).append(place)
    return Digest([card.ref for card in cards], single, [[*key, places] for key, places in alike.items()])
