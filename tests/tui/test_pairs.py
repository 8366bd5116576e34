"""A before and an after on the screen: what became of it, for one alone, and for both when both say so."""

import pytest
from textual.pilot import Pilot

from reciprocity_tui.messages import text
from tests.tui.game import exercise, game, press, program, seen

ENDS = {"low": "heavy", "high": "light"}
BEFORE = {
    "id": "now",
    "kind": "rate",
    "pair": "mood",
    "phase": "before",
    "prompt": "How is it?",
    "scale": ENDS,
}
AFTER = {**BEFORE, "id": "later", "phase": "after", "prompt": "And now?"}
TALK = {"id": "talk", "kind": "speak", "who": "both", "prompt": "Tell each other."}
EVENING = (BEFORE, TALK, AFTER)
SIZES = [(80, 24), (40, 15)]
YES, NO = ("down", "enter"), ("enter",)


def plain(text: str) -> str:
    """Return the words on a screen, without line breaks and edges."""
    return " ".join(text.replace("▌", " ").replace("▐", " ").split())


async def to_the_second(pilot: Pilot[int]) -> None:
    """Ana gives 2, Sam 8; they talk; Sam's curtain is open."""
    await pilot.pause()
    await press(pilot, "left", "2", "enter", "right", "8", "enter", "enter", "right")


@pytest.mark.parametrize("size", SIZES)
async def test_each_sees_the_own_change_and_says_who_else_may(size: tuple[int, int]) -> None:
    app = program(game(exercise(*EVENING)))
    async with app.run_test(size=size) as pilot:
        await to_the_second(pilot)
        assert "Only for Sam." in seen(app)
        await press(pilot, "8", "enter")
        shown = plain(seen(app))
        assert "Sam, since the start: About the same as before." in shown
        assert text("change-sharing-note") in shown and "May Ana see this at the end?" in shown
        assert "› It stays with Sam" in shown or "It stays with Sam" in shown
        await press(pilot, *YES)
        assert "About the same" not in seen(app)
        await press(pilot, "left", "7", "enter")
        assert 'Ana, since the start: Nearer to "light" than before.' in plain(seen(app))
        assert "Sam may see it" in seen(app)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("sam", "ana"), [(YES, YES), (YES, NO), (NO, YES), (("f3",), YES)])
async def test_both_see_it_when_both_say_so(
    size: tuple[int, int], sam: tuple[str, ...], ana: tuple[str, ...]
) -> None:
    app = program(game(exercise(*EVENING)))
    async with app.run_test(size=size) as pilot:
        await to_the_second(pilot)
        await press(pilot, "8", "enter", *sam, "left", "7", "enter", *ana)
        shown = plain(seen(app))
        assert "take along" in shown or "Since the start" in shown
        assert ("Since the start" in shown) is (sam == ana == YES)
        assert ("about the same" in shown.casefold()) is (sam == ana == YES)


async def test_what_is_only_for_its_writer_asks_nothing() -> None:
    own = [{**each, "visibility": "own"} for each in (BEFORE, AFTER)]
    app = program(game(exercise(own[0], TALK, own[1])))
    async with app.run_test() as pilot:
        await to_the_second(pilot)
        await press(pilot, "1", "enter")
        shown = seen(app)
        assert 'Nearer to "heavy" than before.' in shown and "Only Sam sees this." in shown
        assert "May Ana" not in shown and "F3" not in shown and "Go on" in shown
        await press(pilot, "enter", "left", "7", "enter", "enter")
        assert "Since the start" not in seen(app)


async def test_nothing_of_who_may_see_it_is_kept_before_it_is_decided() -> None:
    at = game(exercise(*EVENING))
    app = program(at)
    async with app.run_test() as pilot:
        await to_the_second(pilot)
        await press(pilot, "8", "enter", "down")
        resumed = at.unfinished.resume()
        assert resumed is not None
        assert {each.part for each in resumed[0].evening.slots} == {"answer", "talk"}


@pytest.mark.parametrize("size", SIZES)
async def test_the_longest_words_leave_room_to_choose(size: tuple[int, int]) -> None:
    names = ("Anastasia-Wilhelmina of Tea", "Samuel-Bartholomew of Biscuits")
    scale = {"low": "as heavy as a wet winter coat", "high": "as light as a summer holiday"}
    long = "And now, after all that was said tonight, how does it feel to sit here with {other}?"
    steps = ({**BEFORE, "scale": scale}, TALK, {**AFTER, "scale": scale, "prompt": long})
    app = program(game(exercise(*steps), names))
    async with app.run_test(size=size) as pilot:
        await to_the_second(pilot)
        await press(pilot, "1", "enter", "down")
        assert "Tea may see it" in plain(seen(app))
        await press(pilot, "enter", "left", "9", "enter", *YES)
        assert "Since the start" in seen(app)
