"""Textual's driver for Unix terminals, quicker to hear Esc and to leave, and quiet when the terminal goes away.

The only module that overrides private names of Textual's driver; tests pin each of them.
"""

import os
import select
import selectors
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from io import TextIOWrapper
from typing import IO, Protocol, cast

from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from reciprocity_tui.process import splash as first_frame
from reciprocity_tui.process.clear_terminal import MOST_ROWS, clear_sequence
from reciprocity_tui.tui.first_paint import WhenWritten
from reciprocity_tui.tui.input_parser import InputParser
from reciprocity_tui.tui.key_repeat import KeyRepeatFilter

MAX_COLUMNS = 1000
"""The widest window that is believed; no screen shows more, and laying out millions of cells takes minutes."""

_REPEAT_POLL_SECONDS = 0.005
"""Seconds between two looks at a press that waits to be told from a repeat."""


class ExitHooks(Protocol):
    """What the driver asks of the app."""

    clears_on_exit: bool
    """Whether the screen is cleared on the way out."""

    restore_terminal: Callable[[], None]
    """Gives the terminal back, at once. The driver puts it here."""

    flush_output: Callable[[], None]
    """Returns when all has gone out to the terminal. The driver puts it here."""

    when_written: WhenWritten
    """Tells the time at which what is written next goes out. The driver puts it here."""

    clear_terminal: Callable[[], None]
    """Clears the terminal, at once. The driver puts it here."""

    def terminal_closed(self) -> None:
        """Handle a closed terminal. Called from the input thread; must not wait."""
        ...

    def input_ended(self) -> None:
        """No key is heard from here on. What was typed is kept now."""
        ...

    def input_lost(self) -> None:
        """Keys cannot be read any more. Called from the input thread; may not wait."""
        ...


class WrittenMarker(str):
    """A marker in the output that shows nothing and calls `on_written` once it is reached."""

    __slots__ = ("on_written",)

    on_written: Callable[[float], None]


