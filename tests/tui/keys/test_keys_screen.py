"""Settings, Keys: a new key by pressing it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.keys.key_file import read_key_file
from reciprocity_tui.tui.screens.keys import KeysScreen
from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.widgets.long_list import LongList
from tests.tui.game import TALK, exercise, game, press, seen


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the path of a key file."""
    return tmp_path / "keys.toml"


def put(file: Path, words: str) -> None:
    """Write `words` into `file`."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(words)


def content(file: Path) -> str | None:
    """Return the text of `file`, if it exists."""
    return file.read_text() if file.exists() else None


@asynccontextmanager
async def keys_screen(
    file: Path, *, keeps: bool = True, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[int], ReciprocityApp]]:
    """Open the keys screen from Settings, and yield its pilot and app."""
    app = ReciprocityApp(lambda: game(exercise(TALK), keeps=keeps), key_file=file)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "comma", "shift+tab", "enter")
        assert isinstance(app.screen, KeysScreen)
        yield pilot, app


async def go_to(pilot: Pilot[int], app: ReciprocityApp, action: str) -> None:
    """Put the cursor on `action`."""
    screen = app.screen
    assert isinstance(screen, KeysScreen)
    rows = [
        index for index, row in enumerate(screen.rows) if not isinstance(row, str) and row.action == action
    ]
    screen.query_one(LongList).cursor = rows[0]
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_the_next_key_is_the_new_one_at_once_and_next_time(file: Path, size: tuple[int, int]) -> None:
    put(file, "# ours\n")
    async with keys_screen(file, size=size) as (pilot, app):
        await go_to(pilot, app, "pass")
        await press(pilot, "enter")
        assert "Press the new key" in seen(app)
        await press(pilot, "f9")
        assert "Done: F9." in seen(app)
        assert content(file) == '# ours\npass = "f9"\n'
        await press(pilot, "escape", "escape", "enter")
        assert isinstance(app.screen, PlayScreen) and "F9 Pass" in seen(app)
        await press(pilot, "f9")
        assert "Sam ◆" in seen(app)


async def test_a_key_that_moves_or_goes_on_can_be_the_new_one(file: Path) -> None:
    async with keys_screen(file) as (pilot, app):
        await go_to(pilot, app, "again")
        await press(pilot, "enter", "insert")
        assert read_key_file(file).keymap.keys_of("again") == ("insert",)


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("f4", "F4 is already used on the same screen: another question (swap)."),
        ("x", "x is a letter"),
        ("ctrl+w", "Ctrl+W edits text"),
        ("enter", "Enter is already used"),
        ("down", "already used"),
    ],
)
async def test_a_clash_is_told_at_once_and_changes_nothing(file: Path, key: str, says: str) -> None:
    async with keys_screen(file) as (pilot, app):
        await go_to(pilot, app, "pass")
        await press(pilot, "enter", key)
        assert says in " ".join(seen(app).split())
        assert content(file) is None


async def test_the_key_that_goes_back_keeps_what_there_is(file: Path) -> None:
    async with keys_screen(file) as (pilot, app):
        await go_to(pilot, app, "pass")
        await press(pilot, "enter", "escape")
        assert isinstance(app.screen, KeysScreen) and content(file) is None
        assert "Press the new key" not in seen(app)


async def test_the_usual_key_comes_back(file: Path) -> None:
    put(file, 'pause = "f10"\n')
    async with keys_screen(file) as (pilot, app):
        await go_to(pilot, app, "pause")
        assert "F10" in seen(app)
        await press(pilot, "delete")
        assert "Done: Esc or F2." in seen(app)
        assert content(file) == ""


async def test_where_nothing_is_kept_it_lasts_until_they_leave(file: Path) -> None:
    async with keys_screen(file, keeps=False) as (pilot, app):
        await go_to(pilot, app, "pass")
        await press(pilot, "enter", "f9")
        assert "it lasts until you leave" in " ".join(seen(app).split())
        assert content(file) is None


async def test_a_file_that_cannot_be_written_is_told(file: Path) -> None:
    async with keys_screen(file) as (pilot, app):
        put(file / "in the way", "")
        await go_to(pilot, app, "pass")
        await press(pilot, "enter", "f9")
        assert "cannot be written" in " ".join(seen(app).split())


async def test_a_file_with_a_mistake_is_left_as_it_is(file: Path) -> None:
    put(file, 'pass = "f9\n')
    async with keys_screen(file) as (pilot, app):
        await go_to(pilot, app, "swap")
        await press(pilot, "enter", "f11")
        assert "repair it first" in " ".join(seen(app).split())
        assert content(file) == 'pass = "f9\n'
