"""Opening the journal, or making it: what is not ours is refused and stays as it is, byte for byte."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

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
from reciprocity_tui.journal.faults import damaged, full, keep_a_copy, told
from reciprocity_tui.journal.files import held, let_go, make_empty, plain_size, sync_folder
from reciprocity_tui.journal.ground import SETTING, UNKNOWN, remembered
from reciprocity_tui.journal.log import PAGE, Log
from reciprocity_tui.journal.looking import ground_of_log, grounds, log_of_home, looked_at, of_another_time
from reciprocity_tui.journal.place import HomeWatch
from reciprocity_tui.journal.schema import SCHEMAS, Schema, is_ours

MOST_AT_ONCE = 1000
"""Pages of a journal that are read at once after a kill, four megabytes; a longer one is read while it is open."""


class OpenJournal(NamedTuple):
    """An open journal. watch -- where it lies; None in memory."""

    connection: apsw.Connection
    watch: HomeWatch | None


def open_journal(home: Path, schemas: Sequence[Schema] = SCHEMAS) -> OpenJournal:
    """Open the journal in `home`, or make it. Raises HomeError or a JournalError.

    schemas -- every schema that this program knows, the oldest first.
    """
    paths.prepare(home)
    holds = held(home)
    try:
        opened = _opened(home, schemas)
    except BaseException as error:
        let_go(holds)
        if isinstance(error, DiskFull):
            raise DiskFull(
                "The disk is full, and the journal needs a little room.", "Make some, then start again."
            ) from error
        raise
    if opened.watch is not None:
        opened.watch.holds = holds
    return opened


def open_in_memory() -> OpenJournal:
    """A journal that touches no disk."""
    with told():
        connection = connect_in_memory()
        create(connection, SCHEMAS[-1].statements, SCHEMAS[-1].version)
    return OpenJournal(connection, None)


def _opened(home: Path, schemas: Sequence[Schema]) -> OpenJournal:
    file, key_file = paths.journal_file(home), paths.key_file(home)
    size, key = plain_size(file), keys.read(key_file, schemas[-1].version)
    if key is None:
        if size is not None or plain_size(log_of(file)):
            raise JournalKeyMissing(
                f"There is a journal in {home}, but its key ({key_file.name}) is missing.",
                f"Put back a copy of {key_file.name}, or choose another folder with --home.",
            )
        key = keys.fresh(schemas[-1].version)
        keys.write(key_file, key)
    if key.state == keys.NEW and _nothing_in(home, key):
        return _made(home, key, schemas[-1])
    if not size:
        raise JournalDamaged(
            f"The journal in {home} is {'missing' if size is None else 'empty'}, though its key is there.",
            f"Put back a copy of {file.name}, or choose another folder with --home.",
        )
    return _found(home, key, schemas)


def _nothing_in(home: Path, key: keys.Key) -> bool:
    """Whether nothing was ever committed there: a first start was killed, or its disk was full.

    Never because the key file says so: it says as well whatever somebody wrote into it.
    """
    file = paths.journal_file(home)
    with suppress(JournalForeign):  # A link is no log.
        if log_of_home(home) is not None:
            return False
    if os.path.lexists(paths.mark_file(home)):
        return False  # It comes with the first write behind that.
    size = plain_size(file) or 0
    if size != PAGE:
        return size < PAGE
    with told(home):
        connection = connect(file, key)
        try:
            return not built_from(connection) and connection.pragma("application_id") == 0
        finally:
            connection.close(True)


def _made(home: Path, key: keys.Key, schema: Schema) -> OpenJournal:
    """Make the journal. Whatever a killed first start has left was never acknowledged, and goes."""
    file, key_file = paths.journal_file(home), paths.key_file(home)
    with told(home):
        for left in (file, log_of(file), rollback_of(file), paths.mark_file(home)):
            left.unlink(missing_ok=True)
        make_empty(file)
        connection = connect(file, key)
        try:
            create(connection, schema.statements, schema.version)
            # So that it is a journal without its log, too.
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
            sync_folder(home)
            key = keys.ready(key)
            keys.write(key_file, key)
            trust(connection)
            return _accepted(connection, HomeWatch(home, key))
        except BaseException:
            connection.close(True)
            raise


def _found(home: Path, key: keys.Key, schemas: Sequence[Schema]) -> OpenJournal:
    file, key_file = paths.journal_file(home), paths.key_file(home)
    if plain_size(rollback_of(file)) is not None:
        raise JournalForeign(
            f"{rollback_of(file).name} does not belong to this journal.",
            f"Move it out of {home}, then start again.",
        )
    log, had_log = looked_at(home), os.path.lexists(log_of(file))
    with told(home):
        lies = (UNKNOWN,) if log is None else grounds(file, log)
        connection = connect(file, key)
        try:
            schema = _checked(connection, schemas, home)
            later = log is not None and _stands_on(connection, file, log, lies) and schema is schemas[-1]
            later = later and key.state == keys.READY and (plain_size(file) or 0) > PAGE * MOST_AT_ONCE
            # What the log of a killed program adds must belong to what it is added to.
            # Nor is the key of a first start made whole beside a journal that is not.
            looks = (log is not None or key.state == keys.NEW) and not later
            if looks and not is_of_one_time(connection):
                raise damaged(home)
            if key.state == keys.NEW:
                key = keys.ready(key)
                keys.write(key_file, key)
            if not later:
                trust(connection)
            watch = HomeWatch(home, key, log, had_log=had_log)
            with _closed_on_failure(connection, watch):
                if later:
                    from reciprocity_tui.journal.checking import Check

                    watch.goes_on(lies[0], Check(file, key))
                elif log is not None:
                    _finish_erasing(connection, watch)
            if schema is schemas[-1]:
                return _accepted(connection, watch)
            watch.close()
            if watch.frames:
                raise full()  # Where the log cannot be emptied there is no room for a copy.
            from reciprocity_tui.journal.migrations import brought_up_to_date

            connection = brought_up_to_date(connection, file, key_file, key, schemas)
            return _accepted(connection, HomeWatch(home, keys.with_schema(key, schemas[-1].version)))
        except BaseException:
            connection.close(True)
            raise


def _stands_on(connection: apsw.Connection, file: Path, log: Log, lies: Sequence[bytes]) -> bool:
    """Whether the log is known to have been begun upon `file`, whose ground is one of `lies`; False where nobody knows.

    Raises JournalDamaged where it was begun upon another, and apsw.Error.
    """
    stands_on = ground_of_log(file, log, remembered_ground(connection))
    if stands_on not in (UNKNOWN, *lies):
        raise of_another_time(file)
    return stands_on in lies


def _accepted(connection: apsw.Connection, watch: HomeWatch) -> OpenJournal:
    """It is ours, and sound: from now on nobody else may look into it."""
    with _closed_on_failure(connection, watch):
        watch.shut()
    return OpenJournal(connection, watch)


@contextmanager
def _closed_on_failure(connection: apsw.Connection, watch: HomeWatch) -> Iterator[None]:
    try:
        yield
    except BaseException:
        watch.let_log_go()
        try:
            connection.close(True)
        finally:
            watch.close()  # Only then: a mark may not outlast the log it speaks of.
        raise


def _checked(connection: apsw.Connection, schemas: Sequence[Schema], home: Path) -> Schema:
    """The schema it is in, and nothing else stands in it: a trigger could copy what is sealed."""
    version = version_of(connection)
    if version > schemas[-1].version:
        raise keys.newer()
    for schema in schemas:
        if schema.version == version:
            if not is_ours(built_from(connection), schema.statements):
                raise JournalForeign("The structure of the journal was changed.", keep_a_copy(home))
            return schema
    raise damaged(home)


def is_sound(connection: apsw.Connection) -> bool:
    """Whether every page can be read, and belongs to the others. Raises apsw.Error."""
    return list(connection.execute("PRAGMA quick_check(1)")) == [("ok",)]


def is_of_one_time(connection: apsw.Connection) -> bool:
    """Whether its tables, indexes and full text agree as well: pages of two times do not. Raises apsw.Error."""
    whole = list(connection.execute("PRAGMA integrity_check(1)")) == [("ok",)]
    lines = "SELECT id FROM line", "SELECT rowid FROM search"
    agree = not any(
        list(connection.execute(f"{one} EXCEPT {two} LIMIT 1")) for one, two in (lines, lines[::-1])
    )
    return whole and agree and not list(connection.execute("PRAGMA foreign_key_check"))


def remembered_ground(connection: apsw.Connection) -> bytes:
    """What the log says that it stands on, or UNKNOWN. Raises apsw.Error."""
    found = list(connection.execute("SELECT value FROM setting WHERE key = ?", (SETTING,)))
    return remembered(found[0][0]) if found else UNKNOWN


def _finish_erasing(connection: apsw.Connection, watch: HomeWatch) -> None:
    """A program that was killed may have left in the log what was erased. Without room it stays for now."""
    try:
        watch.before_emptying()
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    except (apsw.FullError, apsw.IOError, OSError):
        watch.stays()
        return
    watch.emptied()
