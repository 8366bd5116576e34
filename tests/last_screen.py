"""Show the last screen of a test that failed, as a grid of text in its report.

An assertion about a screen says which text is missing, and seldom why: a window that is too small, a dialog above it,
a key that went elsewhere. `tests/conftest.py` takes the fixture and the hook from here.
"""

import sys
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot

    Runs = Callable[..., AbstractAsyncContextManager[Pilot[Any]]]


@dataclass(frozen=True)
class Shown:
    """What was on a screen."""

    name: str
    width: int
    lines: tuple[str, ...]

    @property
    def heading(self) -> str:
        """Return the title of its section."""
        return f"the last screen: {self.name}, {self.width}x{len(self.lines)}"

    def framed(self) -> str:
        """Return the lines in a frame, which shows where the screen ends and which blanks it has."""
        edge = "─" * self.width
        return "\n".join([f"┌{edge}┐", *(f"│{line}│" for line in self.lines), f"└{edge}┘"])


LAST = pytest.StashKey[list[Shown]]()


@pytest.fixture(autouse=True)
def screens_are_kept(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the screen of an app when its pilot leaves, or loses it, until the test has ended.

    Only if Textual was loaded before the test: the tests of the engine need not wait for it.
    """
    textual = sys.modules.get("textual.app")
    if textual is not None:
        kept = request.node.stash.setdefault(LAST, [])
        monkeypatch.setattr(textual.App, "run_test", _keeping(textual.App.run_test, kept))


def _keeping(run_test: "Runs", kept: list[Shown]) -> "Runs":
    @asynccontextmanager
    async def keeps(app: "App[Any]", **options: Any) -> AsyncGenerator["Pilot[Any]", None]:
        async with run_test(app, **options) as pilot:
            try:
                yield pilot
            finally:
                kept[:] = shown(app)

    return keeps


def shown(app: "App[Any]") -> list[Shown]:
    """Return the one screen that is on top, or none when the app has ended."""
    if not app.screen_stack:
        return []
    screen = app.screen
    lines = (strip.adjust_cell_length(screen.size.width) for strip in screen._compositor.render_strips())
    return [Shown(type(screen).__name__, screen.size.width, tuple(line.text for line in lines))]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add the section to the report of a test that failed."""
    report = yield
    if report.failed:
        report.sections += [(screen.heading, screen.framed()) for screen in item.stash.get(LAST, [])]
    return report
