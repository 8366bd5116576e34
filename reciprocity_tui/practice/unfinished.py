"""Keep the practice that a counselor is making, so that no way of leaving the form loses it. There is one at a time."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reciprocity_tui.errors import DiskFull, HomeError, is_disk_full
from reciprocity_tui.message import Message
from reciprocity_tui.packs.install.replace_file import replace_file
from reciprocity_tui.practice.assignment import Practice
from reciprocity_tui.practice.counselor_folder import prepare_folder, unfinished_file

if TYPE_CHECKING:
    from pathlib import Path


def keep_unfinished(home: Path, practice: Practice) -> None:
    """Write down a practice that is not handed out yet. Raises HomeError and DiskFull; the one before stays then."""
    file = unfinished_file(home)
    prepare_folder(home, file.parent)
    try:
        with suppress(FileExistsError):
            file.touch(mode=0o600, exist_ok=False)
        replace_file(file, practice.serialize().encode())
    except OSError as error:
        if is_disk_full(error):
            raise DiskFull(Message("export-disk-full")) from error
        raise HomeError(Message("counselor-folder-unusable", folder=str(file.parent))) from error


def unfinished_practice(home: Path) -> Practice | None:
    """Return the practice that was being made, or None; also for a file that something else changed."""
    try:
        return Practice.deserialize(unfinished_file(home).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def is_unfinished(home: Path, couple: str) -> bool:
    """Return whether a practice is being made for this couple."""
    practice = unfinished_practice(home)
    return practice is not None and practice.couple == couple


def drop_unfinished(home: Path) -> None:
    """Erase the practice that was being made, if there is one."""
    with suppress(OSError):
        unfinished_file(home).unlink(missing_ok=True)
