"""The fingerprint of the journal on which a log was begun.

The log has the changes since then. On a journal of another time, as after a backup of one file was put back, it would
make one that never existed. Each page ends with bytes of its cipher that are new whenever it is written, so they
distinguish one time from another without reading the rest.

The first page is enough for that: every log has it, so it is written whenever a log is put into the journal. The others
reveal a file that is itself of two times. Up to MOST_PAGES all of them are read, and then that many, evenly spread, so
that the first write takes no longer after ten years: a stretch of another time escapes only if it is shorter than the
distance between two of them. An older program read all pages of a long journal, too: its fingerprint is accepted as
well.
"""

import hashlib
import os
from pathlib import Path

from reciprocity_tui.journal.files import SAFE_FLAGS
from reciprocity_tui.journal.wal import PAGE

SETTING = "ground"
"""The setting with the fingerprint: the first write of every log stores it."""

UNKNOWN_FINGERPRINT = bytes(8)

MOST_PAGES = 128

_CIPHER_BYTES = 32
"""The nonce and the authentication tag of the page."""


def parse_fingerprint(value: object) -> bytes:
    """Return the fingerprint in a setting; UNKNOWN if it is none, as in the log of an older program."""
    try:
        known = bytes.fromhex(str(value))
    except ValueError:
        return UNKNOWN_FINGERPRINT
    return known if len(known) == len(UNKNOWN_FINGERPRINT) else UNKNOWN_FINGERPRINT


def fingerprint(file: Path, *, of_every_page: bool = False) -> bytes:
    """Return what distinguishes the journal in `file` from itself at another time. Raises OSError.

    of_every_page -- whether to read every page, as an older program did, however long the journal is.

    Not while the database has it open: closing a file releases every lock that the process has on it.
    """
    handle = os.open(file, os.O_RDONLY | SAFE_FLAGS)
    try:
        return fingerprint_of(handle, of_every_page=of_every_page)
    finally:
        os.close(handle)


def fingerprint_of(handle: int, *, of_every_page: bool = False) -> bytes:
    """Return the fingerprint of an open file. Raises OSError."""
    size = os.fstat(handle).st_size
    pages = hashlib.blake2b(size.to_bytes(8, "big"), digest_size=len(UNKNOWN_FINGERPRINT))
    apart = PAGE if of_every_page else PAGE * max(1, -(-size // (PAGE * MOST_PAGES)))
    for end in range(PAGE, size + 1, apart):
        os.lseek(handle, end - _CIPHER_BYTES, os.SEEK_SET)
        pages.update(os.read(handle, _CIPHER_BYTES))
    return pages.digest()
