"""A counselor opens a folder, a couple of it, a report and its check-ins: whatever is in the files."""

from asyncio import Event
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.worker import WorkerCancelled

from reciprocity_tui.practice.caseload import Caseload
from reciprocity_tui.practice.check_ins import series_of
from reciprocity_tui.practice.practice_file import write_practice
from reciprocity_tui.practice.report import Report, SharedAgreement, SharedLine, SharedNote, SharedTask
from reciprocity_tui.practice.report_file import write_report
from reciprocity_tui.sanitize import FORBIDDEN
from reciprocity_tui.tui.counselor_app import CounselorApp
from reciprocity_tui.tui.screens import caseload
from reciprocity_tui.tui.screens.caseload import CaseloadScreen
from reciprocity_tui.tui.screens.check_ins import CheckInsScreen
from reciprocity_tui.tui.screens.couple import CoupleScreen
from reciprocity_tui.tui.screens.review import ReviewScreen
from tests.practice.practices import WARM_UP
from tests.practice.test_caseload_bad_input import put
from tests.tui.game import press, seen
from tests.tui.test_hostile import CONTROLS, MARKUP, painted

SIZES = [(80, 24), (40, 15)]
TODAY = WARM_UP.ends
CODE = WARM_UP.couple
LONG = "a word and another " * 200
WIDE = "👩\u200d👩\u200d👧 🌊🌊 日本語 " * 40
OPENED = (" ".join(("[red]", *MARKUP)), LONG, WIDE)
LIGHT = "How light was it?"


def report(words: str = "Tea on the balcony.", code: str = CODE, *numbers: tuple[int, int]) -> Report:
    """Return a report in which every text is `words`, and a task for each pair of numbers, a week apart."""
    day = TODAY - timedelta(days=5)
    lines = (SharedLine(0, words, words), SharedLine(1, words, words), SharedLine(None, words, words))
    tasks = tuple(
        SharedTask(
            "regard/pulse", words, "1.0.0", "done", day + timedelta(7 * week), 9, (*lines, *rated(pair))
        )
        for week, pair in enumerate(numbers or ((4, 4), (3, 7)))
    )
    agreement = SharedAgreement(words, words, (words, words), TODAY + timedelta(9))
    notes = (SharedNote("helped", 0, words[:140]), SharedNote("in-the-way", 1, words[:140]))
    return Report(code, WARM_UP.id, words, (words, f"{words} 2"), day, "0.1", tasks, (agreement,), notes)


def rated(numbers: tuple[int, int]) -> tuple[SharedLine, ...]:
    """Return what both answered to one question."""
    return tuple(SharedLine(by, LIGHT, str(number), number=number) for by, number in enumerate(numbers))


@asynccontextmanager
async def opened(screen: Screen[Any], size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[int]]:
    """Show a screen of the counselor's program, once it has read its folder. Without it the program is empty."""

    async def show(app: CounselorApp) -> None:
        await app.push_screen_wait(screen)
        await Event().wait()

    app = CounselorApp(show)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for worker in [worker for worker in app.workers if worker.group == "reading"]:
            with suppress(WorkerCancelled):
                await worker.wait()
        await pilot.pause()
        yield pilot


def folder_screen(folder: Path) -> CaseloadScreen:
    """Return the caseload of a folder, with a home beside it."""
    return CaseloadScreen(folder, folder.parent / "home", TODAY)


def look(app: App[int]) -> str:
    """Return what is on the screen, after making sure that it commands nothing."""
    shown = seen(app)
    assert app.is_running and app.return_code is None
    assert not FORBIDDEN.search(shown.replace("\n", "")) and not FORBIDDEN.search(painted(app))
    return shown


def joined(shown: str) -> str:
    """Return what is on the screen without spaces, so that it does not matter where lines were broken."""
    return "".join(shown.split())


