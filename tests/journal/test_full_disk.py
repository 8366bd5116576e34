"""Check a full disk: saved lines stay, unsaved ones are reported, and saving works once there is room."""

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from unittest.mock import Mock

import apsw
import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal.home_watch import HomeWatch
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.messages import describe
from reciprocity_tui.people import assign_seats
from tests.journal.kit import contents, line, opened, promise, slot, start, telling, with_a_practice
from tests.saying import raises_saying

resource = pytest.importorskip("resource")
PAGE, OPEN, AGREED, PRACTICE = 4096, 2, 1, 1
LONG = "violets " * 1000
MADE = promise("violets " * 100)

ACTS: dict[str, Callable[[Journal], object]] = {
    "begin": lambda journal: journal.begin(start(prompts=tuple(f"p{each}" * 90 for each in range(9))), [1]),
    "draft": lambda journal: journal.store(OPEN, [slot(LONG, state="draft")]),
    "lock": lambda journal: journal.store(OPEN, [slot(LONG), slot(LONG, seat=1)]),
    "pass": lambda journal: journal.store(OPEN, [slot("", state="passed"), slot(LONG, step="other")]),
    "finish": lambda journal: journal.finish(
        OPEN,
        [*(line(LONG, order=each) for each in range(5)), telling(MADE)],
        [MADE, promise("violets and tulips", AGREED)],
    ),
    "end an agreement": lambda journal: journal.agreements.end(AGREED),
    "put an agreement off": lambda journal: journal.agreements.postpone([AGREED]),
    "leave": lambda journal: journal.leave(OPEN),
    "pause": lambda journal: journal.pause(OPEN, "2026-06-01T20:00"),
    "names": lambda journal: journal.set_people(*assign_seats("A" * 24, "B" * 24)),
    "leave a line": lambda journal: journal.notes.leave(0, LONG),
    "open the lines": lambda journal: journal.notes.open(),
    "forget": lambda journal: journal.delete_lines([1, 2]),
    "add a practice": lambda journal: journal.practices.add("k7m2-p9qd/long", f'{{"title": "{LONG}"}}'),
    "note": lambda journal: journal.practices.add_note(PRACTICE, "helped", 0, LONG),
    "remove a practice": lambda journal: journal.practices.remove(PRACTICE),
}


