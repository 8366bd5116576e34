"""Each shape that lists come in: read with its sum, clean when it is checked, and played to its end."""

import datetime
import io
import random
from pathlib import Path

import pytest

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.catalog import Catalog
from reciprocity_tui.packs.importing.entries import FATES, Wishes
from reciprocity_tui.packs.importing.listing import listings
from reciprocity_tui.packs.inspection import inspect
from reciprocity_tui.people import seated
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.table.table import Table
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
    for listing in listings([source_named(name)], Wishes()):
        assert [entry.number for entry in listing.entries] == list(range(1, len(listing.entries) + 1))
        assert sum(len(listing.numbers(fate)) for fate in FATES) == len(listing.entries)
        assert all(entry.why for entry in listing.entries if entry.fate in ("doubled", "left out"))


@pytest.mark.parametrize("name", NAMES)
def test_the_pack_is_clean_and_is_played_to_its_end(tmp_path: Path, name: str) -> None:
    made = listings([source_named(name)], Wishes())
    folder = imported(tmp_path / "packs" / "our-list", made)
    assert [fault for file in inspect(folder) for fault in file.faults] == []
    catalog = Catalog(folder.parent)
    assert not catalog.broken()
    asked = set(questions(made[0]))
    for card in catalog.cards():
        text = _played(catalog, card.ref)
        assert any(question in text for question in asked)


def _played(catalog: Catalog, ref: str) -> str:
    """What two people see who play it without keeping anything."""
    journal = Journal.in_memory(today=lambda: DAY)
    journal.set_people(*seated("Ana", "Sam"))
    table = Table(catalog, journal, random.Random(3), lambda: DAY, keeps=False)
    out = io.StringIO()
    screen, _ = driven(out, room=True)
    PlainEvening(table.begin(catalog.find(ref), opener=0), screen).play()
    table.close()
    return " ".join(out.getvalue().split())
