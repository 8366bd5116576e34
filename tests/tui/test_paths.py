"""Paths on the screen: begun, left and gone on with, from Tonight and from the library."""

import pytest

from reciprocity_tui.game.followed_path import FOLLOWED
from reciprocity_tui.play.suggestion.course import Course, Week
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.library import LibraryScreen
from reciprocity_tui.tui.screens.paths import PathsScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from tests.plain.kit import exercise
from tests.plain.test_kinds import WEATHER
from tests.plain.test_paths import Titled
from tests.plain.visits import Place

SMALL = exercise(WEATHER)
WEEKS = Course(
    "ground/weeks",
    "Some weeks",
    "A few evenings.",
    (Week("Small things", "Nothing big.", light=("ground/a",)), Week("More", light=("ground/b",))),
)
SIZES = [(80, 24), (40, 15)]


def place() -> Place:
    """Ana and Sam, three exercises and a path."""
    return Place({"c": SMALL, "a": SMALL, "b": SMALL}, paths=(WEEKS,)).seat()


def shown_text(app: ReciprocityApp) -> str:
    """Return every word on the screen."""
    return "\n".join(str(each.render()) for each in app.screen.query("LiteralText, TonightText, Choices"))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_path_is_begun_and_left_from_tonight(size: tuple[int, int]) -> None:
    at = place()
    app = ReciprocityApp(at.game)
    async with app.run_test(size=size) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, PathsScreen)
        assert "Some weeks" in shown_text(app) and "Begin Some weeks" in shown_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, TonightScreen)
        assert "You follow Some weeks now." in shown_text(app)
        assert at.journal.setting(FOLLOWED) == "ground/weeks"
        await pilot.press("t")
        await pilot.pause()
        assert "This week: Small things. Nothing big." in shown_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert at.journal.setting(FOLLOWED) is None


async def test_from_the_library_it_is_said_there_and_tonight_follows() -> None:
    at = place()
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("l")
        await pilot.pause()
        await pilot.press("f3")
        await pilot.pause()
        assert isinstance(app.screen, PathsScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        assert "You follow Some weeks now." in shown_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, TonightScreen)
        assert "Next on your path: Some weeks." in shown_text(app)


async def test_a_path_that_is_gone_is_said_once() -> None:
    at = place()
    at.game().following.perform("follow ground/weeks")
    at.paths = ()
    for times in range(2):
        app = ReciprocityApp(at.game)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert ("The path you were on is no longer here" in shown_text(app)) == (times == 0)


@pytest.mark.parametrize("key", ["escape", "4"])
async def test_going_back_changes_nothing(key: str) -> None:
    at = place()
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", "down" if key == "4" else "escape")
        await pilot.press(*(["enter"] if key == "4" else []))
        await pilot.pause()
        assert isinstance(app.screen, TonightScreen)
        assert at.journal.setting(FOLLOWED) is None


async def test_a_finished_pack_is_said_at_the_end_of_its_evening_and_once() -> None:
    at = Place({"a": SMALL}).seat()
    at.catalog = Titled
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        for evening in range(2):
            await pilot.press("enter")
            await pilot.pause()
            await pilot.press("1", "7", "enter", "enter", "enter")
            await pilot.pause()
            assert "That was an evening." in shown_text(app)
            assert ("been through all of First steps" in shown_text(app)) == (evening == 0)
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(app.screen, TonightScreen)
