"""The files of the journal as files: plain ones of the owner alone, written whole, opened by one program."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reciprocity_tui.errors import JournalForeign
from reciprocity_tui.journal.faults import in_use, told

_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
OTHER_FOLDER = "Choose another folder with --home."


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Only one program at a time opens or makes what is in `folder`; raises JournalInUse for the second.

    The system frees it when a program dies, however it dies. Where there is no such lock (Windows, some
    network disks), the lock that the database takes is the only one.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    with told():
        handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                raise in_use() from error
        yield
    finally:
        os.close(handle)


def plain_size(file: Path) -> int | None:
    """Bytes of a plain file, which is closed to everybody but its owner; None when there is none.

    Raises JournalForeign for a link, a pipe or a folder, and HomeError when it cannot be closed to others.
    """
    with told():
        try:
            found = file.lstat()
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(found.st_mode):
            raise not_plain(file)
        if found.st_mode & 0o077 and os.name != "nt":
            file.chmod(0o600)
    return found.st_size


def make_empty(file: Path) -> None:
    """Make `file`, for its owner only, where nothing stands. Raises OSError."""
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR | _PLAIN, 0o600))


def read_small(file: Path, most: int) -> bytes | None:
    """Up to `most` bytes of a plain file; None when there is none. Raises JournalForeign for anything else."""
    if plain_size(file) is None:
        return None
    try:
        with os.fdopen(os.open(file, os.O_RDONLY | _PLAIN), "rb") as found:
            return found.read(most)
    except OSError as error:
        raise JournalForeign(f"{file.name} cannot be read.", OTHER_FOLDER) from error


def write_whole(file: Path, data: bytes) -> None:
    """Put `data` in place of `file`, durably: it is there whole, or not at all. Raises OSError."""
    begun = file.with_name(f"{file.name}.new")
    begun.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN, 0o600), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        begun.replace(file)
    except OSError:
        begun.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the system can. Raises OSError."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def not_plain(file: Path) -> JournalForeign:
    """Something that is no file stands where one belongs."""
    return JournalForeign(f"{file.name} is not a plain file.", OTHER_FOLDER)
