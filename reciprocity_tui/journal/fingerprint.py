"""What a log stands on: the journal as it lay when the log was begun.

The log says what changed since then. Upon a journal of another time, as after a backup of one file was put back, it
would make one that never was. Each page ends with bytes of its cipher that are new whenever it is written, so they
tell one time from another without reading the rest.

The first page tells it alone: every log holds it, so it is written whenever a log is put into the journal. The others
tell a file that is of two times in itself. All of them are read up to MOST_PAGES, and then that many, evenly spread,
so that the first write takes no longer after ten years: a stretch of another time escapes only when it is shorter
than the way from one of them to the next. A program of before read all of them of a long journal, too: what its log
says is believed as well.
"""

import hashlib
import os
from pathlib import Path

from reciprocity_tui.journal.files import SAFE_FLAGS
from reciprocity_tui.journal.wal import PAGE

SETTING = "ground"
"""The setting that remembers it: the first write of every log says what the log stands on."""

UNKNOWN_FINGERPRINT = bytes(8)

MOST_PAGES = 128

_CIPHER_BYTES = 32
"""A number that is used once, and the seal of the page."""


def parse_fingerprint(value: object) -> bytes:
    """What the setting says; UNKNOWN for what is none, as in the log of an older program."""
    try:
        known = bytes.fromhex(str(value))
    except ValueError:
        return UNKNOWN_FINGERPRINT
    return known if len(known) == len(UNKNOWN_FINGERPRINT) else UNKNOWN_FINGERPRINT


def fingerprint(file: Path, *, of_every_page: bool = False) -> bytes:
    """What tells the journal in `file` from itself at another time. Raises OSError.

    of_every_page -- as a program of before told it, however long it is.

    Not while the database has it open: whoever closes a file lets go of every lock that the program has on it.
    """
    handle = os.open(file, os.O_RDONLY | SAFE_FLAGS)
    try:
        return fingerprint_of(handle, of_every_page=of_every_page)
    finally:
        os.close(handle)


def fingerprint_of(handle: int, *, of_every_page: bool = False) -> bytes:
    """The same, of a file that is open. Raises OSError."""
    size = os.fstat(handle).st_size
    pages = hashlib.blake2b(size.to_bytes(8, "big"), digest_size=len(UNKNOWN_FINGERPRINT))
    apart = PAGE if of_every_page else PAGE * max(1, -(-size // (PAGE * MOST_PAGES)))
    for end in range(PAGE, size + 1, apart):
        os.lseek(handle, end - _CIPHER_BYTES, os.SEEK_SET)
        pages.update(os.read(handle, _CIPHER_BYTES))
    return pages.digest()
