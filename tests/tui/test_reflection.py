"""The shared reflection on the screen: what is let go of is a draft like any other."""

import pytest
from textual.pilot import Pilot

from reciprocity_tui.messages import text
from tests.tui.game import MARK, SECRET, SNAP, exercise, game, press, program, seen, write

SIZES = [(80, 24), (40, 15), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_marks_come_back_after_a_pause(size: tuple[int, int]) -> None:
    at = game(exercise(SNAP))
    async with (app := program(at)).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "1", "8", "enter", "down", "space")
        assert "let go" in seen(app)
        await press(pilot, "escape", "enter")
        assert "let go" in seen(app)
        await press(pilot, "f8")
        assert "let go" in seen(app)
        await press(pilot, "enter", "enter", "enter")
    assert "sunny" not in {line.text for each in at.journal.history() for line in at.journal.lines(each.id)}


async def test_marks_come_back_after_leaving() -> None:
    at = game(exercise(SNAP))
    async with program(at).run_test() as pilot:
        await pilot.pause()
        await pilot.press("1", "8", "enter", "down", "space", "ctrl+q")
    async with (app := program(at, begin=False)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "down", "enter")
        assert "let go" in seen(app)
        await press(pilot, "down", "space")
        assert "let go" not in seen(app)
        await press(pilot, "escape", "enter")
        assert "let go" not in seen(app)


async def sam_lets_a_line_go(pilot: Pilot[int]) -> None:
    """Let both answer in private and read it; Sam, who decides first, lets his own line go."""
    for key, words in (("left", "violets"), ("right", "coffee")):
        await press(pilot, key)
        await write(pilot, words)
        await press(pilot, "enter")
    await press(pilot, "enter", "left", "right", "right", "down", "space")


@pytest.mark.parametrize("size", SIZES)
async def test_marks_come_back_when_one_changes_theirs(size: tuple[int, int]) -> None:
    at = game(exercise(SECRET, intensity="medium"))
    async with (app := program(at)).run_test(size=size) as pilot:
        await pilot.pause()
        await sam_lets_a_line_go(pilot)
        assert "let go" in seen(app)
        await press(pilot, "enter", "f6", "right", "down")
        assert "let go" in seen(app)
        await press(pilot, "enter", "left", "enter")
        assert "violets" in seen(app)
        assert "coffee" not in seen(app)


async def test_a_deep_evening_lets_go_of_all_until_something_is_marked() -> None:
    at = game(exercise(SECRET, MARK, intensity="deep"))
    async with (app := program(at)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "f8")
        while "press →" in seen(app) or "press ←" in seen(app):
            await press(pilot, "right" if "press →" in seen(app) else "left")
        assert "None of this is kept unless you keep it." in seen(app)
        assert "not kept" in seen(app) and "let go" not in seen(app) and "Keep this" not in seen(app)
        await press(pilot, "down", "space", "escape", "enter", "left", "right")
        assert "not kept" not in seen(app) and "stays" in seen(app)


