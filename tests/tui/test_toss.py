"""A coin that both call at once, on the screen."""

import pytest

from tests.tui.game import exercise, game, press, program, seen

COIN = {
    "id": "coin",
    "kind": "toss",
    "prompt": "A coin settles which of {first} and {second} begins. Heads or tails?",
    "help": "Both answer at once.",
}
TELLS = (
    {"id": "tell", "kind": "speak", "when": "not picked(coin, second)", "prompt": "Tell {other}."},
    {"id": "tell-2", "kind": "speak", "when": "picked(coin, second)", "prompt": "Tell {other}."},
)
SIZES = [(80, 24), (40, 15)]


@pytest.mark.parametrize("size", SIZES)
async def test_both_call_it_unseen_and_both_see_it(size: tuple[int, int]) -> None:
    app = program(game(exercise(COIN, *TELLS)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "1  heads" in seen(app) and "tails  8" in seen(app)
        await press(pilot, "1")
        assert "is in" in seen(app) and "1  heads" not in seen(app)
        await press(pilot, "enter")
        assert "called it." not in seen(app)
        await press(pilot, "8")
        assert ("Ana called it." in seen(app)) is not ("Sam called it." in seen(app))
        assert "Go on" in seen(app) and "F3" not in seen(app)


@pytest.mark.parametrize(("keys", "other"), [(("1", "8"), ("2", "7")), (("8", "1"), ("7", "2"))])
async def test_who_called_it_tells_first(keys: tuple[str, ...], other: tuple[str, ...]) -> None:
    first = set()
    for pressed in (keys, other):
        app = program(game(exercise(COIN, *TELLS)))
        async with app.run_test() as pilot:
            await pilot.pause()
            await press(pilot, *pressed)
            ana = "Ana called it." in seen(app)
            await press(pilot, "enter")
            assert ("Tell Sam." in seen(app)) is ana
            first.add(ana)
    assert first == {True, False}


async def test_either_may_pass_and_with_both_there_is_no_coin() -> None:
    app = program(game(exercise(COIN, *TELLS)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "5", "7")
        assert "called it." in seen(app) and "Ana called it." not in seen(app)
    app = program(game(exercise(COIN, *TELLS)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "5", "6")
        assert "Tell Sam." in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_the_longest_names_have_room(size: tuple[int, int]) -> None:
    names = ("Anastasia-Wilhelmina of Tea", "Samuel-Bartholomew of Biscuits")
    app = program(game(exercise(COIN, *TELLS), names))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "1", "7")
        assert "called it." in " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())
        assert "Go on" in seen(app)
