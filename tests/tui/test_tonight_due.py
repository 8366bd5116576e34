"""What the two agreed is the one thing that is due on Tonight, and can be read and ended on a screen of its own."""

import datetime
import random
from dataclasses import dataclass, field, replace

import pytest
from rich.cells import cell_len

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.game import agreements
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.messages import shown, text
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.scenes.slots import CarriedOver, Promise
from reciprocity_tui.sanitize import FORBIDDEN
from tests.journal.kit import line, start
from tests.tui.game import DAY, SNAP, OneExercise, exercise, press, program, seen
from tests.tui.test_hostile import CONTROLS, MARKUP

SLOT = Promise("we pick one free slot", "it is Thursday evening", ("calm", ""), source="team/two-lists/try")
RULES = Promise("phones stay out", form="standing", source="ground/house-rules/rules")
SIZES = [(80, 24), (40, 15), (120, 40)]
LONG = (
    "Some weather, a guessing game, one thank-you each. Ten minutes, mostly talking, and nothing to prepare."
)


@dataclass
class Evenings:
    """Hold a game in memory, on a day that the test moves."""

    day: datetime.date = DAY
    to_play: Exercise = field(default_factory=lambda: exercise(SNAP))

    def __post_init__(self) -> None:
        self.journal = Journal.in_memory(today=lambda: self.day)
        self.journal.set_people(*assign_seats("Ana", "Sam"))

    @property
    def game(self) -> Game:
        """Return the game on the current day."""
        return Game(OneExercise(self.to_play), self.journal, random.Random(1), lambda: self.day)

    def agree(self, *promises: Promise) -> "Evenings":
        """Play an evening in which these promises were made, and return self."""
        lines = [replace(line("agreed", None, at), promise=each) for at, each in enumerate(promises)]
        self.journal.finish(self.journal.begin(start()), lines, promises)
        return self

    def later(self, days: int) -> "Evenings":
        """So many days go by."""
        self.day += datetime.timedelta(days=days)
        return self

    def brought(self) -> CarriedOver:
        """Return what the latest open evening carries over about agreements."""
        unfinished = self.game.unfinished.resume()
        assert unfinished is not None
        return unfinished[0].evening.carried_over


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_due_is_said_above_the_suggestion_and_opens_the_evening(size: tuple[int, int]) -> None:
    at = Evenings(to_play=exercise(SNAP, summary=LONG)).agree(SLOT).later(14)
    app = program(at.game, begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = seen(app)
        assert "If it is Thu" in shown and shown.index("If it is Thu") < shown.index("One · 5 minutes")
        for words in ("pens with", "n not tonight", "a agreements", "t paths", "Ctrl+Q leave"):
            assert words in shown
        await press(pilot, "enter")
    due = at.brought().due
    assert due is not None and due.what == SLOT.what
    assert at.game.due_agreement() is None
    assert at.later(7).game.due_agreement() is not None


async def test_before_its_day_nothing_is_said_of_it() -> None:
    at = Evenings().agree(SLOT).later(13)
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Thursday" not in seen(app)
        await press(pilot, "n")
        assert text("tonight-postponed") not in seen(app) and "not tonight" not in seen(app)
        await press(pilot, "enter")
    assert at.brought().due is None
    assert [each.what for each in at.brought().living] == [SLOT.what]


@pytest.mark.parametrize("size", SIZES)
async def test_not_tonight_lets_it_wait_for_a_week(size: tuple[int, int]) -> None:
    at = Evenings().agree(SLOT, RULES).later(14)
    app = program(at.game, begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "n")
        shown = " ".join(seen(app).split())
        assert text("tonight-postponed") in shown
        assert "Thursday" not in shown and "phones" not in shown
        await press(pilot, "enter")
    assert at.brought().due is None
    tomorrow, week = at.later(1).game.due_agreement(), at.later(6).journal.agreements.due_for_review()
    assert tomorrow is not None and tomorrow.what == RULES.what
    assert [each.what for each in week] == [RULES.what, SLOT.what]


async def test_while_the_jar_waits_it_comes_first() -> None:
    at = Evenings().agree(SLOT).later(14)
    at.journal.notes.leave(0, "look in the blue cup")
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Open what you left" in seen(app) and "Thursday" not in seen(app)
        await press(pilot, "enter", "left", "right", "enter")
        assert "Open what you left" not in seen(app) and "Thursday" in seen(app)


async def test_a_deep_evening_does_not_open_with_it_and_is_not_suggested_then() -> None:
    deep = exercise({"id": "g", "kind": "gate", "text": "This one goes deep."}, SNAP, intensity="deep")
    at = Evenings(to_play=deep).agree(SLOT).later(14)
    assert at.game.suggest() is None
    app = program(at.game)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Thursday" not in seen(app)
    assert at.brought().due is None
    assert at.game.due_agreement() is not None


@pytest.mark.parametrize(
    "text", [*MARKUP, *CONTROLS, "long " * 200, "日本語" * 60, "two\nlines", "👩‍👩‍👧" * 40]
)
async def test_whatever_was_agreed_is_shown_as_it_stands(text: str) -> None:
    at = Evenings().agree(replace(SLOT, what=text, cue=""), replace(RULES, gives=(text, text))).later(14)
    app = program(at.game, begin=False)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        for key in ("s", "a", "down", "x", "escape", "n"):
            shown = seen(app)
            assert not FORBIDDEN.search(shown.replace("\n", ""))
            assert max(map(cell_len, shown.splitlines())) <= 40
            await press(pilot, key)
        assert app.is_running and app.return_code is None


# What was agreed, on its own screen


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_agreed_can_be_read(size: tuple[int, int]) -> None:
    at = Evenings().agree(RULES, SLOT).later(3)
    app = program(at.game, begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "a")
        shown = " ".join(seen(app).replace("▌", " ").split())
        for words in (
            "If it is Thursday evening, then we pick one free slot.", "On trial", "agreed on 1 June",
            "looked at again on 15 June", "For Ana: calm", "phones stay out.", "It stands",
        ):  # fmt: skip
            assert words in shown, words
        assert shown.index("Thursday") < shown.index("phones")
        assert "For Sam" not in shown
        await press(pilot, "escape")
        assert "Begin" in seen(app)


async def test_nothing_agreed_is_fine() -> None:
    app = program(Evenings().game, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "a", "x", "x", "down")
        assert " ".join(shown(agreements.EMPTY).split()) in " ".join(seen(app).split())
        await press(pilot, "escape")
        assert "Begin" in seen(app)


@pytest.mark.parametrize("key", ["x", "delete"])
async def test_the_same_key_twice_ends_the_one_that_is_marked(key: str) -> None:
    at = Evenings().agree(SLOT, RULES).later(14)
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "a", key)
        assert "Ending it is fine" in seen(app)
        assert len(at.journal.agreements.living()) == 2
        await press(pilot, key)
        assert shown(agreements.ENDED) in seen(app) and "Thursday" not in seen(app)
        assert [each.promise.what for each in at.journal.agreements.living()] == [RULES.what]
        await press(pilot, "escape")
        assert "Thursday" not in seen(app) and "phones stay out" in seen(app)


@pytest.mark.parametrize("between", ["down", "up", "delete", "z"])
async def test_any_other_key_between_leaves_it_as_it_is(between: str) -> None:
    at = Evenings().agree(SLOT, RULES)
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "a", "x", between, "x")
        assert len(at.journal.agreements.living()) == 2


async def test_the_one_below_can_be_ended_too() -> None:
    at = Evenings().agree(SLOT, RULES)
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "a", "down", "x", "x")
        assert [each.promise.what for each in at.journal.agreements.living()] == [SLOT.what]
        await press(pilot, "x", "x")
        assert at.journal.agreements.living() == ()
        assert "You have no agreements" in seen(app)


async def test_a_list_longer_than_the_window_follows_the_mark() -> None:
    many = [replace(RULES, what=f"rule number {each}", source=f"p/e{each}/s") for each in range(12)]
    at = Evenings().agree(*many)
    app = program(at.game, begin=False)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        await press(pilot, "a", *["down"] * 11)
        assert "rule number 11" in seen(app)
        await press(pilot, "x")
        assert "Ending it is fine" in seen(app)
