"""Pause, help and leaving: what is typed is hidden at once, and kept."""

import pytest
from textual import events

from reciprocity_tui.tui.widgets.choices import Choices
from tests.tui.game import SECRET, SNAP, TALK, exercise, game, press, program, seen, write

CHOICE = {
    "id": "free",
    "kind": "choose",
    "prompt": "What helps?",
    "visibility": "sealed",
    "pick": {"min": 1, "max": 2},
    "options": ["tea", "sea", "sun"],
}


@pytest.mark.parametrize("key", ["escape", "f2", "alt+x"])
async def test_one_key_hides_everything_and_enter_comes_back(key: str) -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, key)
        assert "Pause." in seen(app)
        assert "violets" not in seen(app)
        await press(pilot, "enter")
        assert "press ← to open" in seen(app)
        assert "violets" not in seen(app)
        await press(pilot, "left")
        assert "violets" in seen(app)


@pytest.mark.parametrize("key", ["x", "1", "enter"])
@pytest.mark.parametrize("step", [SECRET, CHOICE])
async def test_a_letter_right_after_esc_pauses_and_is_not_typed(step: dict[str, object], key: str) -> None:
    app = program(game(exercise(step)))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        if step is SECRET:
            await write(pilot, "violets")
        app.post_message(events.Key(f"alt+{key}", key if len(key) == 1 else None))
        await pilot.pause()
        assert "Pause." in seen(app)
        await press(pilot, "enter", "left")
        if step is SECRET:
            assert "violets " in seen(app)
        else:
            assert app.screen.query_one(Choices).selection == ()


async def test_twice_within_a_second_leaves() -> None:
    app = program(game(exercise(TALK)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "escape", "escape")
        await pilot.pause()
        assert not app.is_running or app.return_code == 0


async def test_left_for_another_time_it_goes_on_where_it_was() -> None:
    at = game(exercise(SECRET))
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "escape", "5", "enter")
        assert "Begin" in seen(app)
        assert at.unfinished
        await press(pilot, "down", "enter")
        assert "press ← to open" in seen(app)
        await press(pilot, "left")
        assert "violets" in seen(app)


async def test_help_opens_with_the_emergency_numbers_and_goes_back_to_the_answer() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "f1")
        assert "danger now" in seen(app).splitlines()[0]
        await press(pilot, "f1")
        assert "violets" in seen(app)


async def test_a_tiny_window_shows_a_card_and_nothing_is_lost() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await pilot.resize_terminal(20, 8)
        await pilot.pause()
        assert "larger" in seen(app)
        assert "violets" not in seen(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "violets" in seen(app)


@pytest.mark.parametrize(
    ("steps", "keys"),
    [
        ([SNAP], []),
        ([SNAP], ["1"]),
        ([SNAP], ["1", "7"]),
        ([TALK], []),
        ([SECRET], []),
        ([SECRET], ["left", "x"]),
        ([SECRET], ["left", "x", "enter", "right", "y", "enter"]),
        ([SECRET], ["left", "x", "enter", "right", "y", "enter", "enter"]),
        ([TALK], ["f8"]),
        ([TALK], ["f8", "enter"]),
    ],
)
async def test_whatever_is_shown_is_cleared_away_first(
    steps: list[dict[str, object]], keys: list[str]
) -> None:
    app = program(game(exercise(*steps)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, *keys)
        shown: list[str] = []

        def hide() -> None:
            shown.append(seen(app))

        app.clear_terminal = hide
        await press(pilot, "escape")
        assert len(shown) == 1 and "Pause." not in shown[0]
        assert "Pause." in seen(app)
