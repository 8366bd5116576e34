"""Whatever size the window is made, nothing breaks; made as it was, it shows what it showed, and the keys work."""

import random

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.base_screen import MIN_COLUMNS, MIN_ROWS
from reciprocity_tui.tui.screens.play import PlayScreen
from tests.play.hostile import ALL_THAT_IS_ASKED, asked, rehearsal
from tests.tui.game import SECRET, SNAP, TALK, exercise, game, press, program, seen, write
from tests.tui.test_hostile import after_evenings, asked_in, evening

USUAL = (80, 24)
TEXT = "something small"
RESIZES, RESIZES_OF_A_BEAT = 60, 5
PACE = "─"
"""A line that grows shorter while somebody tells."""
MOST_EVENINGS = 400
SCREENS = {
    "Tonight": (),
    "help": ("f1",),
    "settings": ("comma",),
    "library": ("l",),
    "paths": ("t",),
    "a line for the jar": ("w",),
    "agreements": ("a",),
    "pause": ("enter", "escape"),
}


def any_size(chance: random.Random) -> tuple[int, int]:
    """Return columns and rows: mostly usual sizes, sometimes absurd ones."""
    most = (200, 400) if chance.random() < 0.1 else (110, 45)
    return chance.randint(1, most[0]), chance.randint(1, most[1])


def standing(app: ReciprocityApp) -> str:
    """Return the text on the screen; of a page too long for its area, only that it is longer."""
    if any(each.max_scroll_y > 0 for each in app.screen.walk_children(Widget)):
        return "longer"
    return seen(app).replace(PACE, " ")


async def shaken(app: ReciprocityApp, pilot: Pilot[int], chance: random.Random, times: int) -> None:
    """Make the window any size, so many times, and then as it was."""
    shown, focused, screen = standing(app), app.screen.focused, app.screen
    for _ in range(times):
        width, height = any_size(chance)
        await pilot.resize_terminal(width, height)
        await pilot.pause()
        tiny = width < MIN_COLUMNS or height < MIN_ROWS
        lines = {each.strip() for each in seen(app).splitlines()} - {""}
        assert all(each in text("window-too-small") for each in lines) == tiny, (width, height)
    await pilot.resize_terminal(*USUAL)
    await pilot.pause()
    assert standing(app) == shown
    assert (app.screen, app.screen.focused) == (screen, focused)


@pytest.mark.slow
@pytest.mark.parametrize("name", SCREENS)
async def test_any_screen_can_be_made_any_size(name: str) -> None:
    app = program(after_evenings(game(exercise(TALK)), TEXT), begin=False)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await press(pilot, *SCREENS[name])
        await shaken(app, pilot, random.Random(name), RESIZES)


@pytest.mark.slow
async def test_welcome_can_be_made_any_size() -> None:
    app = program(game(exercise(TALK), None), begin=False)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await shaken(app, pilot, random.Random(1), RESIZES)


async def shaken_wherever_it_is_new(seed: int, known: set[str]) -> None:
    """Play an evening; where somebody is asked for something for the first time, make the window any size."""
    app, chance, all_of_it = program(evening(seed, TEXT)), random.Random(seed), asked_in(seed, TEXT)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        playing = rehearsal(screen.session, seed, TEXT)
        while not all_of_it <= known:
            beat = screen.session.beat()
            kinds = {type(beat).__name__, *asked(beat, TEXT)}
            if not kinds <= known:
                await screen.show_beat()
                await pilot.pause()
                await shaken(app, pilot, chance, RESIZES_OF_A_BEAT)
                known |= kinds
            playing.step(beat)


@pytest.mark.slow
async def test_whatever_is_asked_the_window_can_be_made_any_size() -> None:
    known, wanted = set[str](), {*ALL_THAT_IS_ASKED, "Curtain", "ReadyToReveal", "Reveal"}
    for seed in range(MOST_EVENINGS):
        if wanted - known and not asked_in(seed, TEXT) <= known:
            await shaken_wherever_it_is_new(seed, known)
    assert wanted - known == set()


async def test_how_far_it_is_leaves_a_narrow_window_to_the_title() -> None:
    app = program(game(exercise(SNAP, TALK)))
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        first = seen(app).splitlines()[0]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        wide = seen(app).splitlines()[0]
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        assert (first.count("─"), wide.count("─")) == (8, 12)
        assert seen(app).splitlines()[0] == first


async def small_for_a_moment(pilot: Pilot[int]) -> None:
    """Make the window too small for anything, and then as it was."""
    for size in ((20, 8), USUAL):
        await pilot.resize_terminal(*size)
        await pilot.pause()


async def test_enter_on_a_pause_goes_on_after_a_small_window() -> None:
    app = program(game(exercise(TALK)))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await press(pilot, "escape")
        await small_for_a_moment(pilot)
        await press(pilot, "enter")
        assert "Tell Sam one thing behind it." in seen(app)


async def test_behind_the_card_nothing_is_pressed_or_pasted() -> None:
    app = program(game(exercise(TALK)), begin=False)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await press(pilot, "l")
        await pilot.resize_terminal(20, 8)
        await press(pilot, "x", "enter")
        app.post_message(Paste("hello"))
        await pilot.resize_terminal(*USUAL)
        await pilot.pause()
        assert "Find: type a word" in seen(app)


async def test_a_button_of_an_earlier_beat_does_not_get_the_keys() -> None:
    app = program(game(exercise(SECRET, TALK, intensity="medium")))
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await press(pilot, "left", "tab", "tab", "tab", "tab")
        last = app.screen.query_one("#do-end")
        assert app.screen.focused is last
        await small_for_a_moment(pilot)
        assert app.screen.focused is last
        await press(pilot, "shift+tab", "shift+tab", "shift+tab", "shift+tab")
        await write(pilot, "a walk")
        await press(pilot, "enter", "right")
        await write(pilot, "the tea")
        await press(pilot, "enter")
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert app.screen.focused is None
        await press(pilot, "enter", "left", "right")
        await pilot.resize_terminal(*USUAL)
        await pilot.pause()
        assert app.screen.focused is None and "one thing behind it." in seen(app)


async def test_a_screen_that_opened_in_a_small_window_has_the_keys_in_a_larger_one() -> None:
    app = program(game(exercise(TALK)), begin=False)
    async with app.run_test(size=USUAL) as pilot:
        await pilot.pause()
        await press(pilot, "l")
        await pilot.resize_terminal(20, 8)
        await press(pilot, "escape")
        await pilot.resize_terminal(*USUAL)
        await pilot.pause()
        await press(pilot, "enter")
        assert "Tell Sam one thing behind it." in seen(app)


async def test_a_program_that_began_in_a_small_window_has_the_keys_in_a_larger_one() -> None:
    app = program(game(exercise(TALK)), begin=False)
    async with app.run_test(size=(20, 8)) as pilot:
        await pilot.pause()
        await pilot.resize_terminal(*USUAL)
        await pilot.pause()
        await press(pilot, "enter")
        assert "Tell Sam one thing behind it." in seen(app)
