"""A trial on the screen: what is saved meanwhile is played on, and what is hidden stays hidden."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reciprocity_tui.game.trial import Trial
from reciprocity_tui.packs.library.working_copy import WorkingCopy
from reciprocity_tui.people import assign_seats
from reciprocity_tui.tui.screens import trial as trial_screens
from reciprocity_tui.tui.screens.library import LibraryScreen
from reciprocity_tui.tui.screens.tonight import TonightScreen
from reciprocity_tui.tui.screens.trial import TrialScreen
from reciprocity_tui.tui.trial import TrialApp
from tests.packs.written import HEADER, TELL, exercise, pack
from tests.tui.game import both_write, press, seen, write

SIZES = [(80, 24), (40, 15)]
SECRET = """
[[step]]
id = "secret"
kind = "write"
visibility = "sealed"
prompt = "What was good?"
"""
MANY = "".join(
    f'\n[[step]]\nid = "s{n}"\nkind = "write"\nvisibility = "shown"\nprompt = "Question {n}?"\n'
    for n in range(1, 31)
)


@pytest.fixture(autouse=True)
def looks_when_it_is_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turn off polling, so that files are read only on request."""
    monkeypatch.setattr(trial_screens, "POLL_SECONDS", 3600)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return exercise(pack(tmp_path), SECRET)


def tried(path: Path, at: str | None = None, *, named: bool = True) -> TrialApp:
    people = assign_seats("Ana", "Sam") if named else None
    return TrialApp(Trial(WorkingCopy(path), 7, None if at is None else ("mine/tea", at), people=people))


def written(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")


async def save(pilot: Pilot[int], file: Path, text: str) -> None:
    """Save, and let the screen look as often as it needs to."""
    written(file, text)
    await look(pilot)


async def look(pilot: Pilot[int]) -> None:
    for screen in pilot.app.screen_stack:
        if isinstance(screen, TrialScreen):
            await screen._poll_file()
            await screen._poll_file()
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_at_the_last_of_thirty_steps_ten_saves_keep_step_and_answers(
    file: Path, size: tuple[int, int]
) -> None:
    written(file, HEADER + MANY)
    app = tried(file, "s30")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await write(pilot, "half a line")
        screen = app.screen
        assert isinstance(screen, TrialScreen)
        answers = {each: slot for each, slot in screen.session.evening.slots.items() if slot.done}
        assert len(answers) == 58
        for n in range(10):
            faulty = n % 2
            question = "Question 30?" if not n else f"Question {n - faulty} of thirty?"
            good = HEADER + MANY.replace("Question 30?", f"Question {n} of thirty?")
            await save(pilot, file, good + "bogus = 1\n" * faulty)
            shown = question if faulty else f"Question {n} of thirty?"
            assert shown in seen(app) and "half a line" in seen(app)
            assert ("`bogus` is not a field" in seen(app).replace("\n", " ")) is bool(faulty)
            done = {each: slot for each, slot in screen.session.evening.slots.items() if slot.done}
            assert done == answers


async def test_the_screen_says_that_nothing_is_kept(file: Path) -> None:
    async with (app := tried(file)).run_test() as pilot:
        await pilot.pause()
        assert "Trying tea.toml: nothing of it is kept." in seen(app)


async def test_two_names_are_asked_where_nobody_is_known(file: Path) -> None:
    async with (app := tried(file, named=False)).run_test() as pilot:
        await pilot.pause()
        await write(pilot, "Bea")
        await press(pilot, "enter")
        await write(pilot, "Cyd")
        await press(pilot, "enter")
        assert "Bea" in seen(app) and "What was good?" in seen(app)


async def test_a_secret_is_not_shown_by_a_save(file: Path) -> None:
    async with (app := tried(file)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "the tea")
        await press(pilot, "enter")
        assert "press → to open" in seen(app)
        await save(pilot, file, HEADER + SECRET.replace("good", "nice"))
        assert "press → to open" in seen(app) and "the tea" not in seen(app)
        await save(pilot, file, HEADER + SECRET.replace("sealed", "shown"))
        assert "the tea" not in seen(app)


async def test_what_is_typed_and_hidden_stays_in_its_editor(file: Path) -> None:
    async with (app := tried(file)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "the tea")
        await save(pilot, file, HEADER + SECRET.replace("good", "nice"))
        assert "the tea" in seen(app) and "What was nice?" in seen(app)
        await press(pilot, "enter")
        assert "the tea" not in seen(app) and "press → to open" in seen(app)


async def test_a_pause_stays_where_it_is(file: Path) -> None:
    async with (app := tried(file)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left")
        await write(pilot, "the tea")
        await press(pilot, "escape")
        assert "Pause." in seen(app)
        await save(pilot, file, HEADER + SECRET.replace("good", "nice"))
        assert "Pause." in seen(app) and "nice" not in seen(app)
        await press(pilot, "enter")
        await look(pilot)
        assert "What was nice?" in seen(app) and "the tea" not in seen(app)


async def test_a_reveal_stays_a_reveal(file: Path) -> None:
    async with (app := tried(file)).run_test() as pilot:
        await pilot.pause()
        await both_write(pilot, "the tea", "the walk")
        await press(pilot, "enter")
        assert "the tea" in seen(app)
        await save(pilot, file, HEADER + SECRET.replace("good", "nice") + TELL)
        assert "the tea" in seen(app) and "What was nice?" in seen(app)


async def test_what_was_saved_between_two_evenings_is_begun_with(file: Path) -> None:
    async with (app := tried(file)).run_test() as pilot:
        await pilot.pause()
        await press(pilot, "left", "f8", "enter", "enter")
        assert isinstance(app.screen, TonightScreen)
        written(file, HEADER + SECRET.replace("good", "nice"))
        await press(pilot, "enter")
        assert "What was nice?" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_several_are_listed_with_what_is_missing(file: Path, size: tuple[int, int]) -> None:
    exercise(file.parent, name="zest", header=HEADER.replace('"Tea"', '"Zest"'))
    exercise(file.parent, TELL + "bogus = 1\n", name="bad")
    async with (app := tried(file.parent)).run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        assert "Zest" in seen(app) and "Left out:" in seen(app)
        exercise(file.parent, SECRET.replace("good", "nice"))
        await press(pilot, *(["enter"] * (1 if size[0] > 60 else 2)))
        assert "What was nice?" in seen(app)


async def test_the_text_of_a_fault_is_no_markup(file: Path) -> None:
    async with (app := tried(file)).run_test() as pilot:
        await pilot.pause()
        await save(pilot, file, HEADER + SECRET + '"[red]x[/]" = 1\n')
        assert "[red]x[/]" in seen(app)


async def test_a_fault_is_seen_at_any_size(file: Path) -> None:
    async with (app := tried(file)).run_test() as pilot:
        await pilot.pause()
        await save(pilot, file, HEADER + SECRET + "bogus = 1\n")
        for size in ((40, 15), (34, 10), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert "tea.toml:14" in seen(app)
