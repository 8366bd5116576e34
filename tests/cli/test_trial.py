"""Playing what a path leads to: in lines here, and the sentences for what cannot be played."""

import io
import os
import sys
from pathlib import Path

import pytest

from reciprocity_tui.__main__ import main
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.packs.library.catalog import Catalog
from tests.packs.written import TELL, exercise, pack


@pytest.fixture(autouse=True)
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder, with a home that does not exist yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RECIPROCITY_HOME", str(tmp_path / "home"))
    return tmp_path


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *argv: str, typed: str = ""
) -> tuple[int, str, str]:
    """Exit status, and what is written to both streams."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
    status = main(list(argv))
    return status, *capsys.readouterr()


REFUSED = {
    "questions.txt": ("pack import questions.txt", 2),
    "Our list.DOCX": ("pack import 'Our list.DOCX'", 2),
    "ours.rpack": ("pack install ours.rpack", 2),
    "lists": ("pack import lists/a.csv", 2),
    "hollow": ("pack new NAME", 2),
    "shelf": ("try shelf/mine", 2),
    "shelf/mine/paths/weeks.toml": ("try shelf/mine", 2),
    "shelf/min": ("Did you mean shelf/mine?", 2),
    "bad.toml": ("pack check bad.toml", 1),
    "pipe.toml": ("pack's folder, or an exercise file", 2),
}
"""What is given, the way that is named, and the exit status of `pack try`."""


@pytest.fixture
def shelf(somewhere: Path) -> Path:
    """Return a working folder with one file or folder of each sort."""
    for name in ("questions.txt", "Our list.DOCX", "ours.rpack"):
        (somewhere / name).write_text("x", "utf-8")
    for name in ("lists", "hollow", "shelf/mine/paths"):
        (somewhere / name).mkdir(parents=True)
    (somewhere / "lists/a.csv").write_text("x", "utf-8")
    pack(somewhere / "shelf")
    (somewhere / "shelf/mine/paths/weeks.toml").write_text("", "utf-8")
    (somewhere / "bad.toml").write_text("x = ", "utf-8")
    os.mkfifo(somewhere / "pipe.toml")
    return somewhere


@pytest.mark.parametrize("given", REFUSED)
@pytest.mark.parametrize("verb", ["pack try", "play"])
def test_whatever_cannot_be_played_the_way_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shelf: Path, given: str, verb: str
) -> None:
    path = f"./{given}" if verb == "play" else given
    status, out, err = run(monkeypatch, capsys, *verb.split(), path, "--plain")
    way, trying = REFUSED[given]
    way = way.replace("try ", f"{verb} ") if way.startswith("try") else way
    assert way in err.replace("./", "") and "Traceback" not in err
    assert (out, status) == ("", trying if verb == "pack try" else 2)
    assert not (shelf / "home").exists()


def test_a_pack_is_played_by_its_path_and_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], somewhere: Path
) -> None:
    pack(somewhere)
    status, out, err = run(monkeypatch, capsys, "play", "./mine", "--plain", typed="Ana\nSam\n\n\n\n\n\n\n")
    assert status == 0
    assert "Trying mine: nothing of it is kept." in out
    assert "Ana: Tell Sam one small good thing." in out
    assert not (somewhere / "home").exists()
    assert "Again:" not in err


def test_several_are_listed_and_one_is_chosen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], somewhere: Path
) -> None:
    exercise(pack(somewhere), name="zest")
    exercise(somewhere / "mine", TELL + "bogus = 1\n", name="bad")
    status, out, _ = run(
        monkeypatch, capsys, "pack", "try", "mine", "--plain", "--names", "Ana,Sam", typed="2\n\n"
    )
    assert status == 0
    assert "Left out: bad.toml:13: `bogus`" in out and "2. Tea" in out
    assert "Tell Sam one small good thing." in out


def test_the_names_of_a_couple_are_taken_and_their_journal_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], somewhere: Path
) -> None:
    pack(somewhere)
    import datetime

    from reciprocity_tui.people import assign_seats

    with Journal.open(somewhere / "home", today=lambda: datetime.date(2026, 1, 5)) as journal:
        journal.set_people(*assign_seats("Bea", "Cyd"))
    before = {path.name: path.read_bytes() for path in (somewhere / "home").iterdir()}
    _, out, _ = run(monkeypatch, capsys, "pack", "try", "mine", "--plain", typed="\n\n")
    assert "Bea: Tell Cyd" in out and "name:" not in out
    assert {path.name: path.read_bytes() for path in (somewhere / "home").iterdir()} == before


def test_an_exercise_comes_before_a_path_of_its_name_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], somewhere: Path
) -> None:
    name = Catalog().cards()[0].id
    exercise(somewhere / name)
    _, out, err = run(monkeypatch, capsys, "play", name, "--plain", "--nothing-kept", "--names", "Ana,Sam")
    assert Catalog().cards()[0].title in out
    assert f"reciprocity play ./{name}" in err


def test_a_folder_that_is_there_needs_no_dot(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], somewhere: Path
) -> None:
    pack(somewhere)
    _, out, _ = run(monkeypatch, capsys, "play", "mine", "--plain", "--names", "Ana,Sam")
    assert "Trying mine" in out


def test_without_a_path_it_is_the_current_folder(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], somewhere: Path
) -> None:
    status, _, err = run(monkeypatch, capsys, "pack", "try", "--plain")
    assert status == 2 and "no pack.toml" in err
    monkeypatch.chdir(pack(somewhere))
    status, out, err = run(monkeypatch, capsys, "pack", "try", "--plain", "--names", "Ana,Sam", "--seed", "5")
    assert status == 0 and "Tell Sam" in out
    assert "Again: reciprocity pack try . --seed 5 --at tell" in err


@pytest.mark.parametrize(
    ("at", "refusal"),
    [
        ("tel", "Did you mean tell? There are tell, reflect."),
        ("x", "There are tell, reflect."),
        ("reflect", ""),
        ("tea.tell", ""),
    ],
)
def test_a_step_that_is_not_there_is_answered_with_those_that_are(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    somewhere: Path,
    at: str,
    refusal: str,
) -> None:
    pack(somewhere)
    status, _, err = run(
        monkeypatch, capsys, "pack", "try", "mine", "--plain", "--names", "Ana,Sam", "--at", at
    )
    assert status == (2 if refusal else 0) and refusal in err


def test_a_step_of_several_exercises_has_to_be_told_apart(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], somewhere: Path
) -> None:
    exercise(pack(somewhere), name="zest")
    status, _, err = run(monkeypatch, capsys, "pack", "try", "mine", "--plain", "--at", "tell")
    assert status == 2 and "--at tea.tell or --at zest.tell" in err


def test_without_a_terminal_the_lines_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], somewhere: Path
) -> None:
    pack(somewhere)
    status, _, err = run(monkeypatch, capsys, "pack", "try", "mine")
    assert status == 2 and "reciprocity pack try --plain" in err
