"""A key counts from the moment at which what it is meant for went out to the terminal, and not a moment sooner."""

import sys
from pathlib import Path

import pytest

from tests.end_to_end.evening import CURTAIN_ANA, CURTAIN_SAM, DONE, OPEN, PLAY, SECRET, Place
from tests.end_to_end.terminal import PROGRAM, Terminal
from tests.terminal.held import WAITS, Hold

pytestmark = pytest.mark.slow

RUN = f"""
import os, sys
{WAITS}
from tests.end_to_end.launcher import main
from reciprocity_tui.process.hardening import harden
harden()
"""
TELLS = """
from textual.driver import Driver
from textual.events import Key
process = Driver.process_message
def tells(driver, message):
    process(driver, message)
    if isinstance(message, Key) and waited:
        with open(os.environ["BEGUN"], "wb", buffering=0) as read:
            read.write(b".")
Driver.process_message = tells
"""
"""While the program waits it tells of each key that it reads."""

STARTS = "\nsys.exit(main())"
BUSY = """
from textual.app import App
from reciprocity_tui.tui.widgets.editor import AnswerEditor
def busy(app):
    if not waited and any(each.is_on_screen for each in app.screen.query(AnswerEditor)):
        waited.append(True)
        wait_here()
waited = []
App.post_display_hook = busy
"""
"""The frame of an editor is out, and the program comes to nothing else for a while."""

FULL = """
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.tui import driver
answer, write = Session.answer, driver.OutputPipe.write
def locks(*given):
    locked.append(answer(*given))
def full(outlet, text):
    if isinstance(text, driver.WrittenMarker) and locked and not waited:
        waited.append(True)
        wait_here()
    write(outlet, text)
waited, locked = [], []
Session.answer, driver.OutputPipe.write = locks, full
"""
"""The frame behind the first answer waits for a terminal that takes nothing for a while."""


def playing(place: Place, hold: Hold, change: str) -> Terminal:
    """Start the program, which waits at the place that `change` gives, and go to Ana's curtain."""
    program = (sys.executable, "-c", RUN + change + TELLS + STARTS)
    terminal = place.open(*PLAY, size=(80, 24), stderr=None, before=None, program=program, **hold.variables)
    terminal.ready(CURTAIN_ANA)
    return terminal


def test_what_is_typed_once_the_editor_is_seen_arrives_whole(place: Place, tmp_path: Path) -> None:
    with Hold(tmp_path) as hold, playing(place, hold, BUSY) as terminal:
        terminal.press("left")
        hold.reached()
        terminal.see(OPEN)
        terminal.type(SECRET)
        for _ in SECRET:
            hold.reached()
        hold.let_go()
        terminal.see(SECRET)


def test_what_is_pressed_before_the_curtain_is_seen_does_not_open_it(place: Place, tmp_path: Path) -> None:
    with Hold(tmp_path) as hold, playing(place, hold, FULL) as terminal:
        terminal.insist("left", OPEN)
        terminal.type(SECRET)
        terminal.ready(SECRET)
        terminal.press(DONE)
        hold.reached()
        terminal.press("right")
        hold.reached()
        hold.let_go()
        terminal.ready(CURTAIN_SAM)
        assert CURTAIN_SAM in terminal.screen
        terminal.press("right")
        terminal.see(OPEN)


def test_the_cursor_stands_where_the_first_letter_of_a_name_goes(place: Place) -> None:
    with place.open(program=PROGRAM) as terminal:
        for question, name in (("Who sits on the left?", "Ana"), ("And on the right?", "Sam")):
            terminal.ready(question)
            column, row = terminal.shown.second.cursor.x, terminal.shown.second.cursor.y
            terminal.type(name)
            terminal.ready(name)
            assert terminal.screen.splitlines()[row][column:] == name
            terminal.press("enter")
        terminal.see("begins")
