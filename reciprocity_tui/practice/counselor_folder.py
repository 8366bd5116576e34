"""The folder of a counselor's own things in the home: bundles, what is being made, and who was seen alone.

Nothing of it is ever part of a file that is handed out.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from reciprocity_tui.errors import HomeError
from reciprocity_tui.message import Message
from reciprocity_tui.paths import counselor_folder, prepare_home

if TYPE_CHECKING:
    from pathlib import Path

_BUNDLES = "bundles"
_SEEN_ALONE = "seen-alone.toml"
_UNFINISHED = "unfinished.json"


def saved_bundles_folder(home: Path) -> Path:
    """Return the folder of the bundles that a counselor saved, one file each."""
    return counselor_folder(home) / _BUNDLES


def seen_alone_file(home: Path) -> Path:
    """Return the file with the answers to whether each partner was seen alone, by the codes of couples."""
    return counselor_folder(home) / _SEEN_ALONE


def unfinished_file(home: Path) -> Path:
    """Return the file with the practice that is being made."""
    return counselor_folder(home) / _UNFINISHED


def prepare_folder(home: Path, folder: Path) -> None:
    """Create `folder`, in the counselor's own folder or that itself, for its owner only. Raises HomeError."""
    prepare_home(home)
    try:
        for place in (counselor_folder(home), folder):
            place.mkdir(mode=0o700, exist_ok=True)
            if sys.platform != "win32" and place.stat().st_mode & 0o077:
                os.chmod(place, 0o700)  # noqa: PTH101 -- of a folder that is ours
    except OSError as error:
        raise HomeError(Message("counselor-folder-unusable", folder=str(folder))) from error