@contextmanager
def files_may_grow_to(size: int) -> Iterator[None]:
    """Limit the size of files in this process, as if the disk had no more room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def happens_or_does_not(journal: Journal, act: Callable[[Journal], object], happened: object) -> bool:
    """Return whether `act` fitted; if not, nothing has changed and the error contains nothing that was typed."""
    before = contents(journal)
    try:
        act(journal)
    except errors.DiskFull as full:
        message = describe(full)
    else:
        assert contents(journal) == happened
        return True
    assert contents(journal) == before
    assert "disk is full" in message and "violets" not in message
    return False


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_at_every_level_it_is_kept_or_said(tmp_path: Path, act: Callable[[Journal], object]) -> None:
    with_a_practice(tmp_path / "other")
    with opened(tmp_path / "other") as journal:
        act(journal)
        happened = contents(journal)
    fitted = []
    for pages in range(0, 60, 3):
        home = tmp_path / str(pages)
        with_a_practice(home)
        with opened(home) as journal:
            with files_may_grow_to(pages * PAGE + 100):
                fitted.append(happens_or_does_not(journal, act, happened))
            if not fitted[-1]:
                act(journal)
            assert contents(journal) == happened
        with opened(home) as journal:
            assert contents(journal) == happened
    assert fitted[-1] and not fitted[0]


def test_a_database_that_may_not_grow(tmp_path: Path) -> None:
    with_a_practice(tmp_path)
    with opened(tmp_path) as journal:
        connection = journal._database._connection
        connection.pragma("max_page_count", connection.pragma("page_count"))
        before = contents(journal)
        with pytest.raises(errors.DiskFull):
            journal.store(OPEN, [slot(LONG * 20)])
        assert contents(journal) == before
        connection.pragma("max_page_count", 100_000)
        journal.store(OPEN, [slot(LONG * 20)])


def test_a_first_start_without_room_says_so_and_works_with_room(tmp_path: Path) -> None:
    messages = []
    for pages in range(0, 40, 2):
        home = tmp_path / str(pages)
        with files_may_grow_to(pages * PAGE + 10):
            try:
                opened(home).close()
            except errors.DiskFull as full:
                messages.append(describe(full))
        with_a_practice(home)
    assert messages
    assert set(messages) == {
        "The disk is full, and the journal needs a little room. Make some, then start again."
    }


def test_without_room_for_tidying_what_is_kept_is_not_said_to_be_lost(tmp_path: Path) -> None:
    """Commit the end of an evening once; erased text leaves the log as soon as there is room."""
    put_off = 0
    for pages in range(30, 60):
        home = tmp_path / str(pages)
        with_a_practice(home)
        log = home / "journal.db-wal"
        with opened(home) as journal, files_may_grow_to(pages * PAGE + 100), suppress(errors.DiskFull):
            ACTS["finish"](journal)
            put_off += log.stat().st_size > 0
            with raises_saying(errors.JournalError, match="over"):
                ACTS["finish"](journal)
            assert len(journal.lines(OPEN)) == 6
        assert not log.exists()
    assert put_off


FAULTS = (OSError(errno.EIO, ""), OSError(errno.EACCES, ""), apsw.ReadOnlyError(), apsw.CantOpenError())


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_disk_that_breaks_is_said_and_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Journal], object]
) -> None:
    with_a_practice(tmp_path)
    with opened(tmp_path) as journal:
        before = contents(journal)
        for fault in FAULTS:
            with monkeypatch.context() as patch:
                patch.setattr(HomeWatch, "before_commit", Mock(side_effect=fault))
                with pytest.raises(errors.JournalError) as caught:
                    act(journal)
            assert contents(journal) == before
            words = describe(caught.value)
            assert str(tmp_path) in words and "then try again" in words


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_an_evening_that_is_kept_is_over_although_the_disk_breaks_right_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    """Keep the opened note for the next evening."""
    with opened(tmp_path) as journal:
        journal.notes.leave(0, "look under the kettle")
        journal.notes.open()
        evening = journal.begin(start())
        with monkeypatch.context() as patch:
            patch.setattr(HomeWatch, "before_commit", Mock(side_effect=[None, fault]))
            journal.finish(evening, [line("walking home")])
        assert [each.text for each in journal.lines(evening)] == ["walking home"]
        journal.finish(journal.begin(start()), [])
        assert [each.text for each in journal.lines(evening + 1)] == ["look under the kettle"]


@pytest.mark.parametrize("meanwhile", [False, True], ids=["before", "while it is written"])
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_where_the_log_was_taken_away_and_nothing_fits_it_is_kept_once_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Journal], object], meanwhile: bool
) -> None:
    home, left = tmp_path / "home", tmp_path / "left"
    with_a_practice(home)
    shutil.copytree(home, tmp_path / "other")
    with opened(tmp_path / "other") as journal:
        act(journal)
        happened = contents(journal)
    with opened(home) as journal:
        journal.set_setting("look", "dusk")
        before = contents(journal)

        def take_away(watch: HomeWatch) -> None:
            begin(watch)
            (home / "journal.db-wal").unlink(missing_ok=True)

        def is_full(watch: HomeWatch) -> None:
            raise OSError(errno.ENOSPC, "no room")

        begin = HomeWatch.before_commit
        with monkeypatch.context() as patch:
            patch.setattr(HomeWatch, "before_checkpoint", is_full)
            if meanwhile:
                patch.setattr(HomeWatch, "before_commit", take_away)
                act(journal)
            else:
                (home / "journal.db-wal").unlink()
                for _ in range(2):
                    with pytest.raises(errors.DiskFull):
                        act(journal)
                    assert contents(journal) == before
        if not meanwhile:
            act(journal)
        assert contents(journal) == happened
        journal.set_setting("look", "paper")
        shutil.copytree(home, left)
    for place in (home, left):
        with opened(place) as journal:
            assert contents(journal) == happened and journal.setting("look") == "paper"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 2 MB, where root may."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root can make a small disk")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no small disk can be made here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def filled(disk: Path, leave: int) -> Path:
    """Fill all of the disk but `leave` pages with a file."""
    taken = disk / "other things"
    with taken.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(PAGE))
        except OSError:
            file.truncate(max(0, file.tell() // PAGE - leave) * PAGE)
    return taken


@pytest.mark.slow
@pytest.mark.parametrize("act", ["lock", "finish", "open the lines", "forget", "leave"])
def test_on_a_disk_that_is_really_full(small_disk: Path, act: str) -> None:
    home, fitted = small_disk / "home", []
    for leave in range(0, 160, 4):
        with_a_practice(home)
        with opened(home) as journal:
            before = contents(journal)
            taken = filled(small_disk, leave)
            try:
                ACTS[act](journal)
                fitted.append(True)
                assert contents(journal) != before
            except errors.DiskFull:
                fitted.append(False)
                assert contents(journal) == before
                taken.unlink()
                ACTS[act](journal)
            happened = contents(journal)
        taken.unlink(missing_ok=True)
        with opened(home) as journal:
            assert contents(journal) == happened
        for file in home.iterdir():
            file.unlink()
    assert fitted[-1] and not fitted[0]
