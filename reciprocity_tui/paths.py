"""Where things are kept: one folder, only its owner may open it."""

import os
import sys
from pathlib import Path

from reciprocity_tui.errors import HomeError

HOME_VARIABLE = "RECIPROCITY_HOME"


def home(given: str | None = None) -> Path:
    """Return the folder: `given`, else $RECIPROCITY_HOME, else the platform's data folder."""
    named = given or os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("reciprocity", appauthor=False, roaming=False)


def journal_file(folder: Path) -> Path:
    """The enciphered journal."""
    return folder / "journal.db"


def key_file(folder: Path) -> Path:
    """The small TOML file with the journal's key. It is written before the journal exists."""
    return folder / "journal.key"


def mark_file(folder: Path) -> Path:
    """How far what was acknowledged goes, while the journal is open."""
    return folder / "journal.mark"


def prepare(folder: Path) -> None:
    """Make `folder`. Raises HomeError when that cannot be done; one that was there is not changed."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise HomeError(
            f"The folder {folder} cannot be used: {(error.strerror or 'it cannot be opened').lower()}.",
            "Choose another one with --home, or set RECIPROCITY_HOME.",
        ) from error
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise HomeError(
            f"The folder {folder} cannot be written.",
            "Make it writable, or choose another one with --home.",
        )


def close_to_others(folder: Path) -> None:
    """Let nobody but its owner into `folder`. What its owner may not do stays so. Raises OSError."""
    mode = folder.stat().st_mode
    if mode & 0o077 and sys.platform != "win32":
        folder.chmod(mode & 0o700)
