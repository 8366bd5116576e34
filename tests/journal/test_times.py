"""Files of one home from different times, in any combination: what opens is how it once was, and never a mixture."""

import errno
import os
import shutil
from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path

import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal import fingerprint as ground
from reciprocity_tui.journal import home_watch as place
from reciprocity_tui.journal import open_journal as opening
from reciprocity_tui.journal.wal import PAGE, read
from reciprocity_tui.messages import describe
from tests.journal.kit import contents, digest, line, opened, slot, start, with_an_evening
from tests.saying import raises_saying

EVENING = 2


class Times:
    """One home, copied again and again while it is open and after it is closed, and what stood in it then."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.home = folder, folder / "home"
        self.states: dict[str, object] = {}
        with_an_evening(self.home)
        self._copy("closed")
        with opened(self.home) as journal:
            journal.store(EVENING, [slot("half way", step="a")])
            self._copy("half way")
            journal.store(EVENING, [slot("a long one " * 900, step="b")])
            self._copy("later")
            journal.finish(EVENING, [line(f"kept {order}", order=order) for order in range(3)])
            self._copy("at the end")
        self._copy("closed again")
        with opened(self.home) as journal:
            evening = journal.begin(start())
            journal.store(evening, [slot("the next one", step="a")])
            self._copy("the next evening")
            journal.notes.leave(0, "in the blue tin")
            self._copy("with a line")
            journal.finish(evening, [line("and this")])
            self._copy("at the next end")
            journal.begin(start())
            self._copy("a third one")
        self._copy("closed at last")

    def _copy(self, name: str) -> None:
        """Copy the home as it is, as a backup or a power cut would."""
        self.states[name] = self._contents(Path(shutil.copytree(self.home, self.folder / name)))

    def _contents(self, home: Path) -> object:
        copy = shutil.copytree(home, home.with_name("to read"))
        try:
            with opened(copy) as journal:
                return contents(journal)
        finally:
            shutil.rmtree(copy)

    def mixed(self, journal: str, log: str, mark: str) -> Path:
        """Return a home with files of these times; a file that did not exist then does not exist now."""
        home = self.folder / "mixed"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        for name, time in (
            ("journal.key", journal),
            ("journal.db", journal),
            ("journal.db-wal", log),
            ("journal.mark", mark),
        ):
            if (self.folder / time / name).exists():
                shutil.copyfile(self.folder / time / name, home / name)
        return home


@pytest.fixture(scope="module", params=[ground.MOST_PAGES, 1], ids=["all pages", "the first page"])
def times(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Times]:
    """Use both ways to distinguish the times of a journal: that for any length, and that for a long one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ground, "MOST_PAGES", request.param)
        yield Times(tmp_path_factory.mktemp("times"))


def outcome(home: Path) -> object:
    """Return the content; None if it was refused, in a sentence and with nothing changed."""
    before, sentence = digest(home), ""
    try:
        with opened(home) as journal:
            return contents(journal)
    except errors.JournalDamaged as refused:
        sentence = describe(refused)
    assert digest(home) == before
    assert str(home) in sentence and "Nothing was changed" in sentence
    return None


@pytest.mark.slow
def test_it_opens_as_it_once_was_or_not_at_all(times: Times) -> None:
    for journal, log, mark in product(times.states, repeat=3):
        result = outcome(times.mixed(journal, log, mark))
        assert result is None or result in times.states.values(), (journal, log, mark)
        if journal == log == mark:
            assert result == times.states[journal], journal


def test_an_older_journal_under_a_newer_log_is_refused_and_both_ways_out_lead_out(times: Times) -> None:
    home = times.mixed("closed", "with a line", "with a line")
    with raises_saying(errors.JournalDamaged, match="does not belong to") as refused:
        opened(home)
    assert "move journal.db-wal and journal.mark out of the folder" in describe(refused.value)
    for name in ("journal.db-wal", "journal.mark"):
        (home / name).unlink()
    assert outcome(home) == times.states["closed"]
    put_back = times.mixed("closed again", "with a line", "with a line")
    assert outcome(put_back) == times.states["with a line"]


def test_an_older_journal_copied_over_the_open_one_is_said(times: Times) -> None:
    home = times.mixed("closed at last", "closed at last", "closed at last")
    journal = opened(home)
    evening = journal.begin(start())
    shutil.copyfile(times.folder / "closed" / "journal.db", home / "journal.db")
    with pytest.raises(errors.JournalDamaged):
        journal.store(evening, [slot("now", step="now")])
    with pytest.raises(errors.JournalDamaged):
        journal.close()


def test_a_mark_that_cannot_be_read_is_said_and_the_way_out_is_right(times: Times) -> None:
    """Refuse it: without the mark nobody would miss the end of the log."""
    home = times.mixed("with a line", "with a line", "with a line")
    mark, log = home / "journal.mark", home / "journal.db-wal"
    hurt = bytearray(mark.read_bytes())
    hurt[9] ^= 1
    mark.write_bytes(hurt)
    log.write_bytes(log.read_bytes()[:-5000])
    assert outcome(home) is None
    home = times.mixed("with a line", "with a line", "with a line")
    mark.write_bytes(hurt[:-3])
    assert outcome(home) is None
    mark.unlink()
    assert outcome(home) == times.states["with a line"]


