"""The files: who may read them, what stands in them, what is refused and stays as it is."""

import ast
import hashlib
import os
import random
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

import reciprocity_tui
from reciprocity_tui import errors
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.faults import told
from reciprocity_tui.journal.schema import VERSION
from tests.journal.kit import line, opened, slot, start, with_an_evening

PACKAGE = Path(reciprocity_tui.__file__).parent


def digest(folder: Path) -> dict[str, str]:
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.iterdir())
        if each.is_file()
    }


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_the_owner_may_read(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        home = tmp_path / "home"
        with opened(home) as journal:
            evening = journal.begin(start())
            journal.store(evening, [slot("violets")])
            modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in home.iterdir()}
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
        files = b"".join(each.read_bytes() for each in tmp_path.iterdir() if each.name != "journal.key")
        for secret in (b"violets", b"hello-weather", b"2026-06-01", b"CREATE TABLE", b"SQLite format"):
            assert secret not in files
        assert b"violets" in journal.image()


def test_the_settings_of_the_database_are_as_decided(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        connection = journal._connection
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
    places = [
        str(file.relative_to(PACKAGE))
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("apsw.Connection")
    ]
    assert set(places) == {"journal/door.py"}


def test_a_second_program_is_refused_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    code = (
        "import sys, datetime, pathlib\n"
        "from reciprocity_tui.journal.journal import Journal\n"
        "journal = Journal.open(pathlib.Path(sys.argv[1]), today=datetime.date.today)\n"
        "print('open', flush=True)\n"
        "sys.stdin.read()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(errors.JournalInUse, match="another window"):
            opened(tmp_path)
        other.kill()
    opened(tmp_path).close()


def _empty(home: Path) -> None:
    (home / "journal.db").write_bytes(b"")


def _gone(home: Path) -> None:
    (home / "journal.db").unlink()


def _noise(home: Path) -> None:
    (home / "journal.db").write_bytes(b"not a journal at all " * 500)


def _plain_sqlite(home: Path) -> None:
    (home / "journal.db").unlink()
    connection = apsw.Connection(str(home / "journal.db"))
    connection.execute("CREATE TABLE person (name)")
    connection.close()


def _key_gone(home: Path) -> None:
    (home / "journal.key").unlink()


def _key_broken(home: Path) -> None:
    (home / "journal.key").write_text("this is = = not toml")


def _key_of_another(home: Path) -> None:
    keys.write(home / "journal.key", keys.ready(keys.fresh(VERSION)))


def _key_newer(home: Path) -> None:
    text = (home / "journal.key").read_text()
    (home / "journal.key").write_text(text.replace("schema = 1", "schema = 99"))


def _link(home: Path) -> None:
    (home / "journal.db").rename(home / "elsewhere")
    (home / "journal.db").symlink_to(home / "elsewhere")


def _pipe(home: Path) -> None:
    (home / "journal.db").unlink()
    os.mkfifo(home / "journal.db")


def _folder(home: Path) -> None:
    (home / "journal.db").unlink()
    (home / "journal.db").mkdir()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (_empty, errors.JournalDamaged),
        (_gone, errors.JournalDamaged),
        (_noise, errors.JournalDamaged),
        (_plain_sqlite, errors.JournalDamaged),
        (_key_gone, errors.JournalKeyMissing),
        (_key_broken, errors.JournalDamaged),
        (_key_of_another, errors.JournalDamaged),
        (_key_newer, errors.JournalNewer),
        (_link, errors.JournalForeign),
        (_pipe, errors.JournalForeign),
        (_folder, errors.JournalForeign),
    ],
)
def test_what_cannot_be_opened_is_refused_and_stays_as_it_is(
    tmp_path: Path, spoil: Callable[[Path], None], error: type[errors.JournalError]
) -> None:
    with_an_evening(tmp_path)
    spoil(tmp_path)
    before = digest(tmp_path)
    with pytest.raises(error) as caught:
        opened(tmp_path)
    assert digest(tmp_path) == before
    assert caught.value.what.endswith(".")
    assert caught.value.next_step.endswith(".")


def test_a_journal_with_a_trigger_of_somebody_else_is_refused(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        journal._connection.execute(
            "CREATE TRIGGER spy AFTER INSERT ON slot BEGIN"
            " INSERT OR REPLACE INTO setting VALUES ('spy', new.data); END"
        )
    with pytest.raises(errors.JournalForeign, match="how the journal is built"):
        opened(tmp_path)


def test_a_first_start_that_was_killed_half_way_begins_afresh(tmp_path: Path) -> None:
    keys.write(tmp_path / "journal.key", keys.fresh(VERSION))
    (tmp_path / "journal.db").write_bytes(b"half a page")
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        assert journal.people() is not None


@pytest.mark.slow
def test_damage_is_noticed_or_harmless(tmp_path: Path) -> None:
    sound = tmp_path / "sound"
    with_an_evening(sound)
    whole, chance, noticed = (sound / "journal.db").read_bytes(), random.Random(1), 0
    for number in range(300):
        home = tmp_path / f"hurt-{number}"
        shutil.copytree(sound, home)
        data = bytearray(whole)
        where = chance.randrange(len(data))
        match number % 3:
            case 0:
                data[where] ^= 1 << chance.randrange(8)
            case 1:
                del data[where:]
            case _:
                data[where : where + 512] = bytes(min(512, len(data) - where))
        (home / "journal.db").write_bytes(data)
        try:
            with opened(home) as journal:
                with told():
                    journal._connection.execute("PRAGMA integrity_check").fetchall()
                texts = [each.text for kept in journal.history() for each in journal.lines(kept.id)]
                assert texts == ["walking home", "the blue cup", "both"]
        except errors.JournalError:
            noticed += 1
        shutil.rmtree(home)
    assert noticed > 290


@pytest.mark.slow
def test_a_full_disk_is_said_and_saving_works_after_there_is_room(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        evening = journal.begin(start())
        journal.store(evening, [slot("kept before")])
        connection = journal._connection
        connection.pragma("max_page_count", connection.pragma("page_count"))
        with pytest.raises(errors.DiskFull) as caught:
            for number in range(50):
                journal.store(evening, [slot("x" * 4000, step=f"note-{number}")])
        assert "x" * 10 not in str(caught.value)
        connection.pragma("max_page_count", 100_000)
        journal.store(evening, [slot("now it fits", step="later")])
        journal.finish(evening, [line("kept before")])
        assert [each.text for each in journal.lines(evening)] == ["kept before"]
