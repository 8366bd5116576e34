"""Each shape that lists come in: read with its sum, clean when it is checked, and played to its end."""

import datetime
import io
import random
from pathlib import Path

import pytest

from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.checking.check import check_path
from reciprocity_tui.packs.importing.entries import OUTCOMES, ImportOptions
from reciprocity_tui.packs.importing.read_list import read_lists
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.people import assign_seats
from reciprocity_tui.plain.evening import PlainEvening
from tests.packs.importing.lists import (
    EXPECTED,
    NAMES,
    imported,
    questions,
    said_of,
    source_named,
)
from tests.plain.driver import driven

DAY = datetime.date(2026, 6, 1)


@pytest.mark.parametrize("name", NAMES)
def test_its_sum_is_printed(name: str) -> None:
    assert said_of(name) == EXPECTED.joinpath(f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_all_of_it_is_accounted_for_once(name: str) -> None:
    for listing in read_lists([source_named(name)], ImportOptions()):
        assert [entry.number for entry in listing.entries] == list(range(1, len(listing.entries) + 1))
        assert sum(len(listing.numbers(fate)) for fate in OUTCOMES) == len(listing.entries)
        assert all(entry.why for entry in listing.entries if entry.fate in ("doubled", "left out"))


@pytest.mark.parametrize("name", NAMES)
def test_the_pack_is_clean_and_is_played_to_its_end(tmp_path: Path, name: str) -> None:
    made = read_lists([source_named(name)], ImportOptions())
    folder = imported(tmp_path / "packs" / "our-list", made)
    assert [fault for file in check_path(folder) for fault in file.diagnostics] == []
    catalog = Catalog(folder.parent)
    assert not catalog.unreadable()
    prompts = set(questions(made[0]))
    for card in catalog.cards():
        text = _played(catalog, card.ref)
        assert any(question in text for question in prompts)


def _played(catalog: Catalog, ref: str) -> str:
    """Return the text that two players see who play it without saving anything."""
    journal = Journal.in_memory(today=lambda: DAY)
    journal.set_people(*assign_seats("Ana", "Sam"))
    table = Game(catalog, journal, random.Random(3), lambda: DAY, keeps=False)
    out = io.StringIO()
    screen, _ = driven(out, room=True)
    PlainEvening(table.begin(catalog.find(ref), opener=0), screen).play()
    table.close()
    return " ".join(out.getvalue().split())
