"""A journal moves to a later schema with all that is in it, or stays as it is."""

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.open_journal import open_journal
from reciprocity_tui.journal.schema import SCHEMAS, STATEMENTS, Schema
from tests.journal.kit import (
    DAY,
    LATER,
    MOOD,
    contents,
    digest,
    line,
    opened,
    process,
    slot,
    start,
    with_a_practice,
    with_an_evening,
)


def later(home: Path) -> Journal:
    """Open the journal in `home` like a later program."""
    return Journal(open_journal(home, LATER), lambda: DAY)


def test_all_of_it_comes_along(tmp_path: Path) -> None:
    with_a_practice(tmp_path)
    with opened(tmp_path) as journal:
        expected = contents(journal)
    for _ in range(2):
        with later(tmp_path) as journal:
            assert contents(journal) == expected
            assert journal._database.rows("SELECT word FROM mood") == [("calm",)] * 4
            assert journal._database._connection.pragma("user_version") == LATER[-1].version
    assert {path.name for path in tmp_path.iterdir()} == {"journal.db", "journal.key"}


def test_it_goes_on_as_any_journal(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    later(tmp_path).close()
    with later(tmp_path) as journal:
        wished = {"journal_mode": "wal", "synchronous": 2, "locking_mode": "exclusive", "secure_delete": 1}
        assert {name: journal._database._connection.pragma(name) for name in wished} == wished
        journal.finish(2, [line("tulips")])
        assert len(journal.search("tulips")) == 1
        assert b"still open" not in journal.serialize_for_tests()
    assert not any(b"tulips" in path.read_bytes() for path in tmp_path.iterdir())


def test_an_older_program_refuses_it_then(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    later(tmp_path).close()
    assert f"schema = {LATER[-1].version}" in (tmp_path / "journal.key").read_text()
    before = digest(tmp_path)
    with pytest.raises(errors.JournalNewer):
        opened(tmp_path)
    assert digest(tmp_path) == before


def test_a_fresh_home_begins_with_the_last_schema(tmp_path: Path) -> None:
    with later(tmp_path) as journal:
        assert journal._database._connection.pragma("user_version") == LATER[-1].version
        journal.finish(journal.begin(start()), [line("tulips")])


def test_what_was_in_the_log_comes_along(tmp_path: Path) -> None:
    with_an_evening(tmp_path / "home")
    left = tmp_path / "left"
    left.mkdir(0o700)
    with opened(tmp_path / "home") as journal:
        journal.store(2, [slot("just now", step="new")])
        expected = contents(journal)
        for file in (tmp_path / "home").iterdir():
            (left / file.name).write_bytes(file.read_bytes())
    with later(left) as journal:
        assert contents(journal) == expected


Change = Callable[[apsw.Connection], None]


def _fails(connection: apsw.Connection) -> None:
    connection.execute("DELETE FROM line")
    connection.execute("CREATE TABLE nonsense (")


def _does_something_else(connection: apsw.Connection) -> None:
    connection.execute("CREATE TABLE other (a)")


def _orphans(connection: apsw.Connection) -> None:
    connection.execute(MOOD)
    connection.execute("INSERT INTO mood VALUES (999, 'lost')")


@pytest.mark.parametrize("change", [_fails, _does_something_else, _orphans])
def test_a_change_that_does_not_work_out_changes_nothing(tmp_path: Path, change: Change) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        expected = contents(journal)
    key = (tmp_path / "journal.key").read_bytes()
    with pytest.raises(errors.JournalError):
        open_journal(tmp_path, (*SCHEMAS, Schema(SCHEMAS[-1].version + 1, (*STATEMENTS, MOOD), change)))
    assert (tmp_path / "journal.key").read_bytes() == key
    assert {path.name for path in tmp_path.iterdir()} == {"journal.db", "journal.key"}
    with opened(tmp_path) as journal:
        assert contents(journal) == expected


@pytest.mark.slow
def test_it_may_be_killed_at_any_line(tmp_path: Path) -> None:
    with process("tests.journal.dying", "migration", tmp_path / "home") as dying:
        out, err = dying.communicate()
    assert (dying.returncode, err) == (0, b"")
    assert int(out) > 100
