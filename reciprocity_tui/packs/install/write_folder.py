"""Folders that are written as one: what is in them is there whole, or not at all."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from reciprocity_tui.errors import WriteFailed, is_disk_full


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` with these files, by their paths in it. An empty folder may stand there; nothing else.

    It is made beside its place and moved there, so that nothing half-made is left when the disk is full or the program
    dies. Raises WriteFailed, also where another program is writing the same folder.
    """
    begun = folder.with_name(f".{folder.name}.being-written")
    try:
        with _exclusive_folder(begun):
            try:
                _fill(begun, files)
                if os.name == "nt":
                    with suppress(FileNotFoundError):
                        folder.rmdir()
                begun.rename(folder)
            except BaseException:
                shutil.rmtree(begun, ignore_errors=True)
                raise
        sync(folder.parent)
    except OSError as error:
        raise write_error(folder, error) from error


@contextmanager
def _exclusive_folder(begun: Path) -> Iterator[None]:
    """Make the folder and hold it, so that no other program writes into it. Raises OSError and WriteFailed.

    The system lets go of it when the program dies; where it knows no such lock, nothing holds.
    """
    begun.mkdir(exist_ok=True)
    if os.name == "nt":
        yield
        return
    import fcntl

    handle = os.open(begun, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            # Whoever held it until now has moved it to its place.
            is_gone = not os.path.samestat(os.fstat(handle), begun.stat())
        except (BlockingIOError, FileNotFoundError):
            is_gone = True
        except OSError:
            is_gone = False
        if is_gone:
            raise WriteFailed(
                f"Another window is writing {_final_name(begun)}.", "See what is there now, then try again."
            )
        yield
    finally:
        os.close(handle)


def _final_name(begun: Path) -> str:
    """Return the name of the folder that is made from the one that is being written."""
    return begun.name.removeprefix(".").removesuffix(".being-written")


def _fill(begun: Path, files: Mapping[str, bytes]) -> None:
    for left in begun.iterdir():  # Of a run that died.
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        else:
            left.unlink()
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


def write_error(folder: Path, error: OSError) -> WriteFailed:
    """Return the error that says why `folder` cannot be written."""
    if is_disk_full(error):
        return WriteFailed("The disk is full, and nothing was written.", "Make some room, then try again.")
    around = folder.parent
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return WriteFailed(f"There is no folder {around}.", "Make it first, or choose another one.")
    reason = (error.strerror or "no reason given").lower()
    return WriteFailed(f"Nothing can be written to {around}: {reason}.", "Choose another folder.")
