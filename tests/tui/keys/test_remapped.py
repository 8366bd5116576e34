"""Keys that two people changed: what is pressed, Help, the foot and the buttons follow."""

from pathlib import Path

import pytest

from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import text
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.keys.keymap import keymap
from reciprocity_tui.tui.screens.help import HelpScreen
from reciprocity_tui.tui.screens.library import LibraryScreen
from reciprocity_tui.tui.screens.pause import PauseScreen
from reciprocity_tui.tui.screens.play import PlayScreen
from tests.tui.game import SECRET, TALK, both_write, exercise, game, press, seen

OURS = 'pass = "f9"\npause = ["f10", "ctrl+g"]\nmain = "f12"\nback = "ctrl+b"\n'


@pytest.fixture
def ours() -> str:
    """Three keys that are not the usual ones, and that of going back."""
    return OURS


@pytest.fixture
def file(tmp_path: Path, ours: str) -> Path:
    """Return the key file of two players who changed some keys."""
    (tmp_path / "keys.toml").write_text(ours)
    return tmp_path / "keys.toml"


def program(at: Game, file: Path, *, begin: bool = True) -> ReciprocityApp:
    """Return the program with these keys."""
    return ReciprocityApp(
        lambda: at, exercise="one" if begin else None, opener=0 if begin else None, key_file=file
    )


async def test_play_the_foot_and_the_buttons_follow(file: Path) -> None:
    async with (app := program(game(exercise(TALK, SECRET)), file)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first = seen(app)
        assert "F10 pause" in first and "F9 Pass" in first and "F3" not in first and "Esc" not in first
        await press(pilot, "f3", "escape", "enter")
        assert seen(app) == first, "The usual keys do nothing."
        await press(pilot, "f9")
        assert "Sam ◆" in seen(app) and "Ana ●" not in seen(app).splitlines()[2]
        await press(pilot, "f12")
        assert "press ←" in seen(app)
        await press(pilot, "f10")
        assert isinstance(app.screen, PauseScreen)
        assert "F12 chooses" in seen(app)


@pytest.mark.parametrize("key", ["f10", "ctrl+g"])
async def test_pausing_twice_at_once_leaves_with_every_key_of_it(file: Path, key: str) -> None:
    async with (app := program(game(exercise(TALK)), file)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, key, key)
        assert app._exit


async def test_the_main_key_finishes_what_is_typed_and_enter_types_nothing(file: Path) -> None:
    async with (app := program(game(exercise(SECRET)), file)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "left", *"yes", "enter", "escape")
        assert isinstance(app.screen, PlayScreen) and app.screen.pane is not None
        assert app.screen.pane.replies() == [{"text": "yes"}]
        await press(pilot, "f12")
        assert "press →" in seen(app)


async def test_what_is_pressed_behind_the_main_key_goes_where_it_leads(file: Path) -> None:
    async with (app := program(game(exercise(TALK, SECRET)), file)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "f12", "f12", "left", *"first", "f12", "right", *"second", "f12")
        assert "Show" in seen(app)
        await press(pilot, "f12")
        assert "first" in seen(app) and "second" in seen(app)


async def test_a_button_is_pressed_with_the_main_key(file: Path) -> None:
    async with (app := program(game(exercise(TALK)), file)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen.query_one("#do-pass").focus()
        await press(pilot, "enter")
        assert app.screen.query_one("#do-pass").has_focus
        await press(pilot, "f12")
        assert "Sam ◆" in seen(app)


async def test_help_shows_the_keys_of_the_screen_it_came_from(file: Path) -> None:
    async with (app := program(game(exercise(TALK)), file)).run_test(size=(80, 60)) as pilot:
        await pilot.pause()
        await press(pilot, "f1", "end")
        shown = seen(app)
        for line in ("F9: pass, no reason asked", "F10 or Ctrl+G: pause", "F12: ", "F4: another question"):
            assert line in shown
        assert "F3" not in shown and "another suggestion" not in shown
        await press(pilot, "ctrl+b")
        assert isinstance(app.screen, PlayScreen)


async def test_elsewhere_too(file: Path) -> None:
    async with (app := program(game(exercise(TALK)), file, begin=False)).run_test(size=(80, 60)) as pilot:
        await pilot.pause()
        assert "F12 begins" in seen(app)
        await press(pilot, "l")
        assert (
            isinstance(app.screen, LibraryScreen) and "F12 plays" in seen(app) and "Ctrl+B back" in seen(app)
        )
        await press(pilot, "escape")
        assert isinstance(app.screen, LibraryScreen)
        await press(pilot, "f1", "end")
        assert isinstance(app.screen, HelpScreen)
        assert "Ctrl+B: back" in seen(app) and "F9: clear the filters" in seen(app)
        await press(pilot, "ctrl+b", "ctrl+b", "f12")
        assert isinstance(app.screen, PlayScreen)


async def test_texts_that_name_a_key_follow(file: Path) -> None:
    async with program(game(exercise(TALK)), file).run_test() as pilot:
        await pilot.pause()
        assert text("keys-about").startswith("Press F12")


@pytest.mark.parametrize("ours", ['end = "f11"\npass = "f4"\nswap = 1\n'])
async def test_a_mistake_is_named_at_the_start_with_its_line(file: Path) -> None:
    async with (app := program(game(exercise(TALK)), file, begin=False)).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.report_key_problems()
        await pilot.pause()
        (notice,) = app._notifications
        assert notice.message.startswith("keys.toml:2: F4 is already used on the same screen")
        assert "The usual keys are used there. There is more" in notice.message
        assert keymap().for_textual() == {"end": "f11"}


async def test_the_next_program_has_its_own_keys(file: Path, tmp_path: Path) -> None:
    async with program(game(exercise(TALK)), file).run_test() as pilot:
        await pilot.pause()
    async with (app := program(game(exercise(TALK)), tmp_path / "none")).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "F3 Pass" in seen(app)


@pytest.mark.parametrize("ours", ['left = "f2"\nright = "f12"\npause = "escape"\n'])
async def test_both_write_with_their_own_keys_changed(file: Path) -> None:
    async with (app := program(game(exercise(SECRET)), file)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "left", "right")
        await both_write(pilot, "one", "two", own=("f2", "f12"))
        await press(pilot, "enter")
        assert "one" in seen(app) and "two" in seen(app)
