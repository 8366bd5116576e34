"""An evening on the screen, keys alone."""

import re
from dataclasses import replace

import pytest

from reciprocity_tui.game.sitting import Sitting
from reciprocity_tui.messages import text
from reciprocity_tui.tui.screens.play import PlayScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from tests.tui.game import MARK, SECRET, SNAP, TALK, THANKS, exercise, game, press, program, seen, write

SIZES = [(80, 24), (40, 15), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_two_people_play_to_the_reflection(size: tuple[int, int]) -> None:
    at = game(exercise(SNAP, TALK, SECRET, MARK, THANKS))
    app = program(at)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "2", "8")
        assert "hazy" in seen(app)
        await press(pilot, "enter", "enter", "enter")
        assert "Ana types first" in seen(app)
        await press(pilot, "left")
        await write(pilot, "the tea")
        await press(pilot, "enter", "7", "enter", "right")
        await write(pilot, "the dog")
        await press(pilot, "enter", "7", "enter")
        assert "You have both answered" in seen(app)
        assert "the tea" not in seen(app)
        await press(pilot, "enter")
        assert "the tea" in seen(app)
        assert "the dog" in seen(app)
        await press(pilot, "enter", "enter")
        await write(pilot, "you noticed")
        await press(pilot, "enter", "enter", "enter")
        assert "Shared ground" in seen(app)
        await press(pilot, "enter")
        assert "find next" in seen(app)
        await press(pilot, "enter", "enter")
    kept = at.journal.history()
    assert [each.exercise for each in kept] == ["test/one"]
    assert {"the tea", "the dog", "you noticed"} <= {line.text for line in at.journal.lines(kept[0].id)}


async def test_a_prompt_that_the_other_one_reads_says_so_above_it() -> None:
    tell = {"id": "tell", "kind": "speak", "prompt": "What was good about [today]?", "voice": "partner"}
    app = program(game(exercise(tell)))
    async with app.run_test() as pilot:
        await pilot.pause()
        for reads in ("Sam reads it to Ana.", "Ana reads it to Sam."):
            assert seen(app).index(reads) < seen(app).index("What was good about [today]?")
            await press(pilot, "enter")


async def test_a_scale_for_both_at_once_has_no_numbers_but_the_keys() -> None:
    scale = {"min": 1, "max": 4, "low": "far", "high": "near"}
    async with (app := program(game(exercise({**MARK, "snap": True, "scale": scale})))).run_test() as pilot:
        await pilot.pause()
        for line in ("1  ◼◻◻◻ far", "2  ◼◼◻◻", "4  ◼◼◼◼ near", "◼◻◻◻ far  7", "◼◼◻◻  8", "◼◼◼◼ near  0"):
            assert line in seen(app)
        await press(pilot, "2", "0")
        assert "2 (1 far, 4 near)" in seen(app)


async def test_what_is_a_sentence_already_is_not_said_of_both() -> None:
    scale = {"min": 1, "max": 4, "low": "far", "high": "near"}
    at = game(exercise(SNAP, {**MARK, "snap": True, "scale": scale}))
    async with (app := program(at)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "2", "8")
        assert "Both: hazy" in seen(app)
        await press(pilot, "enter", "2", "8")
        assert "You feel alike about this." in seen(app)
        assert "Both:" not in seen(app)


async def test_a_title_that_is_too_long_says_so() -> None:
    at = game(exercise(TALK, title="Fine, depends, or something else"))
    async with (app := program(at)).run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        assert "… ────" in seen(app)


async def test_the_curtain_opens_only_on_the_own_key() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        for key in ("right", "enter", "space", "a", "tab"):
            await press(pilot, key)
            assert "press ← to open" in seen(app)
        await press(pilot, "left")
        assert "Hidden until you have both answered" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_however_much_there_is_to_think_about_the_key_that_opens_it_is_seen(
    size: tuple[int, int],
) -> None:
    long = [
        {**SECRET, "id": f"s{n}", "prompt": "What would each of you say of " + "it and " * 12}
        for n in range(5)
    ]
    async with (app := program(game(exercise(*long)))).run_test(size=size) as pilot:
        await pilot.pause()
        assert "What would each" in seen(app)
        assert "press ← to open" in seen(app)


async def test_the_other_is_asked_to_look_away_also_where_the_keyboard_stays() -> None:
    gate = {"id": "ready", "kind": "gate", "text": "Ready?"}
    app = program(game(exercise(gate, SECRET, intensity="deep")))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "A quiet question for each of you" in seen(app)
        await press(pilot, "left", "enter", "right", "enter")
        while "press" in seen(app):
            arrow = "left" if "press ←" in seen(app) else "right"
            assert "please look away" in seen(app)
            await press(pilot, arrow, "f3")


async def test_keys_pressed_before_the_curtain_was_painted_are_thrown_away() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        screen.painted_at = float("inf")
        await press(pilot, "left")
        assert "press ← to open" in seen(app)
        screen.painted_at = 0.0
        await press(pilot, "left")
        assert "press ← to open" not in seen(app)


