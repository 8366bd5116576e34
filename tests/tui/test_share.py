"""Sharing a practice on the screen: each marks alone behind a curtain, both read it, both say yes."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reciprocity_tui.practice.open_report import open_report
from reciprocity_tui.tui.app import ReciprocityApp
from reciprocity_tui.tui.screens.practice import PracticeScreen
from tests.plain.sharings import ANAS, NOTED, SAMS, WHEN, report, tried
from tests.tui.game import press, seen, write
from tests.tui.test_practice import flat

SIZES = [(80, 24), (40, 15)]


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ReciprocityApp:
    monkeypatch.chdir(tmp_path)
    return ReciprocityApp(tried().game)


async def share(pilot: Pilot[int], *keys: str) -> None:
    """Go from Tonight to the first curtain, and press some keys there."""
    await pilot.pause()
    await press(pilot, "p", "4", "enter", "enter", *keys)
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_both_released_and_read_is_written(app: ReciprocityApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await share(pilot, "right")
        sams = seen(app)
        await press(pilot, "space", "down", "down", "space", "enter", "left")
        anas = seen(app)
        assert "◼" not in anas, "What Sam marked is not shown to Ana."
        await press(pilot, "space", "down", "down", "down", "space")
        anas += seen(app)
        await press(pilot, "enter")
        preview = flat(app)
        assert WHEN in preview and SAMS in preview
        await press(pilot, "down", "down", "down", "down")
        assert NOTED in preview + flat(app) and ANAS not in preview + flat(app)
        await press(pilot, "left", "right", "enter", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PracticeScreen)
        assert "It is written. No one reads it until you hand it over." in flat(app)
    assert SAMS in sams and ANAS not in sams and NOTED not in sams
    assert ANAS in anas and SAMS not in anas
    (done, _) = open_report(report(), Path.cwd()).tasks
    assert done.outcome == "done" and done.day is not None
    text = report().read_text("utf-8")
    assert SAMS in text and NOTED in text and ANAS not in text and "sunny" not in text


async def test_nobody_opens_the_curtain_of_the_other(app: ReciprocityApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await share(pilot)
        for key in ("left", "enter", "space", "f5", "1"):
            await press(pilot, key)
            assert "Sam, press → to open." in flat(app) and SAMS not in flat(app)


async def test_one_yes_writes_nothing_and_a_struck_line_takes_it_back(app: ReciprocityApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await share(pilot, "right", "down", "down", "space", "enter", "left", "enter")
        await press(pilot, "left", "left")
        assert "Ana says yes." in flat(app) and list(Path.cwd().iterdir()) == []
        await press(pilot, "down", "space")
        assert SAMS not in flat(app) and "Ana says yes." not in flat(app)
        await press(pilot, "right")
        assert "← Ana" in flat(app) and list(Path.cwd().iterdir()) == []


async def test_leaving_shares_nothing_and_forgets_the_marks(app: ReciprocityApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await share(pilot, "right", "space", "down", "down", "space", "enter", "left", "space", "enter")
        assert SAMS in flat(app)
        await press(pilot, "escape")
        assert "Press Esc again to leave." in flat(app)
        await press(pilot, "escape")
        assert "Nothing was shared, and your marks were not kept." in flat(app)
        await press(pilot, "4", "enter", "enter", "right")
        assert SAMS in seen(app) and "◼" not in seen(app)
        await press(pilot, "enter", "left", "enter")
        assert SAMS not in flat(app) and WHEN not in flat(app)
    assert list(Path.cwd().iterdir()) == []


async def test_the_file_itself_can_be_read_first(app: ReciprocityApp) -> None:
    async with app.run_test(size=(80, 48)) as pilot:
        await share(pilot, "right", "down", "down", "space", "enter", "left", "enter", "f5")
        shown = [line.split("▕")[0].strip() for line in seen(app).splitlines()]
        await press(pilot, "f5", "left", "right", "enter")
        await pilot.pause()
    for line in report().read_text("utf-8").splitlines():
        assert line.strip() in shown


async def test_a_key_that_is_none_is_refused_and_stays_to_be_mended(app: ReciprocityApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "p", "4", "enter", "4", "enter")
        await write(pilot, "age1nonsense")
        await press(pilot, "enter")
        assert "This public key is not whole." in flat(app) and "age1nonsense" in flat(app)
        await press(pilot, "escape")
        assert "A page to print" in flat(app)
