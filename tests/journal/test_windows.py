"""Check that one journal opens in one window: a second is refused at once, and a dead one does not count."""

import fcntl
import subprocess
from pathlib import Path

import pytest

from reciprocity_tui import errors
from reciprocity_tui.journal.files import exclusive_lock, unlock
from tests.journal.kit import opened, process, with_an_evening
from tests.saying import raises_saying

HOLDS = """
import datetime, pathlib, sys
from reciprocity_tui.journal.journal import Journal
sys.stdin.readline()
journal = Journal.open(pathlib.Path(sys.argv[1]), today=datetime.date.today)
print("open", flush=True)
sys.stdin.read()
"""


def window(home: Path) -> "subprocess.Popen[bytes]":
    """Start another program that opens the journal once it gets a line."""
    return process(home, code=HOLDS)


def let_open(other: "subprocess.Popen[bytes]") -> None:
    assert other.stdin is not None
    other.stdin.write(b"\n")


def opened_or_ended(other: "subprocess.Popen[bytes]") -> bool:
    assert other.stdout is not None
    return other.stdout.readline() == b"open\n"


def test_a_second_window_is_refused_without_waiting_and_a_killed_one_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_an_evening(tmp_path)
    asked_for, flock = list[int](), fcntl.flock

    def recorded(handle: int, how: int) -> None:
        asked_for.append(how)
        flock(handle, how)

    with window(tmp_path) as other:
        let_open(other)
        assert opened_or_ended(other)
        monkeypatch.setattr(fcntl, "flock", recorded)
        with raises_saying(errors.JournalInUse, match="another window"):
            opened(tmp_path)
        assert asked_for == [fcntl.LOCK_EX | fcntl.LOCK_NB], "asked once, and not waited for"
        other.kill()
    opened(tmp_path).close()


@pytest.mark.slow
def test_of_windows_that_open_at_the_same_moment_one_gets_in(tmp_path: Path) -> None:
    windows = [window(tmp_path / "home") for _ in range(6)]
    for opened_window in windows:
        let_open(opened_window)
    assert [opened_or_ended(each) for each in windows].count(True) == 1
    for opened_window in windows:
        with opened_window:
            opened_window.kill()
    opened(tmp_path / "home").close()


def test_while_one_window_begins_another_makes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    handle = exclusive_lock(home)
    with pytest.raises(errors.JournalInUse):
        opened(home)
    assert list(home.iterdir()) == []
    unlock(handle)
    with_an_evening(home)