async def test_only_enter_reveals_and_each_may_change_theirs_until_then() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "tea")
        await press(pilot, "enter", "right")
        await write(pilot, "dog")
        await press(pilot, "enter", "space", "a", "left")
        assert "tea" not in seen(app)
        await press(pilot, "left")
        assert "tea" in seen(app)
        await write(pilot, "pot")
        await press(pilot, "enter", "enter")
        assert "teapot" in seen(app)
        assert "dog" in seen(app)


async def test_nothing_of_the_other_comes_back_by_undo_or_paste() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "ctrl+a", "ctrl+x", "ctrl+z", "enter", "right")
        for key in ("ctrl+z", "ctrl+y", "ctrl+v", "up", "ctrl+p", "shift+insert") * 10:
            await press(pilot, key)
            assert "violets" not in seen(app)


async def test_a_pass_asks_once_more_when_something_is_written() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "tea")
        await press(pilot, "f3")
        assert "Press F3 again" in seen(app)
        assert "tea" in seen(app)
        await press(pilot, "f3", "right", "f3", "enter")
        assert seen(app).count("kept private") == 2


async def test_another_question_comes_for_both() -> None:
    app = program(game(exercise(SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        before = "laugh" in seen(app)
        await press(pilot, "f4")
        assert ("laugh" in seen(app)) is not before
        await write(pilot, "tea")
        await press(pilot, "enter", "right")
        assert ("laugh" in seen(app)) is not before


async def test_end_here_goes_to_the_reflection_with_what_there_is() -> None:
    app = program(game(exercise(SNAP, TALK, SECRET)))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "1", "7", "enter", "f8")
        assert "Shared ground" in seen(app)
        assert "sunny" in seen(app)


async def test_a_gate_has_its_own_no_and_ending_there_is_another_time() -> None:
    gate = {"id": "ready", "kind": "gate", "text": "This one goes deep."}
    at = game(exercise(gate, SECRET, intensity="deep"))
    async with (app := program(at)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "f3")
        assert 'To say no, choose "Another time". No reason needed.' in seen(app)
        await press(pilot, "f8")
        assert "Let's leave this one for another time." in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, TonightScreen)
    assert at.journal.history() == () and at.journal.open_evening() is None


@pytest.mark.parametrize("intensity", ["light", "medium", "deep"])
async def test_where_nothing_is_kept_nothing_says_that_it_is(intensity: str) -> None:
    at = game(exercise(THANKS, intensity=intensity), keeps=False)
    async with (app := program(at)).run_test() as pilot:
        await pilot.pause()
        for key in ("enter", "enter", "escape", *("enter", "left", "right") * 5):
            left = seen(app).replace(text("reflection-not-kept"), "").replace("not kept", "")
            assert not re.search(r"\b([Kk]eeps?|[Kk]ept|stays|another day|opens)\b", left), left
            if "That was an evening." in left:
                break
            await press(pilot, key)
        assert "That was an evening." in seen(app)


async def test_a_line_let_go_is_not_kept() -> None:
    at = game(exercise(SNAP))
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "1", "8", "enter", "down", "space")
        assert "let go" in seen(app)
        await press(pilot, "enter", "enter", "enter")
    texts = {line.text for each in at.journal.history() for line in at.journal.lines(each.id)}
    assert "sunny" not in texts


async def test_a_line_for_next_time_waits_sealed() -> None:
    at = game(exercise(SNAP))
    app = program(at)
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "1", "7", "enter", "enter", "left")
        assert "please look away" in seen(app)
        await press(pilot, "left")
        await write(pilot, "look in the blue cup")
        await press(pilot, "enter")
        assert "Ana's is sealed" in seen(app)
        assert "blue cup" not in seen(app)
        await press(pilot, "enter", "enter")
        assert "Begin" in seen(app)
        assert "Open what you left" not in seen(app)
    later = program(replace(at, sitting=Sitting()), begin=False)
    async with later.run_test() as pilot:
        await pilot.pause()
        assert "Open what you left" in seen(later)
        await press(pilot, "enter", "left")
        assert "blue cup" not in seen(later)
        await press(pilot, "right")
        assert "look in the blue cup" in seen(later)
        await press(pilot, "enter", "enter")
        assert "Your evening?" in seen(later)
    assert at.journal.notes.waiting() == ()


@pytest.mark.parametrize("size", SIZES)
async def test_what_one_has_locked_opens_at_their_own_curtain(size: tuple[int, int]) -> None:
    async with (app := program(game(exercise(SECRET)))).run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "violets")
        await press(pilot, "enter")
        for keys in (["f6"], ["right", "enter", "tab"]):
            await press(pilot, *keys)
            assert "press ← to open" in seen(app)
            assert "look away" in seen(app)
            assert "violets" not in seen(app)
        await press(pilot, "left")
        assert "violets" in seen(app)


async def test_in_a_narrow_window_a_key_stands_beside_the_first_line_of_its_answer() -> None:
    snap = {**SNAP, "options": ["pancakes at night", "in plain sight", "tea"]}
    async with (app := program(game(exercise(snap)))).run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        lines = seen(app).split("\n")
        for key, other in (("1  ", "  7"), ("2  ", "  8"), ("3  ", "  9")):
            assert any(key in line and other in line for line in lines)
        assert not any("sightin" in line for line in lines)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "1  pancakes at night" in seen(app)
