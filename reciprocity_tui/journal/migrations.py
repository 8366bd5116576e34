"""Forward, on a copy: copy, change the copy, look at it, put it in the place of the old one.

Whenever the program is killed meanwhile, the old journal or the new one stands there, whole. The key file is
raised first: an older program refuses then, and this one starts again from the old journal.
"""

from collections.abc import Sequence
from pathlib import Path

import apsw

from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.door import built_from, connect, log_of, rollback_of, trust, version_of
from reciprocity_tui.journal.faults import told
from reciprocity_tui.journal.files import make_empty, plain_size, sync_folder
from reciprocity_tui.journal.schema import Schema, is_ours


def brought_up_to_date(
    old: apsw.Connection, file: Path, key_file: Path, key: keys.Key, schemas: Sequence[Schema]
) -> apsw.Connection:
    """Bring the journal in `file`, open as `old`, to the last of `schemas`; returns it, open.

    No copy of the old one stays: what is erased later must be gone everywhere.
    Raises DiskFull or another JournalError; the old journal stands then. `old` is closed on success.
    """
    copy = file.with_name(f"{file.name}.next")
    try:
        with told():
            _copied(old, copy, key, schemas)
            old.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
            old.close()
            if plain_size(log_of(file)):
                raise _not_done()
            keys.write(key_file, keys.with_schema(key, schemas[-1].version))
            copy.replace(file)
            sync_folder(file.parent)
            connection = connect(file, key)
            trust(connection)
    except BaseException:
        _swept(copy)
        raise
    return connection


def _copied(old: apsw.Connection, copy: Path, key: keys.Key, schemas: Sequence[Schema]) -> None:
    """Make a whole journal of the last schema from `old`, durable in the file `copy`."""
    _swept(copy)
    make_empty(copy)
    new = connect(copy, key)
    try:
        trust(new)
        with new.backup("main", old, "main") as backup:
            backup.step()
        _changed(new, schemas)
        _looked_at(new, schemas[-1])
        new.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    finally:
        new.close(True)


def _changed(new: apsw.Connection, schemas: Sequence[Schema]) -> None:
    """Apply every change that is missing, all of them or none."""
    found = version_of(new)
    new.pragma("foreign_keys", "off")
    new.execute("BEGIN IMMEDIATE")
    for schema in schemas:
        if schema.version > found and schema.change is not None:
            schema.change(new)
    new.pragma("user_version", schemas[-1].version)
    new.execute("COMMIT")
    new.pragma("foreign_keys", "on")


def _looked_at(new: apsw.Connection, schema: Schema) -> None:
    """Make sure that it is what it should be before anything is replaced."""
    new.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    sound = new.pragma("integrity_check") == "ok" and not list(new.execute("PRAGMA foreign_key_check"))
    if not (sound and is_ours(built_from(new), schema.statements)):
        raise _not_done()


def _not_done() -> JournalError:
    return JournalError(
        "The journal could not be brought up to date.", "It stands as it was; the older Reciprocity opens it."
    )


def _swept(copy: Path) -> None:
    """Nothing of an attempt stays."""
    for each in (copy, log_of(copy), rollback_of(copy)):
        each.unlink(missing_ok=True)
