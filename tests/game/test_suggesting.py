"""Tonight's suggestion is the same whether all cards are read for it or a digest of them."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.game.suggesting import tonight_suggestion
from reciprocity_tui.packs.library import index
from reciprocity_tui.packs.library.catalog import BUILT_IN_ORDER, Catalog
from reciprocity_tui.packs.library.sources import packs_folder
from reciprocity_tui.play.suggestion.history import PlayedEvening
from reciprocity_tui.play.suggestion.proposals import SOURCES, Proposal
from reciprocity_tui.play.suggestion.suggestion import LENGTHS, suggest
from tests.packs.installed import install
from tests.packs.written import HEADER

DAY = date(2026, 6, 1)


def header(chance: Random, number: int, names: list[str]) -> str:
    """Return a random header for an exercise of a pack; the exercise may be suggested."""
    after = chance.sample(names, chance.choice((0, 0, 0, 1, 2)))
    text = HEADER.replace('"Tea"', f'"Tea {number}"').replace(
        "= 3", f"= {chance.choice((3, 5, 8, 10, 15, 40))}"
    )
    text = text.replace('"light"', f'"{chance.choice(("light", "light", "medium", "deep"))}"')
    text = text.replace('"regard"', f'"{chance.choice(("regard", "team", "balance", "civility"))}"')
    text = text.replace('"appreciation"', f'"{chance.choice(("needs", "check-in", "values"))}"')
    return f"{text}after = {after}\ncooldown_days = {chance.choice((0, 30))}\n".replace("'", '"')


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the index treat files written a moment ago as old."""
    monkeypatch.setattr(index, "SETTLE_NS", 0)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with a dozen packs of all sorts, and its index."""
    chance, place = Random(7), tmp_path_factory.mktemp("home")
    names = [f"tea-{number}" for number in range(5)]
    for number in range(12):
        more = "suggest = false\n" if number % 5 == 4 else ""
        folder = install(place, f"pack-{number}", more=more)
        (folder / "tea.toml").unlink()
        for name in names:
            install(place, f"pack-{number}", name, header=header(chance, number, names), more=more)
    return place


def history(chance: Random, cards: list[Card]) -> list[PlayedEvening]:
    """Return a random history, newest first."""
    chosen = chance.choices(cards, k=chance.choice((0, 1, 3, 12, 60)))
    return [
        PlayedEvening(
            card.ref,
            card.pillar,
            card.kind,
            card.intensity,
            DAY - timedelta(days=days * chance.choice((1, 2))),
        )
        for days, card in enumerate(chosen, 1)
    ]


@pytest.mark.parametrize("seed", range(40))
def test_a_digest_suggests_what_all_cards_do(home: Path, seed: int) -> None:
    chance = Random(seed)
    cards = list(Catalog.for_home(home).cards())
    assert len(cards) > 60
    others = [card for card in cards if card.pack not in BUILT_IN_ORDER]
    past = history(chance, cards if seed % 2 else others)
    proposals = [
        Proposal(source, "Some weeks", tuple(card.ref for card in chance.sample(others, 3)))
        for source in SOURCES
        if chance.random() < 0.4
    ]
    for minutes in LENGTHS:
        due = chance.random() < 0.3
        catalog = Catalog.for_home(home)
        suggested = tonight_suggestion(catalog, past, DAY, minutes, 0, due=due, proposals=proposals)
        assert "_found" not in vars(catalog), "not all of it was read"
        assert suggested == suggest(cards, past, DAY, minutes, due=due, proposals=proposals)


def test_one_more_is_the_next_of_all(home: Path) -> None:
    cards = Catalog.for_home(home).cards()
    for skip in range(1, 90, 11):
        assert tonight_suggestion(Catalog.for_home(home), [], DAY, 10, skip, due=False) == suggest(
            cards, [], DAY, 10, skip
        )


def test_what_is_suggested_is_as_its_file_is_now(tmp_path: Path) -> None:
    played = [
        PlayedEvening(f"ground/{name}", "regard", "needs", "light", DAY)
        for name in ("first-evening", "x", "y")
    ]
    for number in range(3):
        install(tmp_path, f"pack-{number}", header=HEADER.replace("= 3", "= 10"))
    cards = Catalog.for_home(tmp_path).cards()
    past = [
        *(
            PlayedEvening(card.ref, card.pillar, card.kind, card.intensity, DAY)
            for card in cards
            if card.pack in BUILT_IN_ORDER
        ),
        *played,
    ]
    suggested = tonight_suggestion(Catalog.for_home(tmp_path), past, DAY, 10, 0, due=False)
    assert suggested is not None
    assert suggested.card.pack == "pack-0"
    file = packs_folder(tmp_path) / "pack-0" / "tea.toml"
    file.write_text(file.read_text().replace('"Tea"', '"Cocoa"'))
    suggested = tonight_suggestion(Catalog.for_home(tmp_path), past, DAY, 10, 0, due=False)
    assert suggested is not None
    assert suggested.card.title == "Cocoa"
    file.write_text(file.read_text().replace("= 10", '= "ten"'))
    suggested = tonight_suggestion(Catalog.for_home(tmp_path), past, DAY, 10, 0, due=False)
    assert suggested is not None
    assert suggested.card.ref == "pack-1/tea"
