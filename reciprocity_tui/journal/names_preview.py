"""Read the names of the players without opening the journal: no lock, no migration, nothing written."""

from pathlib import Path

import apsw

from reciprocity_tui import paths
from reciprocity_tui.errors import JournalError
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.connection import connect_read_only, schema_version, wal_path
from reciprocity_tui.journal.files import regular_file_size
from reciprocity_tui.journal.mapping import person_from
from reciprocity_tui.journal.schema import SCHEMAS
from reciprocity_tui.play.scenes.slots import Person


def read_people(home: Path) -> tuple[Person, Person] | None:
    """Return the left and the right person of the journal in `home`.

    None if there is no journal, if another window has it open, or if it cannot be read as it is.
    """
    file = paths.journal_file(home)
    try:
        # What is in the log is not in the journal yet, and its names may be those of before.
        if not regular_file_size(file) or regular_file_size(wal_path(file)):
            return None
        key = keys.read(paths.key_file(home), SCHEMAS[-1].version)
        return None if key is None else _read_people(file, key)
    except (JournalError, apsw.Error, OSError):
        return None


def _read_people(file: Path, key: keys.Key) -> tuple[Person, Person] | None:
    connection = connect_read_only(file, key)
    try:
        schema_version(connection)
        rows = list(connection.execute("SELECT name, mark, colour FROM person ORDER BY seat"))
    finally:
        connection.close(True)
    people = [person_from(row) for row in rows]
    return (people[0], people[1]) if len(people) == 2 else None
