"""The terminal is given back before anything else is done, whole, once, and nothing is painted on it afterwards."""

import signal
import sys
from pathlib import Path

import pytest
from textual.app import ComposeResult

from reciprocity_tui.process.clear_terminal import CLEAR_SCROLLBACK
from reciprocity_tui.tui.hardened_app import PrivateApp
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from tests.end_to_end.checks import whole
from tests.end_to_end.evening import Place
from tests.end_to_end.terminal import PROGRAM, Terminal, surroundings
from tests.terminal.held import WAITS, Hold

SLOW = f"""
import sys
{WAITS}
from reciprocity_tui.process.hardening import harden
harden()
from textual.widgets import TextArea
from reciprocity_tui.tui.hardened_app import PrivateApp
class SlowDisk(PrivateApp):
    def compose(self):
        yield TextArea("violets")
    def on_leaving(self):
        wait_here()
        self._driver.write("violets once more")
"""
ENDS = "\nsys.exit(SlowDisk().run_privately())"
KEEPS_FIRST = "\nSlowDisk.restore_terminal = property(lambda self: lambda: None, lambda self, value: None)"
WELCOME = "Two people, one keyboard"
RUN = "import sys; from reciprocity_tui.__main__ import main; sys.exit(main())"


def slow(place: Place, hold: Hold, change: str = "") -> Terminal:
    """Start a small program with a slow disk."""
    return Terminal(
        (sys.executable, "-c", SLOW + change + ENDS), surroundings(place.private, **hold.variables)
    )


def leave(terminal: Terminal, way: str) -> int:
    """Leave, and return the exit status that follows."""
    if way == "ctrl+q":
        terminal.press(way)
        return 0
    number = signal.Signals[way]
    terminal.signal(number)
    return 128 + number


@pytest.mark.parametrize("way", ["ctrl+q", "SIGTERM", "SIGHUP"])
@pytest.mark.slow
def test_while_a_slow_disk_keeps_it_nothing_is_seen_any_more(place: Place, tmp_path: Path, way: str) -> None:
    with (
        Hold(tmp_path) as hold,
        slow(place, hold) as terminal,
    ):
        terminal.ready("violets")
        mark = terminal.mark()
        status = leave(terminal, way)
        hold.reached()
        terminal.hear(b"\x1b[?1004l", mark)
        terminal.settle()
        assert whole(terminal) == [] and "violets" not in terminal.screen
        hold.let_go()
        assert terminal.wait() == status
        written = terminal.since(mark)
        assert written.count(b"\x1b[?1049l") == 1 and b"violets" not in written
        assert written.endswith(CLEAR_SCROLLBACK.encode() if status == 0 else b"\x1b[?1004l")
        assert whole(terminal) == []


@pytest.mark.slow
def test_kept_first_it_would_be_seen(place: Place, tmp_path: Path) -> None:
    with (
        Hold(tmp_path) as hold,
        slow(place, hold, KEEPS_FIRST) as terminal,
    ):
        terminal.ready("violets")
        terminal.press("ctrl+q")
        hold.reached()
        terminal.settle()
        assert "violets" in terminal.screen and whole(terminal) != []
        hold.let_go()
        assert terminal.wait() == 0


@pytest.mark.parametrize("way", ["ctrl+q", "SIGTERM"])
@pytest.mark.slow
def test_on_its_way_out_it_cannot_be_stopped(place: Place, tmp_path: Path, way: str) -> None:
    with (
        Hold(tmp_path) as hold,
        slow(place, hold) as terminal,
    ):
        terminal.ready("violets")
        status = leave(terminal, way)
        hold.reached()
        terminal.press("ctrl+z")
        terminal.signal(signal.SIGTSTP)
        hold.let_go()
        assert terminal.wait() == status
        assert whole(terminal) == [] and "violets" not in terminal.shown.left_behind()


@pytest.mark.slow
def test_a_program_that_is_in_use_can_be_stopped_and_brought_back(place: Place, tmp_path: Path) -> None:
    with Hold(tmp_path) as hold, slow(place, hold) as terminal:
        terminal.ready("violets")
        terminal.stop()
        assert whole(terminal) == [] and "violets" not in terminal.screen
        mark = terminal.mark()
        terminal.signal(signal.SIGCONT)
        terminal.hear(b"\x1b[?1049h", mark)
        terminal.ready("violets")
        terminal.press("ctrl+q")
        hold.reached()
        hold.let_go()
        assert terminal.wait() == 0 and whole(terminal) == []


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.slow
def test_a_terminal_without_our_letters_shows_the_rest(place: Place, encoding: str) -> None:
    with place.open(program=PROGRAM, PYTHONIOENCODING=encoding) as terminal:
        terminal.ready(WELCOME)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


@pytest.mark.slow
def test_refusing_such_letters_would_leave_the_screen_empty(place: Place) -> None:
    script = "import reciprocity_tui.tui.driver as d; d.TextIOWrapper = int; " + RUN
    with place.open(program=(sys.executable, "-c", script), PYTHONIOENCODING="ascii") as terminal:
        terminal.hear(b"\x1b[?2004h")
        terminal.settle()
        assert WELCOME not in terminal.screen
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


class Page(PrivateApp):
    """One line that the mouse can be drawn over."""

    def compose(self) -> ComposeResult:
        yield LiteralText("violets under the stairs", id="line")


class SelectablePage(Page):
    """The same, as Textual would have it."""

    ALLOW_SELECT = True


@pytest.mark.parametrize(("page", "copied"), [(Page, ""), (SelectablePage, "violets")])
async def test_the_mouse_marks_nothing_that_could_be_copied(page: type[Page], copied: str) -> None:
    async with page().run_test() as pilot:
        await pilot.mouse_down("#line", offset=(0, 0))
        await pilot.hover("#line", offset=(7, 0))
        await pilot.mouse_up("#line", offset=(7, 0))
        await pilot.press("ctrl+c")
        assert pilot.app.clipboard.strip() == copied
