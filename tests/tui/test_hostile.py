"""Check that any text of a pack or name is shown literally: no action, no crash, no terminal command."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

import pytest
from textual.app import App
from textual.markup import MarkupError
from textual.widget import Widget
from textual.widgets import Static

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.game.game import Game
from reciprocity_tui.people import assign_seats
from reciprocity_tui.play.scenes.slots import Person
from reciprocity_tui.play.session.beats import Ask, Over
from reciprocity_tui.sanitize import FORBIDDEN
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.form_pane import FormPane
from reciprocity_tui.tui.pane import PANES
from reciprocity_tui.tui.screens.play import PlayScreen
from tests.journal.kit import line, start
from tests.play.generated import OF_EARLIER
from tests.play.hostile import ALL_THAT_IS_ASKED, agreed_before, asked, hostile_exercise, rehearsal
from tests.settling import settled
from tests.tui.game import exercise, game, press, program, seen, write

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
    """Return an exercise whose every text is `text`."""
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
    assert await play_through(program(game(hostile(text)), begin=False), text) >= SCREENS_WITH_PACK_TEXT


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["[@click=app.quit]x[/]", "[/nope]", "אבג דהו", "👩\u200d👩\u200d👧 Ana", "Z̷̛a̴l̵g̶o̷"]
)
async def test_a_name_is_shown_as_it_stands(name: str) -> None:
    at = game(hostile("plain words"), (name, "Sam"))
    people = at.people
    assert people is not None
    assert await play_through(program(at, begin=False), people[0].name) >= SCREENS_WITH_A_NAME


@pytest.mark.parametrize("text", CONTROLS)
async def test_nothing_that_slipped_through_reaches_the_terminal(text: str) -> None:
    """Filter the output too, although packs with such texts are refused and names are sanitized."""
    at = game(hostile(f"a{text}b"))
    left, right = assign_seats("Ana", "Sam")
    at.journal.set_people(Person(f"A{text}na", left.mark, left.colour), right)
    app = program(at, begin=False)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        for keys in ((), ("enter",), ("enter",), ("1", "7")):
            await press(pilot, *keys)
            assert not FORBIDDEN.search(painted(app))


MOST_EVENINGS = 400


def after_evenings(at: Game, text: str) -> Game:
    """Return the game after evenings full of `text`: three trials are active, and some lines may be recalled."""
    agreed = agreed_before(text)
    lines = [replace(line(text, None, number), promise=each) for number, each in enumerate(agreed)]
    at.journal.finish(at.journal.begin(start()), lines, agreed)
    for of, seats in zip(OF_EARLIER, ((0, 1), (1,), (None,)), strict=True):
        old = line(text, None)
        lines = [
            replace(old, author=seat, row=row, wording=text * row, step=of.partition(".")[2])
            for seat in seats
            for row in (1, 2)
        ]
        at.journal.finish(at.journal.begin(start("test/one")), lines)
    return at


def evening(seed: int, text: str) -> Game:
    """Return a game with an exercise in which every text is `text`."""
    return after_evenings(game(hostile_exercise(seed, text)), text)


def asked_in(seed: int, text: str) -> set[str]:
    """Return all that is asked in an evening, found without a screen, which is a hundred times faster."""
    kinds, at = set[str](), evening(seed, text)
    playing = rehearsal(at.begin(at.catalog.find("one"), 0), seed, text)
    playing.watch = lambda beat, _: kinds.update(asked(beat, text))
    playing.run()
    return kinds


async def shown_as_it_stands(
    seed: int, text: str, missing: set[str], known: set[tuple[str, ...]]
) -> set[str]:
    """Play the same evening on the screen; for what of it `text` stood there as it is.

    Looked at are beats with something `missing`, and every sort of beat, after every kind, that is not `known` yet.
    """
    stood, app, after = set[str](), program(evening(seed, text)), ""
    async with app.run_test(size=(100, 50)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        playing = rehearsal(screen.session, seed, text)
        while not isinstance(beat := screen.session.beat(), Over):
            result = asked(beat, text)
            after = beat.scene.step.kind if isinstance(beat, Ask) else after
            sort = (type(beat).__name__, after, *sorted(result))
            if result & (missing - stood) or sort not in known:
                known.add(sort)
                await screen.show_beat()
                await pilot.pause()
                shown = seen(app)
                assert not FORBIDDEN.search(shown.replace("\n", ""))
                assert app.is_running and app.return_code is None
                if "".join(text.split()) in "".join(shown.split()):
                    stood |= result
            playing.step(beat)
        await screen.show_beat()
        await pilot.pause()
        assert app.is_running
    return stood


@pytest.mark.slow
@pytest.mark.parametrize("text", ["[@click=app.quit]x[/]", "[/a]"])
async def test_whatever_is_said_or_typed_in_any_kind_is_shown_as_it_stands(text: str) -> None:
    missing, known = set(ALL_THAT_IS_ASKED), set[tuple[str, ...]]()
    for seed in range(MOST_EVENINGS):
        if missing and missing & asked_in(seed, text):
            missing -= await shown_as_it_stands(seed, text, missing, known)
    assert missing == set()


class Careless(FormPane):
    """A pane that hands an author's words to Textual as they are."""

    def question(self) -> Iterable[Widget]:
        """Textual takes a plain string for markup."""
        yield Static(self.ask.prompt)


@pytest.mark.slow
async def test_a_pane_that_takes_words_for_markup_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    # A program that has ended never comes to rest.
    for place in ("textual.pilot", "textual.app"):
        monkeypatch.setattr(f"{place}.wait_for_idle", partial(settled, max_sleep=2))
    PANES.register("rank", Careless)
    known = set[tuple[str, ...]]()
    try:
        with pytest.raises((AssertionError, MarkupError)):
            for seed in range(MOST_EVENINGS):
                if "rank" in asked_in(seed, "[/a]"):
                    await shown_as_it_stands(seed, "[/a]", {"rank"}, known)
    finally:
        PANES.unregister("rank")


def painted(app: App[int]) -> str:
    """Return the painted text after the filters of the app."""
    strips = app.screen._compositor.render_strips()
    background = app.screen.styles.background
    lines: list[str] = []
    for strip in strips:
        segments = list(strip)
        for line_filter in app.get_line_filters():
            segments = line_filter.apply(segments, background)
        lines.append("".join(segment.text for segment in segments))
    return "".join(lines)
