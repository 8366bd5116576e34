"""Lines of an earlier evening, on the screen."""

from dataclasses import replace

import pytest
from textual.app import App

from reciprocity_tui.play.scenes.slots import Line
from reciprocity_tui.tui.app import ReciprocityApp
from tests.journal.kit import line, start
from tests.tui.game import exercise, game, press, program, seen

RECALL = {"id": "before", "kind": "recall", "of": "test/one.note", "prompt": "This is from last time."}
NOTE = {"id": "note", "kind": "write", "visibility": "sealed", "prompt": "What was good?"}
NONE = {"id": "none", "kind": "read", "text": "Nothing waits here yet.", "when": "passed(before)"}
SIZES = [(80, 24), (40, 15), (120, 40)]


def after(*lines: Line, day: str = "2026-03-02") -> ReciprocityApp:
    """Return the program after an evening that saved these lines for the step `note`."""
    at = game(exercise(RECALL, NONE, NOTE))
    kept = [replace(each, step="note") for each in lines]
    at.journal.finish(at.journal.begin(replace(start("test/one"), day=day)), kept)
    return program(at)


def shown_text(app: App[int]) -> str:
    """Return the words on the screen, without edges and empty space."""
    return " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())


@pytest.mark.parametrize("size", SIZES)
async def test_both_see_what_each_said_and_one_enter_goes_on(size: tuple[int, int]) -> None:
    app = after(line("the blue cup"), line("walking home", 1))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "This is from last time. In March ● Ana Sam ◆ ● the blue cup ◆ walking home" in shown_text(app)
        assert "F3" not in seen(app)
        await press(pilot, "enter")
        assert "What was good?" in seen(app)


async def test_one_voice_has_a_name_and_a_line_of_both_has_none() -> None:
    app = after(line("walking home", 1))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "In March ◆ Sam: walking home" in shown_text(app)
    app = after(line("More soup", None), day="2026-05-20")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "On 20 May More soup" in shown_text(app)


async def test_where_nothing_was_kept_it_is_passed_over_and_another_card_may_say_so() -> None:
    app = after()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Nothing waits here yet." in seen(app)
        assert "from last time" not in seen(app)


async def test_many_lines_can_be_read_to_the_end() -> None:
    rows = [replace(line(f"thing {n}", n % 2), row=n // 2, wording=f"row {n // 2}") for n in range(24)]
    app = after(*rows)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert "thing 0" in seen(app) and "thing 23" not in seen(app)
        await press(pilot, *["down"] * 40)
        assert "thing 23" in seen(app)
        await press(pilot, "enter")
        assert "What was good?" in seen(app)


@pytest.mark.parametrize("text", ["[@click=app.quit]x[/]", "[/nope]", "[red]", "$text {other} {topic}"])
async def test_what_was_kept_is_shown_as_it_stands(text: str) -> None:
    app = after(line(text), line("b", 1))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert f"● {text}" in shown_text(app)
        assert app.is_running