async def test_a_line_that_never_stays_says_so_and_is_not_offered() -> None:
    app = program(game(exercise({**SNAP, "keep": "no"}, MARK)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "1", "8", "enter", "f8")
        assert "only for tonight" in seen(app)
        await press(pilot, "down", "space", "up", "space", "up", "space")
        above = seen(app).split("One question")[0]
        assert "sunny" in above and "let go\n" not in above.replace(" ", "")


WAY = {"id": "matter", "kind": "joint", "prompt": "What is it about?"}


@pytest.mark.parametrize("size", SIZES)
async def test_a_line_of_both_that_one_lets_go_of_is_told_to_the_other_and_is_not_kept(
    size: tuple[int, int],
) -> None:
    at = game(exercise(WAY, intensity="medium"))
    async with (app := program(at)).run_test(size=size) as pilot:
        await pilot.pause()
        await write(pilot, "walks")
        await press(pilot, "enter", "left", "right")
        await press(pilot, *("left" if "press ←" in seen(app) else "right", "down", "space", "enter"))
        await press(pilot, "left" if "press ←" in seen(app) else "right")
        for _ in ("the other decides", "what stays"):
            assert "walks" in seen(app)
            assert "one of you let this go" in seen(app)
            assert "Nothing was written" not in seen(app)
            await press(pilot, "space", "space", "enter")
    assert "walks" not in {line.text for each in at.journal.history() for line in at.journal.lines(each.id)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("intensity", "says"), [("light", "Enter keeps this."), ("medium", "decides about")])
@pytest.mark.parametrize("key", ["enter", "f8"])
async def test_what_can_be_done_is_always_told(
    key: str, intensity: str, says: str, size: tuple[int, int]
) -> None:
    talk = {"id": "talk", "kind": "speak", "who": "both", "prompt": "Say hello."}
    async with (app := program(game(exercise(talk, intensity=intensity)))).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, key)
        if (intensity, key) == ("medium", "enter"):
            await press(pilot, "left" if "press ←" in seen(app) else "right")
        assert "still counts" in seen(app)
        assert (says if key == "enter" else "Enter keeps this.") in seen(app)
        assert "Space" in seen(app)


QUESTIONS = [{**SNAP, "id": f"snap{n}", "prompt": f"Number {n}?"} for n in range(9)]
ALONG = {"id": "end", "kind": "reflect", "prompt": "Where do the swallows go?"}


@pytest.mark.parametrize("keys", [("pagedown",) * 4, ("down",) * 24])
@pytest.mark.parametrize("size", SIZES[:2])
async def test_all_of_a_long_one_can_be_reached_and_that_there_is_more_is_said(
    size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with (app := program(game(exercise(*QUESTIONS, ALONG)))).run_test(size=size) as pilot:
        await pilot.pause()
        for _ in QUESTIONS:
            await press(pilot, "1", "8", "enter")
        assert text("read-on") in seen(app)
        assert "swallows" not in seen(app)
        shown = seen(app)
        for key in keys:
            await press(pilot, key)
            shown += seen(app)
        assert "swallows" in seen(app)
        assert "Next time" in seen(app)
        assert text("read-on") not in seen(app)
        assert all(f"Number {n}?" in shown for n in range(9)), "nothing is skipped"
        await press(pilot, *["pageup"] * 9)
        assert "Shared ground" in seen(app)


async def test_where_all_of_it_is_seen_nothing_more_is_promised() -> None:
    async with (app := program(game(exercise(SNAP)))).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "1", "8")
        assert text("read-on") not in seen(app)
        await press(pilot, "enter")
        assert "Shared ground" in seen(app)
        assert text("read-on") not in seen(app)


async def test_a_second_line_begins_under_the_words_and_not_under_the_mark() -> None:
    async with (app := program(game(exercise(SECRET)))).run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        for key in ("left", "right"):
            await press(pilot, key)
            await write(pilot, "the long way home along the river")
            await press(pilot, "enter")
        await press(pilot, "enter", "enter", "pagedown", "pagedown")
        line = next(each for each in seen(app).split("\n") if "◆ the long way" in each)
        below = seen(app).split("\n")[seen(app).split("\n").index(line) + 1]
        assert below.index("the river" if "the river" in below else "river") == line.index("the long")


@pytest.mark.parametrize("size", SIZES)
async def test_what_the_other_one_said_is_not_crossed_out_with_ones_own(size: tuple[int, int]) -> None:
    async with (app := program(game(exercise(SECRET, intensity="medium")))).run_test(size=size) as pilot:
        await pilot.pause()
        await sam_lets_a_line_go(pilot)
        crossed = " ".join(
            segment.text
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None and segment.style.strike
        )
        assert "coffee" in crossed
        assert "violets" not in crossed
        assert "violets" in seen(app)
