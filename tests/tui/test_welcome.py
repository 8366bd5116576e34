"""The first start, and Tonight."""

from pathlib import Path

import pytest

from reciprocity_tui.game.game import Game
from reciprocity_tui.tui.app import ReciprocityApp
from tests.tui.game import SNAP, exercise, game, press, program, seen, write


async def test_two_names_and_then_the_suggestion() -> None:
    at = game(exercise(SNAP), None)
    app = program(at, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Who sits on the left?" in seen(app)
        await write(pilot, "Ana")
        await press(pilot, "enter")
        await write(pilot, "Sam")
        await press(pilot, "enter")
        assert "One · 5 minutes" in seen(app)
        await press(pilot, "enter")
        assert "Your evening?" in seen(app)
    assert at.people is not None
    assert [person.name for person in at.people] == ["Ana", "Sam"]


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        ("", "Sam", "A name is needed"),
        ("Ana", "", "A name is needed"),
        ("Ana", "ana", "Both names are the same"),
        ("A" * 40, "Sam", "room for 30"),
    ],
)
async def test_names_that_cannot_be_taken_are_asked_again(left: str, right: str, says: str) -> None:
    at = game(exercise(SNAP), None)
    app = program(at, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await write(pilot, left)
        await press(pilot, "enter")
        if says not in seen(app):
            await write(pilot, right)
            await press(pilot, "enter")
        assert says in seen(app)
        assert at.people is None


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (120, 40)])
async def test_tonight_fits_and_enter_begins(size: tuple[int, int]) -> None:
    app = program(game(exercise(SNAP)), begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = seen(app)
        for words in ("Begin", "shorter", "another", "Ctrl+Q leave", "A few words."):
            assert words in shown
        await press(pilot, "left", "right", "s", "d", "enter")
        assert "Your evening?" in seen(app)


async def test_going_on_is_not_offered_where_nothing_is_unfinished() -> None:
    app = program(game(exercise(SNAP)), begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Begin" in seen(app) and "Go on" not in seen(app)


async def test_just_looking_leaves_no_trace(tmp_path: Path) -> None:
    home = tmp_path / "home"
    app = ReciprocityApp(lambda: Game.open(home), open_empty=lambda: Game.open(None, keeps=False))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert home.exists()
        await press(pilot, "f5")
        assert not home.exists()
        await write(pilot, "Ana")
        await press(pilot, "enter")
        await write(pilot, "Sam")
        await press(pilot, "enter", "enter")
        assert "If your evening so far were weather" in seen(app)
    assert not home.exists()


@pytest.mark.parametrize("named", [False, True])
async def test_all_of_the_notice_is_reached_in_a_small_window(named: bool) -> None:
    app = program(game(exercise(SNAP), None), begin=False)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        if named:
            await write(pilot, "Ana")
            await press(pilot, "enter")
        assert "PgDn for more" in seen(app)
        output = seen(app)
        for _ in range(8):
            await press(pilot, "pagedown")
            output += seen(app)
        assert "afraid of a partner" in " ".join(output.split())
        assert "may be able to read it" in " ".join(seen(app).split())
        assert "PgDn for more" in seen(app)
        for _ in range(8):
            await press(pilot, "pageup")
        assert "one keyboard" in seen(app)
        await write(pilot, "Bo")
        assert "Bo" in seen(app)