class OutputPipe:
    """Where the screen is written. A terminal that is gone takes it without a word.

    Otherwise the thread that writes would end, and whoever hands it more would wait for ever.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        """Write it, if anybody is there."""
        with suppress(OSError, ValueError):
            if isinstance(text, WrittenMarker):
                self._reach(text)
            else:
                self._file.write(text)

    def _reach(self, moment: WrittenMarker) -> None:
        try:
            # It is refused where another program on this terminal made it wait for nobody.
            with suppress(BlockingIOError):
                self._file.flush()
            # A terminal that takes nothing just now shows nothing just now.
            select.select([], [self._file.fileno()], [])
        finally:
            # Whatever became of it: no key counts before somebody is told.
            moment.on_written(time.monotonic())

    def flush(self) -> None:
        """Hand it over, if anybody is there."""
        with suppress(OSError, ValueError):
            self._file.flush()

    def fileno(self) -> int:
        """Return the number of the file below."""
        return self._file.fileno()


class PrivateDriver(LinuxDriver):
    """Waits for a byte or for the end instead of looking ten times a second."""

    def __init__(self, *args: object, **named: object) -> None:
        super().__init__(*args, **named)  # type: ignore[arg-type]
        # Textual writes to standard error, and `2> file` would keep every screen in that file.
        assert sys.__stdout__ is not None
        # Of a frame that holds a letter the terminal cannot show, nothing at all would be shown.
        if isinstance(sys.__stdout__, TextIOWrapper):
            sys.__stdout__.reconfigure(errors="replace")
        self._file = cast("TextIOWrapper", OutputPipe(sys.__stdout__))
        self._size = self._get_terminal_size()
        self._owns_terminal = self._is_restoring = False
        app = cast("ExitHooks", self._app)
        app.restore_terminal, app.when_written, app.clear_terminal = (
            self.stop_application_mode,
            self.when_written,
            self.clear_terminal,
        )
        app.flush_output = self.close
        self._key_repeats, self._last_read_at = KeyRepeatFilter(), 0.0
        self._wake_out, self._wake_in = os.pipe()
        os.set_blocking(self._wake_out, False)
        os.set_blocking(self._wake_in, False)

    def _get_terminal_size(self) -> tuple[int, int]:
        columns, rows = super()._get_terminal_size()
        return min(columns, MAX_COLUMNS), min(rows, MOST_ROWS)

    def disable_input(self) -> None:
        """Stop listening, at once. The end begins with this, also when no handler may catch what ends it."""
        if not self._is_restoring:
            cast("ExitHooks", self._app).input_ended()
        if self._key_thread is not None and self._key_thread.is_alive():
            with suppress(BlockingIOError):
                os.write(self._wake_in, b"x")
        super().disable_input()

    def write(self, data: str) -> None:
        """Show it, while the terminal is ours: what is painted after it was given back would stay there."""
        if self._owns_terminal:
            super().write(data)

    def when_written(self, reached: Callable[[float], None]) -> None:
        """Call `on_written`, from the thread that writes, just before what is written next goes out."""

        def goes_out(at: float) -> None:
            self._key_repeats.appeared = at
            reached(at)

        if not self._owns_terminal:
            goes_out(time.monotonic())
            return
        moment = WrittenMarker()
        moment.on_written = goes_out
        self.write(moment)

    def clear_terminal(self) -> None:
        """Clear the terminal. What was to be written before is behind it; the next frame has to be whole."""
        self.write(clear_sequence(cast("OutputPipe", self._file).fileno()))

    def process_message(self, message: Message) -> None:
        """Pass on what counts of it: a key that is held counts once."""
        for accepted in self._key_repeats.filter(message, self._last_read_at):
            super().process_message(accepted)

    def start_application_mode(self) -> None:
        """Take the terminal, as it was before the first frame: that is how it will be given back."""
        self._owns_terminal, before = True, first_frame.saved_input_mode()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        # Given back and taken again, the keys of that moment would be echoed, and an Enter would be another key.
        if before is not None and self.attrs_before is not None:
            self.attrs_before = before
            first_frame.forget_input_mode()
        # In the background Textual does not get it; what is written then would wait for nobody.
        self._owns_terminal = self._writer_thread is not None and self._writer_thread.is_alive()

    def stop_application_mode(self) -> None:
        """Give the terminal back, once; after leaving fast with nothing on it."""
        if not self._owns_terminal:
            return
        # A disk may take its time: the terminal is given back before anything is kept.
        self._is_restoring = True
        super().stop_application_mode()
        self._is_restoring = False
        if cast("ExitHooks", self._app).clears_on_exit:
            self.clear_terminal()
            self.flush()
        self._owns_terminal = False

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except (OSError, EOFError):
            cast("ExitHooks", self._app).terminal_closed()
        except BaseException:  # noqa: BLE001 -- a program that hears no key any more has to end
            cast("ExitHooks", self._app).input_lost()

    def run_input_thread(self) -> None:
        """Read keys until the end."""
        with suppress(BlockingIOError):
            os.read(self._wake_out, 64)
        selector = selectors.DefaultSelector()
        selector.register(self.fileno, selectors.EVENT_READ, "keys")
        selector.register(self._wake_out, selectors.EVENT_READ, "wake")
        try:
            self._listen(selector, InputParser())
        finally:
            selector.close()

    def _listen(self, selector: selectors.BaseSelector, keyboard: InputParser) -> None:
        while not self.exit_event.is_set():
            patience = (
                _REPEAT_POLL_SECONDS
                if self._key_repeats.is_waiting
                else keyboard.seconds_until_tick(time.monotonic())
            )
            ready = {key.data for key, _ in selector.select(patience)}
            if "keys" in ready:
                data = os.read(self.fileno, 65536)
                if not data:
                    raise EOFError
                self._last_read_at = time.monotonic()
                self._process_all(keyboard.feed(data, self._last_read_at))
            self._process_all(keyboard.tick(time.monotonic()))
            for message in self._key_repeats.release_waiting(time.monotonic()):
                super().process_message(message)

    def _process_all(self, messages: Iterable[Message]) -> None:
        for message in messages:
            # What nobody can make anything of is let go; the next key counts.
            with suppress(Exception):
                self.process_message(message)
