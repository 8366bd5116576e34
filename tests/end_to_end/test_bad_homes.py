"""Homes and terminals that will not do: one clear sentence, the right exit status, nothing changed."""

import ctypes
import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from reciprocity_tui.paths import journal_file, key_file
from tests.end_to_end.checks import whole
from tests.end_to_end.evening import CURTAIN_ANA, CURTAIN_SAM, PLAY, SECRET, Place, plainly
from tests.end_to_end.terminal import PROGRAM, surroundings

PR_CAPBSET_DROP, ROOTS_RIGHTS = 24, (1, 2)
"""Of Linux: gives up the right to read and write whatever one likes."""


def begun(place: Place) -> None:
    """Set up a home with two names and an evening that was put off until later."""
    assert plainly(place, *PLAY, "--plain").returncode == 0
    assert journal_file(place.kept).stat().st_size > 0


def fingerprint(folder: Path) -> dict[str, tuple[int, str]]:
    """Return every file with its mode and a hash of its content."""
    return {
        str(file.relative_to(folder)): (
            file.stat().st_mode,
            hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "",
        )
        for file in sorted(folder.rglob("*"))
    }


def damaged(place: Place) -> None:
    data = bytearray(journal_file(place.kept).read_bytes())
    data[5000] ^= 1
    data[100] ^= 1
    journal_file(place.kept).write_bytes(data)


def empty(place: Place) -> None:
    journal_file(place.kept).write_bytes(b"")


def gone(place: Place) -> None:
    journal_file(place.kept).unlink()


def key_gone(place: Place) -> None:
    key_file(place.kept).unlink()


def key_of_somebody_else(place: Place) -> None:
    words = key_file(place.kept).read_text()
    before, key = words.split('key = "')
    key_file(place.kept).write_text(f'{before}key = "{"1" if key[0] == "0" else "0"}{key[1:]}')


def key_unreadable(place: Place) -> None:
    key_file(place.kept).write_bytes(b"\xff\x00[[[")


def newer(place: Place) -> None:
    words = key_file(place.kept).read_text()
    key_file(place.kept).write_text(re.sub(r"schema = \d+", "schema = 99", words))


def foreign(place: Place) -> None:
    journal_file(place.kept).unlink()
    apsw.Connection(str(journal_file(place.kept))).execute("CREATE TABLE shopping (thing)")
    journal_file(place.kept).chmod(0o600)


def a_folder(place: Place) -> None:
    journal_file(place.kept).unlink()
    journal_file(place.kept).mkdir()


def a_pipe(place: Place) -> None:
    journal_file(place.kept).unlink()
    os.mkfifo(journal_file(place.kept))


def a_link(place: Place) -> None:
    journal_file(place.kept).rename(place.kept / "elsewhere.db")
    journal_file(place.kept).symlink_to(place.kept / "elsewhere.db")


BAD: dict[Callable[[Place], None], str] = {
    damaged: "is damaged",
    empty: "is empty, though its key is there",
    gone: "is missing, though its key is there",
    key_gone: "is missing",
    key_of_somebody_else: "is damaged",
    key_unreadable: "cannot be read",
    newer: "A newer Reciprocity",
    foreign: "not",
    a_folder: "not a plain file",
    a_pipe: "not a plain file",
    a_link: "not a plain file",
}


@pytest.mark.parametrize("spoil", BAD, ids=lambda spoil: spoil.__name__)
@pytest.mark.slow
def test_a_journal_that_cannot_be_used_stays_as_it_is(place: Place, spoil: Callable[[Place], None]) -> None:
    begun(place)
    spoil(place)
    before = fingerprint(place.kept)
    with place.open() as terminal:
        assert terminal.wait() == 2
        assert whole(terminal) == []
        output = terminal.shown.left_behind()
    assert BAD[spoil] in " ".join(output.split()) and "Traceback" not in output
    assert len([line for line in output.splitlines() if line.strip()]) <= 4
    assert fingerprint(place.kept) == before


@pytest.mark.slow
def test_a_home_that_cannot_be_written(place: Place) -> None:
    surroundings(place.private)
    place.kept.mkdir(mode=0o500)

    def like_anybody() -> None:
        """Root may write everywhere, until it has given that up."""
        if os.geteuid() == 0:
            for right in ROOTS_RIGHTS:
                ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, right, 0, 0, 0)

    with place.open(before=like_anybody) as terminal:
        assert terminal.wait() == 2 and whole(terminal) == []
        assert "cannot be written" in terminal.shown.left_behind()
    assert list(place.kept.iterdir()) == []


