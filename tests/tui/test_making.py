"""Make your own, on the screen."""

from datetime import datetime
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from reciprocity_tui.game.game import Game
from reciprocity_tui.people import assign_seats
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.library import LibraryScreen
from reciprocity_tui.tui.screens.make_pack import MakePackScreen
from reciprocity_tui.tui.screens.play import PlayScreen
from tests.tui.game import press, seen, write

SIZES = [(80, 24), (40, 15)]
LIST = "What made you smile today?\r\n\r\nWhat are you curious about?\r\nWhat are you curious about?\r\n"


def program(home: Path, *, keeps: bool = True) -> ReciprocityApp:
    """Return the program with this home."""

    def table() -> Game:
        made = Game.open(home, keeps=keeps, now=lambda: datetime(2026, 6, 1, 20))  # noqa: DTZ001
        made.journal.set_people(*assign_seats("Ana", "Sam"))
        return made

    return ReciprocityApp(table, opener=0)


async def opened(pilot: Pilot[int]) -> None:
    await pilot.pause()
    await press(pilot, "l")
    await pilot.pause()
    await press(pilot, "f4")
    await pilot.pause()


async def paste(pilot: Pilot[int], text: str) -> None:
    pilot.app.post_message(Paste(text))
    await pilot.pause()


def packs(home: Path) -> list[str]:
    return sorted(each.name for each in (home / "packs").glob("*"))


def files_with(folder: Path, data: bytes) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file() and data in each.read_bytes()]


def flat(app: ReciprocityApp) -> str:
    return " ".join(seen(app).split())


@pytest.mark.parametrize("size", SIZES)
async def test_a_pasted_list_is_in_the_library_and_enter_plays_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = program(tmp_path / "home")
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        assert "Make your own" in seen(app)
        await paste(pilot, LIST)
        assert "What are you curious about?" in seen(app)
        await press(pilot, "ctrl+n")
        await pilot.pause()
        assert "4 lines = 2 questions + 1 doubled" in flat(app)
        await press(pilot, *["backspace"] * 13)
        await write(pilot, "Our list")
        await press(pilot, "enter", "down", "enter", "down", "enter")
        await write(pilot, "a friend")
        await press(pilot, "enter")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        assert "› Our list" in seen(app)
        assert "Our list is in your library now. Enter plays it." in flat(app)
        card = app.screen.chosen
        assert card is not None and (card.intensity, card.minutes) == ("medium", 15)  # type: ignore[union-attr]
        await press(pilot, *(["enter"] if size == (80, 24) else ["enter", "enter"]))
        await pilot.pause()
        assert isinstance(app.screen, PlayScreen)
    assert packs(tmp_path / "home") == ["our-list"]


@pytest.mark.parametrize("size", SIZES)
async def test_a_file_is_named_and_ctrl_n_takes_what_is_proposed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    file = tmp_path / "a list.txt"
    file.write_text(LIST, "utf-8")
    app = program(tmp_path / "home")
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await paste(pilot, str(file))
        await press(pilot, "enter")
        await pilot.pause()
        assert "A list" in seen(app)
        await press(pilot, "ctrl+n")
        await pilot.pause()
        assert "› A list" in seen(app)
    assert packs(tmp_path / "home") == ["a-list"]


async def test_esc_goes_back_step_by_step_and_keeps_nothing(tmp_path: Path) -> None:
    app = program(tmp_path / "home")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await paste(pilot, LIST)
        await press(pilot, "ctrl+n")
        await pilot.pause()
        await press(pilot, "escape")
        await pilot.pause()
        assert "What are you curious about?" in seen(app), "the list may be mended"
        await press(pilot, "escape")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        await press(pilot, "f4")
        await pilot.pause()
        assert "curious" not in seen(app)
    assert packs(tmp_path / "home") == []
    assert files_with(tmp_path, b"curious") == []


async def test_what_cannot_be_taken_is_said_and_stays_to_be_mended(tmp_path: Path) -> None:
    app = program(tmp_path / "home")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "ctrl+n")
        assert "There is nothing here yet." in flat(app)
        await paste(pilot, "/nowhere/list.txt")
        await press(pilot, "ctrl+n")
        await pilot.pause()
        assert "There is no file called /nowhere/list.txt." in flat(app)
        assert isinstance(app.screen, MakePackScreen)


async def test_a_long_list_with_markup_and_controls_is_taken(tmp_path: Path) -> None:
    lines = [f"What is [b]number {number}[/b] \x1b[31mto you?" for number in range(1500)]
    app = program(tmp_path / "home")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await paste(pilot, "\n".join(lines))
        await press(pilot, "ctrl+n")
        await pilot.pause()
        assert "1500 lines = 1500 questions" in flat(app)
        await press(pilot, "ctrl+n")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
    assert packs(tmp_path / "home") == ["our-questions"]


async def test_where_nothing_is_kept_it_says_so(tmp_path: Path) -> None:
    app = program(tmp_path / "home", keeps=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert isinstance(app.screen, LibraryScreen)
        assert "Nothing is kept this time, so no pack is made either." in flat(app)
