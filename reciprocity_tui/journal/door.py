"""The one door to the journal: the only place that opens a connection (design: privacy.md 0)."""

import os
import stat
import sys
from pathlib import Path

import apsw

from reciprocity_tui import paths
from reciprocity_tui.errors import JournalDamaged, JournalForeign, JournalKeyMissing
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.faults import DAMAGED, KEEP_A_COPY, told
from reciprocity_tui.journal.schema import APPLICATION_ID, SECURE_SEARCH, STATEMENTS, VERSION, is_ours

WAIT_MS = 200
"""How long a second program tries before it says that the journal is open elsewhere."""


def open_journal(home: Path) -> apsw.Connection:
    """Open the journal in `home`, or make it. Raises HomeError or a JournalError; bad files stay as they are."""
    paths.prepare(home)
    file, key_file = paths.journal_file(home), paths.key_file(home)
    key = keys.read(key_file)
    size = _size(file)
    if key is None:
        if size is not None:
            raise JournalKeyMissing(
                f"There is a journal in {home}, but its key ({key_file.name}) is gone.",
                f"Put back a copy of {key_file.name}, or choose another folder with --home.",
            )
        key = keys.fresh()
        keys.write(key_file, key)
    if key.state == keys.NEW:
        return _made(file, key_file, key)
    if not size:
        raise JournalDamaged(
            f"The journal in {home} is {'gone' if size is None else 'empty'}, though its key is there.",
            f"Put back a copy of {file.name}, or choose another folder with --home.",
        )
    with told():
        connection = _connect(file, key)
        try:
            _check(connection)
        except BaseException:
            connection.close(True)
            raise
    return connection


def open_in_memory() -> apsw.Connection:
    """A journal that touches no disk."""
    with told():
        connection = apsw.Connection(":memory:")
        _settings(connection)
        _create(connection)
    return connection


def _made(file: Path, key_file: Path, key: keys.Key) -> apsw.Connection:
    """Make the journal. Whatever a killed first start has left was never acknowledged, and goes."""
    with told():
        if _size(file):
            _refuse_if_open(file, key)
        for each in (file, file.with_name(f"{file.name}-wal")):
            each.unlink(missing_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))
        connection = _connect(file, key)
        _create(connection)
        keys.sync_folder(file.parent)
        keys.write(key_file, keys.ready(key))
    return connection


def _refuse_if_open(file: Path, key: keys.Key) -> None:
    """Two first starts at the same moment: the second is refused, not the first one's journal erased."""
    try:
        _connect(file, key).close(True)
    except (apsw.NotADBError, apsw.CorruptError):
        return


def _size(file: Path) -> int | None:
    try:
        found = file.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise JournalForeign(f"{file.name} is not a plain file.", "Choose another folder with --home.")
    if found.st_mode & 0o077 and os.name != "nt":
        file.chmod(0o600)
    return found.st_size


def _connect(file: Path, key: keys.Key) -> apsw.Connection:
    connection = apsw.Connection(str(file), apsw.SQLITE_OPEN_READWRITE)
    try:
        connection.set_busy_timeout(WAIT_MS)
        connection.pragma("cipher", key.cipher)
        connection.execute(f"PRAGMA key = 'raw:{key.key}'")
        _settings(connection)
        connection.pragma("journal_mode", "wal")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    except BaseException:
        connection.close(True)
        raise
    return connection


def _settings(connection: apsw.Connection) -> None:
    connection.pragma("locking_mode", "exclusive")
    connection.pragma("synchronous", "full")
    connection.pragma("secure_delete", "on")
    connection.pragma("trusted_schema", "off")
    connection.pragma("cell_size_check", "on")
    connection.pragma("mmap_size", 0)
    connection.pragma("temp_store", "memory")
    connection.pragma("foreign_keys", "on")
    if sys.platform == "darwin":
        connection.pragma("fullfsync", "on")
        connection.pragma("checkpoint_fullfsync", "on")


def _create(connection: apsw.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in STATEMENTS:
        connection.execute(statement)
    connection.execute(SECURE_SEARCH)
    connection.pragma("application_id", APPLICATION_ID)
    connection.pragma("user_version", VERSION)
    connection.execute("COMMIT")


def _check(connection: apsw.Connection) -> None:
    if connection.pragma("application_id") != APPLICATION_ID:
        raise JournalForeign("The journal is not one of this program.", "Choose another folder with --home.")
    if connection.pragma("user_version") != VERSION:
        raise JournalDamaged(DAMAGED, KEEP_A_COPY)
    found = [
        (str(kind), str(name), sql if sql is None else str(sql))
        for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema")
    ]
    if not is_ours(found):
        raise JournalForeign("Somebody changed how the journal is built.", KEEP_A_COPY)
