"""Check that a journal is where the next start looks for it; otherwise warn, and don't call it saved."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal import key as keys
from reciprocity_tui.journal.home_watch import Change, HomeWatch
from reciprocity_tui.journal.schema import VERSION
from reciprocity_tui.messages import describe_problem, hint_of, text
from tests.journal.kit import contents, digest, line, opened, slot, with_an_evening
from tests.saying import raises_saying

EVENING = 2


def moved(home: Path) -> None:
    home.rename(home.with_name("elsewhere"))


def deleted(home: Path) -> None:
    shutil.rmtree(home)


def another_in_its_place(home: Path) -> None:
    moved(home)
    with_an_evening(home)


def a_copy_in_its_place(home: Path) -> None:
    moved(home)
    shutil.copytree(home.with_name("elsewhere"), home)


def without_journal(home: Path) -> None:
    (home / "journal.db").unlink()


def another_journal(home: Path) -> None:
    with_an_evening(home.with_name("other"))
    (home.with_name("other") / "journal.db").replace(home / "journal.db")


def another_key(home: Path) -> None:
    keys.write(home / "journal.key", keys.mark_ready(keys.new_key(VERSION)))


def a_key_of_noise(home: Path) -> None:
    (home / "journal.key").write_bytes(b"\xff\x00")


LOST: tuple[Callable[[Path], None], ...] = (
    moved,
    deleted,
    another_in_its_place,
    a_copy_in_its_place,
    without_journal,
    another_journal,
    another_key,
    a_key_of_noise,
)


@pytest.mark.parametrize("happens", LOST, ids=lambda happens: happens.__name__)
def test_nothing_is_kept_where_the_next_start_would_not_find_it(
    tmp_path: Path, happens: Callable[[Path], None]
) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    journal = opened(home)
    before = contents(journal)
    happens(home)
    acts: tuple[Callable[[], object], ...] = (
        lambda: journal.store(EVENING, [slot("now", step="now")]),
        lambda: journal.finish(EVENING, [line("the end")]),
        lambda: journal.notes.leave(0, "for the jar"),
        lambda: journal.set_setting("look", "dusk"),
    )
    for act in acts:
        with pytest.raises(errors.JournalMoved) as gone:
            act()
        assert str(home) in describe_problem(gone.value) and "then try again" in hint_of(gone.value)
    assert contents(journal) == before
    with pytest.raises(errors.JournalMoved):
        journal.close()


def test_once_it_is_put_back_it_can_be_kept(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    with opened(home) as journal:
        moved(home)
        with raises_saying(errors.JournalMoved, match="is missing"):
            journal.finish(EVENING, [line("the end")])
        home.with_name("elsewhere").rename(home)
        journal.finish(EVENING, [line("the end")])
    with opened(home) as journal:
        assert [kept.text for kept in journal.lines(EVENING)] == ["the end"]


def test_what_may_not_be_written_at_the_next_start_is_not_written_now(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    with opened(home) as journal:
        (home / "journal.db").chmod(0o400)
        with raises_saying(errors.JournalMoved, match="cannot be read and written any more"):
            journal.finish(EVENING, [line("the end")])
        (home / "journal.db").chmod(0o600)
        journal.finish(EVENING, [line("the end")])


def test_once_it_is_put_back_all_that_was_kept_is_there(tmp_path: Path) -> None:
    """Put it back after the end, too: the program could neither empty its log nor remove it."""
    home = tmp_path / "home"
    with_an_evening(home)
    journal = opened(home)
    journal.store(EVENING, [slot("now", step="now")])
    expected = contents(journal)
    moved(home)
    with pytest.raises(errors.JournalMoved):
        journal.close()
    home.with_name("elsewhere").rename(home)
    with opened(home) as journal:
        assert contents(journal) == expected
    assert {file.name for file in home.iterdir()} == {"journal.db", "journal.key"}


def test_an_older_copy_in_its_place_is_said_at_the_end(tmp_path: Path) -> None:
    """Report an older copy: it has the right key, and lacks the newest entries."""
    home, backup = tmp_path / "home", tmp_path / "backup"
    with_an_evening(home)
    shutil.copytree(home, backup)
    journal = opened(home)
    journal.store(EVENING, [slot("now", step="now")])
    expected = contents(journal)
    moved(home)
    shutil.copytree(backup, home)
    before = digest(home)
    with raises_saying(errors.JournalMoved, match="has been replaced"):
        journal.close()
    assert digest(home) == before
    with opened(tmp_path / "elsewhere") as journal:
        assert contents(journal) == expected


def test_a_key_that_was_deleted_is_written_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    with opened(home) as journal:
        (home / "journal.key").unlink()
        journal.store(EVENING, [slot("now", step="now")])
        expected = contents(journal)
    with opened(home) as journal:
        assert contents(journal) == expected


def test_nothing_is_kept_while_its_key_cannot_be_written_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    with opened(home) as journal:
        (home / "journal.key").unlink()
        monkeypatch.setattr(keys, "write_atomic", _refused)
        with raises_saying(errors.JournalMoved, match="cannot be written any more"):
            journal.store(EVENING, [slot("now", step="now")])
        monkeypatch.undo()
        journal.store(EVENING, [slot("now", step="now")])
        expected = contents(journal)
    with opened(home) as journal:
        assert contents(journal) == expected


def _refused(file: Path, data: bytes) -> None:
    raise PermissionError(errno.EACCES, "Permission denied", str(file))


@pytest.mark.parametrize("name", ["journal.db-wal", "journal.mark"])
@pytest.mark.parametrize("replaced", [False, True])
def test_what_is_kept_is_there_although_the_log_was_taken_away(
    tmp_path: Path, name: str, replaced: bool
) -> None:
    home, left = tmp_path / "home", tmp_path / "left"
    with_an_evening(home)
    with opened(home) as journal:
        journal.store(EVENING, [slot("before", step="before")])
        (home / name).unlink()
        if replaced:
            (home / name).write_bytes(b"something else")
        for number in range(3):
            journal.store(EVENING, [slot(f"after {number}", step=f"s{number}")])
        expected = contents(journal)
        shutil.copytree(home, left)
    there = []
    for place in (home, left):
        with opened(place) as journal:
            there.append(contents(journal))
    assert there == [expected, expected]


def test_who_only_looks_is_told_at_the_end(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    journal = opened(home)
    deleted(home)
    with raises_saying(errors.JournalMoved, match="is missing"):
        journal.close()
    journal.close()


@pytest.mark.parametrize("name", ["journal.db", "journal.db-wal"])
@pytest.mark.parametrize("cut", [False, True], ids=["changed", "cut"])
def test_what_was_damaged_meanwhile_is_said_before_anything_is_kept(
    tmp_path: Path, name: str, cut: bool
) -> None:
    """Notice damage in pages that the program has cached, too."""
    home = tmp_path / "home"
    with_an_evening(home)
    with opened(home) as journal:
        journal.store(EVENING, [slot("before", step="before")])
        before = contents(journal)
        data = (home / name).read_bytes()
        hurt = bytearray(data[: len(data) // 2 - 100] if cut else data)
        for where in range(60, len(hurt), 301):
            hurt[where] ^= 1
        with (home / name).open("r+b") as file:
            file.write(hurt)
            file.truncate()
        for _ in range(2):
            with raises_saying(errors.JournalDamaged, match="damaged") as damaged:
                journal.finish(EVENING, [line("the end")])
            assert str(home) in str(damaged.value) and damaged.value.is_permanent
        (home / name).write_bytes(data)
        journal.finish(EVENING, [line("the end")])
        assert contents(journal) != before
    with opened(home) as journal:
        assert [kept.text for kept in journal.lines(EVENING)] == ["the end"]
        journal.set_setting("look", "dusk")
        (home / name).write_bytes(bytes(hurt))
        now = digest(home)
        with pytest.raises(errors.JournalDamaged):
            journal.close()
        assert digest(home) == now


def test_what_others_wrote_without_harm_is_no_matter(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with_an_evening(home)
    with opened(home) as journal:
        journal.store(EVENING, [slot("before", step="before")])
        for name in ("journal.db", "journal.db-wal"):
            (home / name).write_bytes((home / name).read_bytes())
        journal.finish(EVENING, [line("the end")])
    with opened(home) as journal:
        assert [kept.text for kept in journal.lines(EVENING)] == ["the end"]


@pytest.mark.parametrize("closed", [False, True], ids=["while it is open", "once it is closed"])
def test_two_who_only_look_take_nothing_away_that_lies_there_by_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: bool
) -> None:
    home = tmp_path / "home"
    journal = opened(home)
    if closed:
        real = HomeWatch.require_in_place_after_close

        def comes_late(watch: HomeWatch) -> None:
            real(watch)
            monkeypatch.undo()
            another_in_its_place(home)

        monkeypatch.setattr(HomeWatch, "require_in_place_after_close", comes_late)
    else:
        another_in_its_place(home)
    journal.discard_if_empty()
    with opened(home) as there:
        assert there.people() is not None and there.open_evening() is not None


def test_two_who_only_look_leave_a_backup_that_was_copied_over_the_journal(tmp_path: Path) -> None:
    """Leave files that are the same ones, with the same key, if their content is another's."""
    home, backup = tmp_path / "home", tmp_path / "backup"
    opened(home).close()
    shutil.copytree(home, backup)
    with opened(backup) as journal:
        journal.notes.leave(0, "for the jar")
    journal = opened(home)
    assert journal.notes.waiting() == () and journal.people() is None and journal.open_evening() is None
    shutil.copyfile(backup / "journal.db", home / "journal.db")
    journal.discard_if_empty()
    with opened(home) as there:
        assert [line.text for line in there.notes.waiting()] == ["for the jar"]


@pytest.mark.parametrize("message", ["journal-moved", "journal-moved-at-end"])
def test_every_change_has_a_sentence_of_its_own(message: str) -> None:
    sentences = {text(message, change=change.value, path="/kept") for change in Change}
    assert len(sentences) == len(Change)
