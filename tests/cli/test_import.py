"""`pack import` as it is typed: what it asks, what it writes, and what it never touches."""

import argparse
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import INTERRUPTED, run
from reciprocity_tui.packs.importing.record import RECORD
from reciprocity_tui.packs.parsing.read import parse

ASK = ["What did you like today?", "Who taught you to swim?", "Where would you go back to?"]


class Terminal(io.StringIO):
    """Somebody who types these lines and then leaves."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the empty working folder, with a list beside it."""
    tmp_path.joinpath("list.txt").write_text("\n".join(ASK), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Type these lines at a terminal."""
    monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))


def about(folder: Path) -> dict[str, object]:
    """Return the parsed pack.toml of the pack in a folder."""
    return parse(folder.joinpath("pack.toml").read_text("utf-8"))


def below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, with its content."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_four_things_are_asked_and_enter_takes_what_is_offered(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, "Our questions", "", "", "a magazine", "n")
    assert run(["pack", "import", "list.txt"]) == 0
    out, err = capsys.readouterr()
    assert [word in err for word in ("Title? [List]", "[light]", "[10]", "Where are they from?")] == [
        True
    ] * 4
    assert "3 lines = 3 questions + 0 doubled + 0 headings + 0 blank + 0 left out" in out
    assert "Wrote our-questions/ (pack.toml, our-questions.toml)." in out
    assert "Nothing wrong." in out
    manifest = about(folder / "our-questions")
    assert (manifest["title"], manifest["source"], manifest["private"], manifest["suggest"]) == (
        "Our questions",
        "a magazine",
        True,
        False,
    )


def test_what_was_written_is_played_at_once_where_somebody_is_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[object] = []

    def play(args: argparse.Namespace) -> int:
        played.append(args.exercise)
        return 0

    monkeypatch.setattr("reciprocity_tui.cli.terminal.require_terminal", lambda *_: None)
    monkeypatch.setattr("reciprocity_tui.cli.play.play", play)
    typed(monkeypatch, "Ours", "", "", "", "")
    assert run(["pack", "import", "list.txt"]) == 0
    typed(monkeypatch, "Others", "", "", "", "n")
    assert run(["pack", "import", "list.txt", "--title", "Others"]) == 0
    assert run(["pack", "import", "list.txt", "--title", "Third", "--yes"]) == 0
    assert played == [str(folder / "ours")]


def test_yes_takes_everything_that_is_offered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "import", "list.txt", "--yes", "--suggest", "--language", "en"]) == 0
    assert capsys.readouterr().err == ""
    manifest = about(folder / "list")
    assert (manifest["title"], manifest["suggest"], manifest["language"]) == ("List", True, "en")
    assert "source" not in manifest


def test_without_a_terminal_nothing_is_asked_and_nothing_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert run(["pack", "import", "list.txt"]) == 2
    assert "--yes" in capsys.readouterr().err
    assert list(below(folder)) == ["list.txt"]


@pytest.mark.parametrize("lines", [(), ("Ours",), ("Ours", "light", "10")])
def test_an_end_in_the_middle_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, lines: tuple[str, ...]
) -> None:
    typed(monkeypatch, *lines)
    assert run(["pack", "import", "list.txt"]) == 2
    assert list(below(folder)) == ["list.txt"]


def test_ctrl_c_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed(*_: object) -> str:
        raise KeyboardInterrupt

    typed(monkeypatch)
    monkeypatch.setattr(Terminal, "readline", pressed, raising=False)
    assert run(["pack", "import", "list.txt"]) == INTERRUPTED
    assert list(below(folder)) == ["list.txt"]


def test_what_cannot_be_meant_is_asked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "Ours", "heavy", "d", "many", "0", "20", "", "n")
    assert run(["pack", "import", "list.txt"]) == 0
    exercise = parse((folder / "ours" / "ours.toml").read_text("utf-8"))
    assert (exercise["intensity"], exercise["minutes"]) == ("deep", 20)


def test_a_folder_that_is_there_is_never_touched(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.joinpath("list").mkdir()
    folder.joinpath("list", "diary.txt").write_text("ours", "utf-8")
    before = below(folder)
    assert run(["pack", "import", "list.txt", "--yes"]) == 1
    assert "already, and it stays as it is" in capsys.readouterr().err
    assert below(folder) == before
    typed(monkeypatch, "", "", "", "", "Another", "n")
    assert run(["pack", "import", "list.txt"]) == 0
    assert folder.joinpath("another", "another.toml").exists()
    assert folder.joinpath("list", "diary.txt").read_text("utf-8") == "ours"


def test_a_pack_goes_where_it_is_wanted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "import", "list.txt", "--yes", "-o", "new-name"]) == 0
    assert about(folder / "new-name")["id"] == "new-name"
    assert run(["pack", "import", "list.txt", "--yes", "-o", "Not A Name"]) == 2
    assert "-o not-a-name" in capsys.readouterr().err


def test_pasted_questions_end_with_a_dot_or_the_end(folder: Path) -> None:
    for name, tail in (("dotted", "\n.\nTitle\n"), ("ended", "\n")):
        result = subprocess.run(
            [sys.executable, "-m", "reciprocity_tui", "pack", "import", "-", "--yes", "-o", name],
            input=("\n".join(ASK) + tail).encode(),
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        assert (result.returncode, result.stderr) == (0, b"")
        assert b"3 lines = 3 questions" in result.stdout
        assert folder.joinpath(name, f"{name}.toml").exists()


@pytest.mark.parametrize(
    ("args", "status", "word"),
    [
        (["nowhere.txt"], 2, "there is no such file"),
        (["."], 2, "is a folder"),
        (["list.txt", "--minutes", "0"], 2, "--minutes needs a number from 1 to 60"),
        (["list.txt", "--question", "x"], 2, "There are no columns in list.txt"),
        (["list.txt", "--language", "Elvish"], 2, "No column is called Elvish"),
        (["list.txt", "--language", "de"], 0, "Wrote"),
        (["list.toml"], 1, "is a part of a pack already"),
        (["list.html"], 1, "a page of the web"),
        (["empty.txt"], 1, "There is no question in it"),
        (["-", "-"], 2, "may be given once"),
    ],
)
def test_each_failure_has_its_status_and_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], args: list[str], status: int, word: str
) -> None:
    folder.joinpath("empty.txt").write_text("\n\n", "utf-8")
    for ending in ("toml", "html"):
        folder.joinpath(f"list.{ending}").write_text("What now?", "utf-8")
    assert run(["pack", "import", "--yes", *args]) == status
    out, err = capsys.readouterr()
    assert word in out + err
    assert "Traceback" not in out + err


def test_a_full_disk_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert run(["pack", "import", "list.txt", "--yes"]) != 0
    assert "The disk is full" in capsys.readouterr().err
    assert list(below(folder)) == ["list.txt"]


def test_broken_letters_are_offered_to_be_put_right(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = "Wen würdest du gern wiedersehen?".encode().decode("cp1252")
    folder.joinpath("list.txt").write_text(broken, "utf-8")
    for number, answer in enumerate(("y", "n")):
        typed(monkeypatch, answer, f"Ours {number}", "", "", "", "n")
        assert run(["pack", "import", "list.txt", "--title", f"Ours {number}"]) == 0
        text = folder.joinpath(f"ours-{number}", f"ours-{number}.toml").read_text("utf-8")
        assert ("würdest" in text) is (answer == "y")


def test_escape_sequences_in_a_list_reach_no_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.joinpath("list.txt").write_text("# \x1b]0;x\x07\nWhat\x1b[2J now?\nwhat\x1b[2J now\n", "utf-8")
    assert run(["pack", "import", "list.txt", "--yes"]) == 0
    out, err = capsys.readouterr()
    assert "\x1b" not in out + err
    assert all(b"\x1b" not in data for name, data in below(folder / "list").items() if name != RECORD)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are Unicode there")
def test_a_file_with_a_name_that_is_no_text_is_read(folder: Path) -> None:
    Path(os.fsdecode(b"list-\xff.txt")).write_text("\n".join(ASK), "utf-8")
    assert run(["pack", "import", os.fsdecode(b"list-\xff.txt"), "--yes", "-o", "ours"]) == 0
    assert folder.joinpath("ours", "ours.toml").exists()


def test_the_id_of_a_built_in_pack_is_never_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["-o", "ground"], ["--title", "Ground!"]):
        assert run(["pack", "import", "list.txt", "--yes", *words]) == 1
        assert "ground is the id of a pack that comes with the program" in capsys.readouterr().err
    typed(monkeypatch, "Ground", "", "", "", "Our ground", "n")
    assert run(["pack", "import", "list.txt"]) == 0
    assert sorted({Path(name).parts[0] for name in below(folder)}) == ["list.txt", "our-ground"]


def test_a_title_of_spaces_is_none(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert run(["pack", "import", "list.txt", "--yes", "--title", "  "]) == 0
        assert about(folder / "list")["title"] == "List"
    assert "fault" not in capsys.readouterr().out


def test_what_is_left_out_can_be_kept_only_where_something_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text, word in (("", "one question on each line"), ("Question 4\n", "--keep-all")):
        folder.joinpath("list.txt").write_text(text, "utf-8")
        assert run(["pack", "import", "list.txt", "--yes"]) == 1
        assert word in capsys.readouterr().err