@pytest.mark.slow
def test_a_home_that_is_a_file(place: Place) -> None:
    place.private.mkdir()
    place.kept.write_text("a letter")
    with place.open() as terminal:
        assert terminal.wait() == 2 and whole(terminal) == []
        assert "cannot be used" in " ".join(terminal.shown.left_behind().split())
    assert place.kept.read_text() == "a letter"


def moved_away(place: Place) -> Callable[[], object]:
    place.kept.rename(place.private / "elsewhere")
    return lambda: (place.private / "elsewhere").rename(place.kept)


def hurt_meanwhile(place: Place) -> Callable[[], object]:
    log = place.kept / "journal.db-wal"
    data = log.read_bytes()
    log.write_bytes(bytes(each ^ 1 for each in data))
    return lambda: log.write_bytes(data)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("happens", "says"),
    [
        (moved_away, ("is missing", "then try again")),
        (hurt_meanwhile, ("is damaged", "Ctrl+Q to leave")),
    ],
)
def test_what_happens_to_the_folder_meanwhile_is_said_and_the_text_stays(
    place: Place, happens: Callable[[Place], Callable[[], object]], says: tuple[str, str]
) -> None:
    with place.with_the_secret() as terminal:
        put_back = happens(place)
        for _ in range(2):
            terminal.press("enter")
            terminal.until(lambda: says[1] in " ".join(terminal.screen.split()), says[1])
            terminal.settle()
            assert SECRET in terminal.screen and says[0] in " ".join(terminal.screen.split())
        put_back()
        terminal.insist("enter", CURTAIN_SAM)
        happens(place)
        terminal.press("ctrl+q")
        assert terminal.wait() == 1 and whole(terminal) == []
        left = " ".join(terminal.shown.left_behind().split())
        assert says[0] in left and SECRET not in left and "Traceback" not in left


@pytest.mark.slow
def test_a_second_window_is_told_so_within_a_second(place: Place) -> None:
    with place.with_the_secret() as first, place.open() as second:
        assert second.wait() == 2 and whole(second) == []
        assert "open in another window" in second.shown.left_behind()
        first.press("enter")
        first.see("Sam, press")


@pytest.mark.parametrize("program", [(), ("play", "two-lines")], ids=["tonight", "play"])
def test_without_a_terminal_it_says_what_works(place: Place, program: tuple[str, ...]) -> None:
    answered = plainly(place, *program)
    assert answered.returncode == 2 and "--plain works" in answered.stderr and answered.stdout == ""
    assert not place.kept.exists()


@pytest.mark.parametrize("kind", ["dumb", ""])
def test_a_terminal_that_shows_no_screens(place: Place, kind: str) -> None:
    with place.open(program=PROGRAM, TERM=kind) as terminal:
        assert terminal.wait() == 2
        assert "--plain works in it" in terminal.screen and b"\x1b" not in terminal.raw
    assert not place.kept.exists()


@pytest.mark.parametrize("size", [(20, 24), (20, 8), (1, 1), (80, 3)], ids=lambda size: "{}x{}".format(*size))
@pytest.mark.slow
def test_a_tiny_window_asks_for_room_and_loses_nothing(place: Place, size: tuple[int, int]) -> None:
    with place.open(*PLAY, size=size) as terminal:
        terminal.hear(b"\x1b[?2004h")
        terminal.settle()
        terminal.resize(80, 24)
        terminal.ready(CURTAIN_ANA)
        terminal.insist("left", "Hidden until you have both answered.")
        terminal.type(SECRET)
        terminal.ready(SECRET)
        terminal.resize(*size)
        terminal.settle()
        assert SECRET not in terminal.screen
        if size[0] == 20:
            terminal.see("larger")
        terminal.resize(80, 24)
        terminal.see(SECRET)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0 and whole(terminal) == []


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("play", "no-such-thing"), "no exercise called no-such-thing"),
        (("play", "two-lines", "--names", "Ana,Ana"), "Both names are the same"),
        (("play", "two-lines", "--names", ","), "name"),
        (("playy",), "no command playy"),
    ],
)
@pytest.mark.slow
def test_what_cannot_be_played_is_said_and_nothing_is_made(
    place: Place, argv: tuple[str, ...], says: str
) -> None:
    with place.open(*argv) as terminal:
        assert terminal.wait() == 2
        assert whole(terminal) == []
        assert says.lower() in " ".join(terminal.shown.left_behind().split()).lower()
    assert not place.kept.exists()
