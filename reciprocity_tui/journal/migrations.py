"""Migrate on a copy: copy, upgrade, verify, then atomically replace the original.

If the program is killed meanwhile, the old journal or the new one is there, whole. The key file is upgraded first: from
then on an older program refuses the journal, and this one starts again from the old journal.
"""

from collections.abc import Sequence
from pathlib import Path

import apsw

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.connection import (
    connect,
    enable_checkpoint_on_close,
    rollback_journal_path,
    schema_objects,
    schema_version,
    wal_path,
)
from reciprocity_tui.journal.error_translation import translate_errors
from reciprocity_tui.journal.files import create_exclusive, regular_file_size, sync_folder
from reciprocity_tui.journal.schema import Schema, matches_schema
from reciprocity_tui.message import Message


def migrate(
    old: apsw.Connection, file: Path, key_file: Path, key: keys.Key, schemas: Sequence[Schema]
) -> apsw.Connection:
    """Upgrade the journal in `file`, open as `old`, to the last of `schemas`, and return the new connection.

    No copy of the old one is left: a later erasure must be complete. Raises DiskFull or another JournalError; `file`
    then holds the old journal, or the new one if only opening it failed. `old` may be closed by then.
    """
    copy = file.with_name(f"{file.name}.next")
    try:
        with translate_errors():
            _copy(old, copy, key, schemas)
            old.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
            old.close()
            if regular_file_size(wal_path(file)):
                raise _failed_error()
            keys.write(key_file, keys.with_schema(key, schemas[-1].version))
            copy.replace(file)
            sync_folder(file.parent)
            connection = connect(file, key)
            enable_checkpoint_on_close(connection)
    except BaseException:
        _remove_leftovers(copy)
        raise
    return connection


def _copy(old: apsw.Connection, copy: Path, key: keys.Key, schemas: Sequence[Schema]) -> None:
    """Create a whole journal of the last schema from `old`, durable in the file `copy`."""
    _remove_leftovers(copy)
    create_exclusive(copy)
    new = connect(copy, key)
    try:
        enable_checkpoint_on_close(new)
        with new.backup("main", old, "main") as backup:
            backup.step()
        _upgrade(new, schemas)
        _verify(new, schemas[-1])
        new.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    finally:
        new.close(True)


def _upgrade(new: apsw.Connection, schemas: Sequence[Schema]) -> None:
    """Apply every missing upgrade, all of them or none."""
    version = schema_version(new)
    new.pragma("foreign_keys", "off")
    new.execute("BEGIN IMMEDIATE")
    for schema in schemas:
        if schema.version > version and schema.upgrade is not None:
            schema.upgrade(new)
    new.pragma("user_version", schemas[-1].version)
    new.execute("COMMIT")
    new.pragma("foreign_keys", "on")


def _verify(new: apsw.Connection, schema: Schema) -> None:
    """Check the copy before anything is replaced."""
    new.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    sound = new.pragma("integrity_check") == "ok" and not list(new.execute("PRAGMA foreign_key_check"))
    if not (sound and matches_schema(schema_objects(new), schema.statements)):
        raise _failed_error()


def _failed_error() -> JournalError:
    return JournalError(Message("journal-upgrade-failed"))


def _remove_leftovers(copy: Path) -> None:
    """Delete everything that an attempt has left."""
    for leftover in (copy, wal_path(copy), rollback_journal_path(copy)):
        leftover.unlink(missing_ok=True)
