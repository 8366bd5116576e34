"""Things put into lists, on the screen."""

import pytest

from reciprocity_tui.tui.widgets.editor import ListEditor
from reciprocity_tui.tui.widgets.sort_list import PairList, SortList
from tests.tui.game import exercise, game, press, program, seen, write

SIZES = [(80, 24), (40, 15), (120, 40)]

LISTS = {
    "id": "lists",
    "kind": "sort",
    "typed": True,
    "prompt": "Sort your side of it.",
    "bins": [
        {"id": "core", "text": "I need", "min": 1, "max": 3},
        {"id": "flex", "text": "can bend", "min": 1, "max": 6},
    ],
}
GIVEN = {
    "id": "comfort",
    "kind": "sort",
    "prompt": "Sort these by what helps.",
    "options": ["just listen", "quiet company", "a walk", "a cup of something", "make me laugh", "ask me"],
    "bins": [
        {"id": "helps", "text": "helps"},
        {"id": "now", "text": "sometimes"},
        {"id": "no", "text": "no help"},
    ],
}


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (120, 40)])
async def test_each_types_two_lists_and_then_the_two_join_what_is_alike(size: tuple[int, int]) -> None:
    app = program(game(exercise(LISTS)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "quiet mornings")
        await press(pilot, "enter")
        await write(pilot, "an hour")
        await press(pilot, "tab")
        await write(pilot, "the day")
        await press(pilot, "ctrl+n", "right")
        assert "quiet" not in seen(app)
        await write(pilot, "peace at seven")
        await press(pilot, "tab")
        await write(pilot, "who cooks")
        await press(pilot, "ctrl+n", "enter")
        assert "I need: quiet mornings" in seen(app)
        await press(pilot, "enter")
        assert "Which lines mean the same?" in seen(app)
        await press(pilot, "1")
        assert app.screen.query_one(PairList).pairs == {0: 0}
        await press(pilot, "up", "0", "up", "1", "enter")
        assert "quiet mornings / peace at" in seen(app)


async def test_lines_that_both_typed_alike_are_joined_beforehand_and_can_be_taken_apart() -> None:
    app = program(game(exercise(LISTS)))
    async with app.run_test() as pilot:
        await pilot.pause()
        for own in ("left", "right"):
            await press(pilot, own)
            await write(pilot, "rest")
            await press(pilot, "tab")
            await write(pilot, f"bends {own}")
            await press(pilot, "ctrl+n")
        await press(pilot, "enter", "enter")
        assert app.screen.query_one(PairList).pairs == {0: 0}
        await press(pilot, "up", "up", "0")
        assert app.screen.query_one(PairList).pairs == {}


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_enter_alone_reaches_everything_an_empty_line_ends_a_list(size: tuple[int, int]) -> None:
    app = program(game(exercise(LISTS)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        for text in ("quiet mornings", "an hour"):
            await write(pilot, text)
            await press(pilot, "enter")
        await press(pilot, "enter")
        await write(pilot, "the day")
        await press(pilot, "enter", "enter")
        assert "quiet" in seen(app)
        await press(pilot, "enter", "right")
        assert "quiet" not in seen(app)
        await write(pilot, "peace")
        await press(pilot, "enter", "enter")
        await write(pilot, "who cooks")
        await press(pilot, "enter", "enter", "enter", "enter")
        assert "I need: quiet mornings, an hour" in " ".join(seen(app).split())


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_the_line_that_is_being_typed_is_seen_however_long_the_lists_are(size: tuple[int, int]) -> None:
    keys = {**LISTS, "help": "Ask what each line protects: rest, being on time, feeling welcome. " * 2}
    app = program(game(exercise(keys)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        for text in ("quiet", "an hour", "coffee"):
            await write(pilot, text)
            assert text in seen(app)
            await press(pilot, "enter")
        await press(pilot, "enter")
        for text in ("the day", "the place", "who cooks", "what music"):
            await write(pilot, text)
            assert text in seen(app)
            await press(pilot, "enter")
        await press(pilot, "shift+tab")
        assert "coffee" in seen(app)


async def test_a_list_that_is_too_short_is_told_and_the_words_stay() -> None:
    app = program(game(exercise(LISTS)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "quiet")
        await press(pilot, "ctrl+n")
        assert "can bend: 0 so far." in seen(app)
        assert "quiet" in seen(app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_a_digit_puts_the_thing_under_the_cursor_into_that_list(size: tuple[int, int]) -> None:
    app = program(game(exercise(GIVEN)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left", "1", "3", "2", "9", "0", "1")
        put = app.screen.query_one(SortList).put
        assert put == {
            "just-listen": "helps",
            "quiet-company": "no",
            "a-walk": "now",
            "make-me-laugh": "helps",
        }
        await press(pilot, "enter", "right", "1", "enter", "enter")
        assert "helps: just listen" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_list_that_is_not_right_says_so_and_keeps_the_keys(size: tuple[int, int]) -> None:
    async with (app := program(game(exercise(LISTS)))).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "quiet")
        await press(pilot, "enter", "enter", "enter")
        assert "can bend: 0 so far" in seen(app)
        await write(pilot, "the day")
        assert "the day" in seen(app)
        await press(pilot, "enter", "enter")
        assert "Shift+Tab" in seen(app)
        await write(pilot, "music")
        assert "music" in seen(app)
        editors = list(app.screen.query(ListEditor).results(ListEditor))
        assert [each.text for each in editors] == ["quiet", "the day\nmusic"]


@pytest.mark.parametrize("size", SIZES)
async def test_after_done_the_list_that_is_not_right_has_the_keys_and_is_seen(size: tuple[int, int]) -> None:
    async with (app := program(game(exercise(LISTS)))).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        for text in ("quiet", "an hour", "coffee", "sleep"):
            await write(pilot, text)
            await press(pilot, "enter")
        assert "4, and there is room for 3" in " ".join(seen(app).split())
        await press(pilot, "tab")
        await write(pilot, "the day")
        await press(pilot, "tab", "enter")
        assert "I need: 4" in seen(app)
        first = app.screen.query(ListEditor).first(ListEditor)
        assert first.has_focus
        await press(pilot, "up", "end")
        assert "sleep" in seen(app)


async def test_a_line_that_is_too_long_is_told_as_it_is_typed() -> None:
    async with (app := program(game(exercise(LISTS)))).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "x" * 50)
        assert "room for 10 more" in seen(app)
        await write(pilot, "x" * 13)
        assert "3 over" in seen(app)
        await press(pilot, "enter")
        await write(pilot, "tea")
        assert "3 over in another line" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_however_many_lines_there_are_to_join_both_sides_stay_in_view(size: tuple[int, int]) -> None:
    many = {
        **LISTS,
        "bins": [{"id": "core", "text": "I need", "max": 3}, {"id": "flex", "text": "can bend", "max": 6}],
    }
    async with (app := program(game(exercise(many)))).run_test(size=size) as pilot:
        await pilot.pause()
        for key, first, second in (("left", "abc", "defghi"), ("right", "rst", "")):
            await press(pilot, key)
            for text in (first, second):
                for letter in text:
                    await write(pilot, f"line {letter}")
                    await press(pilot, "enter")
                await press(pilot, "enter")
            await press(pilot, "enter")
        await press(pilot, "enter", "enter")
        assert "Which lines mean the same?" in " ".join(seen(app).split())
        for key in ("down",) * 8 + ("up",) * 8:
            await press(pilot, key)
            assert "1 line r (I need)" in seen(app)
            assert "› line" in seen(app)
        assert "Ana" in seen(app) and "Sam" in seen(app)
        assert seen(app).index("● Ana") < seen(app).index("Sam ◆")
        await press(pilot, "pagedown")
        assert "3 line t (I need)" in seen(app)


async def test_a_list_and_its_digit_are_never_torn_apart() -> None:
    things = ["a long walk along the river", "ask me"]
    async with (app := program(game(exercise({**GIVEN, "options": things})))).run_test(
        size=(40, 15)
    ) as pilot:
        await pilot.pause()
        await press(pilot, "left", "2")
        lines = [line.strip(" ▌▐▅▆▄") for line in seen(app).split("\n")]
        assert "1 helps   2 sometimes" in lines and "3 no help" in lines
        assert "→ sometimes" in lines
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "a long walk along the river → sometimes" in seen(app)
