"""What is not a sound journal of ours is refused in a sentence, and stays as it is, byte for byte."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.schema import VERSION
from reciprocity_tui.messages import describe, describe_problem, hint_of
from tests.journal.damage import fingerprint
from tests.journal.kit import digest, opened, process, slot, with_an_evening

PIPES = pytest.mark.skipif(
    sys.platform == "win32", reason="pipes and links of this kind are a matter of Unix"
)
SPY = "AFTER INSERT ON slot BEGIN INSERT OR REPLACE INTO setting VALUES ('spy', new.data); END"
OPENS = """
import datetime, pathlib, sys
from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.messages import describe
try:
    Journal.open(pathlib.Path(sys.argv[1]), today=datetime.date.today)
except ReciprocityError as error:
    print(describe(error))
"""


def said_key(home: Path, old: str, new: str) -> None:
    file = home / "journal.key"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))


def empty(home: Path) -> None:
    (home / "journal.db").write_bytes(b"")


def gone(home: Path) -> None:
    (home / "journal.db").unlink()


def noise(home: Path) -> None:
    (home / "journal.db").write_bytes(b"not a journal at all " * 500)


def cut_by(many: int) -> Callable[[Path], None]:
    def spoil(home: Path) -> None:
        os.truncate(home / "journal.db", (home / "journal.db").stat().st_size - many)

    spoil.__name__ = f"cut-{many}"
    return spoil


def cut_to(many: int) -> Callable[[Path], None]:
    def spoil(home: Path) -> None:
        os.truncate(home / "journal.db", many)

    spoil.__name__ = f"cut-to-{many}"
    return spoil


def with_a_byte_more(home: Path) -> None:
    with (home / "journal.db").open("ab") as file:
        file.write(b"x")


def readable_for_all(home: Path) -> None:
    """Damage it as well: nothing of it may change, not even its permissions."""
    cut_by(1)(home)
    for path in (home / "journal.db", home / "journal.key", home):
        path.chmod(0o755)


def huge_and_hollow(home: Path) -> None:
    with (home / "journal.db").open("r+b") as file:
        file.truncate(0)
        file.truncate(10 << 30)


def of_another_program(home: Path) -> None:
    gone(home)
    connection = apsw.Connection(str(home / "journal.db"))
    connection.execute("CREATE TABLE shopping (thing)")
    connection.close()


def key_gone(home: Path) -> None:
    (home / "journal.key").unlink()


def key_empty(home: Path) -> None:
    (home / "journal.key").write_bytes(b"")


def key_of_noise(home: Path) -> None:
    (home / "journal.key").write_bytes(b"\xff\x00[[[")


def key_cut_short(home: Path) -> None:
    file = home / "journal.key"
    file.write_text(file.read_text().split("cipher")[0])


def key_of_another(home: Path) -> None:
    keys.write(home / "journal.key", keys.mark_ready(keys.new_key(VERSION)))


def key_with_a_statement(home: Path) -> None:
    said_key(home, 'key = "', "key = \"'; DROP TABLE line; --")


def key_of_no_number(home: Path) -> None:
    said_key(home, f"schema = {VERSION}", "schema = true")


def newer_schema(home: Path) -> None:
    said_key(home, f"schema = {VERSION}", "schema = 99")


def newer_format(home: Path) -> None:
    (home / "journal.key").write_text('format = 2\nschema = 1\nwrapped = "by a passphrase"\n')


def newer_inside(home: Path) -> None:
    with opened(home) as journal:
        journal._database._connection.pragma("user_version", VERSION + 1)


def other_magic(home: Path) -> None:
    with opened(home) as journal:
        journal._database._connection.pragma("application_id", 7)


def linked(name: str) -> Callable[[Path], None]:
    def spoil(home: Path) -> None:
        elsewhere = home / "elsewhere"
        elsewhere.write_bytes((home / name).read_bytes() if (home / name).exists() else b"x" * 5000)
        (home / name).unlink(missing_ok=True)
        (home / name).symlink_to(elsewhere)

    spoil.__name__ = f"link-{name}"
    return spoil


def piped(name: str) -> Callable[[Path], None]:
    def spoil(home: Path) -> None:
        (home / name).unlink(missing_ok=True)
        os.mkfifo(home / name)

    spoil.__name__ = f"pipe-{name}"
    return spoil


def folder(name: str) -> Callable[[Path], None]:
    def spoil(home: Path) -> None:
        (home / name).unlink(missing_ok=True)
        (home / name).mkdir()

    spoil.__name__ = f"folder-{name}"
    return spoil


def something_to_roll_back(home: Path) -> None:
    (home / "journal.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(5000))


def changed_by(statement: str) -> Callable[[Path], None]:
    def spoil(home: Path) -> None:
        with opened(home) as journal:
            journal._database._connection.execute(statement)

    spoil.__name__ = " ".join(statement.split()[:3])
    return spoil


NAMES = ("journal.db", "journal.key", "journal.db-wal", "journal.db-journal")
SPOILT: list[tuple[Callable[[Path], None], type[errors.JournalError]]] = [
    *((each, errors.JournalDamaged) for each in (empty, gone, noise, of_another_program, huge_and_hollow)),
    *((each, errors.JournalDamaged) for each in (key_empty, key_of_noise, key_cut_short, key_of_another)),
    *((cut_by(each), errors.JournalDamaged) for each in (1, 784, 4095, 4096, 4097, 9000)),
    *((cut_to(each), errors.JournalDamaged) for each in (1, 15, 511, 4095, 4096)),
    *((each, errors.JournalDamaged) for each in (with_a_byte_more, readable_for_all)),
    (key_gone, errors.JournalKeyMissing),
    *((each, errors.JournalForeign) for each in (key_with_a_statement, key_of_no_number, other_magic)),
    *((each, errors.JournalNewer) for each in (newer_schema, newer_format, newer_inside)),
    (something_to_roll_back, errors.JournalForeign),
    *((changed_by(f"CREATE TRIGGER {each} {SPY}"), errors.JournalForeign) for each in ("spy", "search_data")),
    *(
        (changed_by(f"CREATE {statement}"), errors.JournalForeign)
        for statement in (
            "TABLE more (a)",
            "VIEW all_of_it AS SELECT * FROM slot",
            "INDEX quick ON slot (data)",
        )
    ),
    (changed_by("ALTER TABLE slot ADD COLUMN seen INTEGER"), errors.JournalForeign),
    (changed_by("DROP INDEX line_evening"), errors.JournalForeign),
]
ODD = [kind(name) for kind in (linked, piped, folder) for name in NAMES]


def is_refused(home: Path, error: type[errors.JournalError]) -> None:
    before = fingerprint(home)
    with pytest.raises(error) as caught:
        opened(home)
    assert fingerprint(home) == before
    assert describe_problem(caught.value).endswith(".") and hint_of(caught.value).endswith(".")
    assert "\n" not in describe(caught.value)


def named(value: object) -> str:
    return getattr(value, "__name__", "")


@pytest.mark.parametrize(("spoil", "error"), SPOILT, ids=named)
def test_what_is_not_sound_and_ours_is_refused_and_stays_as_it_is(
    tmp_path: Path, spoil: Callable[[Path], None], error: type[errors.JournalError]
) -> None:
    with_an_evening(tmp_path)
    spoil(tmp_path)
    if spoil is huge_and_hollow:
        with pytest.raises(error):
            opened(tmp_path)
        assert (tmp_path / "journal.db").stat().st_size == 10 << 30
        return
    is_refused(tmp_path, error)


@PIPES
@pytest.mark.parametrize("spoil", ODD, ids=named)
def test_only_plain_files_are_opened(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    with_an_evening(tmp_path)
    spoil(tmp_path)
    is_refused(tmp_path, errors.JournalForeign)


@pytest.mark.parametrize("spoil", [key_of_another, newer_schema, changed_by(f"CREATE TRIGGER spy {SPY}")])
def test_what_a_killed_program_left_in_the_log_stays_as_well(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    home, spoilt = tmp_path / "home", tmp_path / "spoilt"
    with_an_evening(home)
    with opened(home) as journal:
        journal.store(2, [slot("just now", step="new")])
        if "TRIGGER" in named(spoil):
            journal._database._connection.execute(f"CREATE TRIGGER spy {SPY}")
        spoilt.mkdir(0o700)
        for file in home.iterdir():
            (spoilt / file.name).write_bytes(file.read_bytes())
    if "TRIGGER" not in named(spoil):
        spoil(spoilt)
    assert (spoilt / "journal.db-wal").stat().st_size > 0
    is_refused(spoilt, errors.JournalError)


@pytest.mark.parametrize("name", ["journal.db", "journal.db-wal"])
def test_what_may_not_be_written_is_named_and_stays_so(tmp_path: Path, name: str) -> None:
    home, left = tmp_path / "home", tmp_path / "left"
    with_an_evening(home)
    with opened(home) as journal:
        journal.store(2, [slot("just now", step="new")])
        shutil.copytree(home, left)
    (left / name).chmod(0o444)
    before = fingerprint(left)
    with pytest.raises(errors.HomeError) as refused:
        opened(left)
    assert fingerprint(left) == before and str(left / name) in describe_problem(refused.value)


def test_a_refusal_is_all_that_is_printed(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    key_of_another(tmp_path)
    with process(tmp_path, code=OPENS) as program:
        out, err = program.communicate()
    assert (out.decode().split(".")[0], err) == ("The journal is damaged", b"")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else"
)
def test_a_home_of_somebody_else_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    before = digest(home)
    reachable = [folder for folder in home.parents if folder.stat().st_mode & 0o001 == 0]
    modes = [each.stat().st_mode for each in reachable]
    for path in reachable:
        path.chmod(0o711)
    home.chmod(0o755)
    os.seteuid(65534)
    try:
        with pytest.raises(errors.HomeError):
            opened(home)
    finally:
        os.seteuid(0)
        for path, mode in zip(reachable, modes, strict=True):
            path.chmod(mode)
    assert digest(home) == before
