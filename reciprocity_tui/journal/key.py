"""The key of the journal: a small TOML file that is on the disk before the journal is.

It decides what a journal is: without its key all other files look alike.
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
    """The content of the key file."""

    format: int
    journal: str
    """Id of the journal it belongs to."""
    cipher: str
    schema: int
    state: str
    """ "new" until the first commit of the journal: nothing was acknowledged yet, and it may start over."""
    key: str
    """Hexadecimal."""


def new_key(schema: int) -> Key:
    """Return a key for a journal that does not exist yet."""
    return Key(FORMAT, os.urandom(8).hex(), CIPHER, schema, NEW, os.urandom(KEY_BYTES).hex())


def mark_ready(key: Key) -> Key:
    """Return the same key, for a journal with its first commit."""
    return key._replace(state=READY)


def with_schema(key: Key, schema: int) -> Key:
    """Return the same key, for the journal in another schema."""
    return key._replace(schema=schema)


def read(file: Path, newest: int) -> Key | None:
    """Read the key file; None if there is none.

    newest -- the newest schema that this program knows.
    Raises JournalNewer, JournalForeign or JournalDamaged; the key file is not changed.
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
    """Raise JournalNewer for the key of a newer program, before anything else: it may have other fields."""
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
    """Return whether it has exactly this form: it becomes part of a statement of the database."""
    return (
        isinstance(text, str)
        and len(text) == 2 * KEY_BYTES
        and all(character in "0123456789abcdef" for character in text)
    )


def not_ours_error() -> JournalForeign:
    """Return the error for a key that is not ours."""
    return JournalForeign(Message("journal-key-foreign"))


def write(file: Path, key: Key) -> None:
    """Write the key file atomically. Raises DiskFull or HomeError."""
    import tomli_w

    try:
        write_atomic(file, tomli_w.dumps(key._asdict()).encode())
    except OSError as error:
        if is_disk_full(error):
            raise disk_full_error() from error
        raise HomeError(Message("folder-not-writable", folder=str(file.parent))) from error
