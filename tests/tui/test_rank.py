"""Putting some of a list in order, on the screen."""

import pytest

from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.side_by_side import split_ranking
from tests.tui.game import exercise, game, press, program, seen

NEEDS = ("rest", "closeness", "freedom", "being heard", "play", "order", "safety", "meaning")
MORE = ("help", "time alone", "touch I welcome", "honesty", "to be trusted", "growth", "fairness", "ease")
RANK = {"id": "needs", "kind": "rank", "prompt": "What matters most now?", "options": NEEDS[:4], "top": 2}
LONG = {**RANK, "options": (*NEEDS, *MORE), "top": 12}
SIZES = [(80, 24), (40, 15), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_space_gives_the_next_place_and_takes_it_away(size: tuple[int, int]) -> None:
    app = program(game(exercise(RANK)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left", "space", "down", "space", "down", "space")
        assert "[1] rest" in seen(app)
        assert "[2] closeness" in seen(app)
        assert "[ ] freedom" in seen(app)
        await press(pilot, "up", "up", "space")
        assert "[ ] rest" in seen(app)
        assert "[1] closeness" in seen(app)
        await press(pilot, "enter")
        assert "1 of 2 places are taken" in " ".join(seen(app).split())
        await press(pilot, "down", "down", "space", "enter", "right")
        assert "closeness" in seen(app)
        assert "[1]" not in seen(app)
        await press(pilot, "space", "down", "space", "enter", "enter")
        assert "2. freedom" in seen(app)


async def test_a_digit_gives_that_place() -> None:
    app = program(game(exercise({**RANK, "top": 3})))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "1", "1", "1", "1", "9")
        for line in ("[1] being heard", "[2] freedom", "[3] closeness", "[ ] rest"):
            assert line in seen(app)
        await press(pilot, "0")
        assert "[1] freedom" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_list_follows_the_cursor(size: tuple[int, int]) -> None:
    app = program(game(exercise(LONG)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left", *("down", "space") * 15)
        assert "› [  ] ease" in seen(app)
        await press(pilot, "down")
        assert "› [  ] rest" in seen(app)


async def test_what_was_put_in_order_is_there_again_when_it_is_changed() -> None:
    app = program(game(exercise(RANK)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "down", "space", "down", "space", "enter", "f6", "left")
        assert "[1] closeness" in seen(app)
        assert "[2] freedom" in seen(app)


@pytest.mark.parametrize("text", ["[@click=app.quit]x[/]", "[/nope]", "[red]", "$text {other}"])
async def test_what_was_typed_is_offered_as_it_stands(text: str) -> None:
    ideas = {"id": "ideas", "kind": "write", "who": "both", "visibility": "shown", "prompt": "What?"}
    app = program(game(exercise(ideas, {**RANK, "options": {"of": "ideas"}})))
    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen.query_one(AnswerEditor).insert(text)
        await press(pilot, "enter", "left", "space")
        assert f"[1] {text}" in seen(app)
        await pilot.click(offset=(10, 6))
        await press(pilot, "enter", "right", "f3", "enter")
        assert f"1. {text}" in seen(app)


@pytest.mark.parametrize("size", SIZES[:2])
async def test_an_order_is_shown_a_line_a_place(size: tuple[int, int]) -> None:
    async with (app := program(game(exercise({**RANK, "top": 3})))).run_test(size=size) as pilot:
        await pilot.pause()
        for keys in (["left"], ["right", "down"]):
            await press(pilot, *keys, "space", "down", "space", "down", "space", "enter")
        for _ in ("reveal", "reflection"):
            await press(pilot, "enter")
            lines = seen(app).split("\n")
            assert any("2. closeness" in line for line in lines)
            assert not any("1. rest" in line and "2. closeness" in line for line in lines)


def test_only_an_order_is_set_in_lines() -> None:
    assert split_ranking("1. rest  2. being heard") == "1. rest\n2. being heard"
    assert split_ranking("no. 1  2. floor") == "no. 1  2. floor"


async def test_a_note_of_two_lines_does_not_hide_the_line_under_the_cursor() -> None:
    async with (app := program(game(exercise({**LONG, "top": 5})))).run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, "left", *("space", "down") * 5, "space")
        await pilot.pause()
        assert "Every place is taken" in seen(app)
        assert "› [ ] order" in seen(app)
