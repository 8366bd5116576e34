"""Homes with installed packs, for tests."""

import os
from pathlib import Path

from reciprocity_tui.packs.library.sources import packs_folder
from tests.packs.written import HEADER, PACK, TELL, exercise

LONG_AGO = 1_700_000_000


def install(home: Path, name: str = "mine", *exercises: str, header: str = HEADER, more: str = "") -> Path:
    """Put a pack into a home by hand and return its folder; nothing of it was changed lately."""
    folder = packs_folder(home) / name
    for exercise_name in exercises or ("tea",):
        exercise(folder, TELL, header, exercise_name)
    (folder / "pack.toml").write_text(PACK.replace('"mine"', f'"{name}"') + more, "utf-8")
    settle(home)
    return folder


def settle(home: Path) -> None:
    """Let everything in a home look as if nobody had touched it for years."""
    for place, _, files in os.walk(home):
        for path in (*files, ""):
            os.utime(Path(place) / path, (LONG_AGO, LONG_AGO))
