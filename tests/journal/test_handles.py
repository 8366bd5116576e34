"""Whatever fails, no file of a journal stays open behind it, and nobody is kept out."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import apsw
import pytest

from reciprocity_tui import errors, paths
from reciprocity_tui.journal import files
from reciprocity_tui.journal import open_journal as opening
from reciprocity_tui.journal.home_watch import HomeWatch
from tests.journal.kit import contents, opened, slot, with_an_evening

HANDLES = Path("/proc/self/fd")
EVENING = 2

pytestmark = pytest.mark.skipif(not HANDLES.exists(), reason="open files are not counted here")


def open_files(home: Path) -> list[str]:
    """Return the files that are open in that folder."""
    names = []
    for handle in HANDLES.iterdir():
        try:
            names.append(str(handle.readlink()))
        except FileNotFoundError:
            continue
    return [name for name in names if name.startswith(str(home))]


def killed(home: Path) -> None:
    """Leave a log there, like a program that was killed."""
    running = home.with_name("running")
    with_an_evening(running)
    with opened(running) as journal:
        journal.store(EVENING, [slot("before", step="before")])
        shutil.copytree(running, home)


@pytest.mark.parametrize(
    "made", [Path.mkdir, with_an_evening, killed], ids=["new", "as it was closed", "killed"]
)
@pytest.mark.parametrize(
    ("where", "what"),
    [(paths, "restrict_to_owner"), (HomeWatch, "restrict_files"), (opening, "_finish_erasing")],
    ids=lambda part: getattr(part, "__name__", part),
)
def test_what_cannot_be_opened_is_closed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Callable[[Path], None], where: object, what: str
) -> None:
    home = tmp_path / "home"
    made(home)
    with monkeypatch.context() as patch:
        patch.setattr(where, what, Mock(side_effect=OSError(errno.EIO, "broken")))
        if what != "_finish_erasing" or made is killed:
            with pytest.raises(errors.JournalError):
                opened(home)
    assert open_files(home) == []
    opened(home).close()


def test_what_cannot_be_closed_keeps_nobody_out(tmp_path: Path) -> None:
    with_an_evening(tmp_path)
    journal = opened(tmp_path)
    expected, real = contents(journal), journal._database._connection
    journal._database._connection = Mock(wraps=real, close=Mock(side_effect=apsw.IOError()))
    with pytest.raises(errors.JournalError):
        journal.close()
    real.close()
    assert open_files(tmp_path) == []
    with opened(tmp_path) as journal:
        assert contents(journal) == expected


def test_a_mark_that_could_not_be_begun_is_begun_by_the_next_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_an_evening(tmp_path)
    with opened(tmp_path) as journal:
        with monkeypatch.context() as patch:
            patch.setattr(files, "sync_folder", Mock(side_effect=OSError(errno.EIO, "broken")))
            with pytest.raises(errors.JournalError):
                journal.set_setting("look", "dusk")
        synced = Mock()
        monkeypatch.setattr(files, "sync_folder", synced)
        (tmp_path / "journal.mark").write_bytes(b"half a mark")
        journal.set_setting("look", "dusk")
        assert synced.called
    assert open_files(tmp_path) == []


@pytest.mark.parametrize("made", [with_an_evening, killed], ids=["as it was closed", "killed"])
def test_what_the_database_locks_stays_locked(tmp_path: Path, made: Callable[[Path], None]) -> None:
    """Rely on the database where a folder cannot be locked, as on some network disks."""
    home = tmp_path / "home"
    made(home)

    def locks() -> int:
        number = (home / "journal.db").stat().st_ino
        lines = Path("/proc/locks").read_text("ascii").splitlines()
        return sum(line.split()[1] == "POSIX" and line.split()[5].endswith(f":{number}") for line in lines)

    with opened(home) as journal:
        held = [locks()]
        journal.set_setting("look", "dusk")
        held.append(locks())
        (home / "journal.db-wal").unlink()
        journal.set_setting("look", "paper")
        held.append(locks())
    assert held == [1, 1, 1]
    assert locks() == 0
