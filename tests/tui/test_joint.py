"""One text of both, on the screen."""

import pytest

from tests.tui.game import exercise, game, press, program, seen, write

ABOUT = {
    "id": "about",
    "kind": "joint",
    "prompt": "What is it that you both want to look at?",
    "help": "A few words that both can live with.",
    "stems": ["How we"],
    "names_topic": True,
}
TALK = {"id": "tell", "kind": "speak", "who": "first", "prompt": "Tell {other} one thing about {topic}."}


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_both_write_it_and_both_say_yes(size: tuple[int, int]) -> None:
    app = program(game(exercise(ABOUT, TALK)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await write(pilot, "the dishes")
        await press(pilot, "enter")
        assert "the dishes" in seen(app)
        assert "← Ana says yes" in seen(app)
        await press(pilot, "right", "right")
        assert "Sam says yes." in seen(app)
        await press(pilot, "left")
        assert "one thing about the" in seen(app)


@pytest.mark.parametrize("key", ["enter", "f6"])
async def test_it_can_be_changed_until_both_said_yes(key: str) -> None:
    app = program(game(exercise(ABOUT, TALK)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await write(pilot, "the dish")
        await press(pilot, "enter", "left", key)
        assert "Find it together" in seen(app)
        await write(pilot, "es")
        await press(pilot, "enter")
        assert "the dishes" in seen(app)
        await press(pilot, "right")
        assert "Find it together" not in seen(app)
        await press(pilot, "left")
        assert "Tell Sam one thing about the dishes." in seen(app)


async def test_arrows_move_in_the_words_while_they_are_written() -> None:
    app = program(game(exercise(ABOUT)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await write(pilot, "ishes")
        await press(pilot, "left", "left", "left", "left", "left")
        await write(pilot, "d")
        await press(pilot, "enter")
        assert "dishes" in seen(app)


async def test_passed_it_is_gone() -> None:
    app = program(game(exercise(ABOUT, TALK)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await write(pilot, "the dishes")
        await press(pilot, "enter", "f3")
        assert "Tell Sam one thing about this." in seen(app)
