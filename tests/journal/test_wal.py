"""Check the log of a killed program: it has every acknowledged write, or reports the loss. A torn end is no loss."""

import random
import shutil
from pathlib import Path

import apsw
import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal import mark as marks
from reciprocity_tui.journal.fingerprint import fingerprint
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.wal import LogTail, read
from reciprocity_tui.messages import describe
from tests.journal.kit import contents, digest, opened, slot, start, with_an_evening

HEADER, FRAME = 32, 4120
EVENING = 2


class Killed:
    """Programs that were killed one after the other: the home after each write, and what stood in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.homes: list[Path] = []
        self.states: list[object] = []
        home = folder / "running"
        with_an_evening(home)
        with opened(home) as journal:
            for number in range(6):
                long = "words " * (1500 if number == 3 else 1)
                journal.store(EVENING, [slot(f"{number} {long}", step=f"s{number}", seat=number % 2)])
                self.homes.append(Path(shutil.copytree(home, folder / f"after {number}")))
                self.states.append(contents(journal))

    def log(self, after: int = -1) -> bytes:
        return (self.homes[after] / "journal.db-wal").read_bytes()

    def left(self, after: int = -1, log: bytes | None = None, *, marked: bool = True) -> Path:
        """Return a copy of the home after that write, with that log."""
        home = self.folder / "left"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self.homes[after], home)
        if log is not None:
            (home / "journal.db-wal").write_bytes(log)
        if not marked:
            (home / "journal.mark").unlink()
        return home

    def state_of(self, home: Path) -> int:
        """Return the write after which the home is found to be."""
        with opened(home) as journal:
            return self.states.index(contents(journal))


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Killed:
    return Killed(tmp_path_factory.mktemp("killed"))


def is_refused(home: Path) -> str:
    """Check that it is refused unchanged, and return the sentence."""
    before = digest(home)
    with pytest.raises(errors.JournalDamaged) as refused:
        opened(home)
    assert digest(home) == before
    return describe(refused.value)


def flipped(data: bytes, where: int, bit: int = 0) -> bytes:
    return data[:where] + bytes((data[where] ^ 1 << bit,)) + data[where + 1 :]


def test_all_that_was_acknowledged_is_there_after_every_kill(killed: Killed) -> None:
    assert [killed.state_of(killed.left(after)) for after in range(6)] == list(range(6))


@pytest.mark.parametrize("marked", [True, False])
def test_a_flipped_bit_anywhere_in_the_log_is_said_and_nothing_is_cut_off(
    killed: Killed, marked: bool
) -> None:
    log, chance = killed.log(), random.Random(8)
    # Each field of the header and of the first and the last frame, and anywhere in the pages.
    begins = (0, 8, HEADER, HEADER + 12, len(log) - FRAME, len(log) - FRAME + 12)
    fields = [begin + field for begin in begins for field in (0, 4, 8)]
    places = [*fields, *(chance.randrange(len(log)) for _ in range(20))]
    outcomes = [
        is_refused(killed.left(log=flipped(log, where, chance.randrange(8)), marked=marked))
        for where in places
    ]
    assert [
        where for where, sentence in zip(places, outcomes, strict=True) if "journal.db-wal" not in sentence
    ] == []
    assert len(outcomes) == 38


def test_a_sound_log_is_read_to_its_end_however_long_it_is(
    killed: Killed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reciprocity_tui.journal.wal._MOST_FRAMES", 3)
    frames = (len(killed.log()) - HEADER) // FRAME
    log = read(killed.left() / "journal.db-wal")
    assert log is not None and log.frames == frames > 3
    assert killed.state_of(killed.left()) == 5


def test_more_than_a_write_can_have_is_no_torn_one(
    killed: Killed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "journal.db-wal"
    judged = []
    for behind in (3, 4):
        file.write_bytes(killed.log(0) + b"\1" * (behind * FRAME))
        monkeypatch.setattr("reciprocity_tui.journal.wal._MOST_FRAMES", 3)
        log = read(file)
        judged.append(None if log is None else log.tail)
    assert judged == [LogTail.TORN_WRITE, LogTail.DAMAGE]


@pytest.mark.parametrize("log", [b"", b"half a header"], ids=["empty", "hardly begun"])
def test_a_log_that_was_needed_and_is_gone_is_missed(killed: Killed, log: bytes) -> None:
    is_refused(killed.left(log=log))
    home = killed.left()
    (home / "journal.db-wal").unlink()
    assert "are missing" in is_refused(home)


def test_a_log_that_ends_early_is_missed_at_every_length(killed: Killed) -> None:
    log, chance = killed.log(), random.Random(9)
    for length in (*range(HEADER, len(log), FRAME), *(chance.randrange(len(log)) for _ in range(20))):
        assert "are missing" in is_refused(killed.left(log=log[:length]))
    home = killed.left(log=killed.log(0))
    assert "Then move journal.mark out of it" in is_refused(home)
    (home / "journal.mark").unlink()
    assert killed.state_of(home) == 0


def test_where_nobody_knows_how_far_it_went_an_early_end_is_a_power_cut(killed: Killed) -> None:
    log = killed.log()
    states = [
        killed.state_of(killed.left(log=log[:length], marked=False))
        for length in range(len(killed.log(0)), len(log) + 1, FRAME)
    ]
    assert states == sorted(states) and set(states) == set(range(6))
    assert killed.state_of(killed.left(log=log[:-9], marked=False)) == 4


@pytest.mark.parametrize("after", [0, 3])
def test_a_write_that_a_power_cut_tore_is_dropped_and_nothing_is_said(killed: Killed, after: int) -> None:
    """Drop it: the mark is that of the write before, so it was not acknowledged."""
    acknowledged = len(killed.log(after))
    torn = killed.log(after + 1)
    for log in (
        torn[:-1],
        torn[: acknowledged + 10],
        flipped(torn, len(torn) - 5),
        flipped(torn, acknowledged + 30),
    ):
        assert killed.state_of(killed.left(after, log)) == after
    assert killed.state_of(killed.left(after, torn)) == after + 1


def test_without_the_log_the_journal_opens_as_the_sentence_says(killed: Killed, tmp_path: Path) -> None:
    home = killed.left(log=flipped(killed.log(), 5000))
    assert "move journal.db-wal and journal.mark out of it, and the journal opens" in is_refused(home)
    for name in ("journal.db-wal", "journal.mark"):
        (home / name).unlink()
    with opened(home) as journal:
        assert journal.open_evening() is not None
    first = tmp_path / "first"
    with opened(tmp_path / "home") as journal:
        journal.begin(start())
        shutil.copytree(tmp_path / "home", first)
    (first / "journal.db-wal").unlink()
    assert "Then move journal.mark out of it" in is_refused(first)
    (first / "journal.mark").unlink()
    with opened(first) as journal:
        assert journal.open_evening() is None


def begun_anew(journal: Journal) -> None:
    """Put all of the log into the journal, so that the next one begins in the same file."""
    watch = journal._database._watch
    assert watch is not None
    watch.before_checkpoint()
    journal._database._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_RESTART)
    watch.after_checkpoint()


def test_what_an_earlier_log_left_behind_is_no_damage(tmp_path: Path) -> None:
    """Ignore old frames after those of a log that was begun in the same file."""
    home, left = tmp_path / "home", tmp_path / "left"
    with opened(home) as journal:
        evening = journal.begin(start())
        for number in range(5):
            journal.store(evening, [slot(f"early {number} " * 400, step=f"s{number}")])
        begun_anew(journal)
        journal.store(evening, [slot("late", step="late")])
        expected = contents(journal)
        shutil.copytree(home, left)
    (left / "journal.mark").unlink()
    log = read(left / "journal.db-wal")
    assert log is not None and log.tail == LogTail.CLEAN and log.frames < 5
    assert (left / "journal.db-wal").stat().st_size > HEADER + 5 * FRAME
    with opened(left) as journal:
        assert contents(journal) == expected


@pytest.mark.parametrize("marked", [True, False])
def test_a_log_of_another_journal_is_refused(killed: Killed, tmp_path: Path, marked: bool) -> None:
    is_refused(killed.left(log=Killed(tmp_path).log(), marked=marked))


def test_the_mark_is_there_while_something_is_written_and_says_nothing_else(tmp_path: Path) -> None:
    mark = tmp_path / "journal.mark"
    with opened(tmp_path) as journal:
        assert not mark.exists()
        evening = journal.begin(start())
        journal.store(evening, [slot("violets")])
        log = read(tmp_path / "journal.db-wal")
        assert log is not None and marks.read(mark) == (
            log.salts,
            log.frames,
            fingerprint(tmp_path / "journal.db"),
        )
        journal.store(evening, [slot("", state="passed")])
        assert marks.read(mark) == (bytes(8), 0, bytes(8))
        assert mark.stat().st_size == 28
    assert {file.name for file in tmp_path.iterdir()} == {"journal.db", "journal.key"}
