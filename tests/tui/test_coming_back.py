"""On the screen: a line for the jar at any time, the question carried along, next week, an old line, the book."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar
from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot

from reciprocity_tui import messages
from reciprocity_tui.breaks import Breaks
from reciprocity_tui.game import coming_back
from reciprocity_tui.game.game import Game
from reciprocity_tui.play.scenes.slots import Promise
from reciprocity_tui.sanitize import FORBIDDEN, sanitize_text
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.export import ExportScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from tests.journal.test_jar import QUESTION, REACHED, evening
from tests.tui.game import SNAP, exercise, press, program, seen
from tests.tui.test_hostile import CONTROLS, MARKUP
from tests.tui.test_tonight_due import SLOT, Evenings

GOODBYE = "That was an evening."
BOOK_OFFER = "A book of your warm lines?"
BOTH_YES = "It is made when both say yes."

SIZES = [(80, 24), (40, 15), (120, 40)]
NOW = datetime.datetime(2026, 6, 1, 20, 7, tzinfo=datetime.UTC)
TO_THE_END = ("1", "8", "enter", "enter", "enter")
"""From the first prompt of the one exercise to good-bye, with no line for next time."""


@pytest.fixture(autouse=True)
def started_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the program is started in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def at_eight(at: Evenings, *, keeps: bool = True) -> Game:
    """Return the game at seven minutes past eight."""
    return replace(at.game, breaks=Breaks(lambda: NOW), keeps=keeps)


def warm(at: Evenings, count: int = 12) -> Evenings:
    """So many evenings in which something reached Ana; two months go by."""
    for _ in range(count):
        evening(at.journal, REACHED, day=at.day)
    return at.later(60)


def flat(app: App[int]) -> str:
    """Return the words on the screen, however they wrap."""
    return " ".join(seen(app).replace("▌", " ").replace("▐", " ").split())


def joined(app: App[int]) -> str:
    """Return the letters on the screen, without spaces and lines between them."""
    return "".join(letter for letter in seen(app) if letter not in " \n│▌▐█")


def files(folder: Path) -> list[Path]:
    """Return the files in `folder`."""
    return list(folder.iterdir())


async def settled(pilot: Pilot[int], *keys: str) -> None:
    await pilot.pause()
    await press(pilot, *keys)


# The question


@pytest.mark.parametrize("size", SIZES)
async def test_the_question_that_was_taken_along_stands_before_the_first_prompt_once(
    size: tuple[int, int],
) -> None:
    at = Evenings()
    evening(at.journal, QUESTION, day=at.day)
    at.later(1)
    app = program(at.game)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert messages.text("taken-along") in flat(app) and QUESTION.stored_text in flat(app)
        await press(pilot, "escape", "enter")
        assert QUESTION.stored_text in flat(app)
        await press(pilot, "enter")
        assert "Your evening?" in seen(app)
    again = program(at.game)
    async with again.run_test(size=size) as pilot:
        await settled(pilot, "enter")
        assert "Your evening?" in seen(again)


async def test_with_something_in_the_jar_it_stands_there_and_not_again() -> None:
    at = Evenings()
    evening(at.journal, QUESTION, day=at.day)
    at.journal.notes.leave(0, "the soup")
    app = program(at.later(1).game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "enter", "left", "right")
        assert "the soup" in seen(app) and QUESTION.stored_text in seen(app)
        await press(pilot, "enter", "enter")
        assert "Your evening?" in seen(app)


async def test_a_jar_opened_on_the_same_day_does_not_use_the_question_up() -> None:
    at = Evenings()
    evening(at.journal, QUESTION, day=at.day)
    at.journal.notes.leave(0, "the soup")
    app = program(at.game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "enter", "left", "right")
        assert "the soup" in seen(app) and QUESTION.stored_text not in seen(app)
        await press(pilot, "escape")
    assert coming_back.pending_question(at.later(1).game) == QUESTION.stored_text


# The end of an evening


@pytest.mark.parametrize("size", SIZES)
async def test_the_same_time_next_week_is_written_where_they_say(
    size: tuple[int, int], started_in: Path
) -> None:
    app = program(at_eight(Evenings()))
    async with app.run_test(size=size) as pilot:
        await settled(pilot, *TO_THE_END)
        assert GOODBYE in seen(app) and "F7 Same time next week" in seen(app)
        await press(pilot, "f7")
        assert "Monday 8 June at 20:00" in flat(app) and messages.text("export-plain-text") in flat(app)
        assert files(started_in) == []
        await press(pilot, "enter")
        path = started_in / "an-evening-for-two-2026-06-08.ics"
        assert f"Written:{path}" in joined(app)
        await press(pilot, "enter")
        assert GOODBYE in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, TonightScreen)
    assert path.stat().st_mode & 0o777 == 0o600
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "An evening for two"


async def test_a_file_that_is_there_stays_and_another_name_is_asked_for(started_in: Path) -> None:
    theirs = started_in / "ours.ics"
    theirs.write_text("theirs")
    app = program(at_eight(Evenings()))
    async with app.run_test() as pilot:
        await settled(pilot, *TO_THE_END, "f7")
        app.screen.query_one(AnswerEditor).load_text("ours.ics")
        await press(pilot, "enter")
        assert "There is already something called ours.ics, and it is left alone." in flat(app)
        await press(pilot, "escape")
        assert GOODBYE in seen(app)
    assert theirs.read_text() == "theirs" and files(started_in) == [theirs]


async def test_before_good_bye_the_key_does_nothing() -> None:
    app = program(at_eight(Evenings()))
    async with app.run_test() as pilot:
        await settled(pilot, "f7")
        assert not isinstance(app.screen, ExportScreen) and "next week" not in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_an_old_warm_line_ends_the_evening(size: tuple[int, int]) -> None:
    app = program(warm(Evenings(), 1).game)
    async with app.run_test(size=size) as pilot:
        await settled(pilot, *TO_THE_END)
        assert "In June Ana wrote: you noticed" in flat(app) and GOODBYE in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_book_is_made_once_both_say_yes(size: tuple[int, int], started_in: Path) -> None:
    at = warm(Evenings())
    app = program(at.game)
    async with app.run_test(size=size) as pilot:
        await settled(pilot, *TO_THE_END)
        for expected in (
            BOOK_OFFER,
            messages.text("export-plain-text"),
            BOTH_YES,
            "← Ana",
            "Sam →",
        ):
            assert expected in flat(app)
        await press(pilot, "left", "left")
        assert "Ana says yes." in flat(app) and "Sam →" in seen(app)
        assert not isinstance(app.screen, ExportScreen)
        await press(pilot, "right", "enter")
        assert f"Written:{started_in / 'our-warm-lines.html'}" in joined(app)
        await press(pilot, "enter")
        assert GOODBYE in seen(app)
    assert "you noticed" in (started_in / "our-warm-lines.html").read_text("utf-8")
    assert (started_in / "our-warm-lines.html").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "keys", [("enter",), ("left", "enter"), ("right", "enter"), ("left", "right", "escape")]
)
async def test_not_now_writes_nothing_and_is_not_asked_again(keys: tuple[str, ...], started_in: Path) -> None:
    at = warm(Evenings())
    async with (app := program(at.game)).run_test() as pilot:
        await settled(pilot, *TO_THE_END, *keys)
        assert GOODBYE in seen(app)
    assert files(started_in) == []
    assert not coming_back.book_is_due(at.game)


async def test_after_a_deep_evening_neither_a_book_nor_an_old_line_comes() -> None:
    at = warm(Evenings(to_play=exercise(SNAP, intensity="deep")))
    app = program(at.game)
    async with app.run_test() as pilot:
        await settled(pilot, "f8")
        for _ in range(4):
            if GOODBYE not in seen(app):
                await press(pilot, "enter")
            assert BOOK_OFFER not in seen(app) and "wrote:" not in seen(app)
        assert GOODBYE in seen(app)
    assert coming_back.book_is_due(at.game)


async def test_where_nothing_is_kept_none_of_it_is_there(started_in: Path) -> None:
    at = warm(Evenings())
    evening(at.journal, QUESTION, day=at.day)
    at.later(1)
    app = ReciprocityApp(lambda: at_eight(at, keeps=False), opener=0)
    async with app.run_test() as pilot:
        await settled(pilot, "w")
        assert isinstance(app.screen, TonightScreen) and "w jar" not in seen(app)
        await press(pilot, "enter")
        assert "Your evening?" in seen(app)
        await press(pilot, "1", "8", "enter", "enter")
        assert GOODBYE in seen(app) and "wrote:" not in seen(app) and "week" not in seen(app)
        await press(pilot, "f7")
        assert not isinstance(app.screen, ExportScreen)
    assert files(started_in) == []


# Agreements


async def test_the_day_to_look_at_an_agreement_again_can_be_had_as_a_file(started_in: Path) -> None:
    app = program(Evenings().agree(SLOT).later(3).game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "a", "c")
        assert "Monday 15 June." in flat(app)
        await press(pilot, "enter", "enter")
        assert "Thursday" in seen(app)
    (path,) = files(started_in)
    assert b"Thursday" not in path.read_bytes() and b"free slot" not in path.read_bytes()
    (event,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART") == datetime.date(2026, 6, 15)


@pytest.mark.parametrize("promises", [(), (SLOT,)])
async def test_without_a_day_to_come_there_is_no_file(
    promises: tuple[Promise, ...], started_in: Path
) -> None:
    app = program(Evenings().agree(*promises).later(14).game, begin=False)
    async with app.run_test() as pilot:
        await settled(pilot, "a", "c")
        assert not isinstance(app.screen, ExportScreen)
        assert "No day is set" in seen(app) or not promises
    assert files(started_in) == []


# Whatever was written


@pytest.mark.parametrize("text", [*MARKUP, *CONTROLS, "long " * 27, "日本語" * 40, "👩‍👩‍👧" * 28])
async def test_whatever_was_written_is_shown_as_it_stands(text: str) -> None:
    at = Evenings(to_play=exercise(SNAP))
    for _ in range(12):
        evening(at.journal, replace(REACHED, text=text), replace(QUESTION, text=text), day=at.day)
    app = program(at.later(60).game)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.pause()
        stood = 0
        for key in ("", "enter", *TO_THE_END, "enter"):
            await press(pilot, *([key] if key else []))
            shown = seen(app)
            assert not FORBIDDEN.search(shown.replace("\n", ""))
            assert max(map(cell_len, shown.splitlines())) <= 40
            assert app.is_running and app.return_code is None
            stood += "".join(sanitize_text(text).split()) in joined(app)
        assert stood >= 2 or not sanitize_text(text) or len(text) > 100
