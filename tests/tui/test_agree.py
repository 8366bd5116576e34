"""A small agreement, on the screen."""

import pytest

from reciprocity_tui.play.scenes.slots import Promise
from tests.tui.game import exercise, game, press, program, seen, write

PLAN = {"id": "plan", "kind": "agree", "prompt": "What could you both try?", "cost_check": True}
TALK = {"id": "talk", "kind": "speak", "prompt": "Say hello to {other}."}


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (120, 40)])
async def test_two_people_agree_on_something(size: tuple[int, int]) -> None:
    at = game(exercise(PLAN, intensity="medium"))
    app = program(at)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "What could you both try?" in seen(app)
        await write(pilot, "one free slot")
        await press(pilot, "enter")
        assert "one free slot." in seen(app) and "Finish: if" in seen(app)
        await write(pilot, "it is Sunday")
        await press(pilot, "enter")
        assert "Ana, what would it give you?" in seen(app)
        await write(pilot, "air")
        await press(pilot, "enter", "enter")
        assert "How much would this ask" in seen(app)
        await press(pilot, "1", "0")
        assert "This asks more of one of you." in seen(app)
        assert "If it is Sunday, then one free" in seen(app)
        await press(pilot, "2", "7")
        assert "What could you both try?" in seen(app) and "one free slot" in seen(app)
        await press(pilot, *["enter"] * 4, "2", "7", "1", "7", "left", "right")
        assert "What you agreed" in seen(app)


async def test_the_left_ones_answer_does_not_show_before_the_right_one_is_in() -> None:
    app = program(game(exercise({**PLAN, "cost_check": False})))
    async with app.run_test() as pilot:
        await pilot.pause()
        await write(pilot, "tea")
        await press(pilot, "enter", "enter", "3")
        assert "is in" in seen(app)
        assert "Left open" not in seen(app)
        await press(pilot, "7")
        assert "Left open: tea." in seen(app)


async def test_however_long_it_is_all_keys_are_seen() -> None:
    app = program(game(exercise({**PLAN, "cost_check": False})))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await write(pilot, "we " * 40)
        await press(pilot, "enter")
        await write(pilot, "so " * 30)
        await press(pilot, "enter")
        assert "3  not now" in seen(app) and "pass  6" in seen(app)


async def test_f3_leaves_it_open() -> None:
    app = program(game(exercise(PLAN)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "f3")
        assert "What could you both try?" not in seen(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_an_evening_opens_with_what_is_due(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    at = game(exercise(TALK))
    due = Promise("we pick one free slot", "it is Thursday evening", number=7)
    monkeypatch.setattr(type(at), "due_agreement", lambda _self: due, raising=False)
    app = program(at)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "How did it go?" in seen(app)
        assert "we pick one free slot." in seen(app)
        await press(pilot, "1", "9")
        assert "choose together" in " ".join(seen(app).split())
        await press(pilot, "4", "enter")
        assert "Say hello to Sam." in seen(app)
