"""What a practice asks of the two, at a glance, for who hands it out: time, depth, cautions, order and balance."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from reciprocity_tui.exercise.card import Pillar
from reciprocity_tui.play.suggestion.prerequisites import GROUND, MEDIUM_BEFORE_DEEP, usual_predecessors
from reciprocity_tui.practice.shelf import DEPTHS, Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reciprocity_tui.exercise.card import Card, Intensity
    from reciprocity_tui.practice.assignment import Practice, Task

PILLARS: tuple[Pillar, ...] = get_args(Pillar)


class Caution(NamedTuple):
    """What the author of an exercise warns of. not_for -- for whom it is not; either may be empty."""

    card: Card
    care: str
    not_for: str


class Preceding(NamedTuple):
    """What usually comes before a task and is not before it in the practice.

    binding -- whether the program keeps to it: a deep exercise waits for it, and so may open later than was planned.
    later -- those of `refs` that come later in the practice. What the two have played before is not known here.
    """

    card: Card
    refs: tuple[str, ...]
    binding: bool
    later: tuple[str, ...] = ()


class Overview(NamedTuple):
    """What a practice asks. minutes -- of all tasks together, without fallbacks. depth -- the deepest one.

    pillars -- minutes of each of the four. missing -- exercises that are not in the library. deep_tasks -- how many
    of them are deep; `medium_first` says how many medium evenings such a one still lacks within the practice.
    """

    minutes: int
    depth: Intensity
    cautions: tuple[Caution, ...]
    preceding: tuple[Preceding, ...]
    pillars: Mapping[Pillar, int]
    missing: tuple[str, ...]
    deep_tasks: int
    medium_first: int

    @property
    def needs_seen_alone(self) -> bool:
        """Return whether it goes deep enough that each partner is seen alone before."""
        return self.depth != "light"

    @property
    def empty_pillars(self) -> tuple[Pillar, ...]:
        """Return the pillars that nothing in it is for."""
        return tuple(pillar for pillar in PILLARS if not self.pillars[pillar])


def overview(practice: Practice, cards: Iterable[Card]) -> Overview:
    """Return what `practice` asks. cards -- the library."""
    return overview_of_tasks(practice.tasks, Shelf(cards))


def overview_of_tasks(tasks: Sequence[Task], shelf: Shelf) -> Overview:
    """Return what these tasks ask, in their order."""
    chosen = [card for task in tasks if (card := shelf.find(task.exercise)) is not None]
    fallbacks = [card for task in tasks if (card := shelf.find(task.fallback)) is not None]
    minutes: Counter[Pillar] = Counter()
    for card in chosen:
        minutes[card.pillar] += card.minutes
    depths = [card.intensity for card in (*chosen, *fallbacks)]
    missing = (ref for task in tasks for ref in task.refs if shelf.find(ref) is None)
    return Overview(
        minutes=sum(card.minutes for card in chosen),
        depth=max(depths, key=DEPTHS.index, default="light"),
        cautions=tuple(_cautions(dict.fromkeys((*chosen, *fallbacks)))),
        preceding=tuple(_preceding(chosen)),
        pillars={pillar: minutes[pillar] for pillar in PILLARS},
        missing=tuple(dict.fromkeys(missing)),
        deep_tasks=depths[: len(chosen)].count("deep"),
        medium_first=_medium_first(chosen),
    )


def _cautions(cards: Iterable[Card]) -> Iterator[Caution]:
    return (Caution(card, card.care, card.not_for) for card in cards if card.care or card.not_for)


def _preceding(chosen: Sequence[Card]) -> Iterator[Preceding]:
    refs = [card.ref for card in chosen]
    for index, card in enumerate(chosen):
        is_deep = card.intensity == "deep"
        usual = dict.fromkeys((*usual_predecessors(card), *(GROUND if is_deep else ())))
        lacking = tuple(ref for ref in usual if ref not in refs[:index])
        if lacking:
            later = tuple(ref for ref in lacking if ref in refs[index:])
            yield Preceding(card, lacking, binding=is_deep, later=later)


def _medium_first(chosen: Sequence[Card]) -> int:
    """Return how many medium evenings lack before the first deep task, as far as the practice itself has them."""
    depths = [card.intensity for card in chosen]
    if "deep" not in depths:
        return 0
    return max(0, MEDIUM_BEFORE_DEEP - depths[: depths.index("deep")].count("medium"))
