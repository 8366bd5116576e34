"""Whenever a signal comes, the program ends in silence with 128 and its number, and gives the terminal back."""

import signal
import sys
from pathlib import Path

import pytest

from tests.end_to_end.checks import whole
from tests.end_to_end.evening import Place
from tests.end_to_end.terminal import Terminal, surroundings
from tests.terminal.held import WAITS, Hold

pytestmark = pytest.mark.slow

SMALL = f"""
import asyncio, sys
{WAITS}
from reciprocity_tui.__main__ import main
from reciprocity_tui.process import hardening as environment
from reciprocity_tui.cli import main as command_line
from reciprocity_tui.tui.hardened_app import PrivateApp
from reciprocity_tui.tui.widgets.literal_text import LiteralText
class Failing(LiteralText):
    async def on_mount(self):
        await self.at_mount()
    def on_unmount(self):
        self.at_unmount()
    async def at_mount(self):
        pass
    def at_unmount(self):
        pass
class Small(PrivateApp):
    def compose(self):
        yield Failing("violets", id="line")
    async def on_key(self, event):
        await self.key_pressed()
async def waits_and_fails(self):
    wait_here()
    while not self.app._leaving:
        await asyncio.sleep(0)
    raise ValueError("violets")
async def waits(self):
    wait_here()
def fails(self):
    raise ValueError("violets")
async def fails_when_called_off():
    try:
        await asyncio.Event().wait()
    finally:
        raise ValueError("violets")
async def starts_a_worker(self):
    self.app.run_worker(fails_when_called_off(), exit_on_error=True)
    self.call_later(wait_here)
def play(argv):
    return Small().run_privately()
command_line.run = play
"""
MOMENTS = {
    "before the program runs": "def play(argv): wait_here(); return Small().run_privately()\ncommand_line.run = play",
    "while the screen is put there": "Failing.at_mount = waits_and_fails",
    "and something fails as it goes": "Failing.at_mount, Failing.at_unmount = waits, fails",
    "and something is called off": "Failing.at_mount = starts_a_worker",
    "at a key that fails": "Small.key_pressed = waits_and_fails",
}
ENDS = "\nsys.exit(main(['play']))"
KEY = "at a key that fails"


@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM", "SIGINT"])
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_signal_ends_it_in_silence(place: Place, tmp_path: Path, moment: str, name: str) -> None:
    script = SMALL + MOMENTS[moment] + ENDS
    with (
        Hold(tmp_path) as hold,
        Terminal((sys.executable, "-c", script), surroundings(place.private, **hold.variables)) as terminal,
    ):
        if moment == KEY:
            terminal.ready("violets")
            terminal.press("x")
        hold.reached()
        # What the program asked of its terminal is answered by now; a real one takes no longer.
        terminal.settle()
        terminal.signal(getattr(signal, name))
        hold.let_go()
        assert terminal.wait() == 128 + getattr(signal, name)
        assert whole(terminal) == [] and terminal.shown.left_behind().strip() == ""


GOING_ON = """
async def goes_on(self):
    await self.mount(LiteralText("it goes on"))
Small.key_pressed = goes_on
"""


@pytest.mark.parametrize("name", ["SIGHUP", "SIGINT"])
def test_a_second_signal_interrupts_nothing(place: Place, tmp_path: Path, name: str) -> None:
    script = SMALL + "Small.on_leaving = lambda self: wait_here()" + ENDS
    with (
        Hold(tmp_path) as hold,
        Terminal((sys.executable, "-c", script), surroundings(place.private, **hold.variables)) as terminal,
    ):
        terminal.ready("violets")
        terminal.signal(signal.SIGTERM)
        hold.reached()
        terminal.signal(getattr(signal, name))
        hold.let_go()
        assert terminal.wait() == 128 + signal.SIGTERM
        assert whole(terminal) == [] and terminal.shown.left_behind().strip() == ""


GOES_ON = {
    "what is taken away fails": """
async def before_content_removed(self):
    async def fail():
        await self.remove()
        raise ValueError("violets")
    self.call_next(fail)
Failing.at_mount = before_content_removed
""",
    "a screen that goes fails at its key": """
from textual.screen import Screen
class Gone(Screen):
    BINDINGS = [("x", "go", "")]
    def compose(self):
        yield LiteralText("to go")
    async def action_go(self):
        await self.app.pop_screen()
        raise ValueError("violets")
async def opens(self):
    self.app.push_screen(Gone())
Failing.at_mount = opens
""",
}


@pytest.mark.parametrize("fault", GOES_ON)
def test_what_has_gone_does_not_end_the_program(place: Place, fault: str) -> None:
    script = SMALL + GOING_ON + GOES_ON[fault] + ENDS
    with Terminal((sys.executable, "-c", script), surroundings(place.private)) as terminal:
        terminal.hear(b"\x1b[?2004h")
        terminal.settle()
        terminal.insist("x", "it goes on")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