def test_a_mark_is_there_whole_or_not_at_all(times: Times, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never leave an empty one, even when killed."""
    home = times.mixed("closed", "closed", "closed")
    marks: list[int] = []

    def begun(file: Path, data: bytes) -> None:
        marks.append(len(data))
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("reciprocity_tui.journal.mark.write_atomic", begun)
    with opened(home) as journal:
        with pytest.raises(errors.DiskFull):
            journal.set_setting("look", "dusk")
        assert marks and not (home / "journal.mark").exists()
    (home / "journal.mark").write_bytes(b"")
    assert outcome(home) is None


def test_damage_that_is_seen_late_leaves_what_a_killed_program_left(times: Times) -> None:
    home = times.mixed("at the end", "at the end", "at the end")
    data = bytearray((home / "journal.db").read_bytes())
    for page in range(4096, len(data), 4096):
        data[page + 99] ^= 1
    (home / "journal.db").write_bytes(data)
    before = digest(home)
    with pytest.raises(errors.JournalDamaged), opened(home) as journal:
        contents(journal)
    assert digest(home) == before and "journal.mark" in before


def test_every_log_holds_the_first_page_so_that_no_two_times_have_the_same(tmp_path: Path) -> None:
    first_pages = set()
    for number in range(3):
        with opened(tmp_path) as journal:
            journal.set_setting("look", f"look {number}")
            log = read(tmp_path / "journal.db-wal")
            assert log is not None and 1 in log.pages
        first_pages.add((tmp_path / "journal.db").read_bytes()[:PAGE])
    assert len(first_pages) == 3


@pytest.mark.parametrize("most", [4, ground.MOST_PAGES])
def test_a_stretch_of_another_time_under_a_log_is_refused_wherever_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(ground, "MOST_PAGES", most)
    home, left = tmp_path / "home", tmp_path / "left"
    with_an_evening(home)
    with opened(home) as journal:
        journal.finish(journal.begin(start()), [line("long words " * 900, order=order) for order in range(9)])
    pages = (home / "journal.db").stat().st_size // PAGE
    with opened(home) as journal:
        journal._database._connection.execute("VACUUM")  # Rewrite every page.
    earlier = tmp_path / "earlier"
    shutil.copytree(home, earlier)
    with opened(home) as journal:
        journal._database._connection.execute("VACUUM")
    with opened(home) as journal:
        journal.set_setting("look", "dusk")
        shutil.copytree(home, left)
    now, then = ((each / "journal.db").read_bytes() for each in (home, earlier))
    stretch = PAGE * -(-pages // most)
    assert len(now) == len(then)
    for begin in range(0, len(now) - stretch, PAGE):
        (left / "journal.db").write_bytes(
            now[:begin] + then[begin : begin + stretch] + now[begin + stretch :]
        )
        assert outcome(left) is None, begin // PAGE


@pytest.mark.parametrize("checked_later", [False, True], ids=["checked at once", "checked later"])
@pytest.mark.parametrize("mark", [True, False], ids=["with its mark", "without its mark"])
def test_a_log_of_the_program_before_opens_on_a_long_journal_and_on_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: bool, checked_later: bool
) -> None:
    """Accept the fingerprint of every page, however many there are."""
    monkeypatch.setattr(ground, "MOST_PAGES", 2)
    monkeypatch.setattr(opening, "MOST_AT_ONCE", 0 if checked_later else 1000)
    home, left = tmp_path / "home", tmp_path / "left"
    with_an_evening(home)
    with opened(home) as journal:
        journal.finish(journal.begin(start()), [line("long words " * 900)])
    earlier = (home / "journal.db").read_bytes()
    with opened(home) as journal:
        journal._database._connection.execute("VACUUM")  # Rewrite every page.
    with monkeypatch.context() as before:
        before.setattr(place, "fingerprint_of", partial(ground.fingerprint_of, of_every_page=True))
        with opened(home) as journal:
            journal.set_setting("look", "dusk")
            shutil.copytree(home, left)
    if not mark:
        (left / "journal.mark").unlink()
    elsewhere = Path(shutil.copytree(left, tmp_path / "elsewhere"))
    assert ground.fingerprint(left / "journal.db") != ground.fingerprint(
        left / "journal.db", of_every_page=True
    )
    again = tmp_path / "again"
    with opened(left) as journal:
        assert journal.setting("look") == "dusk"
        journal.set_setting("look", "dawn")
        shutil.copytree(left, again)
    for folder in (left, again):
        with opened(folder) as journal:
            assert journal.setting("look") == "dawn"
    (elsewhere / "journal.db").write_bytes(earlier)
    assert outcome(elsewhere) is None


def test_a_journal_of_many_years_is_told_from_itself_without_reading_more_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_at: list[int] = []

    def counted(handle: int, where: int, how: int) -> int:
        read_at.append(where)
        return real(handle, where, how)

    real = os.lseek
    monkeypatch.setattr(os, "lseek", counted)
    for pages in (ground.MOST_PAGES, ground.MOST_PAGES + 1, 100_000):
        with (tmp_path / "journal.db").open("wb") as file:
            file.truncate(pages * PAGE)
        read_at.clear()
        ground.fingerprint(tmp_path / "journal.db")
        assert ground.MOST_PAGES / 2 < len(read_at) <= ground.MOST_PAGES
        assert min(read_at) < PAGE and max(read_at) > (pages - 2 * pages / ground.MOST_PAGES) * PAGE
