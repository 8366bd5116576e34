"""Write a folder atomically: all of its files, or nothing."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from reciprocity_tui.errors import WriteFailed, is_disk_full
from reciprocity_tui.message import Message, Text


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Create `folder` with these files, by their paths in it. It may exist only if it is empty.

    It is written beside its place and moved there, so that nothing half-made is left when the disk is full or the
    program dies. Raises WriteFailed, also where another program is writing the same folder.
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
    """Create and lock the folder, so that no other program writes into it. Raises OSError and WriteFailed.

    The system releases the lock when the program dies; without such locks there is none.
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
            raise WriteFailed(Message("folder-in-use", folder=_final_name(begun)))
        yield
    finally:
        os.close(handle)


def _final_name(begun: Path) -> str:
    """Return the final name of the folder that is being written."""
    return begun.name.removeprefix(".").removesuffix(".being-written")


def _fill(begun: Path, files: Mapping[str, bytes]) -> None:
    for left in begun.iterdir():  # Of a crashed run.
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
    """Sync the directory entries of `folder`, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_error(folder: Path, error: OSError) -> WriteFailed:
    """Return the error with the reason why `folder` cannot be written."""
    if is_disk_full(error):
        return WriteFailed(Message("disk-full-nothing-written"))
    around = str(folder.parent)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return WriteFailed(Message("folder-not-there", folder=around))
    return WriteFailed(Message("folder-not-written", folder=around, reason=reason_of(error)))


def reason_of(error: OSError) -> Text:
    """Return the reason that the system gives, in small letters."""
    return error.strerror.lower() if error.strerror else Message("no-reason-given")
