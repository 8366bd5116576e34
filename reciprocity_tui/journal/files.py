"""The files of the journal: regular files for their owner only, written atomically, opened by one program."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reciprocity_tui.errors import JournalForeign
from reciprocity_tui.journal.error_translation import in_use_error, inaccessible_error, translate_errors
from reciprocity_tui.message import Message

SAFE_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Flags that open a regular file, and nothing that only looks like one."""
CREATE_FLAGS = os.O_CREAT | os.O_EXCL
"""Flags that create a file where there is none."""


def exclusive_lock(folder: Path) -> int | None:
    """Lock `folder` against every other program until `unlock`. Raises JournalInUse if another one has it.

    The system releases the lock when a program dies, however it dies. Returns None where there is no such lock
    (Windows, some network disks): there the lock of the database is the only one.
    """
    try:
        import fcntl
    except ImportError:
        return None
    with translate_errors(folder):
        handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(handle)
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
            raise in_use_error() from error
        return None
    return handle


def unlock(handle: int | None) -> None:
    """Release the lock of `exclusive_lock`."""
    if handle is not None:
        os.close(handle)


def regular_file_size(file: Path) -> int | None:
    """Return the bytes of a regular file; None if there is none. Changes nothing.

    Raises JournalForeign for a link, a pipe or a folder, and HomeError for what cannot be inspected.
    """
    with translate_errors():
        try:
            facts = file.lstat()
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(facts.st_mode):
            raise not_regular_file_error(file)
    return facts.st_size


@contextmanager
def open_regular_file(file: Path) -> Iterator[BinaryIO | None]:
    """Open a regular file for reading; yields None if there is none. Raises JournalForeign and OSError."""
    if regular_file_size(file) is None:
        yield None
        return
    with os.fdopen(os.open(file, os.O_RDONLY | SAFE_FLAGS), "rb") as stream:
        yield stream


def create_exclusive(file: Path) -> None:
    """Create `file`, for its owner only, where there is none. Raises OSError."""
    os.close(os.open(file, CREATE_FLAGS | os.O_RDWR | SAFE_FLAGS, 0o600))


def read_bounded(file: Path, limit: int) -> bytes | None:
    """Return up to `limit` bytes of a regular file; None if there is none.

    Raises JournalForeign for anything else, and HomeError for one that cannot be read.
    """
    try:
        with open_regular_file(file) as stream:
            return None if stream is None else stream.read(limit)
    except OSError as error:
        raise inaccessible_error(file) from error


def write_atomic(file: Path, data: bytes) -> None:
    """Replace `file` by `data`, durably: the file has all of it or is not changed. Raises OSError."""
    begun = file.with_name(f"{file.name}.new")
    begun.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(begun, os.O_WRONLY | CREATE_FLAGS | SAFE_FLAGS, 0o600), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        begun.replace(file)
    except OSError:
        begun.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def sync(handle: int) -> None:
    """Make what was written durable, beyond the cache of the disk itself. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        # Network disks and some others have no such call; there the database does the same.
        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable, where the system can. Raises OSError."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def not_regular_file_error(file: Path) -> JournalForeign:
    """Return the error for a link, a pipe or a folder in the place of a file."""
    return JournalForeign(Message("file-not-regular", file=file.name))
