"""What every screen of the program is protected by (design: privacy.md 0, 1, 3)."""

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.console import RenderableType
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor

from reciprocity_tui import first_frame
from reciprocity_tui.environment import CALM, Ended, harden_later, let_go_of_terminal
from reciprocity_tui.errors import HomeError, JournalError
from reciprocity_tui.text import clean_text
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.last_net import LastNet

FAILED = 1
INTERRUPTED = 130
WINDOW_CLOSED = 129
CTRL_Q = "Ctrl+Q leaves."
_NO_COLOUR = NoColor()
SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")


class QuietApp(App[int]):
    """Leaves fast and clean, says nothing of values when it fails, and shares nothing with the system clipboard."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False  # What the mouse marks on one turn could be copied on the next.

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit_fast", show=False, priority=True),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(self) -> None:
        super().__init__(driver_class=_driver())
        self.wipes = False
        self.failed = False
        self.known_fault: HomeError | JournalError | None = None
        self.give_back: Callable[[], None] = _nothing_taken
        self._leaving = False
        self._hears: asyncio.AbstractEventLoop | None = None
        self._filters.append(LastNet())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Where no colour is wanted (NO_COLOR), those of the terminal are left out.

        Textual decides once, before there is a look, and would make grey of them: black on black.
        """
        found = super().get_line_filters()
        if self.no_color and self.native_ansi_color:
            return [_NO_COLOUR if isinstance(each, Monochrome) else each for each in found]
        return found

    # Leaving

    def on_leaving(self) -> None:
        """Keep what is typed. Called before the program goes, however it goes."""

    def leave(self, status: int = 0) -> None:
        """End with `status`: the terminal first, then what is typed is kept. The first reason to leave counts."""
        if self._leaving:
            return
        # A disk may take its time; nobody at the table may see the screen meanwhile.
        with contextlib.suppress(Exception):
            self.give_back()
        self._keep()
        self.exit(status, return_code=status)

    def _keep(self) -> None:
        if not self._leaving:
            self._leaving = True
            with contextlib.suppress(Exception):
                self.on_leaving()

    async def action_quit_fast(self) -> None:
        """Ctrl+Q, or Esc twice: no question, nothing left on the screen."""
        self.wipes = True
        self.leave()

    async def action_quit(self) -> None:
        """Textual's own way out is ours."""
        await self.action_quit_fast()

    def keys_end(self) -> None:
        """Also when something leaves the event loop that no handler may catch: an interrupt, an exit."""
        self._keep()

    def terminal_gone(self) -> None:
        """The window was closed. Called from the input thread, which the end waits for: it may not wait itself."""
        self._from_thread(lambda: self.leave(WINDOW_CLOSED))

    def keys_gone(self) -> None:
        """Keys cannot be read any more. Called from the input thread."""
        self._from_thread(self.panic)

    def _from_thread(self, act: Callable[[], None]) -> None:
        if self._hears is not None:
            with contextlib.suppress(RuntimeError):
                self._hears.call_soon_threadsafe(act)

    def _on_signal(self, number: int) -> None:
        self.leave(128 + number)

    async def on_load(self) -> None:
        """Before the first screen: what a signal or a lost task may do."""
        loop = self._hears = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, _context: None)
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and sys.platform != "win32":
                loop.add_signal_handler(number, self._on_signal, number)

    def on_ready(self) -> None:
        """The first screen is painted: collect again, and close the last doors."""
        first_frame.taken_over()
        gc.freeze()
        gc.enable()
        harden_later()

    # Failing

    def _fatal_error(self) -> None:
        fault = sys.exc_info()[1]
        # What became of the journal is said in its own sentence: nothing that was typed is in that.
        self.known_fault = fault if isinstance(fault, HomeError | JournalError) else None
        self.panic()

    def panic(self, *renderables: RenderableType) -> None:
        """End without a word of what was in memory; `run_quietly` says one sentence afterwards."""
        self.failed = True
        self.leave(FAILED)

    def run_quietly(self) -> int:
        """Run and return the exit status."""
        try:
            self.run()
        except Ended:
            self._keep()
            raise
        except KeyboardInterrupt:
            self._keep()
            return INTERRUPTED
        except BaseException:  # noqa: BLE001 -- a traceback could print what somebody typed
            self._keep()
            self.failed = True
        let_go_of_terminal()
        if self.failed:
            first_frame.undo()
            known = self.known_fault
            with contextlib.suppress(OSError):
                sys.stderr.write((CALM if known is None else clean_text(str(known))) + "\n")
            return FAILED if known is None else known.status
        return self.return_code or 0

    # The clipboard

    def copy_to_clipboard(self, text: str) -> None:
        """Keep it here. The system's clipboard belongs to everybody at this computer."""
        self._clipboard = text

    def forget_clipboard(self) -> None:
        """At each hand-over: what one cut, the other does not paste."""
        self._clipboard = ""

    def action_help_quit(self) -> None:
        """Ctrl+C outside an editor names the way out."""
        if isinstance(self.screen, CalmScreen):
            self.screen.note(CTRL_Q)

    def deliver_screenshot(self, *_: object, **__: object) -> None:
        """There are no pictures of private screens."""
        return


def _nothing_taken() -> None:
    """No terminal is ours to give back: without a driver of our own, Textual does it at the end."""


def _driver() -> type[Driver] | None:
    if sys.platform == "win32":
        return None
    from reciprocity_tui.tui.driver import QuietDriver

    return QuietDriver
