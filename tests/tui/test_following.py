"""Where one types or chooses stays in view, in whatever window, and nothing that is typed vanishes."""

import pytest
from textual.events import Key

from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.tui.game import SECRET, SNAP, both_write, exercise, game, press, program, seen, write
from tests.tui.test_sort import LISTS

LONG = {
    "id": "free",
    "kind": "choose",
    "prompt": "What helps on a day like this one, when there is much to do and little time for it?",
    "pick": {"min": 1, "max": 2},
    "options": [f"thing number {n}" for n in range(9)],
}
OPEN = {
    "id": "free",
    "kind": "choose",
    "prompt": "What helps?",
    "open": True,
    "options": [f"thing {n}" for n in range(7)],
}
SIZES = [(80, 24), (40, 15)]


async def test_a_cursor_is_followed_into_a_smaller_window() -> None:
    async with (app := program(game(exercise(LONG)))).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "left", *["down"] * 8)
        for size in ((40, 15), (80, 12), (80, 24), (40, 12)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert "› 9" in seen(app), size


async def test_the_line_of_the_reflection_is_followed_into_a_smaller_window() -> None:
    steps = [{**SNAP, "id": f"s{n}", "prompt": f"Question {n}?"} for n in range(4)]
    async with (app := program(game(exercise(*steps)))).run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        for _ in steps:
            await press(pilot, "1", "8", "enter")
        await press(pilot, *["down"] * 9, "space")
        assert "let go" in seen(app)
        for size in ((80, 14), (40, 15), (80, 40), (40, 12)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert "let go" in seen(app).split("Keep this")[0].replace("let a line go", ""), size


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("most", [1, 2])
async def test_words_for_something_else_go_where_they_belong(size: tuple[int, int], most: int) -> None:
    step = {**OPEN, "pick": {"min": 1, "max": most}}
    at = game(exercise(step, intensity="light"))
    async with (app := program(at)).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left", "8")
        await write(pilot, "a bath")
        assert "a bath" in seen(app)
        assert "something-else" in app.screen.query_one(Choices).selection
        await press(pilot, "enter")
        assert "a bath" not in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_said_below_does_not_hide_what_is_being_typed(size: tuple[int, int]) -> None:
    one = {**SECRET, "prompt": "What was it that made {other} laugh so much on that long day in the rain?"}
    async with (app := program(game(exercise(one)))).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "f4")
        assert "no other question here" in seen(app)
        assert "again to" not in seen(app)
        assert "violets" in seen(app)
        await press(pilot, "f6")
        assert "open already" in seen(app)
        assert "violets" in seen(app)


async def test_how_far_it_is_shows_on_a_curtain_after_going_on() -> None:
    at = game(exercise(SNAP, SECRET))
    async with program(at).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "1", "8", "enter", "left", "ctrl+q")
    async with (app := program(at, begin=False)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "down", "enter")
        assert "press ← to open" in seen(app)
        assert "━━" in seen(app).splitlines()[0]


@pytest.mark.parametrize("size", SIZES)
async def test_ctrl_c_names_the_way_out_and_covers_nothing(size: tuple[int, int]) -> None:
    talk = {"id": "talk", "kind": "speak", "who": "both", "prompt": "Say hello."}
    async with (app := program(game(exercise(talk)))).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "ctrl+c")
        assert "Ctrl+Q leaves." in seen(app)
        assert "F8 End" in seen(app)
        assert not app.screen.query("Toast")


async def test_left_stands_before_right_whoever_opened() -> None:
    at = game(exercise(SECRET))
    app = program(at)
    app.opener = 1
    async with app.run_test() as pilot:
        await pilot.pause()
        await both_write(pilot, "tea", own=("right", "left"))
        assert seen(app).index("← changes") < seen(app).index("→ changes")


async def test_a_refusal_is_taken_away_with_the_next_mark() -> None:
    async with (app := program(game(exercise(LONG)))).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "1", "2", "3", "enter")
        assert "3 are chosen" in seen(app)
        await press(pilot, "3")
        assert "3 are chosen" not in seen(app)
        await press(pilot, "tab", "enter")
        assert "3 are chosen" not in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_burst_of_letters_at_a_list_is_one_line_in_its_editor(size: tuple[int, int]) -> None:
    at = game(exercise({**OPEN, "pick": {"min": 1, "max": 2}}, intensity="light"))
    async with (app := program(at)).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left", "8")
        app.screen.set_focus(app.screen.query_one(Choices))
        for letter in "kettle":
            app.post_message(Key(letter, letter))
        await pilot.pause()
        assert app.screen.query_one(AnswerEditor).text == "kettle"


async def test_a_burst_at_a_list_of_things_is_one_thing_with_its_spaces() -> None:
    async with (app := program(game(exercise(LISTS)))).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "rest")
        app.screen.query_one("#buttons").query("Button").first().focus()
        await pilot.pause()
        for letter in "cup of":
            app.post_message(Key("space" if letter == " " else letter, letter))
        await pilot.pause()
        texts = [each.text for each in app.screen.query(AnswerEditor).results(AnswerEditor)]
        assert "cup of" in "\n".join(texts).split("\n")


async def test_what_was_refused_as_too_long_is_seen_where_it_can_be_made_shorter() -> None:
    topic = {
        "id": "topic",
        "kind": "joint",
        "prompt": "Name it in a few words.",
        "help": "Or a few more. " * 6,
    }
    async with (app := program(game(exercise({**topic, "max_chars": 60})))).run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await write(pilot, "a walk along the river " * 5 + "to the mill")
        await press(pilot, "enter")
        await pilot.pause()
        assert "A little shorter" in " ".join(seen(app).split())
        assert "to the mill" in seen(app)
