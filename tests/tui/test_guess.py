"""What the other one may have answered, on the screen."""

import pytest

from reciprocity_tui.tui.app import ReciprocityApp
from tests.tui.table import exercise, press, program, seen, table, write

SIZES = [(80, 24), (40, 15)]
NOW = {"id": "now", "kind": "write", "visibility": "sealed", "prompt": "What was [good] today?"}
PICKED = {"id": "now", "kind": "choose", "prompt": "Which one?", "options": ["tea", "sea", "sun"]}


def guess(**keys: object) -> dict[str, object]:
    """A guess at what stands before it."""
    return {"id": "hunch", "kind": "guess", "of": "now", **keys}


def shown(app: ReciprocityApp) -> str:
    """What stands on the screen, as one line."""
    return " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())


def stands(app: ReciprocityApp, *parts: str) -> None:
    """All of it stands on the screen."""
    assert [part for part in parts if part not in shown(app)] == []


@pytest.mark.parametrize("size", SIZES)
async def test_a_guess_is_hidden_and_then_stands_under_the_answer(size: tuple[int, int]) -> None:
    app = program(table(exercise(NOW, guess())))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "enter")
        stands(
            app,
            "● Ana",
            "What was [good] today?",
            "What do you think Sam answered?",
            "Hidden until both are in.",
        )
        await write(pilot, "a [bike]")
        await press(pilot, "enter")
        assert "Sam, press → to open" in shown(app)
        await press(pilot, "right")
        await write(pilot, "roses")
        await press(pilot, "enter")
        await write(pilot, "stairs")
        assert "bike" not in shown(app)
        await press(pilot, "enter", "enter")
        assert shown(app).index("violets") < shown(app).index("Sam guessed: stairs")
        assert shown(app).index("roses") < shown(app).index("Ana guessed: a [bike]")
        await press(pilot, "enter")
        stands(
            app,
            "● Ana",
            "Ana, what do you say to Sam's guess?",
            "stairs",
            "Spot on",
            "Close",
            "Let me tell you more",
        )
        await press(pilot, "3", "enter")
        stands(app, "● Ana", "Tell Sam more about it.", "Sam ◆", "Good try. Now hear the rest of it.", "Said")
        await press(pilot, "enter")
        assert "Sam, what do you say to Ana's guess?" in shown(app)
        assert "a [bike]" in shown(app)
        await press(pilot, "f3")
        app.screen.query_one("ReflectPane VerticalScroll").scroll_end(animate=False)
        await pilot.pause()
        assert "New today" in shown(app)
        assert "Sam heard something new about Ana." in shown(app)
        assert "guess" not in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_aloud_both_guess_in_the_open_before_the_answers_are_shown(size: tuple[int, int]) -> None:
    app = program(table(exercise(PICKED, guess(aloud=True, listener_card="Keep a straight face."))))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Guess aloud" not in shown(app)
        await press(pilot, "left", "1", "enter", "right", "2", "enter")
        stands(
            app,
            "● Ana",
            "Which one?",
            "tea · sea · sun",
            "Guess aloud what Sam answered.",
            "Keep a straight face.",
        )
        assert "Hidden" not in shown(app)
        assert "F6" not in shown(app)
        await press(pilot, "enter")
        assert "Guess aloud what Ana answered." in shown(app)
        await press(pilot, "enter")
        assert "Both are in." in shown(app)
        await press(pilot, "enter")
        assert "guessed" not in shown(app)
        await press(pilot, "enter")
        assert "Ana, what do you say to Sam's guess?" in shown(app)


async def test_a_guess_is_taken_up_where_it_was() -> None:
    at = table(exercise(NOW, guess()))
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "enter")
        await write(pilot, "half a gu")
        await press(pilot, "escape", "enter")
        assert "Ana, press ← to open" in shown(app)
        await press(pilot, "left")
        assert "half a gu" in shown(app)


async def test_without_an_answer_to_it_a_guess_is_not_shown() -> None:
    app = program(table(exercise(NOW, guess())))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "f3")
        await write(pilot, "a bike")
        await press(pilot, "enter", "right")
        await write(pilot, "roses")
        await press(pilot, "enter")
        await write(pilot, "stairs")
        await press(pilot, "enter", "enter")
        assert "kept private" in shown(app)
        assert "stairs" not in shown(app)
        await press(pilot, "enter")
        assert "Sam, what do you say to Ana's guess?" in shown(app)
