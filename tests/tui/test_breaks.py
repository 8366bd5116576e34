"""Check breaths, breaks and something light: what players choose in a pause, with a clock that does not move."""

import datetime
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.errors import JournalError
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.pause import PauseContext, PauseScreen
from reciprocity_tui.tui.widgets.breath import Breath
from reciprocity_tui.tui.widgets.quiet_clock import QuietClock
from tests.tui.clock import Clock, timed
from tests.tui.game import SECRET, TALK, press, program, seen

SIZES = [(80, 24), (40, 15)]
BREAK = ("escape", "2", "enter", "1", "enter")
"""Twenty minutes."""


async def choose(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, each once what the one before brought is there."""
    for key in keys:
        await press(pilot, key)
        await pilot.pause()


def at_of(at: Game) -> str | None:
    """Return the stored return time."""
    unfinished = at.journal.open_evening()
    return None if unfinished is None else unfinished.back_at


@pytest.mark.parametrize("size", SIZES)
async def test_five_slow_breaths_and_enter_goes_on_at_any_time(size: tuple[int, int]) -> None:
    app = program(timed(TALK))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await choose(pilot, "escape", "1", "enter")
        breath = app.screen.query_one(Breath)
        assert "in ..." in seen(app)
        breath.advance(4)
        await pilot.pause()
        assert "out ..." in seen(app)
        assert "Go on" in seen(app)
        await choose(pilot, "enter")
        assert "one thing behind it" in " ".join(seen(app).split())


async def test_the_line_grows_and_shrinks_and_then_nothing_moves() -> None:
    app = program(timed(TALK))
    async with app.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, "escape", "1", "enter")
        breath = app.screen.query_one(Breath)
        lengths = []
        for _ in range(5):
            lengths.append(str(breath.render()).count("━"))
            breath.gone += 2
        assert lengths[0] < lengths[1] < lengths[2] > lengths[3] > lengths[4] > 0
        breath.gone = breath.total_seconds - 0.1
        breath.advance(0.1)
        assert breath.over
        await pilot.pause()
        assert "━" not in seen(app)
        assert "No rush." in seen(app)


async def test_without_motion_only_the_word_changes() -> None:
    at = timed(TALK)
    at.journal.set_setting("motion", "none")
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, "escape", "1", "enter")
        breath = app.screen.query_one(Breath)
        assert "━" not in seen(app)
        waits = []
        for _ in range(4):
            waits.append(breath.until_change())
            breath.gone += waits[-1]
        assert waits == [4, 6, 4, 6]


@pytest.mark.parametrize("size", SIZES)
async def test_a_break_says_when_to_come_back_and_both_go_on(size: tuple[int, int]) -> None:
    at = timed(TALK)
    app = program(at)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await choose(pilot, *BREAK)
        shown = " ".join(seen(app).split())
        assert "Come back at 21:40, or later if you need to." in shown
        assert "21:20" in shown
        assert (at_of(at) or "").startswith("2026-06-01T21:40")
        await choose(pilot, "enter", "right", "right")
        assert "Sam is back." in seen(app)
        await choose(pilot, "left")
        assert "one thing behind it" in " ".join(seen(app).split())
        assert at_of(at) is None


@pytest.mark.parametrize(
    ("digit", "expected"),
    [("2", "at 21:50"), ("3", "at 22:05"), ("4", "at 22:20"), ("5", "tomorrow at 21:20")],
)
async def test_a_break_may_be_longer(digit: str, expected: str) -> None:
    app = program(timed(TALK))
    async with app.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, "escape", "2", "enter", digit)
        assert expected in seen(app)
        await choose(pilot, "enter")
        assert f"Come back {expected}," in seen(app)


async def test_the_clock_shows_minutes_and_can_be_hidden() -> None:
    clock = Clock()
    app = program(timed(TALK, clock=clock))
    async with app.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, *BREAK)
        clock.later(9)
        app.screen.query_one(QuietClock).tick()
        await pilot.pause()
        assert "21:29" in seen(app)
        await choose(pilot, "5", "enter")
        assert "21:29" not in seen(app)
        assert "Show the clock" in seen(app)
        assert not app.screen.query(QuietClock)
        await choose(pilot, "enter")
        assert "21:29" in seen(app)


async def test_a_break_survives_a_closed_window() -> None:
    clock = Clock()
    at = timed(SECRET, clock=clock)
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, *BREAK, "ctrl+q")
    clock.later(5)
    again = program(at, begin=False)
    async with again.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, "2", "enter")
        assert "Come back at 21:40, or later if you need to." in seen(again)
        await choose(pilot, "left", "right")
        assert "press ← to open" in seen(again)
        assert at_of(at) is None


async def test_whoever_comes_back_late_is_told_gently_and_once() -> None:
    clock = Clock()
    at = timed(TALK, clock=clock)
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, *BREAK, "ctrl+q")
    clock.later(24 * 60)
    again = program(at, begin=False)
    async with again.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, "2", "enter")
        assert "You meant to be back yesterday at 21:40. Later is fine." in seen(again)
        await choose(pilot, "4", "enter")
        assert at_of(at) is None
        await choose(pilot, "2", "enter")
        assert "You meant" not in seen(again)
        assert "one thing behind it" in seen(again)


async def test_something_light_begins_and_the_paused_evening_waits() -> None:
    at = timed(SECRET)
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, "left", "v", "escape", "3", "enter")
        assert "1 A small one · 4 minutes" in seen(app)
        assert "One · 5 minutes" not in seen(app)
        await choose(pilot, "2", "enter")
        assert "Pause." in seen(app)
        await choose(pilot, "3", "enter", "enter")
        assert "one thing behind it" in seen(app)
        await choose(pilot, "f8", "enter", "enter", "enter")
        assert "Begin" in seen(app)
    assert [each.exercise for each in at.journal.history()] == ["test/small"]
    waits = at.unfinished.resume()
    assert waits is not None
    assert "v" in str([slot.data for slot in waits[0].evening.slots.values()])


async def test_the_third_break_offers_only_what_is_lighter() -> None:
    at = timed(TALK)
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        for _ in range(2):
            await choose(pilot, *BREAK, "left", "right")
        await choose(pilot, "escape", "2", "enter")
        shown = seen(app)
        assert "Something light" in shown
        assert "End here" in shown
        assert "Leave it" in shown
        assert "Go on" not in shown
        assert "minutes" not in shown
        assert not {"2 breaks", "two", "third", "3rd"} & set(shown.lower().split())
        await choose(pilot, "3", "enter")
        assert "Begin" in seen(app)
        assert at.unfinished


async def test_ending_here_after_a_break_looks_back() -> None:
    at = timed(TALK)
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await choose(pilot, *BREAK, "3", "enter")
        assert "Stopping here" in seen(app) or "opens" in seen(app)
        assert at_of(at) is None


def _full(_back_at: str | None) -> None:
    raise JournalError("There is no room left on the disk.", "Make some room.")


async def _shown(resting: PauseContext, plan: str = "", size: tuple[int, int] = (80, 24)) -> tuple[str, str]:
    at = timed(TALK)
    app: ReciprocityApp = program(at, begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.push_screen(PauseScreen(resting, plan=plan))
        await pilot.pause()
        await choose(pilot, *BREAK[1:])
        on_break = " ".join(seen(app).split())
        await choose(pilot, "left", "right")
        return on_break, seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_plan_of_their_own_is_shown_as_it_was_written(size: tuple[int, int]) -> None:
    resting = PauseContext(("Ana", "Sam"), lambda _: None, lambda: (), Breaks(now=Clock()))
    shown, _ = await _shown(resting, plan="Ana: [b]kitchen[/b]. Sam: a walk.", size=size)
    assert "Go to your places. Ana: [b]kitchen[/b]. Sam: a walk." in shown
    assert "Leave it for another day" in shown


async def test_a_full_disk_is_told_and_holds_nobody() -> None:
    shown, after = await _shown(PauseContext(("Ana", "Sam"), _full, lambda: (), Breaks(now=Clock())))
    assert "There is no room left on the disk." in shown
    assert "Come back at 21:40" in shown
    assert "Begin" in after


def test_the_plan_and_the_return_time_are_asked_of_the_table() -> None:
    at = timed(TALK)
    assert at.describe_pause_plan() == ""
    assert at.unfinished.return_time() is None
    empty = replace(at, journal=Journal.in_memory(today=lambda: datetime.date(2026, 6, 1)))
    assert empty.unfinished.return_time() is None
