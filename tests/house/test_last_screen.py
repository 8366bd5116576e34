"""A screen test that fails shows the screen: asked of a pytest of its own, with three ways to fail."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.rooms import ROOT

CONFTEST = "from tests.last_screen import pytest_runtest_makereport, screens_are_kept\n"
FAILING = """
from textual.app import App
from textual.widgets import Static


class Violets(App):
    def compose(self):
        yield Static("violets 花")


async def test_inside():
    async with Violets().run_test(size=(12, 3)):
        assert False


async def test_afterwards():
    async with Violets().run_test(size=(20, 2)):
        pass
    assert False


async def test_broken():
    app = Violets()
    async with app.run_test(size=(14, 1)) as pilot:
        app.call_later(lambda: 1 / 0)
        await pilot.pause()


async def test_fine():
    async with Violets().run_test(size=(30, 2)):
        pass


def test_without_a_screen():
    assert False
"""
SCREENS = {
    "inside": """the last screen: Screen, 12x3
┌────────────┐
│violets 花  │
│            │
│            │
└────────────┘
""",
    "afterwards": """the last screen: Screen, 20x2
┌────────────────────┐
│violets 花          │
│                    │
└────────────────────┘
""",
    "broken": """the last screen: Screen, 14x1
┌──────────────┐
│violets 花    │
└──────────────┘
""",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the output of pytest for these tests, without the dashes around headings."""
    folder: Path = tmp_path_factory.mktemp("failing")
    (folder / "conftest.py").write_text(CONFTEST, "utf-8")
    (folder / "test_violets.py").write_text(FAILING, "utf-8")
    command = [sys.executable, "-X", "utf8", "-m", "pytest", "-c", str(ROOT / "pyproject.toml")]
    done = subprocess.run(
        [*command, "--rootdir", str(folder), "-p", "no:cacheprovider", str(folder)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
    )
    assert "4 failed, 1 passed" in done.stdout, done.stdout + done.stderr
    return "\n".join(line.strip("- ") if line.startswith("--") else line for line in done.stdout.splitlines())


@pytest.mark.parametrize("way", SCREENS)
def test_a_screen_test_that_fails_shows_the_screen(report: str, way: str) -> None:
    assert SCREENS[way] in report


def test_what_passes_or_has_no_screen_shows_none(report: str) -> None:
    assert report.count("the last screen") == len(SCREENS)
