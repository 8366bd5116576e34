"""A rest inside an exercise, on the screen: something to follow, and Enter goes on at any time."""

import pytest

from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.widgets.breath import Breath
from reciprocity_tui.tui.widgets.fading_line import FadingLine
from reciprocity_tui.tui.widgets.quiet_clock import QuietClock
from tests.tui.clock import Clock, timed
from tests.tui.game import TALK, press, program, seen

SIZES = [(80, 24), (40, 15)]


def rest(**keys: object) -> dict[str, object]:
    """Return a step that rests."""
    return {"id": "rest", "kind": "pause", **keys}


def shown(app: ReciprocityApp) -> str:
    """Return the text on the screen as one line."""
    return " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())


@pytest.mark.parametrize("size", SIZES)
async def test_breaths_can_be_followed_and_enter_goes_on(size: tuple[int, int]) -> None:
    app = program(timed(rest(), TALK))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "A few slow breaths, both of you." in shown(app)
        assert "In for four, and out for six." in shown(app)
        assert "in ..." in shown(app)
        breath = app.screen.query_one(Breath)
        assert breath.total_seconds == 60
        breath.advance(5)
        await pilot.pause()
        assert "out ..." in shown(app)
        assert "Pass" not in shown(app)
        await press(pilot, "f3")
        assert "out ..." in shown(app)
        await press(pilot, "enter")
        assert "one thing behind it" in shown(app)


async def test_quiet_has_a_line_that_fades_and_the_authors_words() -> None:
    app = program(
        timed(rest(form="quiet", seconds=45, prompt="Listen to [the] house.", help="Eyes closed."), TALK)
    )
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Listen to [the] house." in shown(app)
        assert "Eyes closed." in shown(app)
        assert app.screen.query_one(FadingLine).seconds == 45
        await press(pilot, "enter")
        assert "one thing behind it" in shown(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_break_shows_its_return_time_and_holds_nobody(size: tuple[int, int]) -> None:
    app = program(timed(rest(form="cooldown"), TALK))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "A break for both of you. The rest can wait." in shown(app)
        assert "Come back at 21:40, or later if you need to." in shown(app)
        assert app.screen.query(QuietClock)
        await press(pilot, "enter")
        assert "one thing behind it" in shown(app)


async def test_its_return_time_survives_a_pause_and_a_closed_window() -> None:
    clock = Clock()
    at = timed(rest(form="cooldown", seconds=1800), TALK, clock=clock)
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "escape", "enter")
        clock.later(5)
        assert "Come back at 21:50" in shown(app)
        await press(pilot, "ctrl+q")
    clock.later(60)
    again = program(at, begin=False)
    async with again.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "2", "enter")
        assert "You meant to be back at 21:50. Later is fine." in shown(again)
        await press(pilot, "enter")
        assert "one thing behind it" in shown(again)


async def test_without_motion_nothing_moves() -> None:
    at = timed(rest(), TALK)
    at.journal.set_setting("motion", "none")
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "in ..." in shown(app)
        assert not app.screen.query_one(Breath).moving
