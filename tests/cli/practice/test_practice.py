"""`reciprocity practice` add, list and remove, as the two run them at a prompt."""

import io
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.errors import DiskFull
from reciprocity_tui.game.game import Game
from reciprocity_tui.journal.practice_table import PracticeTable
from reciprocity_tui.message import Message
from reciprocity_tui.packs.install.bundle import read_bundle
from reciprocity_tui.packs.library.sources import packs_folder
from reciprocity_tui.people import assign_seats
from reciprocity_tui.practice.archive import build_parcel
from reciprocity_tui.practice.assignment import Practice, Task
from reciprocity_tui.practice.practice_file import write_practice
from tests.cli.packs.kit import Terminal, installed, written

PRACTICE = Practice(
    id="warm-1",
    couple="k7m2-p9qd",
    title="Warm up",
    made=date(2026, 11, 30),
    begins=date(2026, 12, 1),
    ends=date(2026, 12, 14),
    tasks=(Task("regard/three-small-things", "A light one to begin with."), Task("civility/gentle-start")),
    counselor="Dr. Lee",
)
Do = Callable[..., tuple[int, str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def do(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Do:
    """Run a verb of `practice` in the home: exit status and all that was printed, on one line."""

    def verb(*words: object, typed: str | None = None) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO() if typed is None else Terminal(typed))
        status = run(["practice", *map(str, words), "--home", str(home)])
        output = capsys.readouterr()
        return status, " ".join(f"{output.out} {output.err}".split())

    return verb


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "practice.toml"
    file.write_bytes(write_practice(PRACTICE))
    return file


def refs(home: Path) -> list[str]:
    """Return the names of the practices in the home."""
    with Game.open(home) as game:
        return [active.practice.ref for active in game.practising.all()]


def seat(home: Path) -> None:
    """Let Ana and Sam have given their names."""
    with Game.open(home) as game:
        game.journal.set_people(*assign_seats("Ana", "Sam"))


def test_both_read_it_and_each_is_asked_by_name(do: Do, home: Path, file: Path) -> None:
    seat(home)
    status, output = do("add", file, typed="y\ny\n")
    assert status == 0
    for words in (
        "Warm up",
        "From Dr. Lee.",
        "Ana, do you want it?",
        "Sam, do you want it?",
        "Warm up is added.",
    ):
        assert words in output
    assert refs(home) == [PRACTICE.ref]


@pytest.mark.parametrize("typed", ["n\n", "y\nn\n"])
def test_one_who_does_not_want_it_is_enough(do: Do, home: Path, file: Path, typed: str) -> None:
    seat(home)
    status, output = do("add", file, typed=typed)
    assert (status, "Nothing has changed" in output or "nothing" in output.casefold()) == (0, True)
    assert refs(home) == []


def test_without_a_yes_no_home_is_made(do: Do, home: Path, file: Path) -> None:
    assert do("add", file)[0] == 2
    assert do("add", file, typed="n\n")[0] == 0
    assert not (home / "journal.db").exists()


def test_it_is_listed_and_removed_by_the_name_in_the_list(do: Do, home: Path, file: Path) -> None:
    assert do("add", file, "--yes")[0] == 0
    status, output = do("list")
    assert status == 0 and "Warm up (k7m2-p9qd/warm-1)" in output
    assert do("remove", "k7m2-p9qd/warm-1", typed="n\n")[0] == 0
    assert refs(home) == [PRACTICE.ref]
    status, output = do("remove", "warm-1", "--yes")
    assert (status, "Warm up is removed." in output) == (0, True)
    assert "There is no practice here." in do("list")[1]
    status, output = do("remove", "warm-1", "--yes")
    assert status == 1 and "There is no practice called warm-1." in output


def test_a_broken_file_prints_all_that_is_wrong_with_its_place(do: Do, home: Path, file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"title", b"titel").replace(b"warm-1", b"Warm 1"))
    status, output = do("add", file, "--yes")
    assert status == 1
    assert "titel" in output and "Warm 1" in output and "practice.toml:" in output
    assert not home.exists()


def test_the_same_one_twice_is_said(do: Do, home: Path, file: Path) -> None:
    do("add", file, "--yes")
    status, output = do("add", file, "--yes")
    assert status == 1 and "Warm up is here already." in output
    assert refs(home) == [PRACTICE.ref]


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    """Return a practice of an exercise in a pack that travels along."""
    mine = written(tmp_path / "work" / "mine")
    practice = replace(PRACTICE, tasks=(Task("mine/tea"), *PRACTICE.tasks))
    file = tmp_path / "practice.rpractice"
    file.write_bytes(build_parcel(write_practice(practice), {"mine": read_bundle(mine, "").files}))
    return file


def test_a_pack_that_travels_along_is_named_and_installed_on_the_same_yes(
    do: Do, home: Path, parcel: Path
) -> None:
    status, output = do("add", parcel, typed="y\n")
    assert status == 0 and "The pack Mine 1.0.0 by Ana comes along" in output
    assert installed(home) == ["mine/milk", "mine/tea"]
    assert refs(home) == [PRACTICE.ref]


def test_without_a_yes_its_pack_is_not_installed_either(do: Do, home: Path, parcel: Path) -> None:
    assert do("add", parcel, typed="n\n")[0] == 0
    assert not packs_folder(home).exists()


def test_if_the_journal_has_no_room_its_pack_is_not_there_either(
    do: Do, home: Path, parcel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat(home)

    def full(*_: object) -> int:
        raise DiskFull(Message("disk-full"))

    with monkeypatch.context() as patch:
        patch.setattr(PracticeTable, "add", full)
        status, output = do("add", parcel, "--yes")
    assert status == 2 and "The disk is full" in output
    assert installed(home) == [] and refs(home) == []
    assert do("add", parcel, "--yes")[0] == 0


def test_a_pack_with_a_fault_is_refused_with_its_practice(do: Do, home: Path, tmp_path: Path) -> None:
    mine = written(tmp_path / "work" / "mine", steps='[[step]]\nid = "a"\nkind = "dance"\n')
    practice = replace(PRACTICE, tasks=(Task("mine/tea"),))
    file = tmp_path / "practice.rpractice"
    file.write_bytes(build_parcel(write_practice(practice), {"mine": read_bundle(mine, "").files}))
    status, output = do("add", file, "--yes")
    assert status == 1 and "dance" in output
    assert not home.exists() or refs(home) == []
