"""What the other one may have answered, on the screen."""

import pytest
from textual.pilot import Pilot

from reciprocity_tui.tui.app import ReciprocityApp
from tests.tui.game import exercise, game, press, program, seen, write

SIZES = [(80, 24), (40, 15)]
NOW = {"id": "now", "kind": "write", "visibility": "sealed", "prompt": "What was [good] today?"}
PICKED = {"id": "now", "kind": "choose", "prompt": "Which one?", "options": ["tea", "sea", "sun"]}


def guess(**keys: object) -> dict[str, object]:
    """Return a guess at the answer before it."""
    return {"id": "hunch", "kind": "guess", "of": "now", **keys}


def shown(app: ReciprocityApp) -> str:
    """Return the text on the screen as one line."""
    return " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())


def shows(app: ReciprocityApp, *parts: str) -> bool:
    """Return whether all parts are on the screen."""
    return all(part in shown(app) for part in parts)


async def answered(pilot: Pilot[int], key: str, answer: str, guess: str) -> None:
    """Let one of the two answer and guess."""
    await press(pilot, key)
    await write(pilot, answer)
    await press(pilot, "enter")
    await write(pilot, guess)
    await press(pilot, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_a_guess_is_hidden_and_then_stands_under_the_answer(size: tuple[int, int]) -> None:
    app = program(game(exercise(NOW, guess())))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "enter")
        assert shows(app, "● Ana", "What was [good] today?", "What do you think Sam answered?")
        assert shows(app, "Hidden until you have both answered.")
        await write(pilot, "a [bike]")
        await press(pilot, "enter")
        assert shows(app, "Sam, press → to open")
        await answered(pilot, "right", "roses", "stairs")
        assert "bike" not in shown(app)
        await press(pilot, "enter")
        assert shown(app).index("violets") < shown(app).index("Sam guessed: stairs")
        assert shown(app).index("roses") < shown(app).index("Ana guessed: a [bike]")


@pytest.mark.parametrize("size", SIZES)
async def test_whoever_answered_says_something_to_the_guess_and_may_tell_more(size: tuple[int, int]) -> None:
    app = program(game(exercise(NOW, guess())))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await answered(pilot, "left", "violets", "a [bike]")
        await answered(pilot, "right", "roses", "stairs")
        await press(pilot, "enter", "enter")
        assert shows(app, "● Ana", "Ana, what do you say to Sam's guess?", "stairs")
        assert shows(app, "Spot on", "Close", "Let me tell you more")
        await press(pilot, "3", "enter")
        assert shows(app, "● Ana", "Tell Sam more about it.", "Said")
        assert shows(app, "Sam ◆", "Good try. Now hear the rest of it.")
        await press(pilot, "enter")
        assert shows(app, "Sam, what do you say to Ana's guess?", "a [bike]")
        await press(pilot, "f3")
        app.screen.query_one("ReflectPane VerticalScroll").scroll_end(animate=False)
        await pilot.pause()
        assert shows(app, "New today", "Sam heard something new about Ana.")
        assert "guess" not in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_aloud_both_guess_in_the_open_before_the_answers_are_shown(size: tuple[int, int]) -> None:
    app = program(game(exercise(PICKED, guess(aloud=True, listener_card="Keep a straight face."))))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Guess aloud" not in shown(app)
        await press(pilot, "left", "1", "enter", "right", "2", "enter")
        for part in (
            "● Ana",
            "Which one?",
            "tea · sea · sun",
            "Guess aloud what Sam answered.",
            "Keep a straight face.",
        ):
            assert part in shown(app)
        assert "Hidden" not in shown(app)
        assert "F6" not in shown(app)
        await press(pilot, "enter")
        assert "Guess aloud what Ana answered." in shown(app)
        await press(pilot, "enter")
        assert "You have both answered." in shown(app)
        await press(pilot, "enter")
        assert "guessed" not in shown(app)
        await press(pilot, "enter")
        assert "Ana, what do you say to Sam's guess?" in shown(app)


async def test_a_guess_is_taken_up_where_it_was() -> None:
    at = game(exercise(NOW, guess()))
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
    app = program(game(exercise(NOW, guess())))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "f3")
        await write(pilot, "a bike")
        await press(pilot, "enter")
        await answered(pilot, "right", "roses", "stairs")
        await press(pilot, "enter")
        assert "kept private" in shown(app)
        assert "stairs" not in shown(app)
        await press(pilot, "enter")
        assert "Sam, what do you say to Ana's guess?" in shown(app)
