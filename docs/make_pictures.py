# ruff: noqa: INP001 -- a script, not a package
"""Makes the pictures of the README and the guides from the program itself: `make pictures`.

Each picture is the real screen at 80 columns by 24 rows, reached by the keys two people would press, at a table
that keeps nothing. The same seed gives the same pictures.
"""

import asyncio
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from picture_cases import SHOWN, practice_of, write_cases  # noqa: E402 -- the program is found first
from textual.app import App  # noqa: E402
from textual.pilot import Pilot  # noqa: E402

from reciprocity_tui.game.game import Game  # noqa: E402
from reciprocity_tui.journal.journal import Journal  # noqa: E402
from reciprocity_tui.packs.library.catalog import Catalog  # noqa: E402
from reciprocity_tui.people import assign_seats  # noqa: E402
from reciprocity_tui.practice.assign_start import AssignStart  # noqa: E402
from reciprocity_tui.practice.caseload import read_caseload  # noqa: E402
from reciprocity_tui.practice.standing import standings  # noqa: E402
from reciprocity_tui.tui.app import ReciprocityApp  # noqa: E402
from reciprocity_tui.tui.assign_flow import AssignFlow  # noqa: E402
from reciprocity_tui.tui.counselor_app import CounselorApp  # noqa: E402
from reciprocity_tui.tui.screens.caseload import CaseloadScreen  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
SIZE = (80, 24)
SEED = 4

Step = tuple[str, Sequence[str]]
"""Keys, and the name of the picture taken after them; without a name there is none."""

FIRST_EVENING = (
    ("tonight", ()),
    ("snap", ("enter",)),
    ("", ("2", "8", "enter")),
    ("prompt", ("enter", "enter", "enter", "enter", "enter")),
    ("", ("enter", *"you noticed")),
    ("", ("enter", "enter", *"the soup", "enter", "enter", "enter")),
    ("reflection", ()),
    ("curtain", ("enter", "left")),
)
HELLO_WEATHER = (
    ("", ("left", "down", "enter")),
    ("", ("right", "down", "down", "enter")),
    ("reveal", ("enter",)),
)
THANKS = (
    ("thanks", ("enter",)),
    ("", ("enter", *"that you go walking with the dog", "enter", "enter", "enter")),
    ("thanks-reflection", (*"you saw that the walks are for us", "enter", "enter")),
)
TWO_LISTS = (
    ("", ("left", "right", "enter", "enter", *"Sunday mornings", "enter", "left", "right", "left")),
    ("two-lists", (*"an hour of quiet", "enter", *"hot coffee", "enter", "enter", *"which hour")),
    ("", ("enter", "enter", "enter", "right")),
    ("", (*"a walk in the quiet", "enter", "enter", *"the route", "enter", "enter", "enter", "enter")),
    ("two-lists-alike", ("left", "right", "1")),
    ("two-lists-said-back", ("enter", "enter", "enter")),
    ("", ("enter", "enter", "enter", "enter", "enter", "enter", "enter")),
    ("", (*"quiet until nine, then a walk", "enter", *"it is Sunday", "enter", "enter", "enter", "2", "8")),
    ("two-lists-agree", ()),
    ("", ("1", "7", "enter", "enter", "right")),
    ("two-lists-reflection", ()),
    ("", ("enter", "left", "enter", "enter", "enter", "enter")),
)
TWO_WEEKS_LATER = (
    ("two-weeks-later", ()),
    ("agreements", ("a",)),
    ("review", ("escape", "enter", "enter")),
)
LIBRARY = (("library", ("l", *"lists")),)
FOUR_PART_ASK = (
    ("", ("left", "right", "enter", "enter", "enter")),
    ("four-part-ask", ("right", "1", "enter", "2", "enter", *"one evening a week at the piano")),
    ("four-part-ask-told", ("enter",)),
    ("", ("enter", "enter", "enter", "enter")),
    ("", (*"Tuesday evenings at the piano", "enter", *"it is Tuesday", "enter", "enter", "enter", "1", "7")),
    (
        "",
        ("enter", "left", "f3", "f3", "f3", "f3", "enter", *"the way you waited", "enter", "enter", "enter"),
    ),
    ("four-part-ask-reflection", ("left",)),
)


PRACTICE = (("practice-tonight", ()),)
SHARE = (
    ("practice", ("p",)),
    ("share-mark", ("4", "enter", "enter", "right", "space", "down", "space")),
    ("share", ("enter", "left", "space", "down", "space", "enter", "left")),
)


