"""Another language is one file: with it, no word of English is left but those of packs, names, keys and countries."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from textual.app import App

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.export.files import ExportFile
from reciprocity_tui.game.opening import JarOpen, JarShut, Opening
from reciprocity_tui.game.sharing import Sharing
from reciprocity_tui.help_lines import FILE as HELP_LINES
from reciprocity_tui.journal.records import SealedLine
from reciprocity_tui.messages import name_actions, read_language, text
from reciprocity_tui.people import assign_seats
from reciprocity_tui.plain.action_names import ACTION_NAMES as COMMANDS
from reciprocity_tui.plain.console import Console, QuitRequested
from reciprocity_tui.plain.evening import PlainEvening
from reciprocity_tui.play.scenes.slots import Promise
from reciprocity_tui.practice.assignment import Practice, Task
from reciprocity_tui.practice.bundles import BUNDLES
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.report_file import write_report
from reciprocity_tui.tui.action_names import IN_TEXTS
from reciprocity_tui.tui.assign_flow import AssignFlow
from reciprocity_tui.tui.counselor_app import CounselorApp
from reciprocity_tui.tui.keys.keymap import name_of
from reciprocity_tui.tui.screens.caseload import CaseloadScreen
from reciprocity_tui.tui.screens.check_ins import CheckInsScreen
from reciprocity_tui.tui.screens.couple import CoupleScreen
from reciprocity_tui.tui.screens.export import ExportScreen
from reciprocity_tui.tui.screens.jar import JarScreen
from reciprocity_tui.tui.screens.make_pack import MakePackScreen
from reciprocity_tui.tui.screens.names import NamesScreen
from reciprocity_tui.tui.screens.practice import PracticeScreen
from reciprocity_tui.tui.screens.review import ReviewScreen
from reciprocity_tui.tui.screens.share import ShareScreen
from reciprocity_tui.tui.screens.unfinished import UnfinishedScreen
from tests.messages.second_language import (
    english_in,
    english_words,
    other_words,
    reversed_catalogue,
    without_english,
)
from tests.plain.driver import Driver
from tests.plain.kit import session
from tests.plain.visits import Place
from tests.practice.test_caseload_bad_input import put
from tests.repertoire import CATALOG, FEW
from tests.tui.game import MARK, SECRET, SNAP, TALK, exercise, game, press, program, seen, write
from tests.tui.test_review import LIGHT, opened, report
from tests.tui.test_tonight_due import Evenings

NAMED = (*map(name_of, IN_TEXTS), *COMMANDS.values(), "Reciprocity", "Space", "Delete", "Backspace", "ground")
"""What is called the same in every language; `ground` is the pack of the visits."""


@pytest.fixture(autouse=True)
def second_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir("/")  # Screens show the folder where the two started, and its name may be a word.
    file = tmp_path / "reversed.ftl"
    file.write_text(reversed_catalogue(), "utf-8")
    read_language(file)
    yield
    read_language()
    name_actions({})


def told(output: str) -> str:
    """Return what plain mode wrote without the stable words of its protocol, and without commands."""
    return re.sub(r"(?m)^[a-z-]+: |/[a-z]+", "", output)


def test_a_text_is_there_in_the_second_language() -> None:
    assert text("window-too-small").startswith("esaelP ekam")
    assert "please" in english_words() and english_in("Please step away.") == {"please", "step", "away"}


@pytest.mark.parametrize("ref", FEW)
def test_an_evening_in_plain_mode_has_no_english(ref: str) -> None:
    played = without_english(CATALOG.load(ref))
    out = io.StringIO()
    console = Console(Driver(out, "ж{}".format, most=150), out)
    try:
        PlainEvening(session(played), console).play()
    except QuitRequested:
        assert out.getvalue()
    assert english_in(told(out.getvalue()), (*NAMED, other_words(played))) == set()


VISITS = {
    "library": ("l", "1", "n", "zzz", "own", "", ""),
    "paths, agreements and the jar": ("t", "", "a", "", "w", "1", "жж", "w", "3", ""),
    "suggestions": ("s", "d", "+", "-", "g", "zzz"),
    "a pause": ("", "/pause", "1", "2", "5", "20", "", "1", "1", "/change", "/swap", "/me", "/zzz", "/end"),
}


@pytest.mark.parametrize("lines", VISITS.values(), ids=VISITS)
def test_a_visit_in_plain_mode_has_no_english(lines: tuple[str, ...]) -> None:
    small = without_english(exercise(SNAP, SECRET))
    output = Place({"small": small}).seat().visit(*lines)
    assert english_in(told(output), (*NAMED, other_words(small))) == set()


def test_the_first_start_and_help_have_no_english() -> None:
    small = without_english(exercise(SNAP))
    output = Place({"small": small}, keeps=False).visit("", "Ana", "Sam", "/help", "/help zzz", "/help spain")
    assert english_in(told(output), (*NAMED, other_words(small), HELP_LINES.read_text("utf-8"))) == set()


async def walk(app: App[int], *keys: str, size: tuple[int, int] = (80, 24)) -> str:
    """Press `keys` in `app`, with words for `write ...`, and return all that was on the screen meanwhile."""
    shown: list[str] = []
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown.append(seen(app))
        for key in keys:
            await (
                write(pilot, key.removeprefix("write ")) if key.startswith("write ") else press(pilot, key)
            )
            shown.append(seen(app))
    return "\n".join(shown)


def evening() -> Exercise:
    return without_english(exercise(SNAP, SECRET, MARK, TALK))


WALKS = {
    "welcome": ("enter", "write Ana", "enter", "write Ana", "enter"),
    "tonight": ("right", "s", "d", "left", "f1", *["space"] * 25),
    "library": ("l", "f5", "f6", "f7", "f8", "f9", "z", "q", "f9", "tab", "f4"),
    "settings": ("comma", "tab", "tab", "tab", "enter", "enter", "f6"),
    "paths": ("t",),
    "agreements": ("a", "x", "up", "c", "escape"),
    "a line for the jar": ("w", "right", "write жж", "enter"),
    "an evening": (
        *(
            "enter",
            "1",
            "7",
            "enter",
            "right",
            "write жж",
            "f3",
            "f4",
            "f8",
            "enter",
            "left",
            "f6",
            "write ж",
        ),
        *(
            "enter",
            "f6",
            "enter",
            "left",
            "right",
            "1",
            "enter",
            "right",
            "left",
            "1",
            "enter",
            "f1",
            "escape",
        ),
        *("enter", "enter", "enter", "enter", "enter", "enter", "f7"),
    ),
    "a pause": (
        "enter",
        "escape",
        "1",
        "enter",
        "2",
        "enter",
        "enter",
        "enter",
        "left",
        "3",
        "enter",
        "escape",
    ),
    "an unfinished evening": (
        "enter",
        "1",
        "7",
        "enter",
        "escape",
        "5",
        "enter",
        "2",
        "enter",
        "enter",
        "l",
        "enter",
    ),
}


@pytest.mark.parametrize("name", WALKS)
async def test_no_screen_has_english(name: str) -> None:
    at = Evenings(to_play=evening()).agree(Promise("ж", "жж"))
    opened = game(evening(), None) if name == "welcome" else at.game
    shown = await walk(program(opened, begin=False), *WALKS[name])
    assert english_in(shown, (*NAMED, other_words(at.to_play), HELP_LINES.read_text("utf-8"))) == set()


async def test_a_small_window_has_no_english() -> None:
    shown = await walk(program(game(evening()), begin=False), "l", "enter", "escape", "escape", size=(40, 15))
    shown += await walk(program(game(evening()), begin=False), size=(20, 5))
    assert english_in(shown, (*NAMED, other_words(evening()))) == set()


PRACTICE_KEYS = (
    *("1", "enter", "escape", "2", "enter", "2", "enter", "1", "enter", "1", "enter", "write жж", "enter"),
    *("escape", "4", "enter", "escape", "6", "enter", "escape"),
)
SHARE_KEYS = (
    "4",
    "enter",
    "write жж",
    "enter",
    "escape",
    "1",
    "enter",
    "left",
    "enter",
    "right",
    "enter",
    "enter",
)
FORM_KEYS = (
    *("1", "enter", "7", "enter", "1", "enter", "write ж", "enter", "3", "enter", "1", "enter", "1", "enter"),
    *("4", "enter", "enter", "4", "enter", "1", "enter", "write жж", "enter", "2", "enter", "escape"),
    *("3", "enter", "1", "enter", "4", "enter", "2", "enter", "4", "enter", "escape", "escape"),
    *("6", "enter", "write жж", "enter", "8", "enter", "enter", "9", "enter", "2", "enter", "escape"),
    *("escape", "2", "enter", "8", "enter", "write жж", "enter", "escape"),
)


def practice() -> Practice:
    """Return a practice without a word of English."""
    day = date(2026, 6, 1)
    return Practice("ж-1", "жжжж-жжжж", "Ж", day, day, day, (Task("test/one", "жж", "жжж"),), "Ж", ("жж",))


async def test_screens_that_take_more_than_a_key_have_no_english() -> None:
    app = program(game(evening()), begin=False)
    app.game.practising.add(practice())
    people = assign_seats("Ana", "Sam")
    line = SealedLine(0, "жж")
    shown: list[str] = []
    async with app.run_test() as pilot:
        for screen, keys in (
            (JarScreen(people, Opening(app.game), JarShut()), ("enter", "left")),
            (JarScreen(people, Opening(app.game), JarOpen((line,), "жж?")), ("enter",)),
            (MakePackScreen(app.game), ("write жж", "ctrl+n")),
            (UnfinishedScreen("Ж"), ()),
            (ExportScreen("Ж", ExportFile("жж", "ж.txt", lambda: b"")), ()),
            (NamesScreen(app.game, people), ("f6",)),
            (PracticeScreen(app.game), PRACTICE_KEYS),
            (ShareScreen(Sharing.of(app.game, 1)), SHARE_KEYS),
        ):
            app.push_screen(screen)
            for key in ("up", *keys):
                await (write(pilot, key[6:]) if key.startswith("write ") else press(pilot, key))
                shown.append(seen(app))
            screen.dismiss(None)
            await pilot.pause()
    assert english_in("\n".join(shown), NAMED) == set()


async def test_the_form_of_a_practice_has_no_english(tmp_path: Path) -> None:
    at = game(evening())
    app = CounselorApp(lambda app: AssignFlow(app, at, tmp_path).run())
    shown = await walk(app, *FORM_KEYS)
    bundles = BUNDLES.read_text("utf-8")
    assert english_in(shown, (*NAMED, other_words(evening()), bundles, str(tmp_path))) == set()


CASELOAD_KEYS = (
    *("down", "down", "enter", "home", "enter", "enter", "escape", "end", "c", "down", "escape", "escape"),
    *("home", "enter", "c", "escape", "end"),
)


async def test_a_caseload_and_all_behind_it_have_no_english(tmp_path: Path) -> None:
    folder, day = tmp_path / "жж", date(2026, 6, 10)
    (tmp_path / "ж").mkdir()
    out = replace(practice(), id="1-1", couple="2222-2222")
    back = replace(report("ж", "4444-4444", (4, 4), (4, 7)), title="Ж", practice=out.id)
    put(folder / "1.toml", write_practice(out))
    put(folder / "2.toml", write_practice(replace(out, couple="3333-3333", ends=day)))
    put(folder / "3.toml", write_practice(replace(out, couple=back.couple)))
    put(folder / "4.toml", write_report(back))
    put(folder / "5.toml", b"practice = ")
    screens, shown = set[object](), ""
    for place, keys in ((folder, CASELOAD_KEYS), (tmp_path / "ж", ()), (tmp_path / "жжж", ())):
        async with opened(CaseloadScreen(place, tmp_path, day)) as pilot:
            for key in ("home", *keys):
                await press(pilot, key)
                screens.add(type(pilot.app.screen))
                shown += seen(pilot.app)
    assert screens == {CaseloadScreen, CoupleScreen, ReviewScreen, CheckInsScreen}
    assert english_in(shown, (*NAMED, LIGHT, "toml", str(tmp_path))) == set()
