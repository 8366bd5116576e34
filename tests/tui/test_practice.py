"""A practice on the screen: read and added by both, tried, put off, noted, removed."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reciprocity_tui.errors import DiskFull
from reciprocity_tui.message import Message
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.screens.practice import PracticeScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from tests.game.practices import saved
from tests.plain.test_practice import MADE, place, states, with_practice
from tests.tui.game import press, seen, write

SIZES = [(80, 24), (40, 15)]


def flat(app: ReciprocityApp) -> str:
    """Return all text on the screen as one line."""
    return " ".join(seen(app).split())


async def practice(pilot: Pilot[int], *keys: str) -> None:
    """Go from Tonight to Practice, and press some keys there."""
    await pilot.pause()
    await press(pilot, "p", *keys)
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_both_read_it_and_both_add_it(tmp_path: Path, size: tuple[int, int]) -> None:
    at, file = place(), saved(tmp_path, MADE)
    app = ReciprocityApp(at.game)
    async with app.run_test(size=size) as pilot:
        await practice(pilot, "enter")
        assert "Which file is it?" in flat(app)
        await write(pilot, str(file))
        await press(pilot, "enter")
        assert isinstance(app.screen, PracticeScreen)
        assert "A stuck topic" in flat(app) and "From Dr. Lee." in flat(app)
        await press(pilot, *["down"] * 60)
        assert "No one reads this until you hand it over." in flat(app)
        await press(pilot, "left", "left")
        assert at.game().practising.all() == []
        await press(pilot, "right")
        assert "It is here now. Tonight proposes what is open." in flat(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TonightScreen)
        assert "Practice until 14 June: A stuck topic." in flat(app)


async def test_going_back_from_the_offer_adds_nothing(tmp_path: Path) -> None:
    at, file = place(), saved(tmp_path, MADE)
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        await practice(pilot, "enter")
        await write(pilot, str(file))
        await press(pilot, "enter", "left", "escape")
        assert isinstance(app.screen, TonightScreen)
    assert at.game().practising.all() == []


async def test_a_file_that_is_no_practice_is_said_and_its_name_stays(tmp_path: Path) -> None:
    app = ReciprocityApp(place().game)
    async with app.run_test(size=(80, 24)) as pilot:
        await practice(pilot, "enter")
        await write(pilot, "nowhere.toml")
        await press(pilot, "enter")
        assert "There is no file nowhere.toml." in flat(app)
        assert flat(app).count("nowhere.toml") == 2


async def test_a_full_disk_at_the_second_yes_adds_nothing_and_both_can_try_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, file = place(), saved(tmp_path, MADE)
    app = ReciprocityApp(at.game)

    def full(*_: object) -> int:
        raise DiskFull(Message("disk-full"))

    async with app.run_test(size=(80, 24)) as pilot:
        await practice(pilot, "enter")
        await write(pilot, str(file))
        await press(pilot, "enter")
        with monkeypatch.context() as patch:
            patch.setattr(type(at.journal.practices), "add", full)
            await press(pilot, "left", "right")
            assert "The disk is full" in flat(app)
        assert at.game().practising.all() == []
        await press(pilot, "right")
        assert len(at.game().practising.all()) == 1


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_task_is_played_or_left_for_another_time_with_as_many_keys(size: tuple[int, int]) -> None:
    at = with_practice()
    app = ReciprocityApp(at.game)
    async with app.run_test(size=size) as pilot:
        await practice(pilot, "enter", "3", "enter")
        assert states(at) == ["declined", "open"]
        assert "another time" in flat(app)
        await press(pilot, "2", "enter", "1", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PlayScreen)


async def test_a_note_is_typed_by_its_author(tmp_path: Path) -> None:
    at = with_practice()
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        await practice(pilot, "3", "enter", "2", "enter", "1", "enter", "2", "enter")
        await write(pilot, "late shifts")
        await press(pilot, "enter")
        assert "What got in the way (Sam): Not enough time: late shifts" in flat(app)


NOTING = ("3", "enter", "1", "enter")
"""From a practice to whose note about what helped it is."""


async def test_a_note_that_is_half_typed_is_there_again_after_the_program_ended() -> None:
    at = with_practice()
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        await practice(pilot, *NOTING, "2", "enter")
        await write(pilot, "short tur")
        await press(pilot, "ctrl+q")
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        await practice(pilot, *NOTING, "1", "enter")
        assert "short tur" not in flat(app)
        await press(pilot, "escape", "1", "enter", "2", "enter")
        assert "short tur" in flat(app)
        await write(pilot, "ns")
        await press(pilot, "enter")
        assert "(Sam): short turns" in flat(app)
        await press(pilot, "1", "enter", "2", "enter")
        assert "short tur" not in flat(app)


async def test_a_note_that_is_left_with_escape_is_forgotten() -> None:
    at = with_practice()
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        await practice(pilot, *NOTING, "2", "enter")
        await write(pilot, "short tur")
        await press(pilot, "escape", "1", "enter", "2", "enter")
        assert "short tur" not in flat(app)


async def test_it_is_removed_after_one_more_question() -> None:
    at = with_practice()
    app = ReciprocityApp(at.game)
    async with app.run_test(size=(80, 24)) as pilot:
        await practice(pilot, "7", "enter", "enter")
        assert len(at.game().practising.all()) == 1
        await press(pilot, "7", "enter", "2", "enter")
        assert "It is removed." in flat(app)
    assert at.game().practising.all() == []
