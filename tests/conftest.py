"""What every test relies on: no real home, no settings of whoever runs them."""

import gc
import os
import signal
import sys
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import settings

from tests.last_screen import pytest_runtest_makereport, screens_are_kept

__all__ = ["pytest_runtest_makereport", "screens_are_kept"]

SETTINGS_OF_SOMEBODY = (
    "CI_FORCE_COLOR",
    "COLORTERM",
    "COLUMNS",
    "FORCE_COLOR",
    "LINES",
    "NO_COLOR",
    "PYTHONPATH",
    "RECIPROCITY_HOME",
)
FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_DATA_HOME": "home/data",
    "XDG_STATE_HOME": "home/state",
}

ENDING = ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM")
"""Signals that a run in the background, or behind `nohup`, may have been started to ignore."""

# The same evenings for everybody in CI, new ones at every other run; a slow machine is no fault.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")

# Thousands of evenings leave little garbage among many objects that stay: to look for it at each 700th new one costs
# a tenth of the time.
gc.set_threshold(50_000, 20, 100)


@pytest.fixture(autouse=True)
def nobody_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for the home of the players; it does not exist until something creates it."""
    base = tmp_path_factory.getbasetemp() / "nobody"
    for name in os.environ:
        if name in SETTINGS_OF_SOMEBODY or name.startswith("TEXTUAL"):
            monkeypatch.delenv(name)
    for name, folder in FOLDERS.items():
        monkeypatch.setenv(name, str(base / folder))
    return base / "home"


def _not_heeded() -> list[int]:
    if sys.platform == "win32":
        return []
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    numbers = [getattr(signal, name) for name in ENDING]
    return [each for each in numbers if each in blocked or signal.getsignal(each) == signal.SIG_IGN]


NOT_HEEDED = _not_heeded()
"""What this run was started to ignore or to block."""


@pytest.fixture(autouse=True)
def signals_are_heeded() -> None:
    """Make started programs heed signals, even if the run was started in the background, or behind `nohup`.

    A program inherits what is ignored, but not what is caught: with a handler that does nothing the run still goes
    on when the window is closed, and what it starts is ended by the signal.
    """
    for number in NOT_HEEDED:
        signal.signal(number, _goes_on)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_SETMASK, ())


def _goes_on(_number: int, _frame: FrameType | None) -> None:
    return
