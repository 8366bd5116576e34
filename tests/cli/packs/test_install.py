"""A pack comes into the library and changes there, as somebody does it at a prompt."""

from pathlib import Path

import pytest

from reciprocity_tui.cli.main import run
from reciprocity_tui.packs.install.archive import build_archive
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.library.sources import packs_folder
from reciprocity_tui.play.suggestion.prerequisites import GROUND
from tests.cli.packs.kit import STEPS, Do, installed, written
from tests.packs.written import HEADER, PACK, TELL, exercise


def test_a_pack_is_shown_and_one_enter_installs_it(do: Do, home: Path, mine: Path) -> None:
    exercise(mine, STEPS, HEADER.replace("light", "medium") + 'care = "Not when tired."\n', "cake")
    (mine / "notes.docx").write_text("draft")
    status, output = do("install", mine, typed="\n")
    assert status == 0
    for word in (
        "Mine (mine 1.0.0), by Ana",
        "Licence: CC-BY-4.0",
        "3 exercises, 3 minutes; 2 light and 1 medium; appreciation.",
        "Milk (3 minutes, light)",
        "Take care with Tea: Not when tired.",
        "left out: notes.docx",
        "Install it? [Y/n]",
        "Installed.",
    ):
        assert word in output
    assert installed(home) == ["mine/cake", "mine/milk", "mine/tea"]
    assert not (packs_folder(home) / "mine" / "notes.docx").exists()


@pytest.mark.parametrize(
    ("typed", "status"), [("n\n", 0), ("", 2), (None, 2)], ids=["no", "end of input", "no terminal"]
)
def test_without_a_yes_nothing_is_changed(
    do: Do, home: Path, mine: Path, typed: str | None, status: int
) -> None:
    assert do("install", mine, typed=typed)[0] == status
    assert not home.exists()


def test_a_script_says_yes(do: Do, home: Path, mine: Path) -> None:
    status, output = do("install", mine, "--yes")
    assert (status, "Install it?" in output) == (0, False)
    assert installed(home) == ["mine/milk", "mine/tea"]


def test_an_archive_is_installed_like_its_folder(do: Do, home: Path, mine: Path, tmp_path: Path) -> None:
    archive = tmp_path / "mine.rpack"
    assert do("build", mine, "-o", archive)[0] == 0
    made = archive.read_bytes()
    assert do("install", archive, "--yes")[0] == 0
    assert installed(home) == ["mine/milk", "mine/tea"]
    status, output = do("install", mine, "--yes")
    assert (status, "Mine is installed already, and nothing in it differs." in output) == (0, True)
    status, output = do("build", mine, "-o", archive)
    assert (status, "is the same as before" in output) == (0, True)
    assert archive.read_bytes() == made


def test_one_that_only_looks_different_in_its_file_is_the_same(do: Do, mine: Path) -> None:
    do("install", mine, "--yes")
    file = mine / "tea.toml"
    file.write_bytes(b"# mine\r\n" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert "nothing in it differs" in do("install", mine, "--yes")[1]


@pytest.mark.parametrize("name", ["ground", "gr0und", "g-round"])
def test_a_pack_that_claims_an_id_of_the_program_is_refused(
    do: Do, home: Path, tmp_path: Path, name: str
) -> None:
    evil = written(tmp_path / "work" / name, "house-rules", "pause-plan")
    status, output = do("install", evil, "--yes")
    assert status == 1
    assert "ground" in output
    assert "comes with the program, and that one stays" in output
    assert not home.exists()
    assert {ref: Catalog.for_home(home).load(ref) for ref in GROUND} == {
        ref: Catalog().load(ref) for ref in GROUND
    }


def test_a_pack_of_others_with_the_same_id_does_not_take_its_place_unasked(
    do: Do, home: Path, mine: Path, tmp_path: Path
) -> None:
    do("install", mine, "--yes")
    other = written(tmp_path / "others" / "mine", "cake")
    (other / "pack.toml").write_text(PACK.replace('"Ana"', '"Bea"').replace('"Mine"', '"Hers"'))
    status, output = do("install", other, "--yes")
    assert status == 1
    assert "Mine is by others and has the same id, so it is not replaced." in output
    status, output = do("install", other, typed="\n")
    assert (status, "Replace Mine? [y/N]" in output) == (0, True)
    assert installed(home) == ["mine/milk", "mine/tea"]
    assert do("install", other, typed="y\n")[0] == 0
    assert installed(home) == ["mine/cake"]


def test_a_pack_with_a_fault_is_not_installed(do: Do, home: Path, mine: Path, tmp_path: Path) -> None:
    exercise(mine, TELL + 'who = "speaker"\nwhen = "passed(x)"\n', name="milk")
    status, output = do("install", mine, "--yes")
    assert status == 1
    assert "mine cannot be installed: there is no speaker outside of a round (milk.toml, line" in output
    assert f"`reciprocity pack check {mine}` shows every fault." in output
    archive = tmp_path / "mine.rpack"
    archive.write_bytes(build_archive("mine", {path.name: path.read_bytes() for path in mine.iterdir()}))
    status, output = do("install", archive, "--yes")
    assert (status, "it is a zip; then `reciprocity pack check`" in output) == (1, True)
    assert not home.exists()


def test_a_folder_that_is_a_link_is_a_folder(do: Do, home: Path, mine: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(mine)
    assert do("install", tmp_path / "link", "--yes")[0] == 0
    assert installed(home) == ["mine/milk", "mine/tea"]
    assert not (packs_folder(home) / "mine").is_symlink()


def test_where_the_questions_of_an_imported_pack_are_from_is_said_once(do: Do, tmp_path: Path) -> None:
    questions = tmp_path / "ours.txt"
    questions.write_text("What now?\nWho knows?\nWhy not?\n")
    for source, said_of_it in (("a magazine", 1), ("", 0)):
        folder = tmp_path / f"ours-{said_of_it}"
        assert run(["pack", "import", str(questions), "--yes", "--from", source, "-o", str(folder)]) == 0
        status, output = do("install", folder, "--yes")
        assert (status, output.count("a magazine"), "unknown" in output) == (0, said_of_it, False)
