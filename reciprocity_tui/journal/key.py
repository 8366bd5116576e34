"""The key of the journal: a small TOML file that is on the disk before the journal is.

It decides what a journal is: without its key every wrong file looks the same.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import tomli

from reciprocity_tui.errors import HomeError, JournalDamaged, JournalForeign, JournalNewer, is_disk_full
from reciprocity_tui.journal.error_translation import disk_full_error
from reciprocity_tui.journal.files import read_bounded, write_atomic
from reciprocity_tui.message import Message

FORMAT = 1
CIPHER = "chacha20"
KEY_BYTES = 48
"""32 of key and 16 of salt: with both, nothing has to be derived when the journal opens."""
MOST_BYTES = 4096
NEW, READY = "new", "ready"


class Key(NamedTuple):
    """What the key file says."""

    format: int
    journal: str
    """Id of the journal it belongs to."""
    cipher: str
    schema: int
    state: str
    """ "new" until the journal's first commit: nothing was acknowledged yet, and it may begin afresh."""
    key: str
    """Hexadecimal."""


def new_key(schema: int) -> Key:
    """A key for a journal that does not exist yet."""
    return Key(FORMAT, os.urandom(8).hex(), CIPHER, schema, NEW, os.urandom(KEY_BYTES).hex())


def mark_ready(key: Key) -> Key:
    """The same key, once the journal has its first commit."""
    return key._replace(state=READY)


def with_schema(key: Key, schema: int) -> Key:
    """The same key, for the journal in another schema."""
    return key._replace(schema=schema)


def read(file: Path, newest: int) -> Key | None:
    """Read the key file; None when there is none.

    newest -- the newest schema that this program knows.
    Raises JournalNewer, JournalForeign or JournalDamaged; what the file says is not touched.
    """
    data = read_bounded(file, MOST_BYTES)
    if data is None:
        return None
    try:
        # An editor may have put a byte order mark before it.
        document = tomli.loads(data.decode("utf-8-sig"))
        _require_not_newer(document, newest)
        return _validate(Key(*(document[name] for name in Key._fields)))
    except (ValueError, KeyError, RecursionError) as error:
        raise JournalDamaged(Message("journal-key-unreadable", file=file.name)) from error


def _require_not_newer(document: Mapping[str, object], newest: int) -> None:
    """Asked before anything else: a newer program may write other fields."""
    for name, known in (("format", FORMAT), ("schema", newest)):
        value = document[name]
        if type(value) is not int or value < 1:
            raise not_ours_error()
        if value > known:
            raise newer_error()


def newer_error() -> JournalNewer:
    """Return the error for a journal that a newer program wrote."""
    return JournalNewer(Message("journal-newer"))


def _validate(key: Key) -> Key:
    if key.cipher != CIPHER or key.state not in (NEW, READY) or not _is_hex_key(key.key):
        raise not_ours_error()
    return key


def _is_hex_key(text: object) -> bool:
    """Exactly so long and nothing else: it stands in a statement of the database."""
    return (
        isinstance(text, str)
        and len(text) == 2 * KEY_BYTES
        and all(character in "0123456789abcdef" for character in text)
    )


def not_ours_error() -> JournalForeign:
    """Return the error for a key that is not ours."""
    return JournalForeign(Message("journal-key-foreign"))


def write(file: Path, key: Key) -> None:
    """Write the key file so that it is there whole, or not at all. Raises DiskFull or HomeError."""
    import tomli_w

    try:
        write_atomic(file, tomli_w.dumps(key._asdict()).encode())
    except OSError as error:
        if is_disk_full(error):
            raise disk_full_error() from error
        raise HomeError(Message("folder-not-writable", folder=str(file.parent))) from error
