"""Whatever lines two people type, in whatever order: the evening goes on or ends in order, and nothing commands."""

import io
import random
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.people import assign_seats
from reciprocity_tui.plain.run import run
from reciprocity_tui.sanitize import FORBIDDEN
from tests.plain.visits import Stays

SEEDS, VISITS, LINES = 12, 6, 120
DAY = date(2026, 6, 1)
OFTEN = ("", "/me", "1", "2", "a few words", ".")
LINES_OF_ALL_KINDS = (
    *OFTEN * 6, *"034567890", *"sdlgawtnq+-", "Ana", "Sam", "ana", "/pass", "/swap", "/change", "/pause", "/end",
    "/help", "/leave", "/nothing", "//", " ", "1 2", "1, 3", "1=2", "yes", "no", "-", "- ", "first-evening",
    "regard/thanks-that-names-you", "two-lists", "dates", "[b]x[/b]", "\x1b]0;t\x07", "\u202etac", "so long " * 300,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(SEEDS))
def test_any_lines_may_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    chance, journal, catalog = random.Random(seed), Journal.in_memory(today=lambda: DAY), Catalog()
    journal.set_people(*assign_seats("Ana", "Sam"))
    names = [card.ref for card in catalog.cards()]
    for _ in range(VISITS):
        lines = chance.choices(LINES_OF_ALL_KINDS, k=LINES)
        source, out = io.BytesIO("\n".join(lines).encode()), io.StringIO()
        chosen = chance.choice([None, chance.choice(names)])
        game = partial(Stays, catalog, journal, chance, lambda: DAY)
        if chosen is not None and game().reason_to_wait(catalog.find(chosen), "it") is not None:
            with pytest.raises(AnswerRejected):
                run(game, exercise=chosen, source=source, out=out)
        else:
            assert run(game, exercise=chosen, source=source, out=out) == 0, lines
        assert not FORBIDDEN.search(out.getvalue().replace("\n", ""))
