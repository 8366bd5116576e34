"""Open the journal, or create it. Files that are not ours are refused and not changed by a byte."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import apsw

from reciprocity_tui import paths
from reciprocity_tui.errors import DiskFull, JournalDamaged, JournalForeign, JournalKeyMissing
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.connection import (
    connect,
    connect_in_memory,
    create,
    enable_checkpoint_on_close,
    rollback_journal_path,
    schema_objects,
    schema_version,
    wal_path,
)
from reciprocity_tui.journal.error_translation import (
    damaged_error,
    disk_full_error,
    translate_errors,
)
from reciprocity_tui.journal.file_inspection import (
    fingerprint_of_log,
    inspect_files,
    mismatched_log_error,
    possible_fingerprints,
    read_log,
)
from reciprocity_tui.journal.files import (
    create_exclusive,
    exclusive_lock,
    regular_file_size,
    sync_folder,
    unlock,
)
from reciprocity_tui.journal.fingerprint import SETTING, UNKNOWN_FINGERPRINT, parse_fingerprint
from reciprocity_tui.journal.home_watch import HomeWatch
from reciprocity_tui.journal.schema import SCHEMAS, Schema, matches_schema
from reciprocity_tui.journal.wal import PAGE, Log
from reciprocity_tui.message import Message

MOST_AT_ONCE = 1000
"""Pages up to which a journal is checked at the start after a kill (four megabytes), and not while it is open."""


class OpenJournal(NamedTuple):
    """An open journal. watch -- of its folder; None in memory."""

    connection: apsw.Connection
    watch: HomeWatch | None


def open_journal(home: Path, schemas: Sequence[Schema] = SCHEMAS) -> OpenJournal:
    """Open the journal in `home`, or create it. Raises HomeError or a JournalError.

    schemas -- every schema that this program knows, oldest first.
    """
    paths.prepare_home(home)
    lock = exclusive_lock(home)
    try:
        opened = _open(home, schemas)
    except BaseException as error:
        unlock(lock)
        if isinstance(error, DiskFull):
            raise DiskFull(Message("disk-full-at-start")) from error
        raise
    if opened.watch is not None:
        opened.watch.locks = lock
    return opened


def open_in_memory() -> OpenJournal:
    """Return a journal that touches no disk."""
    with translate_errors():
        connection = connect_in_memory()
        create(connection, SCHEMAS[-1].statements, SCHEMAS[-1].version)
    return OpenJournal(connection, None)


def _open(home: Path, schemas: Sequence[Schema]) -> OpenJournal:
    file, key_file = paths.journal_file(home), paths.key_file(home)
    size, key = regular_file_size(file), keys.read(key_file, schemas[-1].version)
    if key is None:
        if size is not None or regular_file_size(wal_path(file)):
            raise JournalKeyMissing(Message("journal-key-missing", folder=str(home), file=key_file.name))
        key = keys.new_key(schemas[-1].version)
        keys.write(key_file, key)
    if key.state == keys.NEW and _is_uninitialized(home, key):
        return _create(home, key, schemas[-1])
    if not size:
        raise JournalDamaged(
            Message("journal-missing" if size is None else "journal-empty", folder=str(home), file=file.name)
        )
    return _open_existing(home, key, schemas)


def _is_uninitialized(home: Path, key: keys.Key) -> bool:
    """Return whether nothing was ever committed: a first start was killed, or its disk was full.

    Never on the word of the key file alone: somebody may have edited it.
    """
    file = paths.journal_file(home)
    with suppress(JournalForeign):  # A link is no log.
        if read_log(home) is not None:
            return False
    if os.path.lexists(paths.mark_file(home)):
        return False  # It comes with the first write behind that.
    size = regular_file_size(file) or 0
    if size != PAGE:
        return size < PAGE
    with translate_errors(home):
        connection = connect(file, key)
        try:
            return not schema_objects(connection) and connection.pragma("application_id") == 0
        finally:
            connection.close(True)


def _create(home: Path, key: keys.Key, schema: Schema) -> OpenJournal:
    """Create the journal. Anything that a killed first start has left was never acknowledged, and is deleted."""
    file, key_file = paths.journal_file(home), paths.key_file(home)
    with translate_errors(home):
        for left in (file, wal_path(file), rollback_journal_path(file), paths.mark_file(home)):
            left.unlink(missing_ok=True)
        create_exclusive(file)
        connection = connect(file, key)
        try:
            create(connection, schema.statements, schema.version)
            # So that it is a journal without its log, too.
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
            sync_folder(home)
            key = keys.mark_ready(key)
            keys.write(key_file, key)
            enable_checkpoint_on_close(connection)
            return _accept(connection, HomeWatch(home, key))
        except BaseException:
            connection.close(True)
            raise


def _open_existing(home: Path, key: keys.Key, schemas: Sequence[Schema]) -> OpenJournal:
    file, key_file = paths.journal_file(home), paths.key_file(home)
    if regular_file_size(rollback_journal_path(file)) is not None:
        name = rollback_journal_path(file).name
        raise JournalForeign(Message("rollback-journal-foreign", file=name, folder=str(home)))
    log, had_log = inspect_files(home), os.path.lexists(wal_path(file))
    with translate_errors(home):
        fingerprints = (UNKNOWN_FINGERPRINT,) if log is None else possible_fingerprints(file, log)
        connection = connect(file, key)
        try:
            schema = _check_schema(connection, schemas, home)
            in_background = (
                log is not None
                and _matches_fingerprint(connection, file, log, fingerprints)
                and schema is schemas[-1]
                and key.state == keys.READY
                and (regular_file_size(file) or 0) > PAGE * MOST_AT_ONCE
            )
            # The log of a killed program must belong to the journal it is put into.
            # And the key of a first start is not marked ready beside a journal that is not whole.
            check_now = (log is not None or key.state == keys.NEW) and not in_background
            if check_now and not is_consistent(connection):
                raise damaged_error(home)
            if key.state == keys.NEW:
                key = keys.mark_ready(key)
                keys.write(key_file, key)
            if not in_background:
                enable_checkpoint_on_close(connection)
            watch = HomeWatch(home, key, log, had_log=had_log)
            with _close_on_failure(connection, watch):
                if in_background:
                    from reciprocity_tui.journal.integrity_check import IntegrityCheck

                    watch.resume_log(fingerprints[0], IntegrityCheck(file, key))
                elif log is not None:
                    _finish_erasing(connection, watch)
            if schema is schemas[-1]:
                return _accept(connection, watch)
            watch.close()
            if watch.frames:
                raise disk_full_error()  # Where the log cannot be emptied there is no room for a copy.
            from reciprocity_tui.journal.migrations import migrate

            connection = migrate(connection, file, key_file, key, schemas)
            return _accept(connection, HomeWatch(home, keys.with_schema(key, schemas[-1].version)))
        except BaseException:
            connection.close(True)
            raise


def _matches_fingerprint(
    connection: apsw.Connection, file: Path, log: Log, fingerprints: Sequence[bytes]
) -> bool:
    """Return whether the log was begun on `file`, whose fingerprint is one of `fingerprints`; False if nobody knows.

    Raises JournalDamaged if it was begun on another one, and apsw.Error.
    """
    stands_on = fingerprint_of_log(file, log, read_fingerprint(connection))
    if stands_on not in (UNKNOWN_FINGERPRINT, *fingerprints):
        raise mismatched_log_error(file)
    return stands_on in fingerprints


def _accept(connection: apsw.Connection, watch: HomeWatch) -> OpenJournal:
    """Restrict the files to their owner, now that the journal is known to be ours and sound."""
    with _close_on_failure(connection, watch):
        watch.restrict_files()
    return OpenJournal(connection, watch)


@contextmanager
def _close_on_failure(connection: apsw.Connection, watch: HomeWatch) -> Iterator[None]:
    try:
        yield
    except BaseException:
        watch.before_log_removed()
        try:
            connection.close(True)
        finally:
            watch.close()  # Only then: a mark may not outlast its log.
        raise


def _check_schema(connection: apsw.Connection, schemas: Sequence[Schema], home: Path) -> Schema:
    """Return the schema, if the database contains nothing else: a trigger could copy sealed notes."""
    version = schema_version(connection)
    if version > schemas[-1].version:
        raise keys.newer_error()
    for schema in schemas:
        if schema.version == version:
            if not matches_schema(schema_objects(connection), schema.statements):
                raise JournalForeign(Message("journal-structure-changed", folder=str(home)))
            return schema
    raise damaged_error(home)


def is_sound(connection: apsw.Connection) -> bool:
    """Return whether every page can be read and belongs to the others. Raises apsw.Error."""
    return list(connection.execute("PRAGMA quick_check(1)")) == [("ok",)]


def is_consistent(connection: apsw.Connection) -> bool:
    """Return whether tables, indexes and full text agree: pages of different times do not. Raises apsw.Error."""
    whole = list(connection.execute("PRAGMA integrity_check(1)")) == [("ok",)]
    lines = "SELECT id FROM line", "SELECT rowid FROM search"
    agree = not any(
        list(connection.execute(f"{one} EXCEPT {two} LIMIT 1")) for one, two in (lines, lines[::-1])
    )
    return whole and agree and not list(connection.execute("PRAGMA foreign_key_check"))


def read_fingerprint(connection: apsw.Connection) -> bytes:
    """Return the fingerprint that the log contains, or UNKNOWN. Raises apsw.Error."""
    rows = list(connection.execute("SELECT value FROM setting WHERE key = ?", (SETTING,)))
    return parse_fingerprint(rows[0][0]) if rows else UNKNOWN_FINGERPRINT


def _finish_erasing(connection: apsw.Connection, watch: HomeWatch) -> None:
    """Empty a log in which a killed program may have left erased text. Without room it stays for now."""
    try:
        watch.before_checkpoint()
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    except (apsw.FullError, apsw.IOError, OSError):
        watch.checkpoint_failed()
        return
    watch.after_checkpoint()
