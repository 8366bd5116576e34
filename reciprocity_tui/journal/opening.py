"""Opening the journal, or making it: what is not ours is refused and stays as it is, byte for byte."""

from collections.abc import Sequence
from pathlib import Path

import apsw

from reciprocity_tui import paths
from reciprocity_tui.errors import DiskFull, JournalDamaged, JournalForeign, JournalKeyMissing
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.door import (
    built_from,
    connect,
    connect_in_memory,
    create,
    log_of,
    rollback_of,
    trust,
    version_of,
)
from reciprocity_tui.journal.faults import KEEP_A_COPY, damaged, in_use, told
from reciprocity_tui.journal.files import alone_in, make_empty, plain_size, sync_folder
from reciprocity_tui.journal.schema import SCHEMAS, Schema, is_ours


def open_journal(home: Path, schemas: Sequence[Schema] = SCHEMAS) -> apsw.Connection:
    """Open the journal in `home`, or make it. Raises HomeError or a JournalError.

    schemas -- every schema that this program knows, the oldest first.
    """
    paths.prepare(home)
    try:
        with alone_in(home):
            return _opened(paths.journal_file(home), paths.key_file(home), schemas)
    except DiskFull as error:
        raise DiskFull(
            "The disk is full, and the journal needs a little room.", "Make some, then start again."
        ) from error


def open_in_memory() -> apsw.Connection:
    """A journal that touches no disk."""
    with told():
        connection = connect_in_memory()
        create(connection, SCHEMAS[-1].statements, SCHEMAS[-1].version)
    return connection


def _opened(file: Path, key_file: Path, schemas: Sequence[Schema]) -> apsw.Connection:
    size, key = plain_size(file), keys.read(key_file, schemas[-1].version)
    if key is None:
        if size is not None:
            raise JournalKeyMissing(
                f"There is a journal in {file.parent}, but its key ({key_file.name}) is gone.",
                f"Put back a copy of {key_file.name}, or choose another folder with --home.",
            )
        key = keys.fresh(schemas[-1].version)
        keys.write(key_file, key)
    if key.state == keys.NEW:
        return _made(file, key_file, key, schemas[-1])
    if not size:
        raise JournalDamaged(
            f"The journal in {file.parent} is {'gone' if size is None else 'empty'}, though its key is there.",
            f"Put back a copy of {file.name}, or choose another folder with --home.",
        )
    return _found(file, key_file, key, schemas)


def _made(file: Path, key_file: Path, key: keys.Key, schema: Schema) -> apsw.Connection:
    """Make the journal. Whatever a killed first start has left was never acknowledged, and goes."""
    with told():
        if plain_size(file):
            _refuse_if_open(file, key)
        for each in (file, log_of(file), rollback_of(file)):
            each.unlink(missing_ok=True)
        make_empty(file)
        connection = connect(file, key)
        try:
            create(connection, schema.statements, schema.version)
            sync_folder(file.parent)
            keys.write(key_file, keys.ready(key))
        except BaseException:
            connection.close(True)
            raise
        trust(connection)
    return connection


def _refuse_if_open(file: Path, key: keys.Key) -> None:
    """Where folders cannot be locked, a second first start must not erase the journal of the first."""
    try:
        connect(file, key).close(True)
    except (apsw.BusyError, apsw.LockedError) as error:
        raise in_use() from error
    except apsw.Error:
        return


def _found(file: Path, key_file: Path, key: keys.Key, schemas: Sequence[Schema]) -> apsw.Connection:
    if plain_size(rollback_of(file)) is not None:
        raise JournalForeign(
            f"{rollback_of(file).name} does not belong to this journal.", "Move it away, then start again."
        )
    unfinished = bool(plain_size(log_of(file)))
    with told():
        connection = connect(file, key)
        try:
            schema = _checked(connection, schemas)
            trust(connection)
            if schema is not schemas[-1]:
                from reciprocity_tui.journal.migrations import brought_up_to_date

                return brought_up_to_date(connection, file, key_file, key, schemas)
            if unfinished:
                _finish_erasing(connection)
        except BaseException:
            connection.close(True)
            raise
    return connection


def _checked(connection: apsw.Connection, schemas: Sequence[Schema]) -> Schema:
    """The schema it is in, and nothing else stands in it: a trigger could copy what is sealed."""
    version = version_of(connection)
    if version > schemas[-1].version:
        raise keys.newer()
    for schema in schemas:
        if schema.version == version:
            if not is_ours(built_from(connection), schema.statements):
                raise JournalForeign("Somebody changed how the journal is built.", KEEP_A_COPY)
            return schema
    raise damaged()


def _finish_erasing(connection: apsw.Connection) -> None:
    """A program that was killed may have left in the log what was erased. Without room it stays for now."""
    try:
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    except (apsw.FullError, apsw.IOError):
        return
