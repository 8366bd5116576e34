"""The files of the journal as files: plain ones of the owner alone, written whole, opened by one program."""

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
"""Opens a file and nothing that only looks like one."""
CREATE_FLAGS = os.O_CREAT | os.O_EXCL
"""Makes a file where nothing stands."""


def exclusive_lock(folder: Path) -> int | None:
    """Hold `folder` against every other program until `let_go`; raises JournalInUse when another one has it.

    The system frees it when a program dies, however it dies. None where there is no such lock (Windows, some
    network disks): there the lock that the database takes is the only one.
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
    """Let other programs have what was held."""
    if handle is not None:
        os.close(handle)


def regular_file_size(file: Path) -> int | None:
    """Bytes of a plain file; None when there is none. Nothing is changed.

    Raises JournalForeign for a link, a pipe or a folder, and HomeError for what cannot be looked at.
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
    """A plain file to read from; None when there is none. Raises JournalForeign for anything else, and OSError."""
    if regular_file_size(file) is None:
        yield None
        return
    with os.fdopen(os.open(file, os.O_RDONLY | SAFE_FLAGS), "rb") as stream:
        yield stream


def create_exclusive(file: Path) -> None:
    """Make `file`, for its owner only, where nothing stands. Raises OSError."""
    os.close(os.open(file, CREATE_FLAGS | os.O_RDWR | SAFE_FLAGS, 0o600))


def read_bounded(file: Path, limit: int) -> bytes | None:
    """Up to `most` bytes of a plain file; None when there is none.

    Raises JournalForeign for anything else, and HomeError for one that cannot be read.
    """
    try:
        with open_regular_file(file) as stream:
            return None if stream is None else stream.read(limit)
    except OSError as error:
        raise inaccessible_error(file) from error


def write_atomic(file: Path, data: bytes) -> None:
    """Put `data` in place of `file`, durably: it is there whole, or not at all. Raises OSError."""
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
    """Make what was written durable, past what the disk itself remembers. Raises OSError."""
    if sys.platform == "darwin":
        import fcntl

        # Disks of the network and some others have no such thing; there the database does the same.
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
