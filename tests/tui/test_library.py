"""The library on the screen."""

import pytest
from textual.pilot import Pilot

from reciprocity_tui.game.game import Game
from reciprocity_tui.packs.library.catalog import Catalog, Pack
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.help import HelpScreen
from reciprocity_tui.tui.screens.library import LibraryScreen
from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from reciprocity_tui.tui.widgets.details_view import DetailsView
from reciprocity_tui.tui.widgets.long_list import LongList
from tests.shelves import Shelf, card, game, played, small
from tests.tui.game import press, seen, write

SIZES = [(80, 24), (40, 15), (120, 40)]
WIDE = [(80, 24), (120, 40)]


def program(shelf: Catalog) -> ReciprocityApp:
    """Return the program with this catalog."""
    return at_table(game(shelf))


def at_table(at: Game) -> ReciprocityApp:
    return ReciprocityApp(lambda: at, opener=0)


async def opened(pilot: Pilot[int]) -> None:
    await pilot.pause()
    await press(pilot, "l")
    await pilot.pause()


def flat(app: ReciprocityApp) -> str:
    return " ".join(seen(app).split())


def about(app: ReciprocityApp) -> str:
    """Return the text of the details, in the right half of the screen or on all of it."""
    edge = app.screen.query_one(DetailsView).region.x
    return " ".join(" ".join(line[edge:] for line in seen(app).splitlines()).split())


@pytest.mark.parametrize("size", SIZES)
async def test_l_opens_it_and_esc_goes_back(size: tuple[int, int]) -> None:
    app = program(small())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "l library" in seen(app)
        await opened(pilot)
        for text in (
            "At home",
            "› Tea for two",
            "Un café à deux",
            "! torn.toml",
            "Out of doors",
            "6 to play",
        ):
            assert text in seen(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TonightScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_typing_finds_at_once(size: tuple[int, int]) -> None:
    app = program(small())
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await write(pilot, "slow walk")
        assert "Find: slow walk" in seen(app)
        assert "1 of 6" in seen(app)
        assert "› A slow walk" in seen(app)
        assert "Tea for two" not in app.screen.query_one(LongList)._line(0).text
        await press(pilot, *["backspace"] * 9)
        assert "› Tea for two" in seen(app)
        assert "6 to play" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_found_says_what_to_do(size: tuple[int, int]) -> None:
    app = program(small())
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await write(pilot, "zebra")
        expected = "Nothing matches all of that. Backspace takes a letter away, F9 shows everything again."
        assert expected in flat(app)
        await press(pilot, "enter", "up", "down", "pageup", "home", "end", "enter")
        assert isinstance(app.screen, LibraryScreen)
        await press(pilot, "f9")
        assert "› Tea for two" in seen(app)
        await press(pilot, "down")
        assert "› Un café" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_keys_narrow_it_and_are_shown(size: tuple[int, int]) -> None:
    app = program(small())
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        for text in ("F5 any pillar", "F6 any kind", "F7 any length", "F8 any depth"):
            assert text in seen(app)
        await press(pilot, "f8", "f8")
        assert "F8 medium" in seen(app)
        assert "2 of 6" in seen(app)
        await press(pilot, "f7", "f7", "f7")
        assert "F7 up to 20 minutes" in flat(app)
        assert "› Un café" in seen(app)
        await press(pilot, "f9")
        assert "F7 any length" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_tab_reaches_what_narrows_it(size: tuple[int, int]) -> None:
    app = program(small())
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await press(pilot, "shift+tab", "left", "up")
        assert "F8 deep" in seen(app)
        assert "› The cave" in seen(app)
        await press(pilot, "space", "enter")
        assert "F8 light" in seen(app)
        await press(pilot, "right", "down")
        assert "F5 team" in seen(app)
        await press(pilot, "f9", "t", "e", "a", "enter")
        assert "5 minutes · light · regard" in flat(app) or isinstance(app.screen, PlayScreen)


async def test_a_click_narrows_it() -> None:
    app = program(small())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.click(offset=(seen(app).splitlines()[1].index("F8") + 3, 1))
        await pilot.pause()
        assert "F8 light" in seen(app)


@pytest.mark.parametrize("size", WIDE)
async def test_details_stand_beside_the_list_and_enter_plays(size: tuple[int, int]) -> None:
    at = game(small())
    app = at_table(at)
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        assert "A cup each." in seen(app)
        await press(pilot, "down", "down", "down")
        assert "Usually after Tea for two. Play anyway?" in about(app)
        assert "Practice wisdom, not tested on its own (D)" in about(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, PlayScreen)
        unfinished = at.journal.open_evening()
        assert unfinished is not None and unfinished.start.exercise == "out/walk"


async def test_in_a_small_window_enter_tells_more_and_enter_plays() -> None:
    app = program(small())
    async with app.run_test(size=(40, 15)) as pilot:
        await opened(pilot)
        assert "A cup each." not in seen(app)
        assert "Enter tells more" in seen(app)
        await press(pilot, "enter")
        assert "A cup each." in seen(app)
        assert "Enter plays" in seen(app)
        await press(pilot, "pagedown", "escape")
        assert "› Tea for two" in seen(app)
        await press(pilot, "enter", "w", "a", "l")
        assert "› A slow walk" in seen(app)
        await press(pilot, "f9", "enter", "enter")
        assert isinstance(app.screen, PlayScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_a_deep_one_says_what_has_to_come_first(size: tuple[int, int]) -> None:
    app = program(small())
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await write(pilot, "cave")
        await press(pilot, "enter", "enter")
        expected = (
            "The cave builds on A slow walk and two medium evenings. It opens once you have played that."
        )
        assert expected in flat(app)
        assert isinstance(app.screen, LibraryScreen)
        await press(pilot, "escape", "escape", "l")
        assert expected not in flat(app)


async def test_when_it_was_last_played_is_told() -> None:
    at = game(small())
    played(at, at.catalog.find("home/tea"), 3)
    app = at_table(at)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "Last played 3 days ago." in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_what_cannot_be_read_is_told_with_its_fault(size: tuple[int, int]) -> None:
    app = program(small())
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await press(pilot, "down", "down")
        if size[0] < 64:
            await press(pilot, "enter")
        assert "home/torn.toml" in about(app)
        assert "`minutes` is missing" in about(app)
        await press(pilot, "enter")
        assert "This one could not be read" in flat(app)
        assert isinstance(app.screen, LibraryScreen)


async def test_without_anything_to_play_it_says_so() -> None:
    app = program(Shelf(()))
    async with app.run_test() as pilot:
        await opened(pilot)
        assert "There is nothing to play yet." in seen(app)
        await press(pilot, "enter", "f5", "escape")
        assert isinstance(app.screen, TonightScreen)


async def test_help_tells_its_keys_and_comes_back() -> None:
    app = program(small())
    async with app.run_test(size=(100, 60)) as pilot:
        await opened(pilot)
        await press(pilot, "question_mark")
        assert isinstance(app.screen, HelpScreen)
        await press(pilot, "end")
        for line in ("F5: pillar", "F8: depth", "F9: clear the filters", "letters: search"):
            assert line in seen(app)
        await press(pilot, "f1")
        assert isinstance(app.screen, LibraryScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_installed_packs_are_told_apart(size: tuple[int, int]) -> None:
    packs = [Pack("home", "At home", origin="installed"), Pack("out", "Out of doors")]
    app = program(Shelf([card("home/tea"), card("out/walk")], packs))
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        lines = seen(app).splitlines()
        headings = [next(line for line in lines if title in line) for title in ("At home", "Out of doors")]
        assert ["installed" in line for line in headings] == [True, False]
