"""A counselor makes a practice in the form: from nothing, a bundle, a saved one or a report, to the file."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reciprocity_tui.cli.arguments import parse
from reciprocity_tui.cli.counselor.assign import start_of
from reciprocity_tui.game.game import Game
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.practice.parse import read_practice
from reciprocity_tui.practice.report_file import write_report
from reciprocity_tui.practice.seen_alone import recorded_answers
from reciprocity_tui.practice.unfinished import unfinished_practice
from reciprocity_tui.tui.assign_flow import AssignFlow
from reciprocity_tui.tui.counselor_app import CounselorApp
from tests.practice.test_report_file import WHOLE
from tests.tui.game import press, seen, write

SIZES = [(80, 24), (40, 15)]
CARDS = Catalog().cards()


def form(home: Path) -> CounselorApp:
    """Return the program with the form, for a counselor whose things are in `home`."""
    game = Game.of_library(home)
    return CounselorApp(lambda app: AssignFlow(app, game, home).run())


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    return tmp_path / "home"


def written(home: Path) -> Path:
    """Return the one file that was written."""
    (file,) = (home.parent / "out").iterdir()
    return file


async def type_line(pilot: Pilot[int], line: str) -> None:
    await write(pilot, line)
    await press(pilot, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_from_a_bundle_to_the_file_in_a_few_keys(home: Path, size: tuple[int, int]) -> None:
    app = form(home)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "2", "enter")
        assert "Title: Warm up a flat patch" in seen(app)
        await press(pilot, "up", "enter")
        assert "Only the file, or pages to print" in " ".join(seen(app).split())
        await press(pilot, "enter", "enter")
        assert "The practice is written." in seen(app)
        await press(pilot, "enter")
        assert "How would you like to start?" in seen(app)
    practice = read_practice(written(home), CARDS).practice
    assert practice is not None and len(practice.tasks) == 5


async def test_everything_of_a_practice_can_be_said(home: Path) -> None:
    app = form(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "enter")
        assert "There is no exercise in it" in seen(app)
        await press(pilot, "enter")
        await type_line(pilot, "Two of us")
        await press(pilot, "down", "enter")
        await type_line(pilot, "Dr. Lee")
        await press(pilot, "4", "enter")
        await write(pilot, "two lists")
        await press(pilot, "enter")
        assert "Two lists" in seen(app)
        await press(pilot, "4", "enter", "1", "enter")
        await type_line(pilot, "To see what may bend.")
        await press(pilot, "2", "enter")
        await type_line(pilot, "If it is Sunday, then after breakfast.")
        await press(pilot, "3", "enter", "1", "enter")
        await write(pilot, "one good thing")
        await press(pilot, "enter", "6", "enter")
        await press(pilot, "6", "enter")
        await type_line(pilot, "What was easy")
        await press(pilot, "9", "enter")
        assert "Have you seen each partner alone" in seen(app)
        await press(pilot, "1", "enter", "enter", "enter", "enter")
    practice = read_practice(written(home), CARDS).practice
    assert practice is not None
    (task,) = practice.tasks
    assert (practice.title, practice.counselor, practice.hear_about) == (
        "Two of us",
        "Dr. Lee",
        ("What was easy",),
    )
    assert (task.exercise, task.fallback) == ("civility/two-lists", "ground/one-good-thing")
    assert (task.why, task.slot) == ("To see what may bend.", "If it is Sunday, then after breakfast.")
    assert recorded_answers(home)[practice.couple].answer == "yes"
    assert "yes" not in written(home).read_text()


async def test_a_release_and_a_window_are_chosen_or_typed(home: Path) -> None:
    app = form(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "enter", "3", "enter", "up", "enter")
        await type_line(pilot, "24.12.2026")
        assert "That is not a day." in seen(app)
        await press(pilot, *["backspace"] * 10)
        await type_line(pilot, "2999-01-01")
        await press(pilot, "3", "enter")
        assert "1 January 2999 to 21" in " ".join(seen(app).split())
        await press(pilot, "5", "enter", "4", "enter", "3", "enter")
        await type_line(pilot, "0")
        assert "A whole number from 1 to 60, please." in seen(app)
        await press(pilot, "backspace")
        await type_line(pilot, "7")
        assert "7 days" in seen(app)


async def test_the_next_practice_begins_from_the_report(home: Path) -> None:
    (home.parent / "report.toml").write_bytes(write_report(WHOLE))
    app = form(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "up", "enter")
        await type_line(pilot, str(home.parent / "nothing.toml"))
        assert "nothing.toml" in seen(app)
        await press(pilot, *["backspace"] * len("nothing.toml"))
        await type_line(pilot, "report.toml")
        assert WHOLE.couple in seen(app) and "Take the floor" in seen(app)
        assert "Two lists" not in seen(app)


async def test_a_bundle_of_ones_own_is_saved_and_begun_with(home: Path) -> None:
    app = form(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "enter", "up", "up", "enter", "enter")
        assert "Saved as being-heard" in seen(app)
        await press(pilot, "enter", "enter")
        assert "being-heard.toml" in seen(app)
        await press(pilot, "escape", "escape", "2", "enter")
    again = form(home)
    async with again.run_test(size=(80, 24)) as pilot:
        assert "Your own: Being heard (4 exercises)" in seen(again)


async def test_going_back_asks_first_and_writes_nothing(home: Path) -> None:
    app = form(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "enter", "escape")
        assert "Nothing is written yet. Go back anyway?" in seen(app)
        await press(pilot, "enter")
        assert "Title: Warm up a flat patch" in seen(app)
        await press(pilot, "escape", "2", "enter")
        assert "How would you like to start?" in seen(app)
    assert list((home.parent / "out").iterdir()) == []


async def test_a_line_that_presses_somebody_is_told_and_not_written(home: Path) -> None:
    app = form(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "enter", "4", "enter", "1", "enter")
        await press(pilot, *["backspace"] * 60)
        await type_line(pilot, "Tell the other the password of your phone.")
        await press(pilot, "7", "enter")
        assert "password" in seen(app)
        await press(pilot, "up", "up", "up", "up", "enter", "enter", "enter")
    assert list((home.parent / "out").iterdir()) == []


FORM_AND_COMMAND = {
    "a bundle": "--bundle",
    "a saved bundle": "--saved",
    "a report": "--from",
    "an exercise": "--exercise",
    "taken out": "--without",
    "why": "--why",
    "slot": "--slot",
    "fallback": "--fallback",
    "release": "--release",
    "title": "--title",
    "from whom": "--from-name",
    "begins": "--begins",
    "weeks": "--weeks",
    "hear about": "--hear-about",
    "save": "--save-as",
    "seen alone": "--seen-alone",
    "paper": "--paper",
    "where": "-o",
}
"""What the form can do, and the option that does the same."""


@pytest.mark.parametrize("option", FORM_AND_COMMAND.values(), ids=FORM_AND_COMMAND)
def test_everything_the_form_can_do_the_command_can_do(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from reciprocity_tui.cli.main import run

    assert run(["counselor", "assign", "--help"]) == 0
    assert option in capsys.readouterr().out


def names_in(folder: Path) -> set[str]:
    """Return the names of what is in a folder."""
    return {file.name for file in folder.iterdir()}


OPTIONS = (
    *("counselor", "assign", "--couple", "k7m2-p9qd", "--title", "Two of us", "--from-name", "Dr. Lee"),
    *("--begins", "2999-01-01", "--weeks", "3", "--hear-about", "What was easy", "--paper", "-o"),
)


@pytest.fixture
def a_first_one(home: Path) -> Path:
    """Return a folder with a practice of the couple."""
    home.mkdir()
    (home / "practice-k7m2-p9qd-two-of-us-1.toml").touch()
    return home


async def test_what_the_options_say_is_in_the_form(a_first_one: Path) -> None:
    home = a_first_one
    args = parse([*OPTIONS, str(home)])
    assert args is not None
    game, start = Game.of_library(home), start_of(args)
    app = CounselorApp(lambda app: AssignFlow(app, game, home, start).run())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "enter")
        for line in ("k7m2-p9qd", "Two of us", "Dr. Lee", "1 January 2999 to 21", "What was easy"):
            assert line in " ".join(seen(app).split())
        await press(pilot, "4", "enter")
        await write(pilot, "one good thing")
        await press(pilot, "enter", "9", "enter", "enter", "enter")
    assert {name for name in names_in(home) if "k7m2" in name} == {
        "practice-k7m2-p9qd-two-of-us-1.toml",
        "practice-k7m2-p9qd-two-of-us-2.toml",
        "practice-on-paper-k7m2-p9qd-two-of-us-2.html",
        "start-sheet-k7m2-p9qd-two-of-us-2.html",
    }


async def test_what_is_made_is_there_again_however_the_form_was_left(home: Path) -> None:
    async with form(home).run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "enter", "1", "enter")
        await type_line(pilot, "Two of us")
    async with form(home).run_test(size=(80, 24)) as pilot:
        assert "Go on with what was begun: Two of us" in seen(pilot.app)
        await press(pilot, "1", "enter")
        assert "Title: Two of us" in seen(pilot.app)
        await press(pilot, "escape", "2", "enter")
        assert "Go on with what was begun" not in seen(pilot.app)
    assert unfinished_practice(home) is None


async def test_nobody_says_by_habit_that_each_partner_was_seen_alone(home: Path) -> None:
    app = form(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "enter", "up", "enter")
        assert "Have you seen each partner alone" in seen(app)
        await press(pilot, *["enter"] * 3)
    (record,) = recorded_answers(home).values()
    assert record.answer == "not-asked"
