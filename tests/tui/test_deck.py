"""Questions from sets, on the screen: one answers, then the other, and a set has its minutes."""

import pytest

from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.widgets.fading_line import FadingLine
from tests.tui.game import TALK, exercise, game, press, program, seen

SIZES = [(80, 24), (40, 15)]


def deck(**keys: object) -> dict[str, object]:
    """Return two sets of a few prompts, in an order that chance does not change."""
    sets = [
        {"title": "Easy [ones]", "prompts": ["What [now]?"] * 4},
        {"title": "Nearer ones", "prompts": ["And?"] * 4},
    ]
    return {"id": "cards", "kind": "deck", "sets": sets, "minutes": 2, **keys}


def shown(app: ReciprocityApp) -> str:
    """Return the text on the screen as one line."""
    return " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())


@pytest.mark.parametrize("size", SIZES)
async def test_both_answer_and_the_set_may_end_at_any_time(size: tuple[int, int]) -> None:
    app = program(
        game(exercise(deck(voice="partner", help="Short is fine.", listener_card="Read it out."), TALK))
    )
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for part in (
            "● Ana",
            "Easy [ones]",
            "Sam reads it to Ana.",
            "What [now]?",
            "Read it out.",
            "Next set",
            "Said",
        ):
            assert part in shown(app)
        assert "F4 Another" in shown(app)
        await press(pilot, "enter")
        assert "Ana reads it to Sam." in shown(app)
        assert "F4 Another" not in shown(app)
        await press(pilot, "enter", "tab", "enter")
        assert "● Ana" in shown(app)
        assert "The last one of this set." in shown(app)
        assert "Next set" not in shown(app)
        await press(pilot, "enter")
        for part in ("Nearer ones", "And?", "Enough of these"):
            assert part in shown(app)
        await press(pilot, "f3", "tab", "enter")
        assert "one thing behind it" in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_once_its_minutes_are_over_enter_ends_the_set_and_nothing_is_cut_off(
    size: tuple[int, int],
) -> None:
    app = program(game(exercise(deck(), TALK)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.screen.query_one(FadingLine).advance(120)
        await pilot.pause()
        for part in (
            "What [now]?",
            "Its minutes are over. No rush.",
            "One more",
            "Next set",
            "F3",
            "F4",
            "F8",
        ):
            assert part in shown(app)
        await press(pilot, "tab", "enter", "enter")
        assert "The last one of this set." not in shown(app)
        await press(pilot, "enter")
        assert "Nearer ones" in shown(app)
        assert "Its minutes are over." not in shown(app)
        assert "Said" in shown(app)


async def test_where_the_row_is_too_narrow_for_all_words_a_key_stands_alone() -> None:
    app = program(game(exercise(deck(), TALK)))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert "Said F3 Pass F4 Another F8 End" in shown(app)
        app.screen.query_one(FadingLine).advance(120)
        await pilot.pause()
        assert "Next set F3 Pass F4 F8 End" in shown(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Next set F3 Pass F4 Another F8 End" in shown(app)


async def test_the_time_of_a_set_goes_on_from_prompt_to_prompt_and_stands_still_in_a_pause() -> None:
    app = program(game(exercise(deck(), TALK)))
    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen.query_one(FadingLine).advance(60)
        await press(pilot, "enter")
        assert 60 <= app.screen.query_one(FadingLine).gone < 90
        await press(pilot, "f2", "enter")
        assert 60 <= app.screen.query_one(FadingLine).gone < 90
        app.screen.query_one(FadingLine).advance(60)
        await press(pilot, "f2", "enter")
        assert "Its minutes are over. No rush." in shown(app)
        assert "Next set" in shown(app)
        await press(pilot, "enter", "enter")
        assert app.screen.query_one(FadingLine).gone < 30


async def test_another_question_comes_in_its_place() -> None:
    app = program(game(exercise(deck(sets=[{"title": "One set", "prompts": ["First?", "Second?"]}]))))
    async with app.run_test() as pilot:
        await pilot.pause()
        before = "First?" in shown(app)
        assert "F4 Another" in shown(app)
        await press(pilot, "f4")
        assert ("First?" in shown(app)) is not before
        assert "F4 Another" not in shown(app)
        assert "The last one of this set." in shown(app)
        await press(pilot, "enter", "enter")
        assert "Next time" in shown(app)


async def test_without_motion_the_line_stands_until_its_minutes_are_over() -> None:
    at = game(exercise(deck(), TALK))
    at.journal.set_setting("motion", "none")
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        line = app.screen.query_one(FadingLine)
        full = str(line.render())
        line.advance(60)
        assert str(line.render()) == full
        line.advance(60)
        await pilot.pause()
        assert "Its minutes are over." in shown(app)
