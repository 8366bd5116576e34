"""Tonight is left open, and the day changes: it says what is true then, and takes no key meant for what stood there."""

import datetime
from dataclasses import dataclass, replace

import pytest
from textual.events import Key

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.messages import text
from reciprocity_tui.people import assign_seats
from reciprocity_tui.tui.screens import tonight
from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from tests.tui.game import DAY, press, program, seen
from tests.tui.test_coming_back import settled
from tests.tui.test_tonight_due import RULES, SLOT, Evenings

LATE = datetime.datetime(2026, 6, 14, 23, 50)  # noqa: DTZ001 -- as the clock on the wall has it


@dataclass
class Wall(Evenings):
    """Evenings in a room with a clock on the wall."""

    now: datetime.datetime = LATE

    def __post_init__(self) -> None:
        self.journal = Journal.in_memory(today=lambda: self.day, calendar=self.date)
        self.journal.set_people(*assign_seats("Ana", "Sam"))

    @property
    def game(self) -> Game:
        """Return the game at this time."""
        return replace(super().game, calendar=self.date, breaks=Breaks(lambda: self.now))

    def date(self) -> datetime.date:
        """Return the current date."""
        return self.now.date()

    def pass_time(self, **time: float) -> None:
        """Move the clock on."""
        self.now += datetime.timedelta(**time)


def before_midnight() -> Wall:
    """Ten minutes before something is due."""
    at = Wall(day=DAY).agree(SLOT, RULES)
    assert isinstance(at, Wall)
    at.later(13)
    return at


@pytest.mark.parametrize("key", ["enter", "s", "x", "l"])
async def test_the_first_key_after_midnight_shows_what_is_due_now(key: str) -> None:
    at = before_midnight()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert "Thursday" not in seen(app)
        at.pass_time(minutes=15)
        await press(pilot, key)
        assert isinstance(app.screen, TonightScreen) and "Thursday" in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, PlayScreen)
    due = at.brought().due
    assert due is not None and due.what == SLOT.what


async def test_nor_does_any_other_before_that_is_shown() -> None:
    at = before_midnight()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot)
        at.pass_time(minutes=15)
        for _ in range(3):
            app.post_message(Key("enter", None))
        await settled(pilot)
        assert isinstance(app.screen, TonightScreen) and "Thursday" in seen(app)


async def test_it_wakes_by_itself_when_the_day_changes_and_not_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tonight, "DAY_CHANGE_MARGIN", 0.0)
    at = before_midnight()
    at.now = LATE.replace(minute=59, second=59, microsecond=700_000)
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot)
        at.pass_time(seconds=1)
        for _ in range(1000):
            if "Thursday" in seen(app):
                break
            await pilot.pause()
        assert "Thursday" in seen(app)
        waiting = [timer._interval for timer in app.screen._timers if timer.name != "screen_update"]
        assert 3 * 3600 < max(waiting) < 4 * 3600


async def test_help_is_there_all_the_same() -> None:
    at = before_midnight()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot)
        at.pass_time(minutes=15)
        await press(pilot, "f1")
        assert not isinstance(app.screen, TonightScreen)


async def test_a_night_under_another_screen_counts_as_well() -> None:
    at = before_midnight()
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "f1")
        at.pass_time(minutes=15)
        await press(pilot, "f1")
        assert isinstance(app.screen, TonightScreen) and "Thursday" in seen(app)


async def test_a_key_counts_where_nothing_is_new() -> None:
    at = Wall(day=DAY)
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot)
        at.pass_time(minutes=15)
        await press(pilot, "enter")
        assert isinstance(app.screen, PlayScreen)


async def test_not_tonight_holds_for_this_evening_and_not_only_until_midnight() -> None:
    at = before_midnight()
    at.later(1)
    at.pass_time(days=1)
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "n")
        assert text("tonight-postponed") in seen(app)
        at.pass_time(minutes=15)
        await press(pilot, "x")
        assert "phones" not in seen(app) and at.game.due_agreement() is None
        at.later(1)
        await press(pilot, "x")
        assert "phones" in seen(app)
