"""Half a year of evenings, each as suggested: three a week, with the built-in exercises and some that go deeper."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import get_args

import pytest

from reciprocity_tui.exercise.card import Card, Pillar
from reciprocity_tui.packs.catalog import Catalog
from reciprocity_tui.play.binding import GROUND
from reciprocity_tui.play.lately import Past
from reciprocity_tui.play.suggestion import LENGTHS, ranked
from tests.play.suggesting import Evening, card, is_true

MONDAY = date(2026, 1, 5)
EVENINGS = 78
MIXED = (10, 20, 10, 5, 40)
DEEP = (
    card(
        "deep/hope", 30, intensity="deep", pillar="civility", after=("civility/two-lists",), cooldown_days=30
    ),
    card("deep/feeling", 40, intensity="deep", pillar="regard", after=("hope", "ground/practice-mirror")),
    card("deep/reach", 25, intensity="deep", pillar="balance", after=("balance/four-part-ask",)),
)

Rank = Callable[[Evening], Sequence[Card]]


def as_ranked(at: Evening) -> Sequence[Card]:
    """What is suggested, in order."""
    return ranked(at.cards, at.history, at.today, at.minutes, due=at.due)


def half_year(rank: Rank, lengths: Sequence[int], seed: int) -> list[tuple[Evening, Card]]:
    """Every evening and what was played; one in ten has something due."""
    chance, day = Random(seed), MONDAY
    cards = (*Catalog().cards(), *DEEP)
    history: list[Past] = []
    found = []
    for number in range(EVENINGS):
        at = Evening(cards, tuple(history), day, chance.choice(lengths), chance.random() < 0.1)
        picked = rank(at)[0]
        found.append((at, picked))
        history.insert(0, Past(picked.ref, picked.pillar, picked.kind, picked.intensity, day))
        day += timedelta(days=(2, 2, 3)[number % 3])
    return found


def complaints(year: Sequence[tuple[Evening, Card]]) -> set[str]:
    """What a couple could hold against these suggestions."""
    found = {what for at, picked in year for what, wrong in _of(at, picked).items() if wrong}
    pillars = Counter(picked.pillar for _, picked in year)
    if any(not EVENINGS / 8 <= pillars[each] <= EVENINGS * 0.45 for each in get_args(Pillar)):
        found.add("one side of it")
    if len({picked.ref for _, picked in year}) < 12:
        found.add("little that is new")
    third = next(picked for at, picked in year[2:] if at.minutes > 5)
    if year[0][1].id != "first-evening" or third.id != "house-rules":
        found.add("another beginning")
    return found


def _of(at: Evening, picked: Card) -> dict[str, bool]:
    last = at.history[0].exercise if at.history else ""
    done = {each.exercise for each in at.history}
    needed = {each if "/" in each else f"{picked.pack}/{each}" for each in picked.after} | set(GROUND)
    deep = [(at.today - each.day).days for each in at.history if each.intensity == "deep"]
    rested = [each for each in at.cards if each.intensity == "light" and not _resting(at, each)]
    return {
        "the same twice": picked.ref == last,
        "too soon again": _resting(at, picked) and bool(rested),
        "deep after deep": picked.intensity == "deep" and bool(deep) and min(deep) <= 3,
        "work after deep": picked.intensity == "medium" and bool(deep) and min(deep) <= 2,
        "deep before its time": picked.intensity == "deep" and not needed <= done,
        "deep with something due": picked.intensity == "deep" and at.due,
        "work too soon": picked.intensity != "light"
        and {each.intensity for each in at.history[:2]} != {"light"},
    }


def _resting(at: Evening, each: Card) -> bool:
    days = at.days_since(each)
    return days is not None and days < max(6, each.cooldown_days)


@pytest.mark.parametrize("lengths", [MIXED, (10,), (20,), (20, 40)], ids=str)
@pytest.mark.parametrize("seed", range(4))
def test_half_a_year_as_suggested(lengths: Sequence[int], seed: int) -> None:
    year = half_year(as_ranked, lengths, seed)
    assert complaints(year) == set()
    assert all(is_true(at, picked, at.suggestion().reason) for at, picked in year)


def test_in_half_a_year_there_is_something_deep_and_a_good_part_of_everything() -> None:
    year = half_year(as_ranked, MIXED, 1)
    depths = Counter(picked.intensity for _, picked in year)
    assert depths["light"] > depths["medium"] > depths["deep"] > 0
    assert len({picked.kind for _, picked in year}) >= 5


def test_more_time_makes_longer_evenings() -> None:
    spent = [sum(picked.minutes for _, picked in half_year(as_ranked, (each,), 1)) for each in LENGTHS]
    assert spent == sorted(set(spent))
    twenty = half_year(as_ranked, (20,), 1)
    assert sum(picked.minutes >= 10 for _, picked in twenty) > EVENINGS * 0.6


def forgetful(at: Evening) -> Sequence[Card]:
    """A suggestion that knows no history."""
    return as_ranked(at._replace(history=()))


def eager(at: Evening) -> Sequence[Card]:
    """A suggestion of the deepest there is."""
    return sorted(at.cards, key=lambda each: ("deep", "medium", "light").index(each.intensity))


def by_chance(at: Evening) -> Sequence[Card]:
    """A suggestion drawn from a hat."""
    return Random(len(at.history)).sample(at.cards, len(at.cards))


@pytest.mark.parametrize(
    ("rank", "expected"),
    [
        (forgetful, {"the same twice", "too soon again", "one side of it", "little that is new"}),
        (eager, {"deep after deep", "deep before its time", "deep with something due", "work too soon"}),
        (by_chance, {"too soon again", "work too soon", "work after deep", "another beginning"}),
    ],
)
def test_worse_suggestions_are_complained_about(rank: Rank, expected: set[str]) -> None:
    assert expected <= complaints(half_year(rank, MIXED, 1))
