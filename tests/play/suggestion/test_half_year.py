"""Half a year of evenings, each as suggested: three a week, with the built-in exercises and some that go deeper.

And a whole one at the real table, with its journal in memory, of whatever exercises there are.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from random import Random
from typing import NamedTuple, get_args

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.card import Card, Kind, Pillar
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.play.suggestion.history import PlayedEvening
from reciprocity_tui.play.suggestion.prerequisites import GROUND
from reciprocity_tui.play.suggestion.ranking import FIRST
from reciprocity_tui.play.suggestion.suggestion import LENGTHS, rank_cards
from tests.play.suggestion.suggesting import Evening, card, is_true
from tests.saying import raises_saying
from tests.shelves import Shelf
from tests.shelves import card as shelved

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
    """Return the suggested cards, in order."""
    return rank_cards(at.cards, at.history, at.today, at.minutes, due=at.due)


def half_year(rank: Rank, lengths: Sequence[int], seed: int) -> list[tuple[Evening, Card]]:
    """Return every evening with the card that was played; one in ten has a review due."""
    chance, day = Random(seed), MONDAY
    cards = (*Catalog().cards(), *DEEP)
    history: list[PlayedEvening] = []
    evenings = []
    for number in range(EVENINGS):
        at = Evening(cards, tuple(history), day, chance.choice(lengths), chance.random() < 0.1)
        picked = rank(at)[0]
        evenings.append((at, picked))
        history.insert(0, PlayedEvening(picked.ref, picked.pillar, picked.kind, picked.intensity, day))
        day += timedelta(days=(2, 2, 3)[number % 3])
    return evenings


def complaints(year: Sequence[tuple[Evening, Card]]) -> set[str]:
    """Return the complaints that a couple could have about these suggestions."""
    kinds_of_wrong = {what for at, picked in year for what, wrong in _of(at, picked).items() if wrong}
    pillars = Counter(picked.pillar for _, picked in year)
    if any(not EVENINGS / 8 <= pillars[each] <= EVENINGS * 0.45 for each in get_args(Pillar)):
        kinds_of_wrong.add("one side of it")
    if len({picked.ref for _, picked in year}) < 12:
        kinds_of_wrong.add("little that is new")
    third = next(picked for at, picked in year[2:] if at.minutes > 5)
    if year[0][1].id != "first-evening" or third.id != "house-rules":
        kinds_of_wrong.add("another beginning")
    return kinds_of_wrong


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


def _resting(at: Evening, candidate: Card) -> bool:
    days = at.days_since(candidate)
    return days is not None and days < max(6, candidate.cooldown_days)


@pytest.mark.parametrize("lengths", [MIXED, (10,), (20,), (20, 40)], ids=str)
@pytest.mark.parametrize("seed", range(4))
def test_half_a_year_as_suggested(lengths: Sequence[int], seed: int) -> None:
    year = half_year(as_ranked, lengths, seed)
    assert complaints(year) == set()
    assert all(is_true(at, picked, at.reason()) for at, picked in year)


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
    """Rank the cards as if there were no history."""
    return as_ranked(at._replace(history=()))


def eager(at: Evening) -> Sequence[Card]:
    """Rank the deepest cards first."""
    return sorted(at.cards, key=lambda each: ("deep", "medium", "light").index(each.intensity))


def by_chance(at: Evening) -> Sequence[Card]:
    """Shuffle the cards."""
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


YEAR = 156
"""Evenings: three a week."""


class Played(NamedTuple):
    """One evening of a year: what it was chosen from, what was chosen and why, and who opened it."""

    at: Evening
    picked: Card
    reason: str
    opener: int


Choose = Callable[[Game, int, Random], tuple[Card, str, int | None]]
"""What is played on an evening with so many minutes, why, and who opens; None: whose turn it is."""


def as_suggested(at: Game, minutes: int, chance: Random) -> tuple[Card, str, int | None]:
    """Return the suggestion and reason that Tonight shows."""
    suggestion = at.suggest(minutes)
    assert suggestion is not None
    return suggestion.card, describe_reason(suggestion.reason), None


def a_year(catalog: Catalog, seed: int, choose: Choose = as_suggested) -> list[Played]:
    """Return a year of evenings in the real game: begun as players begin them, and saved without a line."""
    chance, days, played = Random(seed), [MONDAY], list[Played]()
    history: list[PlayedEvening] = []
    with Game(catalog, Journal.in_memory(today=lambda: days[-1]), Random(seed), lambda: days[-1]) as table:
        table.seat("Ana", "Sam")
        for gap in islice(cycle((2, 2, 3)), YEAR):
            minutes = chance.choice(MIXED)
            at = Evening(catalog.cards(), tuple(history), days[-1], minutes)
            card, reason, opener = choose(table, minutes, chance)
            session = table.begin(card, opener)
            played.append(Played(at, card, reason, session.evening.opener))
            table.journal.finish(session.evening_id, [])
            history.insert(0, PlayedEvening(card.ref, card.pillar, card.kind, card.intensity, days[-1]))
            days.append(days[-1] + timedelta(days=gap))
    return played


def year_complaints(year: Sequence[Played]) -> set[str]:
    """Return the complaints that a couple could have about such a year."""
    kinds_of_wrong = {what for each in year for what, wrong in _of(each.at, each.picked).items() if wrong}
    kinds_of_wrong |= {
        "a reason that is not true"
        for evening in year
        if not is_true(evening.at, evening.picked, evening.reason)
    }
    kinds_of_wrong |= {
        "deep before its time"
        for evening in year
        if evening.picked.intensity == "deep" and _too_early(evening)
    }
    if any(not each.picked.suggest for each in year):
        kinds_of_wrong.add("nobody asked for it")
    openers = Counter(each.opener for each in year)
    if abs(openers[0] - openers[1]) > 1:
        kinds_of_wrong.add("one of them opens more often")
    fair, pillars = Counter[str](), Counter[str](each.picked.pillar for each in year)
    for evening in year:
        could = _could_be(evening.at)
        fair.update({pillar: 1 / len(could) for pillar in could})
    if any(not 0.8 <= pillars[pillar] / share <= 1.2 for pillar, share in fair.items()):
        kinds_of_wrong.add("one side of it")
    return kinds_of_wrong


def _too_early(evening: Played) -> bool:
    """Fewer than two medium ones were before it, though there are some."""
    medium = [past for past in evening.at.history if past.intensity == "medium"]
    return len(medium) < 2 and any(card.intensity == "medium" for card in evening.at.cards)


def _could_be(at: Evening) -> set[str]:
    """Return the pillars of the cards that could be suggested: offered, rested, and short enough."""
    offered = as_ranked(at)
    rested = [each for each in offered if not _resting(at, each)] or offered
    return {each.pillar for each in ([each for each in rested if each.minutes <= at.minutes] or rested)}


DEPTHS = ("light", "light", "medium", "light", "light", "medium", "deep")


def twelve_packs() -> Shelf:
    """Return twelve packs with as many exercises as there will be; one pack is never suggested."""
    pillars, kinds = get_args(Pillar), get_args(Kind)
    ground = [
        shelved(ref, pillar="civility", minutes=6 + number)
        for number, ref in enumerate((FIRST, *GROUND, "ground/mirror"))
    ]
    packs = [
        shelved(
            f"pack-{pack}/number-{number}",
            f"Number {number} of {pack}",
            pillar=pillars[(pack + number) % len(pillars)],
            kind=kinds[(3 * pack + number) % len(kinds)],
            intensity=depth,
            minutes={"light": 5 + number * 2, "medium": 12 + number * 2, "deep": 25 + pack}[depth],
            after=(f"number-{number - 1}",) if depth != "light" else (),
            suggest=pack != 0,
        )
        for pack in range(11)
        for number, depth in enumerate(DEPTHS)
    ]
    return Shelf([*ground, *packs])


CATALOGS: dict[str, Callable[[], Catalog]] = {"built in": Catalog, "twelve packs": twelve_packs}


@pytest.mark.parametrize("catalog", CATALOGS)
@pytest.mark.parametrize("seed", range(3))
def test_a_simulated_year(catalog: str, seed: int) -> None:
    year = a_year(CATALOGS[catalog](), seed)
    assert year_complaints(year) == set()
    assert len({each.picked.ref for each in year}) >= min(len(year[0].at.cards) - 8, 40)


def test_in_a_year_of_twelve_packs_there_is_something_deep() -> None:
    depths = Counter(each.picked.intensity for each in a_year(twelve_packs(), 1))
    assert depths["light"] > depths["medium"] > depths["deep"] > 0


def the_next_in_the_list(at: Game, minutes: int, chance: Random) -> tuple[Card, str, int | None]:
    """Whatever of the list can be begun, over and over."""
    cards = [each for each in at.catalog.cards() if each.intensity == "light" and each.pillar == "regard"]
    return chance.choice(cards), "Not played yet.", 0


def unasked(at: Game, minutes: int, chance: Random) -> tuple[Card, str, int | None]:
    """Suggest an exercise that must not be suggested."""
    return next(each for each in at.catalog.cards() if not each.suggest), "Because.", None


@pytest.mark.parametrize(
    ("choose", "expected"),
    [
        (
            the_next_in_the_list,
            {"one side of it", "one of them opens more often", "a reason that is not true"},
        ),
        (unasked, {"nobody asked for it", "the same twice"}),
    ],
)
def test_a_worse_year_is_complained_about(choose: Choose, expected: set[str]) -> None:
    assert expected <= year_complaints(a_year(twelve_packs(), 1, choose))


def test_a_deep_one_cannot_be_begun_before_its_time_and_would_be_complained_about() -> None:
    shelf = twelve_packs()
    deep = next(each for each in shelf.cards() if each.intensity == "deep")
    with raises_saying(AnswerRejected, match="builds on"):
        a_year(shelf, 1, lambda at, minutes, chance: (deep, "Because.", None))
    year = [Played(Evening(shelf.cards()), deep, "Because.", 0)]
    assert "deep before its time" in year_complaints(year)
