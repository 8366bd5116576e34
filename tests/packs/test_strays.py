"""Check that files of a pack that were not checked are listed, so that nobody believes they are fine."""

from pathlib import Path

import pytest

from tests.packs.written import HEADER, PACK, TELL, exercise, pack, told


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("milk.toml.txt", "milk.toml"),
        ("milk.TOML", "milk.toml"),
        ("Milk.Toml", "milk.toml"),
        ("milk.tml", "milk.toml"),
        ("milk.tolm", "milk.toml"),
        ("milk.tomll", "milk.toml"),
        ("Milk and honey.toml.md", "milk-and-honey.toml"),
        ("milk.txt", "milk.toml"),
        ("milk", "milk.toml"),
        ("pack.toml.txt", "pack.toml"),
        ("paths/weeks.TOML", "weeks.toml"),
    ],
)
def test_a_file_with_another_ending_is_named_with_the_right_one(
    tmp_path: Path, name: str, right: str
) -> None:
    folder = pack(tmp_path)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(HEADER + TELL, "utf-8")
    for path in (folder, tmp_path):
        status, output = told(path)
        assert status == 1
        assert "error[E124]: this file is not looked at" in output
        assert f"mine/{name}\n" in output
        assert f"Rename it to {right}." in output
        assert output.endswith("1 fault in 1 of 3 files.\n")


@pytest.mark.parametrize("name", ["sub/milk.toml", "sub/more/milk.toml", "sub/milk.TOML"])
def test_a_file_in_a_subfolder_is_named(tmp_path: Path, name: str) -> None:
    folder = pack(tmp_path)
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text(HEADER + TELL, "utf-8")
    status, output = told(folder)
    assert status == 1
    assert f"mine/{name}\n" in output
    assert "Move it beside pack.toml." in output


def test_a_pack_in_a_pack_is_named(tmp_path: Path) -> None:
    inner = pack(pack(tmp_path))
    status, output = told(tmp_path / "mine")
    assert (status, str(inner) in output, "a pack inside of a pack" in output) == (1, True, True)


@pytest.mark.parametrize(
    "name",
    [
        "README.md", "README", "LICENSE", "notes.txt", "cup.png", "list.csv", "page.html", "data.xml", "milk.toml.bak",
        "milk.toml~", "milk.toml.orig", ".milk.toml.swp", "i18n/fr.toml", ".schema/pack-1.json", "pictures/cup.svg",
    ],
)  # fmt: skip
def test_what_else_may_lie_in_a_pack_is_no_fault(tmp_path: Path, name: str) -> None:
    folder = pack(tmp_path)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("Something else.\n", "utf-8")
    assert told(folder) == (0, "2 files, nothing wrong.\n")


def test_a_pack_without_any_exercise_is_no_clean_pack(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "pack.toml").write_text(PACK, "utf-8")
    status, output = told(folder)
    assert status == 1
    assert "error[E125]: this pack has no exercise" in output


def test_a_pack_whose_one_exercise_is_misnamed_has_one_fault(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "pack.toml").write_text(PACK, "utf-8")
    (folder / "tea.toml.txt").write_text(HEADER + TELL, "utf-8")
    status, output = told(folder)
    assert (status, output.count("error[")) == (1, 1)
    assert "tea.toml.txt" in output


def test_a_folder_with_nothing_but_misnamed_files_says_so(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "tea.toml.txt").write_text(HEADER + TELL, "utf-8")
    status, output = told(tmp_path / "mine")
    assert (status, "Rename it to tea.toml." in output) == (1, True)


def test_a_link_out_of_the_pack_is_not_followed(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    exercise(tmp_path / "elsewhere", name="milk")
    (folder / "sub").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert told(folder) == (0, "2 files, nothing wrong.\n")


def test_of_very_many_strays_the_number_is_told(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    for number in range(1030):
        (folder / f"milk-{number:04}.TOML").write_text("", "utf-8")
    status, output = told(folder)
    assert status == 1
    assert "E124: 998 more (--all)" in output
    assert "30 more files of this folder are not looked at" in told(folder, every=True)[1]
