"""What every test relies on: no real home, no settings of whoever runs them."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

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

# The same evenings for everybody in CI, new ones at every other run; a slow machine is no fault.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def nobody_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the home of whoever plays; it does not exist until something makes it."""
    base = tmp_path_factory.getbasetemp() / "nobody"
    for name in os.environ:
        if name in SETTINGS_OF_SOMEBODY or name.startswith("TEXTUAL"):
            monkeypatch.delenv(name)
    for name, folder in FOLDERS.items():
        monkeypatch.setenv(name, str(base / folder))
    return base / "home"
