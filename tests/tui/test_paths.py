"""Paths on the screen: begun, left and gone on with, from Tonight and from the library."""

import pytest

from reciprocity_tui.following import FOLLOWED
from reciprocity_tui.play.course import Course, Week
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.paths import PathsScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from tests.plain.kit import exercise
from tests.plain.test_kinds import WEATHER
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


def said(app: ReciprocityApp) -> str:
    """Every word on the screen."""
    return "\n".join(str(each.render()) for each in app.screen.query("Words, Choices"))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_path_is_begun_and_left_from_tonight(size: tuple[int, int]) -> None:
    at = place()
    app = ReciprocityApp(at.table)
    async with app.run_test(size=size) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, PathsScreen)
        assert "Some weeks" in said(app) and "Begin Some weeks" in said(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, TonightScreen)
        assert "Tonight comes from Some weeks now." in said(app)
        assert at.journal.setting(FOLLOWED) == "ground/weeks"
        await pilot.press("t")
        await pilot.pause()
        assert "This week: Small things. Nothing big." in said(app)
        await pilot.press("enter")
        await pilot.pause()
        assert at.journal.setting(FOLLOWED) is None
