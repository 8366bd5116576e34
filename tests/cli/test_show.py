"""`pack show`: a pack on paper, from the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reciprocity_tui.cli.main import PIPE_CLOSED, run
from tests.packs.written import TELL, exercise, pack


def show(*arguments: str | Path) -> int:
    return run(["pack", "show", *map(str, arguments)])


def test_a_script_and_cards_go_to_the_screen(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = pack(tmp_path, 'order = ["tea"]\n')
    exercise(folder, name="aniseed")
    assert show(folder, "--markdown") == 0
    output = capfdbinary.readouterr()
    assert output.out.startswith(b"<!-- made by reciprocity pack show -->\n\n# Mine\n") and output.err == b""
    assert output.out.index(b"- Id: tea") < output.out.index(b"- Id: aniseed"), "in the order of their author"
    assert show(folder / "tea.toml", "--html") == 0
    output = capfdbinary.readouterr()
    assert output.out.startswith(b"<!doctype html>") and output.out.count(b"<section") == 1
    assert b"Tell your partner one small good thing." in output.out


def test_a_file_of_ours_is_made_anew_and_nothing_else_is_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, cards = pack(tmp_path), tmp_path / "cards.html"
    assert show(folder, "--html", "-o", cards) == 0
    assert capsys.readouterr().err == f"Wrote {cards}.\n"
    exercise(folder, TELL.replace("small good", "big odd"))
    assert show(folder, "--html", "-o", cards) == 0
    assert "big odd" in cards.read_text("utf-8")
    before = (folder / "pack.toml").read_bytes()
    (tmp_path / "link.html").symlink_to(cards)
    capsys.readouterr()
    for other in (folder / "pack.toml", folder, tmp_path / "link.html"):
        assert show(folder, "--html", "-o", other) == 2
        assert "is something else, and it stays as it is" in capsys.readouterr().err
    assert (folder / "pack.toml").read_bytes() == before
    assert show(folder, "--html", "-o", tmp_path / "nowhere" / "cards.html") == 2
    assert "cannot be written" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cards.html", "link.html", "mine"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cards = pack(tmp_path), tmp_path / "cards.html"
    assert show(folder, "--html", "-o", cards) == 0
    before = cards.read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert show(folder, "--html", "-o", cards) == 2
    assert cards.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cards.html", "mine"]


def test_what_has_a_fault_is_left_out_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack(tmp_path)
    exercise(folder, TELL.replace("prompt", "promt"), name="torn")
    assert show(folder, "--markdown", "-o", tmp_path / "mine.md") == 1
    output = capsys.readouterr().err
    assert "torn.toml:12 is left out: " in output and "promt" in output
    text = (tmp_path / "mine.md").read_text("utf-8")
    assert "- Id: tea" in text and "torn" not in text
    assert show(folder / "torn.toml", "--markdown", "-o", tmp_path / "torn.md") == 1
    assert not (tmp_path / "torn.md").exists()


@pytest.mark.parametrize("name", ["", "nowhere", "nowhere.toml", "pipe"])
def test_where_there_is_no_exercise_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert show(tmp_path / name, "--markdown") == 1
    output = capsys.readouterr()
    assert output.out == "" and output.err


def test_one_of_the_two_forms_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show(pack(tmp_path)) == 2
    assert "--markdown" in capsys.readouterr().err


def test_a_reader_that_goes_away_gives_no_traceback(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    command = ["pack", "show", str(folder), "--html"]
    code = f"import sys; from reciprocity_tui.__main__ import main; sys.exit(main({command!r}))"
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as out:
        done = subprocess.run([sys.executable, "-c", code], stdout=out, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (PIPE_CLOSED, b"")
