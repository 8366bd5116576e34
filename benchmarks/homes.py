"""Homes to measure in: two people and as many kept evenings as are asked for."""

import datetime
import json
from pathlib import Path

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.open_journal import open_journal
from reciprocity_tui.journal.schema import LABEL_LINES
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.scenes.slots import EveningRecord, Line

FIRST_DAY = datetime.date(2020, 1, 1)
TEXT = "a slow walk by the river, and nobody looked at a clock " * 6


def make_home(folder: Path, evenings: int) -> Path:
    """Fill `folder` with a journal of `evenings`, one a day, about 8 KB each, and return it."""
    day = FIRST_DAY

    def today() -> datetime.date:
        return day

    folder.mkdir(parents=True, exist_ok=True)
    with Journal.open(folder, today=today) as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))
        for number in range(evenings):
            day = FIRST_DAY + datetime.timedelta(days=number)
            start = EveningRecord(
                exercise="ground/one-good-thing",
                title="One good thing",
                snapshot="{}",
                opener=number % 2,
                day=day.isoformat(),
                prompts=(),
                pillar="regard",
                kind="appreciation",
                intensity="light",
                minutes=5,
            )
            lines = [
                Line("thanks_lines", "regard", "What was good?", side % 2, f"{TEXT}{number}", order=side)
                for side in range(20)
            ]
            journal.finish(journal.begin(start), lines)
    return folder


def make_long_home(folder: Path, evenings: int) -> Path:
    """Fill `folder` with a journal of `evenings` over all built-in exercises, and return it.

    Each evening has four lines, two of them warm, and two prompts; every fourth one an agreement that has ended.
    The rows are written by the database itself: 100,000 evenings take seconds, not minutes.
    """
    refs = [card.ref for card in Catalog().cards()]
    folder.mkdir(parents=True, exist_ok=True)
    opened = open_journal(folder)
    values = (evenings, json.dumps(refs), len(refs), FIRST_DAY.isoformat())
    with Journal(opened, lambda: FIRST_DAY) as journal:
        journal.set_people(*assign_seats("Ana", "Sam"))
        opened.connection.execute("BEGIN")
        for statement in _ROWS:
            opened.connection.execute(statement, values if "?1" in statement else ())
        opened.connection.execute(LABEL_LINES)
        opened.connection.execute("COMMIT")
    return folder


# Four evenings a day, the last of them on the first day: what has to wait for weeks has waited.
_EVENINGS = """
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)
    INSERT INTO evening (exercise, title, opener, day, pillar, kind, intensity, minutes, kept)
    SELECT json_extract(?2, '$[' || (n % ?3) || ']'), 'An evening', n % 2,
        date(?4, '-' || ((?1 - n) / 4) || ' days'), 'regard', 'appreciation', 'light', 5, 1 FROM numbers
"""
_LINES = """
    INSERT INTO line (evening, ord, panel, pillar, wording, author, text, options, step)
    SELECT evening.id, value, iif(value < 2, 'thanks_lines', 'side_by_side'), 'regard', 'What was good?',
        value % 2, 'a slow walk by the river, number ' || evening.id, '[]', 'step-' || value
    FROM evening, json_each('[0, 1, 2, 3]')
"""
_PROMPTS = """
    INSERT INTO prompt SELECT evening.id, exercise || '-' || ((evening.id + value) % 9)
    FROM evening, json_each('[0, 4]')
"""
_AGREEMENTS = """
    INSERT INTO agreement
        (line, source, what, cue, gives_left, gives_right, form, days, made, touched, review, ended)
    SELECT id, 'team/two-lists/try', text, 'on Sundays', '', '', 'trial', 14,
        '2019-01-01', '2019-01-01', '2019-01-15', '2019-02-01' FROM line WHERE ord = 3 AND evening % 4 = 0
"""
_ROWS = (
    _EVENINGS,
    _LINES,
    "INSERT INTO search (rowid, text) SELECT id, text FROM line",
    _PROMPTS,
    _AGREEMENTS,
)
"""Fills such a journal, in order. ?1 evenings, ?2 the exercises as JSON, ?3 how many they are, ?4 a day."""
