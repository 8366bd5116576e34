"""Folders that are written as one: what is in them is there whole, or not at all."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from reciprocity_tui.errors import CannotWrite, is_full


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` with these files, by their paths in it. An empty folder may stand there; nothing else.

    It is made beside its place and moved there, so that nothing half-made is left when the disk is full or the program
    dies. Raises CannotWrite.
    """
    begun = folder.with_name(f".{folder.name}.being-written")
    try:
        _fill(begun, files)
        if os.name == "nt":
            with suppress(FileNotFoundError):
                folder.rmdir()
        begun.rename(folder)
        sync(folder.parent)
    except OSError as error:
        raise refused(folder, error) from error
    finally:
        shutil.rmtree(begun, ignore_errors=True)


def _fill(begun: Path, files: Mapping[str, bytes]) -> None:
    if os.path.lexists(begun):
        shutil.rmtree(begun)  # Of a run that died.
    begun.mkdir()
    for name, data in files.items():
        file = begun / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
    for inner in {begun, *((begun / name).parent for name in files)}:
        sync(inner)


def sync(folder: Path) -> None:
    """Make the names in `folder` durable, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def refused(folder: Path, error: OSError) -> CannotWrite:
    """Return the error that says why `folder` cannot be written."""
    if is_full(error):
        return CannotWrite("The disk is full, and nothing was written.", "Make some room, then try again.")
    around = folder.parent
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return CannotWrite(f"There is no folder {around}.", "Make it first, or choose another one.")
    reason = (error.strerror or "no reason given").lower()
    return CannotWrite(f"Nothing can be written to {around}: {reason}.", "Choose another folder.")
