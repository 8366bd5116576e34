"""`pack check`: what it looks at, how it ends, and what it does not load."""

import io
from pathlib import Path

import pytest

import reciprocity_tui.cli.main as cli
from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.packs.library.catalog import built_in_root
from tests.house.rooms import loaded_by
from tests.packs.written import HEADER, PACK, TELL, exercise, pack, told

CLEAN = built_in_root() / "ground" / "one-good-thing.toml"


def test_a_clean_exercise_a_pack_and_a_folder_of_packs(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    assert told(folder / "tea.toml") == (0, "1 file, nothing wrong.\n")
    assert told(folder / "pack.toml") == (0, "1 file, nothing wrong.\n")
    assert told(folder) == (0, "2 files, nothing wrong.\n")
    assert told(tmp_path) == (0, "2 files, nothing wrong.\n")


def test_the_folder_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pack(tmp_path))
    assert told(Path()) == (0, "2 files, nothing wrong.\n")


def run(*arguments: str) -> int:
    return cli.run(["pack", "check", *arguments])


def test_without_a_path_it_is_the_pack_one_is_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(pack(tmp_path))
    (tmp_path / "mine" / "tea.toml").write_text("title = 5\n")
    assert run() == 1
    assert "\n  ╭─ tea.toml:1:" in capsys.readouterr().out.replace(" ╭", "  ╭")


def test_without_a_path_and_outside_of_a_pack_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pack(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run() == 2
    shown = capsys.readouterr()
    assert "this folder is not a pack" in shown.err and "Name a pack's folder" in shown.err
    assert shown.out == ""


def many(folder: Path, count: int) -> Path:
    """Write an exercise with so many unknown keys, and one bad number."""
    wrong = "".join(f"wrong-{number} = 1\n" for number in range(count))
    return exercise(folder / "mine", TELL + wrong, HEADER.replace("= 3", "= 300"))


def test_of_many_of_one_code_three_are_shown_and_the_others_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = many(tmp_path, 48)
    assert run(str(file)) == 1
    output = capsys.readouterr().out
    assert (output.count("error[E103]"), output.count("error[E106]")) == (3, 1)
    assert "\n\nE103: 45 more (--all)\n\n" in output
    assert "E103  48  a field that does not belong here\nE106   1  a number out of its range\n" in output
    assert output.endswith("49 faults.\n")


def test_all_of_them_are_shown_when_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--all", str(many(tmp_path, 48))) == 1
    output = capsys.readouterr().out
    assert output.count("error[E103]") == 48
    assert "(--all)" not in output


def test_twenty_of_one_code_are_all_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(str(many(tmp_path, 20)))
    assert capsys.readouterr().out.count("error[E103]") == 20


def test_many_over_several_files_are_counted_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(7):
        exercise(tmp_path / "mine", TELL + "a = 1\nb = 1\nc = 1\nd = 1\n", name=f"tea-{number}")
    (tmp_path / "mine" / "pack.toml").write_text(PACK)
    run(str(tmp_path / "mine"))
    output = capsys.readouterr().out
    assert output.count("error[E103]") == 3
    assert "E103: 25 more (--all)" in output


def test_no_list_is_cut_without_a_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--all", str(many(tmp_path, 3000)))
    output = capsys.readouterr().out
    assert output.count("error[E103]") == 99
    assert "error[E015]: 100 more faults of this file are not shown, and there may be others" in output


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    exercise(folder, TELL + "catch = 1\n", name="bad")
    (folder / "torn.toml").write_text("title = ")
    status, output = told(folder)
    assert status == 1
    assert "bad.toml:13:9" in output and "torn.toml:1:8" in output
    assert output.endswith("2 faults in 2 of 4 files.\n")


@pytest.mark.parametrize("name", ["nothing-here", "nothing-here.toml", "empty"])
def test_what_cannot_be_read_ends_with_two(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    status, output = told(tmp_path / name, exercise(tmp_path / "mine"))
    assert status == 2
    assert output.startswith("error[E001]: there is no ")
    assert output.endswith("1 fault in 1 of 2 files; 1 file could not be read.\n")


def test_where_little_can_be_written_it_is_written_in_plain_letters(tmp_path: Path) -> None:
    file = exercise(tmp_path, TELL + 'who = "茶"\n')
    for encoding in ("ascii", "cp437", "latin-1", "utf-8"):
        raw = io.BytesIO()
        out = io.TextIOWrapper(raw, encoding=encoding)
        assert check([str(file)], out) == 1
        out.flush()
        assert b"error[E105]" in raw.getvalue()


def test_a_clean_check_loads_neither_screens_nor_positions_nor_options() -> None:
    loaded = loaded_by(
        f"import reciprocity_tui.cli.main as c; assert c.run(['pack', 'check', {str(CLEAN)!r}]) == 0"
    )
    assert "pydantic" in loaded
    unwanted = {
        "textual",
        "rich",
        "apsw",
        "tree_sitter",
        "argparse",
        "difflib",
        "importlib.metadata",
        "platformdirs",
    }
    assert loaded & unwanted == set()


def test_a_fault_loads_what_it_needs(tmp_path: Path) -> None:
    file = exercise(tmp_path, TELL + "catch = 1\n")
    loaded = loaded_by(
        f"import reciprocity_tui.cli.main as c; assert c.run(['pack', 'check', {str(file)!r}]) == 1"
    )
    assert {"tree_sitter", "reciprocity_tui.packs.diagnostics.diagnose"} <= loaded
