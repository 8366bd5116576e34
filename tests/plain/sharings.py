"""A practice of which one task was tried, and what the two could share of it."""

from pathlib import Path

from tests.plain.kit import exercise
from tests.plain.test_kinds import NOTE, WEATHER
from tests.plain.test_practice import MADE
from tests.plain.visits import Place

ANAS, SAMS, NOTED = "The tea that Sam made.", "A walk in the rain.", "We began with tea."
WHEN, SAME = "On 1 June 2026", "sunny (needs both)"

TRIED = ("p", "1", "1", "1", "1", "", "/me", ANAS, ".", "/me", SAMS, ".", "", "", "", "", "")
"""What is typed from Tonight to Tonight: both choose the same weather, and each writes a line."""


def tried() -> Place:
    """Ana and Sam, who tried the first task, wrote a line each and chose the same; Ana noted what helped."""
    at = Place(dict.fromkeys("abc", exercise(WEATHER, NOTE))).seat()
    number = at.game().practising.add(MADE)
    at.visit(*TRIED)
    at.game().practising.add_note(number, "helped", 0, NOTED)
    return at


def report() -> Path:
    """Return the only file in the folder."""
    (file,) = Path.cwd().iterdir()
    return file
