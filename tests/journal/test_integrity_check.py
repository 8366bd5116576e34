"""A long journal after a kill: it is there at once, and read whole while the two go on already."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal import integrity_check as checking
from reciprocity_tui.journal import mark as marks
from reciprocity_tui.journal import open_journal as opening
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.wal import PAGE, read
from reciprocity_tui.messages import describe
from tests.journal.kit import contents, digest, line, opened, slot, with_an_evening
from tests.journal.test_handles import HANDLES, open_files
from tests.saying import raises_saying

EVENING = 2
FOR_EVER = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture(autouse=True)
def every_journal_is_a_long_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_AT_ONCE", 0)


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """Return a home whose program was killed."""
    home = tmp_path / "home"
    with_an_evening(home)
    with opened(home) as journal:
        journal.store(EVENING, [slot("before", step="before")])
        shutil.copytree(home, tmp_path / "left")
    return tmp_path / "left"


@pytest.fixture
def takes_for_ever(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def looks(connection: apsw.Connection) -> bool:
        return bool(list(connection.execute(FOR_EVER)))

    with monkeypatch.context() as patch:
        patch.setattr(checking, "is_consistent", looks)
        yield


def log_size(home: Path) -> int:
    return (home / "journal.db-wal").stat().st_size


def check_of(journal: Journal) -> checking.IntegrityCheck:
    watch = journal._database._watch
    assert watch is not None and watch.check is not None
    return watch.check


def texts(journal: Journal) -> set[object]:
    unfinished = journal.open_evening()
    assert unfinished is not None
    return {each.data["text"] for each in unfinished.slots}


def hurt(home: Path) -> None:
    """Flip a bit in a page that is not read when an evening is resumed."""
    copy = Path(shutil.copytree(home, home.with_name("to look into")))
    with opened(copy) as journal:
        ((page,),) = journal._database.rows("SELECT rootpage FROM sqlite_schema WHERE name = 'line_warm'")
    data = bytearray((home / "journal.db").read_bytes())
    data[PAGE * int(str(page)) - PAGE // 2] ^= 1
    (home / "journal.db").write_bytes(data)


@pytest.mark.usefixtures("takes_for_ever")
def test_all_that_was_kept_is_there_before_it_is_read_whole_and_at_every_start_after(left: Path) -> None:
    for number in range(3):
        before = digest(left)["journal.db"]
        with opened(left) as journal:
            assert not check_of(journal).is_over
            assert texts(journal) >= {"before", *(f"after {each}" for each in range(number))}
            journal.store(EVENING, [slot(f"after {number}", step=f"s{number}")])
            log = read(left / "journal.db-wal")
            mark = marks.read(left / "journal.mark")
            assert log is not None and mark is not None
            assert (mark.salts, mark.frames) == (log.salts, log.frames) and any(mark.ground)
        assert digest(left)["journal.db"] == before and log_size(left) > 0


@pytest.mark.usefixtures("takes_for_ever")
def test_two_who_leave_before_that_change_nothing(left: Path) -> None:
    before = digest(left)
    with opened(left) as journal:
        assert journal.people() is not None
    assert digest(left) == before


def test_once_it_was_read_the_log_goes_into_it(left: Path) -> None:
    with opened(left) as journal:
        assert log_size(left) > 0
        assert check_of(journal).is_sound()
        expected = contents(journal)
    assert {file.name for file in left.iterdir()} == {"journal.db", "journal.key"}
    with opened(left) as journal:
        assert contents(journal) == expected


def test_what_a_killed_program_had_erased_leaves_the_log_with_the_first_write_after_that(left: Path) -> None:
    with opened(left) as journal:
        assert check_of(journal).is_sound()
        journal.set_setting("look", "dusk")
        assert log_size(left) == 0
        journal.set_setting("look", "dawn")
        assert log_size(left) > 0


def test_an_erasure_waits_for_it_and_is_one(left: Path) -> None:
    with opened(left) as journal:
        journal.leave(EVENING)
        assert log_size(left) == 0


def test_what_is_damaged_is_said_before_more_is_kept_and_at_the_end(left: Path) -> None:
    hurt(left)
    before = digest(left)
    journal = opened(left)
    assert not check_of(journal).is_sound()
    for _ in range(2):
        with raises_saying(errors.JournalDamaged, match="is damaged") as refused:
            journal.finish(EVENING, [line("the end")])
        assert str(left) in describe(refused.value)
    with pytest.raises(errors.JournalDamaged):
        journal.close()
    assert digest(left) == before


def test_what_was_kept_before_the_damage_was_seen_is_there_at_the_next_start(
    left: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurt(left)
    with monkeypatch.context() as patch:
        patch.setattr(checking, "is_consistent", lambda connection: bool(list(connection.execute(FOR_EVER))))
        with opened(left) as journal:
            journal.store(EVENING, [slot("after", step="after")])
    journal = opened(left)
    assert texts(journal) >= {"before", "after"}
    with pytest.raises(errors.JournalDamaged):
        journal.leave(EVENING)  # It may be kept, but then it waits for what is said of the next.
        journal.set_setting("look", "dusk")
    with pytest.raises(errors.JournalDamaged):
        journal.close()


def test_a_log_that_was_put_into_the_journal_in_part_is_not_gone_on_with(left: Path) -> None:
    """Read all of a journal that is not whole without its log before anything else."""
    log, mark = read(left / "journal.db-wal"), marks.Mark(left / "journal.mark")
    assert log is not None
    mark.begin()
    mark.withdraw(log.salts)
    mark.close(remove=False)
    with opened(left) as journal:
        watch = journal._database._watch
        assert watch is not None and watch.check is None and log_size(left) == 0


@pytest.mark.parametrize(
    "statement", ["DELETE FROM search_content WHERE id = 1", "DELETE FROM line WHERE id = 1"]
)
@pytest.mark.parametrize("at_once", [True, False])
def test_tables_that_do_not_agree_are_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str, at_once: bool
) -> None:
    home, left = tmp_path / "home", tmp_path / "left"
    with_an_evening(home)
    with opened(home) as journal:
        journal._database._connection.execute(statement)
    with opened(home) as journal:
        journal.set_setting("look", "dusk")
        shutil.copytree(home, left)
    if at_once:
        monkeypatch.setattr(opening, "MOST_AT_ONCE", 1000)
        with pytest.raises(errors.JournalDamaged):
            opened(left)
    else:
        journal = opened(left)
        assert not check_of(journal).is_sound()
        with pytest.raises(errors.JournalDamaged):
            journal.close()


@pytest.mark.skipif(not HANDLES.exists(), reason="open files are not counted here")
@pytest.mark.usefixtures("takes_for_ever")
def test_no_file_stays_open_behind_it(left: Path) -> None:
    opened(left).close()
    assert open_files(left) == []


def test_a_home_of_any_name_can_be_read(left: Path) -> None:
    home = left.rename(left.with_name("with % and ? and # and spaces"))
    with opened(home) as journal:
        assert check_of(journal).is_sound()
