"""A line that Ana sealed is nowhere outside her turn, whatever Sam presses and however the program ends."""

import base64
import os
import signal
import sys
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

import pytest

from reciprocity_tui.packs.library.catalog import Catalog
from tests.end_to_end.checks import files_with, holds
from tests.end_to_end.evening import CURTAIN_ANA, CURTAIN_SAM, DONE, NOT_KEPT, OPEN, SECRET, TO_WORDS, Place
from tests.end_to_end.launcher import PACKS
from tests.end_to_end.terminal import QUIET, Terminal, surroundings
from tests.play.generated import EXAMPLES

KEYS_OF_THE_CURIOUS = ("ctrl+z", "ctrl+y", "ctrl+v", "ctrl+p", "ctrl+f", "ctrl+r", "up", "pageup", "tab", "/")
SIXTY = KEYS_OF_THE_CURIOUS * 6
RECORDING = {
    "TEXTUAL": "devtools,debug",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_PRESS": "l,e,a,k",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_SCREENSHOT_FILENAME": "screen.svg",
    "TEXTUAL_SHOW_RETURN": "1",
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "TEXTUAL_DRIVER": "textual.drivers.linux_driver:LinuxDriver",
}
EVERY_WAY = pytest.mark.parametrize("exercise", TO_WORDS)
STOCK = """
from textual.app import App
from textual.widgets import Input
class Stock(App):
    def compose(self):
        yield Input()
Stock().run()
"""


def to_sam(terminal: Terminal) -> None:
    """Sam opens his turn."""
    terminal.insist("right", OPEN)


@EVERY_WAY
@pytest.mark.slow
def test_no_key_of_the_other_calls_it_back(place: Place) -> None:
    with place.with_the_secret() as terminal:
        terminal.press("shift+home", "ctrl+c")
        terminal.settle()
        mark = terminal.mark()
        terminal.press(DONE)
        terminal.ready(CURTAIN_SAM)
        for key in SIXTY:
            terminal.press(key)
        terminal.settle()
        to_sam(terminal)
        for key in SIXTY:
            terminal.press(key)
            assert SECRET not in terminal.screen
        terminal.settle()
        assert place.leaks(terminal, mark) == []


@EVERY_WAY
@pytest.mark.slow
def test_pause_help_and_resizing_show_nothing_of_it(place: Place) -> None:
    with place.with_the_secret() as terminal:
        mark = terminal.mark()
        terminal.press("escape")
        terminal.ready("Pause.")
        for columns, rows in ((40, 15), (20, 8), (1, 1), (120, 40), (80, 24)):
            terminal.resize(columns, rows)
            terminal.settle()
            assert SECRET not in terminal.screen
        terminal.press("f1")
        terminal.ready("danger now")
        terminal.press("f1")
        terminal.ready("Pause.")
        terminal.insist("enter", CURTAIN_ANA)
        assert place.leaks(terminal, mark) == []
        terminal.insist("left", OPEN)
        terminal.see(SECRET)


@pytest.mark.slow
def test_stopped_and_brought_back_the_shell_sees_nothing(place: Place) -> None:
    with place.with_the_secret() as terminal:
        for _ in range(20):
            mark = terminal.mark()
            terminal.stop()
            assert place.leaks(terminal, mark) == [] and not terminal.shown.alternate
            terminal.signal(signal.SIGCONT)
            terminal.see(SECRET)
            terminal.settle()
        terminal.insist("enter", CURTAIN_SAM)


@pytest.mark.parametrize("point", range(1, 181, 6))
@pytest.mark.slow
def test_a_fault_at_thirty_points_shows_nothing_of_it(place: Place, point: int) -> None:
    errors = os.open(place.private.parent / "errors", os.O_RDWR | os.O_CREAT)
    terminal, mark = place.handed_over(stderr=errors, PLANTED=str(point))
    with terminal:
        terminal.press("f9", "tab", "right")
        # Of a key that is held only the first press counts.
        for key in islice(cycle(("tab", "right")), 400):
            if terminal.process.poll() is not None:
                break
            terminal.press(key)
            terminal._read(QUIET)
        assert terminal.wait() == 1
        output = os.pread(errors, 10_000, 0)
        assert place.leaks(terminal, mark) == [] and not holds(output, SECRET) and output.count(b"\n") == 1
    os.close(errors)


@EVERY_WAY
@pytest.mark.slow
def test_killed_and_started_again_it_is_still_hidden(place: Place) -> None:
    terminal, mark = place.handed_over()
    with terminal:
        terminal.signal(signal.SIGKILL)
        terminal.wait()
        assert place.leaks(terminal, mark) == []
    with place.open() as again:
        again.ready("Go on")
        again.press("down", "enter")
        again.ready(CURTAIN_SAM)
        to_sam(again)
        assert place.leaks(again, 0) == []


