"""`pack check`: what it looks at, how it ends, and what it does not load."""

import io
from pathlib import Path

import pytest

from reciprocity_tui.cli.pack.check import check
from reciprocity_tui.packs.catalog import built_in_root
from tests.house.rooms import loaded_by
from tests.packs.written import TELL, exercise, pack, told

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


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    exercise(folder, TELL + "catch = 1\n", name="bad")
    (folder / "torn.toml").write_text("title = ")
    status, said = told(folder)
    assert status == 1
    assert "bad.toml:13:9" in said and "torn.toml:1:8" in said
    assert said.endswith("2 faults in 2 of 4 files.\n")


@pytest.mark.parametrize("name", ["nothing-here", "nothing-here.toml", "empty"])
def test_what_cannot_be_read_ends_with_two(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    status, said = told(tmp_path / name, exercise(tmp_path / "mine"))
    assert status == 2
    assert said.startswith("error[E001]: there is no ")
    assert said.endswith("1 fault in 1 of 2 files; 1 file could not be read.\n")


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
    assert {"tree_sitter", "reciprocity_tui.packs.diagnose"} <= loaded
