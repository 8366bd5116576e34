"""Check the files of a journal: who may read them, what they contain, and how the first one is created."""

import ast
import errno
import os
import stat
from pathlib import Path
from types import SimpleNamespace

import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal import files
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.schema import VERSION
from reciprocity_tui.messages import describe_problem, hint_of
from tests.journal.kit import PACKAGE, opened, process, slot, start, with_an_evening
from tests.saying import raises_saying


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_the_owner_may_read(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        home = tmp_path / "home"
        with opened(home) as journal:
            evening = journal.begin(start())
            journal.store(evening, [slot("violets")])
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in home.iterdir()}
            assert stat.S_IMODE(home.stat().st_mode) == 0o700
            assert set(modes.values()) == {0o600}
            assert {"journal.db", "journal.key", "journal.db-wal"} <= set(modes)
    finally:
        os.umask(before)


def test_looser_modes_are_tightened(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    home.chmod(0o755)
    (home / "journal.db").chmod(0o644)
    with opened(home):
        assert stat.S_IMODE(home.stat().st_mode) == 0o700
        assert stat.S_IMODE((home / "journal.db").stat().st_mode) == 0o600


def test_nothing_stands_in_clear_on_the_disk(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        evening = journal.begin(start())
        journal.store(evening, [slot("violets are sealed")])
        files = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.name != "journal.key")
        for secret in (b"violets", b"hello-weather", b"2026-06-01", b"CREATE TABLE", b"SQLite format"):
            assert secret not in files
        assert b"violets" in journal.serialize_for_tests()


def test_the_settings_of_the_database_are_as_decided(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        connection = journal._database._connection
        wished = {
            "journal_mode": "wal",
            "synchronous": 2,
            "locking_mode": "exclusive",
            "secure_delete": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
            "mmap_size": 0,
            "foreign_keys": 1,
        }
        assert {name: connection.pragma(name) for name in wished} == wished
        assert ("secure-delete", 1) in set(connection.execute("SELECT k, v FROM search_config"))


def test_one_place_opens_a_connection() -> None:
    trees = {file: ast.parse(file.read_text("utf-8")) for file in PACKAGE.rglob("*.py")}
    places = [
        str(file.relative_to(PACKAGE))
        for file, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "Connection"
    ]
    assert places == ["journal/connection.py"]
    assert not [
        file
        for file, tree in trees.items()
        for node in ast.walk(tree)
        if (isinstance(node, ast.ImportFrom) and node.module in ("apsw", "sqlite3"))
        or (isinstance(node, ast.Import) and "sqlite3" in [name.name for name in node.names])
    ]


def test_a_first_start_that_was_killed_half_way_begins_afresh(tmp_path: Path) -> None:
    keys.write(tmp_path / "journal.key", keys.new_key(VERSION))
    (tmp_path / "journal.db").write_bytes(b"half a page")
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        assert journal.people() is not None


def test_a_first_start_does_not_follow_what_lies_in_its_way(tmp_path: Path) -> None:
    keys.write(tmp_path / "journal.key", keys.new_key(VERSION))
    (tmp_path / "letter").write_text("dear Sam")
    for name in ("journal.db-wal", "journal.db-journal", "journal.key.new"):
        (tmp_path / name).symlink_to(tmp_path / "letter")
    with_an_evening(tmp_path)
    assert (tmp_path / "letter").read_text() == "dear Sam"
    assert {path.name for path in tmp_path.iterdir()} == {"journal.db", "journal.key", "letter"}


@pytest.mark.slow
def test_a_first_start_may_be_killed_at_any_line(tmp_path: Path) -> None:
    with process("tests.journal.dying", "first-start", tmp_path / "home") as dying:
        out, err = dying.communicate()
    assert (dying.returncode, err) == (0, b"")
    assert int(out) > 60


def test_a_disk_that_knows_no_full_sync_is_synced_as_far_as_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Act like a Mac whose home is on a network disk."""
    fcntl = pytest.importorskip("fcntl")
    requests = []

    def no_full_sync(_handle: int, what: int) -> None:
        requests.append(what)
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(files, "sys", SimpleNamespace(platform="darwin"))
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", no_full_sync)
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        assert journal.people() is not None
    assert set(requests) == {51}


def test_a_path_that_is_too_long_for_a_database_is_said(tmp_path: Path) -> None:
    home = tmp_path.joinpath(*["a very long name for a folder"] * 20)
    with raises_saying(errors.HomeError, match="path is not very long") as refused:
        opened(home)
    assert str(home) in describe_problem(refused.value) and "--home" in hint_of(refused.value)
