"""Every exercise that comes with the program is played in lines by a program that knows nothing but the words."""

import datetime
import io
import random
import re

import pytest

from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.people import assign_seats
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.sanitize import FORBIDDEN
from tests.plain.driver import driven
from tests.plain.test_generated import PRIVATE, looks_away
from tests.repertoire import few_and_slow

DAY = datetime.date(2026, 6, 1)
CATALOG = Catalog()
SHOWS = re.compile(r"You have both answered\.|Step (\d+) of \1\b")
"""Where answers may be seen: the reveal, and the last step, the reflection."""


@pytest.mark.parametrize("ref", few_and_slow())
@pytest.mark.parametrize("seed", range(3))
def test_it_is_played_to_its_end_and_shows_nothing_before_its_time(ref: str, seed: int) -> None:
    journal = Journal.in_memory(today=lambda: DAY)
    journal.set_people(*assign_seats("Ana", "Sam"))
    # Where nothing is kept, a deep one need not wait for what binds it.
    game = Game(CATALOG, journal, random.Random(seed), lambda: DAY, keeps=False)
    out = io.StringIO()
    screen, driver = driven(out, "sentinel-{}-".format, room=seed > 0)
    session = game.begin(CATALOG.find(ref), opener=seed % 2)
    evening = PlainEvening(session, screen)
    closed = evening.play().closed
    # The least number says of a deep one that there is little room tonight; else only one gate in six stays closed.
    by_chance = any(each is True for each in session.evening.thrown.values())
    assert not closed or (CATALOG.find(ref).intensity == "deep" and (by_chance or not driver.room))
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
    game.close()