@pytest.mark.parametrize("size", SIZES)
async def test_whatever_stands_in_a_file_and_its_name_is_shown_as_it_stands(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    folder = tmp_path / "cases"
    for number, words in enumerate((*OPENED, *MARKUP)):
        put(folder / f"report-{number}.toml", write_report(report(words, f"{number:02} {words}"[:100])))
    put(folder / f"report-{WIDE[:30]}.toml", write_report(report("k" * 10_000)))
    put(folder / "report-[red]\x1b[31m\u202e\n.toml", b"practice = ")
    async with opened(folder_screen(folder), size) as pilot:
        lists = look(pilot.app)
        for _ in (*OPENED, *MARKUP, "two that cannot be read"):
            lists += look(pilot.app)
            await press(pilot, "down")
        assert "report-[red]" in lists and "👩" in lists
        assert size == SIZES[1] or all(words in lists for words in MARKUP)
        for steps in range(len(OPENED)):
            await press(pilot, "home", *["down"] * steps, "enter")
            assert isinstance(pilot.app.screen, CoupleScreen) and look(pilot.app)
            await press(pilot, "end", "home", "enter")
            assert isinstance(pilot.app.screen, ReviewScreen)
            words = pilot.app.screen.report.title
            assert joined(words)[:30] in joined(look(pilot.app))
            await press(pilot, "enter", "end", "escape")
            look(pilot.app)
            await press(pilot, "c")
            assert isinstance(pilot.app.screen, CheckInsScreen) and look(pilot.app)
            await press(pilot, "down", "escape", "escape")
        assert isinstance(pilot.app.screen, CaseloadScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_what_slipped_through_commands_no_terminal(size: tuple[int, int]) -> None:
    words = "a".join(("", *CONTROLS, "[red]", ""))
    hostile = report(words, words)
    for screen in (ReviewScreen(hostile), CheckInsScreen(series_of([hostile]))):
        async with opened(screen, size) as pilot:
            assert "a[red]a" in joined(look(pilot.app))


async def test_an_empty_folder_says_what_is_looked_for_and_leads_back(tmp_path: Path) -> None:
    screen = folder_screen(tmp_path)
    async with opened(screen) as pilot:
        shown = " ".join(look(pilot.app).split())
        assert "There is no practice and no report in this folder." in shown and "Esc back" in shown
        await press(pilot, "escape")
        assert pilot.app.screen is not screen


async def test_a_folder_that_is_gone_is_named_and_leads_back(tmp_path: Path) -> None:
    screen = folder_screen(tmp_path / "gone")
    async with opened(screen) as pilot:
        shown = " ".join(look(pilot.app).split())
        assert "cannot be read." in shown and "See that it is there" in shown and "Esc back" in shown
        await press(pilot, "escape")
        assert pilot.app.screen is not screen


async def test_the_files_that_were_read_are_counted_and_esc_stops_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen_counts: list[str] = []
    monkeypatch.setattr(caseload, "SECONDS_BETWEEN", 0)

    def read(folder: Path, home: Path, progress: Callable[[int, int], bool]) -> Caseload | None:
        while progress(1234, 5000):
            seen_counts.append(seen(screen.app))
            screen.app.call_from_thread(screen.action_back)
        return None

    monkeypatch.setattr(caseload, "read_caseload", read)
    screen = folder_screen(tmp_path)
    async with opened(screen) as pilot:
        assert "Reading 1,234 of 5,000 files" in seen_counts[0] and "Esc stops" in seen_counts[0]
        assert len(seen_counts) == 1 and pilot.app.screen is not screen


async def test_a_practice_and_an_agreement_open_the_report_they_belong_to(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    put(folder / "practice.toml", write_practice(WARM_UP))
    put(folder / "report.toml", write_report(report()))
    async with opened(folder_screen(folder)) as pilot:
        await press(pilot, "enter")
        assert f"Couple {CODE}" in look(pilot.app)
        for key in ("home", "end"):
            await press(pilot, key, "enter")
            assert isinstance(pilot.app.screen, ReviewScreen)
            await press(pilot, "escape")


async def test_a_practice_without_an_answer_says_so_and_opens_nothing(tmp_path: Path) -> None:
    put(tmp_path / "cases" / "practice.toml", write_practice(WARM_UP))
    put(tmp_path / "cases" / "report.toml", write_report(replace(report(), practice="another")))
    async with opened(folder_screen(tmp_path / "cases")) as pilot:
        await press(pilot, "enter", "home", "enter")
        assert isinstance(pilot.app.screen, CoupleScreen)
        assert "Nothing has come back so far." in look(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_both_numbers_of_a_day_are_seen_also_where_they_are_the_same(size: tuple[int, int]) -> None:
    series = series_of([report("ok", CODE, (4, 4), (3, 7))])
    async with opened(CheckInsScreen(series), size) as pilot:
        shown = look(pilot.app)
        legend, chart = shown.partition("┌")[::2]
        assert "● ok" in legend and "◆ ok 2" in legend and "■ the same number" in legend
        assert [chart.count(mark) for mark in "●◆■"] == [1, 1, 1]
        numbers = [line.partition("┤")[0].strip(" │") for line in chart.splitlines() if "┤" in line]
        assert numbers == (["10", "7", "4", "3", "0"] if size == SIZES[0] else ["7", "4", "3"])


async def test_a_chart_of_one_check_in_has_the_ends_of_a_scale() -> None:
    async with opened(CheckInsScreen(series_of([report("ok", CODE, (5, 5))]))) as pilot:
        shown = look(pilot.app)
        assert "●" not in shown.partition("┌")[2] and "■" in shown.partition("┌")[2]
        assert "0┤" in shown and "5┤" in shown
