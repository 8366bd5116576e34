"""Going back to what was just said, on the screen; and a pane that was taken away speaks for nobody."""

import pytest
from textual.events import Key

from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.tui.game import SECRET, TALK, THANKS, exercise, game, press, program, seen, write

BACK = "F6 Back"


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_f6_goes_back_to_what_was_just_said(size: tuple[int, int]) -> None:
    app = program(game(exercise(TALK, SECRET)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "Tell Sam one thing" in seen(app) and "F6" not in seen(app)
        await press(pilot, "enter")
        assert "Tell Ana one thing" in seen(app) and "F6" in seen(app)
        await press(pilot, "f6")
        assert "Tell Sam one thing" in seen(app) and "F6" not in seen(app)
        await press(pilot, "enter", "enter")
        assert "press ← to open" in seen(app)
        await press(pilot, "f6")
        assert "Tell Ana one thing" in seen(app)
        await press(pilot, "enter", "left")
        assert "F6" not in seen(app)
        await press(pilot, "f6")
        assert "This is open already." in seen(app)


async def test_the_button_does_it_too_and_what_is_typed_meanwhile_stays() -> None:
    app = program(game(exercise(THANKS)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        await write(pilot, "you noticed")
        await pilot.click("#do-back")
        await pilot.pause()
        assert "what they did" in seen(app) and "you noticed" not in seen(app)
        await press(pilot, "enter")
        assert "you noticed" in seen(app)
        await press(pilot, "enter")
        assert BACK not in seen(app)


async def test_what_a_pane_says_after_it_was_taken_away_is_nobodys() -> None:
    app = program(game(exercise(THANKS, SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        await write(pilot, "you noticed")
        pane = app.screen.query_one(Pane)
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        # Two presses and a letter that were all read while the first was being dealt with.
        for message in (Pane.Answered([{"text": "you noticed"}]),) * 2 + (
            Pane.Drafted([{"text": "you noticed!"}]),
        ):
            pane.post_message(message)
        await pilot.pause()
        assert "Tell Ana what they did." in seen(app)
        rows = screen.session.evening.slots.values()
        assert [slot.address.part for slot in rows] == ["talk", "catch"]


async def test_a_letter_typed_at_the_curtain_is_not_in_the_line_behind_it() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        early = Key("x", "x")
        await press(pilot, "left")
        app.screen.post_message(early)
        await pilot.pause()
        assert app.screen.query_one(AnswerEditor).text == ""
        await write(pilot, "tea")
        assert app.screen.query_one(AnswerEditor).text == "tea"