@pytest.mark.slow
def test_variables_that_record_and_press_keys_do_nothing(place: Place) -> None:
    terminal, mark = place.handed_over(stderr=None, **RECORDING)
    with terminal:
        assert place.leaks(terminal, mark) == []
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    written = {file.name for file in place.private.rglob("*") if file.is_file()}
    assert written <= {"journal.db", "journal.key", "journal.db-wal"}


@pytest.mark.slow
def test_the_same_variables_make_a_program_without_protection_tell(place: Place) -> None:
    variables = surroundings(place.private, TEXTUAL_DEBUG="1", TEXTUAL_LOG="textual.log")
    with Terminal((sys.executable, "-c", STOCK), variables) as terminal:
        terminal.hear(b"\x1b[?2004h")
        terminal.settle()
        terminal.type("".join(SECRET.split()))
        terminal.see("".join(SECRET.split()))
        terminal.press("ctrl+q")
        terminal.wait()
    assert {"keys.log", "textual.log"} <= {file.name for file in place.private.rglob("*")}


@pytest.mark.parametrize("exercise", NOT_KEPT)
@pytest.mark.slow
def test_what_is_shown_and_not_kept_is_nowhere_at_the_end(place: Place) -> None:
    terminal, mark = place.handed_over()
    with terminal:
        place.answered_by_sam(terminal)
        assert place.leaks(terminal, mark) == []
        terminal.insist("enter", SECRET.split()[0])
        terminal.insist("enter", "what do you say")
        terminal.insist("f8", "Enter keeps this.")
        terminal.insist("enter", "next time")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    with place.journal() as journal:
        assert not holds(journal.serialize_for_tests(), SECRET)
        assert journal.search("violets") == ()


@pytest.mark.parametrize("exercise", [each for each in TO_WORDS if each not in NOT_KEPT])
@pytest.mark.slow
def test_after_the_reveal_the_same_search_finds_it(place: Place) -> None:
    terminal, mark = place.handed_over()
    with terminal:
        place.answered_by_sam(terminal)
        assert place.leaks(terminal, mark) == []
        terminal.insist("enter", SECRET)
        assert "the terminal" in place.leaks(terminal, mark)
        terminal.insist("enter", "a little more")
        terminal.insist("f8", "Enter keeps this.")
        terminal.insist("enter", "next time")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    with place.journal() as journal:
        assert holds(journal.serialize_for_tests(), SECRET)
        assert [found.text for found in journal.search("violets stairs")] == [SECRET]
    (place.private / "note.txt").write_bytes(SECRET.encode("utf-16-le"))
    assert [file.name for file in files_with(SECRET, place.private)] == ["note.txt"]


def waiting_screens(place: Place, answer: str) -> list[object]:
    """Return all cells, with colours, of Sam's curtain and the screen before the reveal, after Ana sealed `answer`."""
    with closing(place), place.to_the_editor() as terminal:
        terminal.type(answer)
        terminal.see(answer[-20:])
        terminal.insist("enter", CURTAIN_SAM)
        cells = [terminal.shown.cells()]
        to_sam(terminal)
        cells.append(terminal.shown.cells())
        terminal.type("ok")
        terminal.ready("ok")
        terminal.insist("enter", "You have both answered.")
        return [*cells, terminal.shown.cells()]


@pytest.mark.slow
def test_while_waiting_a_long_answer_looks_like_a_short_one(tmp_path: Path) -> None:
    short = waiting_screens(Place(tmp_path / "short"), "tea with you")
    assert short == waiting_screens(Place(tmp_path / "long"), "tea " * 240 + "and all was well then")


@pytest.mark.slow
def test_a_whole_evening_opens_no_socket(place: Place, tmp_path: Path) -> None:
    report = tmp_path / "told"
    terminal, _ = place.handed_over(AUDIT=str(report), PLANTED="socket_opened")
    with terminal:
        place.answered_by_sam(terminal)
        assert report.read_bytes() == b""
        terminal.press("f9")
        terminal.press("escape")
        terminal.see("Pause.")
        assert report.read_bytes() != b""
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


def test_every_kind_that_hides_words_is_among_them() -> None:
    hides = {kind for kind, example in EXAMPLES.items() if example.typed and hidden(kind)}
    steps = (step for each in TO_WORDS for step in Catalog(PACKS).load(f"kitchen/{each}").walk())
    assert hides == {step.kind for step in steps if step.private}, (
        "A kind that hides words has a small exercise in packs/kitchen, in its `order`, and in TO_WORDS of evening.py."
    )


def hidden(kind: str) -> bool:
    """Return whether a step of this kind may be hidden until both have answered."""
    example = EXAMPLES[kind]
    return example.sealed or "sealed" in example.visibilities


def test_every_encoding_is_found() -> None:
    for offset in range(3):
        inside = base64.b64encode(b"x" * offset + SECRET.encode() + b" and more")
        assert holds(inside, SECRET)
    assert holds(b"violets%2Bunder%20the%20stairs", SECRET) and holds(SECRET.encode("utf-16"), SECRET)
    assert not holds(b"violets under the stair", SECRET)
