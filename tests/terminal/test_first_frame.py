"""Check that a calm splash appears before the program is loaded, and goes if the program cannot start."""

import sys
import termios
from pathlib import Path

import pytest

from reciprocity_tui.process.hardening import CRASH_MESSAGE
from reciprocity_tui.process.splash import NAME
from tests.end_to_end.checks import whole
from tests.end_to_end.evening import Place
from tests.end_to_end.terminal import PROGRAM, Terminal, surroundings
from tests.terminal.held import WAITS, Hold

pytestmark = pytest.mark.slow

AT_TEXTUAL = """
import sys
class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "textual":
            {then}
sys.meta_path.insert(0, Watch())
from reciprocity_tui.__main__ import main
sys.exit(main(["--home", "{home}"]))
"""
RUN = "import sys; from reciprocity_tui.__main__ import main; sys.exit(main())"
ALTERNATE = b"\x1b[?1049h"


def started(place: Place, then: str, size: tuple[int, int] = (80, 24), **variables: str) -> Terminal:
    """Start the program, which does `then` when it is about to load Textual."""
    script = WAITS + AT_TEXTUAL.format(then=then, home=place.kept)
    return Terminal((sys.executable, "-c", script), surroundings(place.private, **variables), size=size)


@pytest.mark.parametrize("size", [(80, 24), (40, 15), (20, 5), (1, 1)])
def test_the_name_stands_in_the_middle_before_anything_heavy_is_loaded(
    place: Place, tmp_path: Path, size: tuple[int, int]
) -> None:
    with Hold(tmp_path) as hold, started(place, "wait_here()", size, **hold.variables) as terminal:
        hold.reached()
        assert termios.tcgetattr(terminal.slave)[6][termios.VSUSP] == b"\0"  # Ctrl+Z waits as well.
        terminal.hear(ALTERNATE)
        terminal.settle()
        columns, rows = size
        if columns > len(NAME):
            line = terminal.shown.lines()[max(1, rows // 2) - 1]
            before, after = line.split(NAME)
            assert before.strip() == after == "" and len(before) == (columns - len(NAME)) // 2
        assert terminal.shown.modes[25] is False
        hold.let_go()
        terminal.hear(b"\x1b[?2004h")
        terminal.settle()
        terminal.press("ctrl+q")
        assert terminal.wait() == 0 and whole(terminal) == []


def test_keys_pressed_while_the_screens_take_over_are_neither_echoed_nor_changed(
    place: Place, tmp_path: Path
) -> None:
    takes_over = (
        "from textual.drivers.linux_driver import LinuxDriver as D; real = D._enable_mouse_support; "
        "D._enable_mouse_support = lambda self: (waited or wait_here(), waited.append(1), real(self))"
    )
    script = f"{WAITS}\nwaited = []\n{takes_over}\n{RUN}"
    with (
        Hold(tmp_path) as hold,
        Terminal((sys.executable, "-c", script), surroundings(place.private, **hold.variables)) as terminal,
    ):
        hold.reached()
        taken, _, _, modes, *_ = termios.tcgetattr(terminal.slave)
        assert not modes & (termios.ECHO | termios.ICANON) and not taken & termios.ICRNL
        hold.let_go()
        terminal.hear(b"\x1b[?2004h")
        terminal.settle()
        terminal.press("ctrl+q")
        assert terminal.wait() == 0 and whole(terminal) == []


def test_when_the_program_cannot_come_the_terminal_is_given_back_with_a_sentence(place: Place) -> None:
    with started(place, "raise ValueError('violets')") as terminal:
        assert terminal.wait() == 1
        assert whole(terminal) == [] and terminal.screen.replace("\n", " ").split() == CRASH_MESSAGE.split()
        assert NAME.encode() in terminal.raw and b"violets" not in terminal.raw


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        ("list",),
        ("where",),
        ("pack", "check", "nothing.toml"),
        ("play", "--plain"),
    ],
)
def test_nothing_is_painted_for_what_is_read_in_lines(place: Place, arguments: tuple[str, ...]) -> None:
    with Terminal((*PROGRAM, *arguments), surroundings(place.private)) as terminal:
        if "--plain" in arguments:
            terminal.see("name:")
            terminal.press("ctrl+d")
        terminal.wait()
        assert ALTERNATE not in terminal.raw and whole(terminal) == []
