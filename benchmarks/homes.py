"""Homes to measure in: two people and as many kept evenings as are asked for."""

import datetime
from pathlib import Path

from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.people import seated
from reciprocity_tui.play.slots import Line, Start

FIRST_DAY = datetime.date(2020, 1, 1)
TEXT = "a slow walk by the river, and nobody looked at a clock " * 6


def make_home(folder: Path, evenings: int) -> Path:
    """Fill `folder` with a journal of `evenings`, one a day, about 8 KB each, and return it."""
    day = FIRST_DAY

    def today() -> datetime.date:
        return day

    folder.mkdir(parents=True, exist_ok=True)
    with Journal.open(folder, today=today) as journal:
        journal.set_people(*seated("Ana", "Sam"))
        for number in range(evenings):
            day = FIRST_DAY + datetime.timedelta(days=number)
            start = Start(
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
