"""The protections of every screen of the program."""

import asyncio
import contextlib
import gc
import logging
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor
from textual.message import Message
from textual.message_pump import active_message_pump  # type: ignore[attr-defined]
from textual.screen import Screen
from textual.widget import Widget

from reciprocity_tui.errors import HomeError, JournalError, ReciprocityError
from reciprocity_tui.messages import describe, text
from reciprocity_tui.process import hardening as environment
from reciprocity_tui.process import splash as first_frame
from reciprocity_tui.process.hardening import (
    CRASH_MESSAGE,
    Terminated,
    detach_closed_streams,
    harden_after_first_paint,
)
from reciprocity_tui.sanitize import sanitize_text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.first_paint import WhenWritten
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.output_filter import ControlCharFilter
from reciprocity_tui.tui.type_ahead import TypeAhead

FAILED = 1
INTERRUPTED = 130
WINDOW_CLOSED = 129
NOTICE_SECONDS = 10
"""Seconds for which a note covers a screen that it is not about."""
_NO_COLOUR = NoColor()
SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")


class PrivateApp(App[int]):
    """Quits fast and clean, shows no values when it fails, and shares nothing with the system clipboard."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False  # What the mouse marks on one turn could be copied on the next.

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("leave", "quit_fast"),
        bind("interrupt", "help_quit"),
    ]

    def __init__(self) -> None:
        super().__init__(driver_class=_driver())
        self.clears_on_exit = False
        self.failed = False
        self.has_unsaved = False
        self.known_error: HomeError | JournalError | None = None
        self.restore_terminal: Callable[[], None] = _no_terminal
        self.flush_output: Callable[[], None] = _no_terminal
        self.clear_terminal: Callable[[], None] = _no_terminal
        self.when_written: WhenWritten = _written_at_once
        self.type_ahead = TypeAhead()
        self._leaving = False
        self._status: int | None = None
        self._event_loop: asyncio.AbstractEventLoop | None = None
        self._filters.append(ControlCharFilter())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return the filters, with the terminal's own colours removed where NO_COLOR is set.

        Textual decides once, before the theme is known, and would turn them grey: black on black.
        """
        filters = super().get_line_filters()
        if self.no_color and self.native_ansi_color:
            return [
                _NO_COLOUR if isinstance(line_filter, Monochrome) else line_filter for line_filter in filters
            ]
        return filters

    # Showing

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Place the cursor and note the first paint before a frame is written."""
        is_seen = screen in self.screen_stack[-1:] and not self._batch_count
        if renderable is not None and is_seen and isinstance(screen, BaseScreen):
            place = screen.typing_offset
            self.cursor_position = self.cursor_position if place is None else place
            screen.mark_frame(self.when_written)
        super()._display(screen, renderable)

    # Leaving

    def on_leaving(self) -> None:
        """Save what is typed. Called before the program ends, however it ends."""

    def leave(self, status: int = 0) -> None:
        """End with `status`: restore the terminal, then save what is typed. Only the first call counts."""
        if self._leaving:
            return
        self._status = status
        environment.ignore_suspend()
        # A disk may take its time; nobody at the table may see the screen meanwhile.
        with contextlib.suppress(Exception):
            self.restore_terminal()
        self._save_once()
        self.exit(status, return_code=status)

    def _save_once(self) -> None:
        if not self._leaving:
            self._leaving = True
            environment.ignore_suspend()
            with contextlib.suppress(Exception):
                self.on_leaving()
                screens = [screen for screen in self.screen_stack if isinstance(screen, BaseScreen)]
                self.has_unsaved = any(screen.has_unsaved() for screen in screens)

    async def action_quit_fast(self) -> None:
        """Quit without a question and clear the screen: Ctrl+Q, or Esc twice."""
        self.clears_on_exit = True
        self.leave()

    async def action_quit(self) -> None:
        """Quit as Ctrl+Q does."""
        await self.action_quit_fast()

    def input_ended(self) -> None:
        """Save once when the input ends, also on an interrupt that no handler may catch."""
        self._save_once()

    def terminal_closed(self) -> None:
        """Quit because the window was closed. Called from the input thread, which must not wait."""
        self._from_thread(lambda: self.leave(WINDOW_CLOSED))

    def input_lost(self) -> None:
        """End because keys can no longer be read. Called from the input thread."""
        self._from_thread(self.panic)

    def _from_thread(self, act: Callable[[], None]) -> None:
        if self._event_loop is not None:
            with contextlib.suppress(RuntimeError):
                self._event_loop.call_soon_threadsafe(act)

    def _on_signal(self, number: int) -> None:
        self.leave(128 + number)

    async def on_load(self) -> None:
        """Install signal handlers and the handler for lost tasks before the first screen."""
        loop = self._event_loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, _context: None)
        loop.set_debug(False)  # It would name what a slow step was working on.
        for name in SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and sys.platform != "win32":
                loop.add_signal_handler(number, self._on_signal, number)
        if environment.termination_signal() is not None:
            self._on_signal(environment.termination_signal() or 0)

    def on_ready(self) -> None:
        """Turn on garbage collection and harden the process after the first paint."""
        first_frame.hand_over()
        gc.freeze()
        gc.enable()
        harden_after_first_paint()

    # Failing

    async def on_event(self, event: events.Event) -> None:
        """Handle `event`.

        A failure ends the program, unless its screen is being created or removed or the program is leaving: then it is
        ignored, or shown if it is an error of ours.
        """
        before = self.screen_stack[-1:]
        try:
            await super().on_event(event)
        except Exception as fault:
            here = bool(before) and before[0] in self.screen_stack and before[0].is_mounted
            if here and not self._leaving:
                raise
            self._ignore_failure(fault)

    def _ignore_failure(self, fault: BaseException | None) -> None:
        """Go on after `fault` of a screen on its way out; show errors meant for the players."""
        if isinstance(fault, ReciprocityError) and not self._leaving:
            self.notify(describe(fault), timeout=NOTICE_SECONDS, markup=False)

    def _fatal_error(self) -> None:
        fault = sys.exc_info()[1]
        if _is_being_removed(active_message_pump.get(None)):
            self._ignore_failure(fault)
            return
        # What became of the journal is said in its own sentence: nothing that was typed is in that.
        self.known_error = fault if isinstance(fault, HomeError | JournalError) else None
        self.panic()

    def panic(self, *renderables: RenderableType) -> None:
        """End without a trace of what was in memory; `run_privately` prints one sentence afterwards.

        Failures while the program is leaving are ignored.
        """
        if not self._leaving:
            self.failed = True
            self.leave(FAILED)

    def run_privately(self) -> int:
        """Run and return the exit status."""
        environment.terminate_on_interrupt()
        logging.disable()
        try:
            self.run(mouse=environment.supports_mouse())
        except Terminated as ended:
            self._save_once()
            self._status = ended.status if self._status is None else self._status
        except KeyboardInterrupt:
            self._save_once()
            self._status = INTERRUPTED if self._status is None else self._status
        except BaseException:  # noqa: BLE001 -- a traceback could print what somebody typed
            self._save_once()
            self.failed = self.failed or self._status is None
        finally:
            # What failed on the way out may have kept Textual from waiting for the thread that writes.
            self.flush_output()
            environment.exit_on_interrupt()
        detach_closed_streams()
        if self.failed:
            first_frame.restore_terminal()
            known = self.known_error
            with contextlib.suppress(OSError):
                sys.stderr.write((CRASH_MESSAGE if known is None else sanitize_text(describe(known))) + "\n")
            return FAILED
        if self.has_unsaved and not self._status:
            with contextlib.suppress(OSError):
                sys.stderr.write(text("last-text-not-saved") + "\n")
            return FAILED
        return self._status or 0

    # The clipboard

    def copy_to_clipboard(self, text: str) -> None:
        """Store the text here only. Everybody at this computer can read the system's clipboard."""
        self._clipboard = text

    def forget_clipboard(self) -> None:
        """Empty the clipboard at each hand-over, so that nobody pastes what the other cut."""
        self._clipboard = ""

    def action_help_quit(self) -> None:
        """Show how to leave on Ctrl+C outside an editor."""
        if isinstance(self.screen, BaseScreen):
            self.screen.note(text("leave-with"))

    def deliver_screenshot(self, *_: object, **__: object) -> None:
        """Write no screenshot of a private screen."""
        return


def _is_being_removed(pump: object) -> bool:
    """Return whether `pump` is a widget on its way off the screen, whose failures nobody sees."""
    if not isinstance(pump, Widget):
        return False
    return not pump.is_attached or (not pump.display and pump.styles.display != "none")


def _no_terminal() -> None:
    """Do nothing: without a driver of our own, Textual restores the terminal."""


def _written_at_once(reached: Callable[[float], None]) -> None:
    """Call `reached` at once: nothing is written anywhere."""
    reached(Message().time)


def _driver() -> type[Driver] | None:
    if sys.platform == "win32":
        return None
    from reciprocity_tui.tui.driver import PrivateDriver

    return PrivateDriver
