"""Every exercise that comes with the program is played in lines by a program that knows nothing but the words."""

import datetime
import io
import random
import re

import pytest

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.catalog import Catalog
from reciprocity_tui.people import seated
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.table import Table
from reciprocity_tui.text import FORBIDDEN
from tests.plain.driver import driven
from tests.plain.test_generated import PRIVATE, looks_away

DAY = datetime.date(2026, 6, 1)
CATALOG = Catalog()
SHOWS = re.compile(r"Both are in\.|Step (\d+) of \1\b")
"""Where answers may be seen: the reveal, and the last step, the reflection."""


@pytest.mark.parametrize("ref", [card.ref for card in CATALOG.cards()])
@pytest.mark.parametrize("seed", range(3))
def test_it_is_played_to_its_end_and_shows_nothing_before_its_time(ref: str, seed: int) -> None:
    journal = Journal.in_memory(today=lambda: DAY)
    journal.set_people(*seated("Ana", "Sam"))
    card = CATALOG.find(ref)
    deep = card.intensity == "deep"
    # What a deep one waits for would have to be played first, unless nothing is kept.
    table = Table(CATALOG, journal, random.Random(seed), lambda: DAY, keeps=not deep)
    out = io.StringIO()
    screen, driver = driven(out, "sentinel-{}-".format)
    evening = PlainEvening(table.begin(card, opener=seed % 2), screen)
    # One secret gate in six stays closed by itself.
    assert evening.play().closed is False or deep
    text = out.getvalue()
    assert not FORBIDDEN.search(text)
    assert "{" not in text
    for seen, (word, line) in zip(driver.seen, driver.typed, strict=True):
        if word in PRIVATE and line.startswith("sentinel") and looks_away(seen):
            shown = SHOWS.search(text, len(seen))
            assert shown is not None
            own = "Only for" in seen.rsplit("\n\n", 1)[-1]
            for words in line.split("; "):
                assert words not in text[: None if own else shown.start()], "nothing is said back"
    table.close()
