"""Check that the terminal cursor is where the next letter goes, from the first frame on: input methods write there."""

from collections.abc import Awaitable, Callable, Mapping

import pytest
from rich.cells import set_cell_size
from textual.app import App
from textual.events import Key
from textual.pilot import Pilot

from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.tui.game import SECRET, THANKS, exercise, game, press, program, seen, write

TELL = {"id": "tell", "kind": "speak", "prompt": "Tell {listener} about a walk."}
NOW = {"id": "now", "kind": "choose", "prompt": "Which one?", "options": ["tea", "sea"], "open": True}
BINS = [
    {"id": "core", "text": "I need", "min": 1, "max": 3},
    {"id": "flex", "text": "bends", "min": 1, "max": 6},
]
SORT = {"id": "lists", "kind": "sort", "typed": True, "prompt": "Sort.", "bins": BINS}
MIRROR = {"kind": "round", "do": [TELL, {"id": "back", "kind": "mirror", "typed": True}]}
GUESS = {"id": "hunch", "kind": "guess", "of": "now"}

KEYS = {"\r": lambda: Key("enter", "\r"), "\x08": lambda: Key("backspace", "\x7f")}

Step = Mapping[str, object]
EDITORS: dict[str, tuple[tuple[Step, ...], tuple[str, ...]]] = {
    "write": ((SECRET,), ("left",)),
    "several lines": (({**SECRET, "lines": 3},), ("left",)),
    "the other's": (({**SECRET, "who": "second"},), ("right",)),
    "own words": ((NOW,), ("left", "3")),
    "guess": ((NOW, GUESS), ("left", "1", "enter")),
    "catch": ((THANKS,), ("enter",)),
    "joint": (({"id": "about", "kind": "joint", "prompt": "What is it?"},), ()),
    "mirror": ((MIRROR,), ("enter",)),
    "agree": (({"id": "plan", "kind": "agree", "prompt": "What?"},), ()),
    "sort": ((SORT,), ("left",)),
    "the second list": ((SORT,), ("left", "x", "enter", "enter")),
}


def around(app: App[int]) -> tuple[str, str]:
    """Return the text before the cursor in its row, and the character at it."""
    column, row = app.cursor_position
    line = seen(app).splitlines()[row]
    return set_cell_size(line, column), set_cell_size(line, column + 1)[-1]


async def letter_goes_there(pilot: Pilot[int]) -> None:
    """Check that a typed letter appears at the previous cursor position."""
    place, (_, empty) = pilot.app.cursor_position, around(pilot.app)
    pilot.app.post_message(Key("Q", "Q"))
    await pilot.pause()
    assert pilot.app.cursor_position == place + (1, 0), seen(pilot.app)
    assert (empty, around(pilot.app)[0][-1]) == (" ", "Q"), seen(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
@pytest.mark.parametrize("editor", EDITORS)
async def test_the_cursor_is_in_the_editor_at_once(size: tuple[int, int], editor: str) -> None:
    steps, keys = EDITORS[editor]
    app = program(game(exercise(*steps, intensity="medium")))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, *keys)
        assert any(each.display for each in app.screen.query(AnswerEditor)), seen(app)
        await letter_goes_there(pilot)


async def on_welcome(pilot: Pilot[int]) -> None:
    """Begin with the field for the first name."""


async def on_the_second_name(pilot: Pilot[int]) -> None:
    """And the other one."""
    await press(pilot, "A", "enter")


async def on_a_line_for_the_jar(pilot: Pilot[int]) -> None:
    """Whose it is was said."""
    await press(pilot, "w", "left")


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
@pytest.mark.parametrize("go", [on_welcome, on_the_second_name, on_a_line_for_the_jar])
async def test_so_it_is_on_every_other_screen(
    size: tuple[int, int], go: Callable[[Pilot[int]], Awaitable[None]]
) -> None:
    names = ("Ana", "Sam") if go is on_a_line_for_the_jar else None
    app = program(game(exercise(SECRET), names), begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await go(pilot)
        await letter_goes_there(pilot)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_it_is_behind_what_is_looked_for(size: tuple[int, int]) -> None:
    app = program(game(exercise(SECRET)), begin=False)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "l")
        for typed in ("", "o", "on"):
            assert around(app)[0].endswith(f"Find: {typed}")
            await press(pilot, "n" if typed else "o")


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
@pytest.mark.parametrize("text", ["tea", "so much of it, " * 60 + "tea", "日本語 tea"])
async def test_what_is_kept_of_a_draft_stands_before_it(size: tuple[int, int], text: str) -> None:
    app = program(game(exercise({**SECRET, "lines": 3, "max_chars": 1000})))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, text)
        await press(pilot, "escape", "enter", "left")
        assert around(app)[0].endswith(text[-3:])
        await letter_goes_there(pilot)


@pytest.mark.parametrize("typed", ["Ana\rSam\r", "Ana\r\x08Sam\r"])
async def test_what_is_typed_behind_an_enter_goes_where_that_leads(typed: str) -> None:
    app = program(at := game(exercise(SECRET), None), begin=False)
    async with app.run_test() as pilot:
        await pilot.pause()
        for letter in typed:
            app.post_message(KEYS[letter]() if letter in KEYS else Key(letter, letter))
        await pilot.pause()
        assert at.people is not None and [each.name for each in at.people] == ["Ana", "Sam"]


async def test_so_it_does_from_list_to_list_and_where_enter_is_refused() -> None:
    app = program(game(exercise(SORT, intensity="medium")))
    async with app.run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        for letter in "\rtea\rsea\r\rsun":
            app.post_message(KEYS[letter]() if letter in KEYS else Key(letter, letter))
        await pilot.pause()
        assert [each.text for each in app.screen.query(AnswerEditor).results(AnswerEditor)] == [
            "tea\nsea",
            "sun",
        ]