async def take(app: App[int], steps: Sequence[Step], suffix: str = "") -> None:
    """Press the keys of each step and take its picture, if it has a name."""
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for worker in [worker for worker in app.workers if worker.group == "reading"]:
            await worker.wait()
        await pilot.pause()
        for name, keys in steps:
            for key in keys:
                await press(pilot, key)
            if name:
                picture = app.export_screenshot(title="")
                (PICTURES / f"{name}{suffix}.svg").write_text(steady(picture, f"{name}{suffix}"), "utf-8")


async def press(pilot: Pilot[int], key: str) -> None:
    """Press one key and wait for what it does."""
    await pilot.press("space" if key == " " else key)
    await pilot.pause()


def steady(picture: str, name: str) -> str:
    """Make a picture reproducible, and remove the fonts that it would download."""
    picture = re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", f"terminal-{name}", picture)


class Desk:
    """Play for Ana and Sam with a journal in memory, on a day that the script moves."""

    def __init__(self) -> None:
        self.day = date(2026, 3, 14)
        self.chance = Random(SEED)
        self.journal = Journal.in_memory(today=lambda: self.day)
        self.journal.set_people(*assign_seats("Ana", "Sam"))

    def play(
        self,
        steps: Sequence[Step],
        exercise: str | None = None,
        suffix: str = "",
        prepare: Callable[[Game], object] = bool,
    ) -> None:
        """Start the program, press these keys, and take the pictures. prepare -- what is done before."""
        opener = None if exercise is None else 0
        prepare(self._table())
        asyncio.run(take(ReciprocityApp(self._table, exercise=exercise, opener=opener), steps, suffix))

    def _table(self) -> Game:
        return Game(Catalog(), self.journal, self.chance, lambda: self.day)


def review_cases() -> None:
    """Open a folder as a counselor does, and a report in it."""
    with tempfile.TemporaryDirectory() as place:
        folder, home, today = Path(place) / "cases", Path(place) / "home", Desk().day
        folder.mkdir()
        write_cases(folder, today)

        async def show(app: CounselorApp) -> None:
            await app.push_screen_wait(CaseloadScreen(folder, home, today))

        caseload = read_caseload(folder, home)
        assert caseload is not None, "Nobody stopped it."
        codes = [row.couple.code for row in standings(caseload.couples, today)]
        keys = (*["down"] * codes.index(SHOWN), "enter", "enter")
        asyncio.run(take(CounselorApp(show), (("caseload", ()), ("report", keys))))


def fill_in_the_form() -> None:
    """Make a practice as a counselor does, from a bundle."""
    with tempfile.TemporaryDirectory() as place:
        home, day = Path(place), Desk().day
        game = Game.of_library(home, lambda: datetime.combine(day, time(20), UTC))
        start = AssignStart(lambda practice: replace(practice, couple=SHOWN, counselor="Dr. Lee"))
        app = CounselorApp(lambda app: AssignFlow(app, game, home, start).run())
        asyncio.run(take(app, (("form", ("3", "enter")),)))


def practise() -> None:
    """Try one exercise of a practice, and choose what to share of it."""
    desk = Desk()
    desk.play(PRACTICE, prepare=lambda game: game.practising.add(practice_of(SHOWN, desk.day)))
    desk.play((*THANKS, ("", ("enter", "enter"))), "thanks-that-names-you")
    desk.day += timedelta(days=1)
    desk.play(SHARE)


def main() -> None:
    """Take them all."""
    PICTURES.mkdir(exist_ok=True)
    fill_in_the_form()
    practise()
    review_cases()
    Desk().play(FIRST_EVENING)
    Desk().play(HELLO_WEATHER, "hello-weather")
    Desk().play(THANKS, "thanks-that-names-you")
    Desk().play(FOUR_PART_ASK, "four-part-ask")
    Desk().play(LIBRARY)
    weeks = Desk()
    weeks.play(TWO_LISTS, "two-lists")
    weeks.day += timedelta(days=14)
    weeks.play(TWO_WEEKS_LATER)
    light = Desk()
    light.journal.set_setting("look", "paper")
    light.play(FIRST_EVENING[:1], suffix="-light")
    print("\n".join(str(path.relative_to(ROOT)) for path in sorted(PICTURES.glob("*.svg"))))


if __name__ == "__main__":
    main()
