"""The mark: how much of the log was acknowledged, in a few bytes beside the journal while it is written.

The database takes the end of its log for torn if it does not add up, and a missing log for an empty one. The mark
contains how many frames of which log were acknowledged, so that the loss of one of them is noticed. It is written after
them and never ahead of them, whatever a power cut does: before a log is emptied the mark is withdrawn, durably; after a
write it is set, and need not be durable. It also has the fingerprint of the journal that the log belongs to. It
contains nothing of what was written.
"""

import os
import struct
import zlib
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from reciprocity_tui.journal.files import SAFE_FLAGS, open_regular_file, sync, write_atomic
from reciprocity_tui.journal.fingerprint import UNKNOWN_FINGERPRINT

_FORMAT = ">4s8sI8s"
_MAGIC = b"RCPG"
NO_LOG = bytes(8)


class MarkContents(NamedTuple):
    """A mark: so many frames of the log with these salts were acknowledged. No frames: none of any log."""

    salts: bytes
    frames: int
    ground: bytes
    """The fingerprint of the journal that the log belongs to, or UNKNOWN."""


def read(file: Path) -> MarkContents | None:
    """Read the mark; None if there is none.

    Raises ValueError if it is damaged, JournalForeign and OSError.
    """
    with open_regular_file(file) as stream:
        if stream is None:
            return None
        data = stream.read(64)
    body, check = data[:-4], data[-4:]
    if len(body) != struct.calcsize(_FORMAT) or zlib.crc32(body) != int.from_bytes(check, "big"):
        raise ValueError
    name, *values = struct.unpack(_FORMAT, body)
    if name != _MAGIC:
        raise ValueError
    return MarkContents(*values)


class Mark:
    """The mark of one open journal. It exists from the first write until the journal is closed."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None

    def begin(self) -> None:
        """Make sure that there is a mark before anything is acknowledged. Raises OSError."""
        if self._handle is not None:
            return
        before = None
        with suppress(ValueError):
            before = read(self._file)
        if before is None:
            try:
                write_atomic(self._file, _pack(NO_LOG, 0, UNKNOWN_FINGERPRINT))
            except OSError:
                # The next write begins it once more.
                self.close(remove=True)
                raise
        self._handle = os.open(self._file, os.O_RDWR | SAFE_FLAGS)

    def _ensure_in_place(self) -> None:
        """Write the mark again if somebody removed or replaced it. Raises OSError."""
        if self._handle is None:
            return
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(self._handle), self._file.lstat()):
                return
        os.close(self._handle)
        self._handle = None
        write_atomic(self._file, _pack(NO_LOG, 0, UNKNOWN_FINGERPRINT))
        self._handle = os.open(self._file, os.O_RDWR | SAFE_FLAGS)

    def set(self, salts: bytes, frames: int, ground: bytes) -> None:
        """Acknowledge so many frames of the log with these salts, on the journal with this fingerprint."""
        # One that could not be written acknowledges less, or nothing.
        with suppress(OSError):
            self._ensure_in_place()
            if self._handle is not None:
                _write(self._handle, salts, frames, ground)

    def withdraw(self, salts: bytes) -> None:
        """Acknowledge nothing, durably: the log with these salts is about to be emptied. Raises OSError."""
        if self._handle is not None:
            _write(self._handle, salts, 0, UNKNOWN_FINGERPRINT)
            sync(self._handle)

    def close(self, *, remove: bool) -> None:
        """Close the mark. remove -- whether to delete it: the log was emptied, so there is nothing to acknowledge."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)
        if remove:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)


def _write(handle: int, salts: bytes, frames: int, ground: bytes) -> None:
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, _pack(salts, frames, ground))


def _pack(salts: bytes, frames: int, ground: bytes) -> bytes:
    body = struct.pack(_FORMAT, _MAGIC, salts, frames, ground)
    return body + zlib.crc32(body).to_bytes(4, "big")
