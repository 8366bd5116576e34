"""Evenings on the screen: one in which something is agreed, and a later one that opens with it."""

import pytest
from textual.pilot import Pilot

from tests.tui.game import exercise, press, program, seen, write
from tests.tui.test_tonight_due import SIZES, Evenings

PLAN = {"id": "plan", "kind": "agree", "prompt": "What could you both try?"}
TALK = {"id": "talk", "kind": "speak", "prompt": "Say hello to {other}."}


def shown(pilot: Pilot[int]) -> str:
    return " ".join(seen(pilot.app).replace("▌", " ").replace("▐", " ").split())


async def agree(pilot: Pilot[int], what: str, cue: str = "") -> None:
    """Begin on Tonight, agree on `what`, and both say yes."""
    await press(pilot, "enter")
    await write(pilot, what)
    await press(pilot, "enter")
    await write(pilot, cue)
    await press(pilot, "enter", "1", "7")


async def keep(pilot: Pilot[int]) -> None:
    """Keep the reflection, leave no line, and come back to Tonight."""
    await press(pilot, "enter", "enter", "enter")
    assert "Begin" in seen(pilot.app)


def whats(at: Evenings) -> list[str]:
    return [each.what for each in at.journal.agreements.active_trials()]


@pytest.mark.parametrize("size", SIZES)
async def test_two_weeks_later_an_evening_opens_with_it(size: tuple[int, int]) -> None:
    at = Evenings(to_play=exercise(PLAN))
    async with program(at.game, begin=False).run_test(size=size) as pilot:
        await pilot.pause()
        await agree(pilot, "one free slot", "it is Thursday")
        assert "If it is Thursday, then one free slot." in shown(pilot)
        await keep(pilot)
        assert "Opens with" not in shown(pilot) and "Tonight opens" not in shown(pilot)
    at.to_play = exercise(TALK)
    at.later(14)
    async with program(at.game, begin=False).run_test(size=size) as pilot:
        await pilot.pause()
        assert "If it is Thursday" in shown(pilot)
        await press(pilot, "enter", "enter")
        assert "How did it go?" in shown(pilot) and "then one free slot." in shown(pilot)
        await press(pilot, "1", "7", "enter", "enter")
        assert "It goes on: If it is Thursday, then one free slot." in shown(pilot)
        await keep(pilot)
        assert "Thursday" not in shown(pilot)
    assert whats(at) == ["one free slot"]
    assert at.later(13).game.due_agreement() is None
    assert at.later(1).game.due_agreement() is not None


async def test_what_the_two_see_in_two_ways_is_settled_together_and_can_be_changed() -> None:
    at = Evenings(to_play=exercise(PLAN))
    async with program(at.game, begin=False).run_test() as pilot:
        await pilot.pause()
        await agree(pilot, "tea")
        await keep(pilot)
    at.to_play = exercise(TALK)
    at.later(20)
    async with program(at.game, begin=False).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "enter", "enter", "1", "8")
        assert "choose together" in shown(pilot)
        await press(pilot, "2", "enter")
        await write(pilot, " at five")
        await press(pilot, "enter", "enter", "1", "7", "enter", "enter")
        assert "Changed: tea at five." in shown(pilot)
        await keep(pilot)
    assert whats(at) == ["tea at five"]


async def test_not_tonight_begins_without_it() -> None:
    at = Evenings(to_play=exercise(PLAN))
    async with program(at.game, begin=False).run_test() as pilot:
        await pilot.pause()
        await agree(pilot, "tea")
        await keep(pilot)
    at.to_play = exercise(TALK)
    at.later(14)
    async with program(at.game, begin=False).run_test() as pilot:
        await pilot.pause()
        assert "tea." in shown(pilot)
        await press(pilot, "n", "enter", "enter")
        assert "Say hello" in shown(pilot)
    assert at.later(7).game.due_agreement() is not None


async def test_something_light_on_a_pause_does_not_open_with_it() -> None:
    at = Evenings(to_play=exercise(PLAN))
    async with program(at.game, begin=False).run_test() as pilot:
        await pilot.pause()
        await agree(pilot, "tea")
        await keep(pilot)
    at.to_play = exercise(TALK)
    at.later(14)
    begun = at.game.begin(at.game.catalog.find("one"), with_review=False)
    assert begun.evening.carried_over.due is None
    assert [step.id for step in begun.evening.exercise.step] == ["talk", "reflect"]
    assert at.game.due_agreement() is not None


@pytest.mark.parametrize("size", SIZES)
async def test_the_fourth_asks_which_one_is_let_go(size: tuple[int, int]) -> None:
    at = Evenings(to_play=exercise(PLAN))
    async with program(at.game, begin=False).run_test(size=size) as pilot:
        await pilot.pause()
        for what in ("first", "second", "third"):
            await agree(pilot, what)
            await keep(pilot)
        await agree(pilot, "fourth")
        assert "You have three already" in shown(pilot)
        await press(pilot, "2", "enter")
        assert "Let go of: second." in shown(pilot)
        await keep(pilot)
        assert whats(at) == ["first", "third", "fourth"]
        await press(pilot, "a")
        assert "fourth." in shown(pilot) and "second" not in shown(pilot)
