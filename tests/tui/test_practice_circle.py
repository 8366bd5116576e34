"""A practice goes from the form of a counselor to the screens of a couple, and back as a report."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reciprocity_tui.game.game import Game
from reciprocity_tui.people import assign_seats
from reciprocity_tui.practice.open_report import open_report
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.assign_flow import AssignFlow
from reciprocity_tui.tui.counselor_app import CounselorApp
from reciprocity_tui.tui.screens.review import ReviewScreen
from tests.packs.installed import install, settle
from tests.packs.written import HEADER, exercise
from tests.tui.game import press, seen, write

SIZES = [(80, 24), (40, 15)]
NARROW = 60
FIRST_DAY = datetime(2999, 6, 1, 20, tzinfo=UTC)
LINES = ("The tea.", "The walk.", "A song.", "A soup.")
LINE = """
[[step]]
id         = "line"
kind       = "write"
visibility = "sealed"
prompt     = "What was good this week?"
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder where files go back and forth; the counselor has a pack of two exercises."""
    home = tmp_path / "counselor"
    pack = install(home, "mine", "other")
    for name in ("tea", "walk"):
        exercise(pack, LINE, HEADER.replace('"Tea"', f'"A little {name}"'), name)
    settle(home)
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    return desk


def newest(desk: Path, pattern: str) -> Path:
    """Return the file of a pattern whose name is the last."""
    return max(desk.glob(pattern))


def flat(app: ReciprocityApp | CounselorApp) -> str:
    """Return all text on the screen as one line."""
    return " ".join(seen(app).split())


def form(desk: Path) -> CounselorApp:
    """Return the counselor's form."""
    home = desk.parent / "counselor"
    game = Game.of_library(home)
    return CounselorApp(lambda app: AssignFlow(app, game, home).run())


def evening(desk: Path, day: int) -> ReciprocityApp:
    """Return the program of Ana and Sam, so many days after the first."""
    game = Game.open(desk.parent / "couple", seed=1, now=lambda: FIRST_DAY + timedelta(days=day))
    if game.people is None:
        game.journal.set_people(*assign_seats("Ana", "Sam"))
    return ReciprocityApp(lambda: game)


async def pick(pilot: Pilot[int], title: str) -> None:
    """Pick an exercise; in a narrow window, its details come first."""
    await write(pilot, title)
    await press(pilot, *["enter"] * (1 if pilot.app.size.width > NARROW else 2))


async def write_both(pilot: Pilot[int], first: tuple[str, str], second: tuple[str, str]) -> None:
    """Open each curtain and lock a line; then read, keep, and write nothing for next time."""
    for key, line in (first, second):
        await press(pilot, key)
        await write(pilot, line)
        await press(pilot, "enter")
    await press(pilot, "enter", "enter", "enter", "enter")
    assert "That was an evening." in seen(pilot.app)


async def assign(desk: Path, size: tuple[int, int]) -> Path:
    """Fill in the form with two exercises, the second after the first, and return what it wrote."""
    app = form(desk)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "1", "enter", "1", "enter")
        await write(pilot, "Two of us")
        await press(pilot, "enter", "4", "enter")
        await pick(pilot, "little tea")
        await press(pilot, "5", "enter")
        await pick(pilot, "little walk")
        await press(pilot, "9", "enter", "enter", "enter")
        assert "The practice is written." in seen(app)
    return newest(desk, "practice-*.rpractice")


async def test_the_first_answer_of_a_long_list_is_whole_in_a_small_window(desk: Path) -> None:
    app = form(desk)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert "› 1 From scratch: choose the" in seen(app)


async def assign_again(desk: Path, size: tuple[int, int], report: Path) -> str:
    """Open the form with a report, and return what it shows."""
    app = form(desk)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "8", "enter")
        await write(pilot, str(report))
        await press(pilot, "enter")
        return seen(app)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_from_the_form_to_the_report_and_to_the_next_form(desk: Path, size: tuple[int, int]) -> None:
    practice = await assign(desk, size)
    app = evening(desk, 0)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "p", "enter")
        await write(pilot, str(practice))
        await press(pilot, "enter", "left")
        assert "Ana says yes." in seen(app)
        await press(pilot, "right")
        assert "A little tea: open" in seen(app) and "opens after" in seen(app)
        await press(pilot, "escape")
        assert "A little tea" in seen(app) and "Two of us." in flat(app)
        await press(pilot, "enter")
        await write_both(pilot, ("left", LINES[0]), ("right", LINES[1]))
    app.game.close()

    app = evening(desk, 1)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "A little walk" in seen(app)
        await press(pilot, "enter", "enter")
        await write_both(pilot, ("right", LINES[2]), ("left", LINES[3]))
    app.game.close()

    app = evening(desk, 2)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "p", "4", "enter", "enter")
        first, second = ("left", "right") if "Ana, press" in flat(app) else ("right", "left")
        # The first of the two releases the line of the second evening, the other one nothing.
        await press(pilot, first, "down", "down", "down", "space", "enter", second, "enter")
        released = LINES[3] if first == "left" else LINES[2]
        assert [line for line in LINES if line in seen(app)] == [released]
        await press(pilot, "left", "right", "enter", "enter")
        await pilot.pause()
        assert "It is written." in flat(app)
    app.game.close()

    report = newest(desk, "report-*.toml")
    assert [line for line in LINES if line in report.read_text("utf-8")] == [released]
    read = open_report(report, desk)
    review = CounselorApp(lambda app: app.push_screen_wait(ReviewScreen(read)))
    async with review.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Two of us" in seen(review) and released in seen(review) and "Ana" not in seen(review)

    again = await assign_again(desk, size, report)
    assert read.couple in again and "Two of us" in again
