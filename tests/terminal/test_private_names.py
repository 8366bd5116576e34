"""Private names of Textual 8.2 that guard what is typed. When one is gone, this says which promise went with it."""

import inspect
import sys

import pytest
from textual import _xterm_parser
from textual.app import App
from textual.filter import LineFilter
from textual.screen import Screen

from reciprocity_tui.tui.hardened_app import PrivateApp

linux = pytest.importorskip("textual.drivers.linux_driver", reason="terminals of Unix")
LinuxDriver = linux.LinuxDriver

OVERRIDDEN = {
    "_fatal_error": "a fault would print what was typed",
    "_display": "a key pressed before a curtain is seen would open it",
    "panic": "a panic would print what was in memory",
    "copy_to_clipboard": "the system's clipboard would get what was typed",
    "deliver_screenshot": "anybody could take a picture",
    "action_quit": "leaving would not clear the screen",
}
DRIVEN = {
    "_run_input_thread": "a lost terminal would print a traceback",
    "run_input_thread": "Esc and leaving would be slow",
    "disable_input": "leaving would wait for a key",
    "stop_application_mode": "leaving fast would not clear the scrollback",
    "_get_terminal_size": "a window said to be enormous would be laid out, for minutes",
}


@pytest.mark.parametrize("name", OVERRIDDEN)
def test_the_app_still_asks_what_we_answer(name: str) -> None:
    assert inspect.isfunction(getattr(App, name, None)), f"App.{name} is gone: {OVERRIDDEN[name]}."


@pytest.mark.parametrize("name", DRIVEN)
def test_the_driver_still_asks_what_we_answer(name: str) -> None:
    assert inspect.isfunction(getattr(LinuxDriver, name, None)), (
        f"LinuxDriver.{name} is gone: {DRIVEN[name]}."
    )


def test_a_fault_still_goes_through_the_one_place_we_hold() -> None:
    source = inspect.getsource(App._handle_exception)
    assert "_fatal_error" in source and "panic" in source, "Faults take another way out now, past ours."


def test_the_end_still_goes_through_the_one_place_we_hold() -> None:
    source = inspect.getsource(App._shutdown)
    first = min(source.index("disable_input"), source.index("_close_all"))
    assert first == source.index("disable_input"), "The app ends without keeping what is typed."
    assert "_shutdown" in inspect.getsource(App.run_async), "The app ends in another way now."


def test_every_frame_still_goes_out_where_we_look() -> None:
    source = inspect.getsource(App._display)
    assert "if self._batch_count:" in source and "self._driver.write(" in source, (
        "Frames go out in another way now."
    )
    assert "self.cursor_position" in source, "The place of the cursor is written in another way now."
    assert "app._display(self, update)" in inspect.getsource(Screen._compositor_refresh), (
        "Another way there now."
    )


async def test_filters_still_stand_before_the_terminal() -> None:
    app: PrivateApp = PrivateApp()
    assert any(isinstance(each, LineFilter) for each in app._filters), "App._filters no longer filters lines."
    assert [type(each).__name__ for each in app.get_line_filters()][-1] == "ControlCharFilter", (
        "The last net is unused."
    )


async def test_the_clipboard_is_still_where_we_empty_it() -> None:
    app = PrivateApp()
    app.copy_to_clipboard("violets")
    assert app.clipboard == app._clipboard == "violets"
    app.forget_clipboard()
    assert app.clipboard == "", "App._clipboard is no longer what a paste takes."


async def test_what_the_driver_leans_on_is_there() -> None:
    if sys.__stdin__ is None or sys.platform == "win32":
        pytest.skip("no standard input")
    source = inspect.getsource(LinuxDriver)
    for name in ("_file", "fileno", "exit_event", "_key_thread", "attrs_before", "_app", "_size"):
        assert name in source or name in inspect.getsource(LinuxDriver.__mro__[1]), (
            f"LinuxDriver.{name} is gone."
        )
    assert "WriterThread(self._file)" in source, "Screens may be written to standard error again."
    assert "feed" in dir(_xterm_parser.XTermParser), "Keys are read in another way now."
