"""Whatever a pack or a name says is shown as it stands: no action, no crash, nothing the terminal obeys."""

import pytest
from textual.app import App

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.people import seated
from reciprocity_tui.play.slots import Person
from reciprocity_tui.text import FORBIDDEN
from reciprocity_tui.tui.app import ReciprocityApp
from tests.tui.table import exercise, press, program, seen, table, write

MARKUP = [
    "[@click=app.quit]x[/]",
    "[ @click=app.quit_fast]y[/]",
    "[$accent @click=app.quit_fast]z[/]",
    "[/nope]",
    "[/",
    "Dear [partner]",
    "[link=https://example.org]there[/link]",
    "back\\slash [b]bold[/b]",
]
SCREENS_WITH_PACK_TEXT = 21
SCREENS_WITH_A_NAME = 18
CONTROLS = [
    "\x1b]52;c;cGF3bg==\x07",
    "\x9b31m",
    "\x1b]0;title\x07",
    "\u202eesrever",
    "zero\u200bwidth",
    "\x00",
]


def hostile(text: str, intensity: str = "light") -> Exercise:
    """An exercise whose every text is `text`."""
    common = {"help": text, "stems": [text], "listener_card": text}
    return exercise(
        {"id": "card", "kind": "read", "text": text},
        {"id": "snap", "kind": "choose", "snap": True, "prompt": text, "options": [text, f"{text} 2"]},
        {"id": "talk", "kind": "speak", "who": "each", "prompt": text, "catch": True, **common},
        {"id": "rest", "kind": "pause", "prompt": text, "help": text},
        {"id": "list", "kind": "choose", "prompt": text, "options": [text, f"{text} 2"], **common},
        {"id": "text", "kind": "write", "visibility": "sealed", "prompt": text, **common},
        {"id": "mark", "kind": "rate", "prompt": text, "scale": {"low": text, "high": text}},
        {"id": "end", "kind": "reflect", "prompt": text},
        title=text,
        summary=text,
        why=text,
        intensity=intensity,
    )


async def play_through(app: ReciprocityApp, text: str) -> int:
    """Play an evening, looking at every screen; return on how many of them `text` stood as it is."""
    stood = 0

    def look() -> None:
        nonlocal stood
        shown = seen(app)
        assert not FORBIDDEN.search(shown.replace("\n", ""))
        assert app.is_running
        assert app.return_code is None
        stood += "".join(text.split()) in "".join(shown.split())

    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        for keys in (("f1",), ("escape",), ("comma",), ("escape",), ("enter",)):
            await press(pilot, *keys)
            look()
        look()
        steps: tuple[tuple[str, ...], ...] = (
            ("enter",), ("1", "8"), ("enter",), ("enter",), ("enter",), ("enter",), ("enter",), ("enter",),
            ("escape",), ("enter",), ("left",), ("enter",),
        )  # fmt: skip
        for step in steps:
            await press(pilot, *step)
            look()
        await write(pilot, "mine")
        await press(pilot, "enter", "5", "enter", "right", "down", "enter")
        look()
        await write(pilot, "yours")
        await press(pilot, "enter", "9", "enter")
        look()
        await press(pilot, "enter")
        look()
        await press(pilot, "enter")
        look()
        for row in range(2, 30, 3):
            await pilot.click(offset=(14, row))
        look()
        await press(pilot, "enter", "left", "left")
        look()
        await write(pilot, "for you")
        await press(pilot, "enter", "enter", "enter")
        look()
        await press(pilot, "enter")
        look()
    return stood


@pytest.mark.slow
@pytest.mark.parametrize("text", MARKUP)
async def test_what_a_pack_says_is_shown_as_it_stands(text: str) -> None:
    assert await play_through(program(table(hostile(text)), begin=False), text) >= SCREENS_WITH_PACK_TEXT


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["[@click=app.quit]x[/]", "[/nope]", "אבג דהו", "👩\u200d👩\u200d👧 Ana", "Z̷̛a̴l̵g̶o̷"]
)
async def test_a_name_is_shown_as_it_stands(name: str) -> None:
    at = table(hostile("plain words"), (name, "Sam"))
    people = at.people
    assert people is not None
    assert await play_through(program(at, begin=False), people[0].name) >= SCREENS_WITH_A_NAME


@pytest.mark.parametrize("text", CONTROLS)
async def test_nothing_that_slipped_through_reaches_the_terminal(text: str) -> None:
    """A pack with such a text is refused, a name is cleaned; even so, a last net holds."""
    at = table(hostile(f"a{text}b"))
    left, right = seated("Ana", "Sam")
    at.journal.set_people(Person(f"A{text}na", left.mark, left.colour), right)
    app = program(at, begin=False)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        for keys in ((), ("enter",), ("enter",), ("1", "7")):
            await press(pilot, *keys)
            assert not FORBIDDEN.search(painted(app))


def painted(app: App[int]) -> str:
    """What the filters let through to the terminal, in the lines that were painted."""
    strips = app.screen._compositor.render_strips()
    background = app.screen.styles.background
    lines: list[str] = []
    for strip in strips:
        segments = list(strip)
        for each in app.get_line_filters():
            segments = each.apply(segments, background)
        lines.append("".join(segment.text for segment in segments))
    return "".join(lines)
