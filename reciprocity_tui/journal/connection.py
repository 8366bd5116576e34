"""Open connections to the journal. No other module does."""

import os
import sys
from pathlib import Path
from urllib.parse import quote

import apsw

from reciprocity_tui.errors import JournalForeign
from reciprocity_tui.journal.key import Key
from reciprocity_tui.journal.schema import APPLICATION_ID, SECURE_SEARCH
from reciprocity_tui.message import Message

WAIT_MS = 200
"""Milliseconds that a second program tries before it reports that the journal is in use."""


def connect(file: Path, key: Key) -> apsw.Connection:
    """Open `file`, and hold it against every other program until the connection is closed.

    Nothing is written until `enable_checkpoint_on_close`, not even what a killed program left in the log.
    Raises apsw.Error.
    """
    connection = _open(str(file))
    try:
        connection.set_busy_timeout(WAIT_MS)
        if wal_path(file).exists():
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        _unlock(connection, key)
        _configure(connection)
        connection.pragma("journal_mode", "wal")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
    except BaseException:
        connection.close(True)
        raise
    return connection


def connect_read_only(file: Path, key: Key) -> apsw.Connection:
    """Open `file` to read what it holds by itself, without its log. Nothing is changed, and nobody kept out.

    Raises apsw.Error.
    """
    path = file.absolute().as_posix()
    named = quote(os.fsencode(path if path.startswith("/") else f"/{path}"))
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    connection = _open(f"file://{named}?immutable=1", flags)
    try:
        _unlock(connection, key)
        _configure(connection)
    except BaseException:
        connection.close(True)
        raise
    return connection


def connect_in_memory() -> apsw.Connection:
    """Return a database that touches no disk. Raises apsw.Error."""
    connection = _open(":memory:")
    _configure(connection)
    return connection


def _open(name: str, flags: int = apsw.SQLITE_OPEN_READWRITE) -> apsw.Connection:
    return apsw.Connection(name, flags)


def _unlock(connection: apsw.Connection, key: Key) -> None:
    connection.pragma("cipher", key.cipher)
    connection.execute(f"PRAGMA key = 'raw:{key.key}'")


def enable_checkpoint_on_close(connection: apsw.Connection) -> None:
    """Let closing checkpoint the log from now on: the journal is known to be ours."""
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)


def wal_path(file: Path) -> Path:
    """Return the path of the log, which has what is not yet in `file` itself."""
    return file.with_name(f"{file.name}-wal")


def rollback_journal_path(file: Path) -> Path:
    """Return the path of what the database would roll back into `file`; our journals have none."""
    return file.with_name(f"{file.name}-journal")


def create(connection: apsw.Connection, statements: tuple[str, ...], version: int) -> None:
    """Create everything in one transaction. Raises apsw.Error."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements:
        connection.execute(statement)
    connection.execute(SECURE_SEARCH)
    connection.pragma("application_id", APPLICATION_ID)
    connection.pragma("user_version", version)
    connection.execute("COMMIT")


def schema_version(connection: apsw.Connection) -> int:
    """Return the version of the schema. Raises JournalForeign if it is not a journal, and apsw.Error."""
    if connection.pragma("application_id") != APPLICATION_ID:
        raise JournalForeign(Message("journal-foreign"))
    return int(str(connection.pragma("user_version")))


def write_first_page(connection: apsw.Connection) -> None:
    """Write the first page as it is, within a transaction: its cipher is new by that. Raises apsw.Error."""
    connection.pragma("user_version", connection.pragma("user_version"))


def schema_objects(connection: apsw.Connection) -> list[tuple[str, str, str | None]]:
    """Return type, name and SQL of every object in the database."""
    return [
        (str(kind), str(name), None if sql is None else str(sql))
        for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema")
    ]


def _configure(connection: apsw.Connection) -> None:
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
