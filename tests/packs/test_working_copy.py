"""A pack that is not installed, as its author has it on the disk."""

from pathlib import Path

import pytest

from reciprocity_tui.errors import PackError, UnknownExercise
from reciprocity_tui.packs.library.working_copy import WorkingCopy, format_first
from tests.packs.written import HEADER, TELL, exercise, pack
from tests.saying import raises_saying

FAULTY = TELL + "bogus = 3\n"


def test_a_pack_has_its_exercises_in_its_own_order(tmp_path: Path) -> None:
    folder = pack(tmp_path, 'order = ["zest", "tea"]\n')
    exercise(folder, name="zest")
    exercise(folder, name="also")
    copy = WorkingCopy(folder)
    assert [card.ref for card in copy.cards()] == ["mine/zest", "mine/tea", "mine/also"]
    assert [each.title for each in copy.packs()] == ["Mine"]
    assert copy.load("mine/zest").title == "Tea"


def test_a_file_by_itself_is_one_exercise(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    exercise(folder, name="zest")
    copy = WorkingCopy(folder / "tea.toml")
    assert [card.ref for card in copy.cards()] == ["mine/tea"]
    assert copy.find("tea").ref == copy.find("mine/tea").ref == "mine/tea"
    with pytest.raises(UnknownExercise):
        copy.find("zest")


def test_a_fault_in_a_step_leaves_the_others_playable(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    bad = exercise(folder, FAULTY, name="zest")
    copy = WorkingCopy(folder)
    assert [card.id for card in copy.cards()] == ["tea"]
    assert [(unreadable.file, "bogus" in unreadable.fault) for unreadable in copy.unreadable()] == [
        (bad, True)
    ]
    assert format_first(copy.diagnostics[bad]).startswith("zest.toml:13: `bogus`")
    with raises_saying(PackError, match=r"zest\.toml:13"):
        copy.load("mine/zest")


def test_what_is_saved_later_counts(tmp_path: Path) -> None:
    file = exercise(pack(tmp_path))
    copy = WorkingCopy(file.parent)
    before = copy.stamp(file)
    file.write_text(HEADER.replace("Tea", "Coffee") + TELL, "utf-8")
    assert copy.stamp(file) != before
    assert copy.load("mine/tea").title == "Coffee"
    assert copy.cards()[0].title == "Tea"
    copy.refresh()
    assert copy.cards()[0].title == "Coffee"


def test_a_file_that_is_gone_looks_otherwise(tmp_path: Path) -> None:
    file = exercise(pack(tmp_path))
    copy, before = WorkingCopy(file), WorkingCopy(file).stamp(file)
    file.unlink()
    assert copy.stamp(file) != before
    assert copy.read(file).diagnostics[0].message == "there is no such file"


def test_a_list_that_is_missing_because_of_pack_toml_is_told_there(tmp_path: Path) -> None:
    folder = pack(tmp_path, "[lists]\ndrinks = ['tea', 'milk']\n")
    choice = '\n[[step]]\nid = "pick"\nkind = "choose"\nprompt = "Which?"\noptions = "drinks"\n'
    file = exercise(folder, choice)
    assert WorkingCopy(folder).cards()
    with (folder / "pack.toml").open("a", encoding="utf-8") as out:
        out.write("drinks = \n")
    assert format_first(WorkingCopy(folder).read(file).diagnostics).startswith("pack.toml:")


def test_a_link_out_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    outside = exercise(tmp_path / "other", name="zest")
    (folder / "zest.toml").symlink_to(outside)
    copy = WorkingCopy(folder)
    assert [card.id for card in copy.cards()] == ["tea"]
    assert "points outside" in copy.unreadable()[0].fault


def test_a_pack_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    folder = pack(tmp_path, '[requires]\napp = ">=99.0"\n')
    with raises_saying(PackError, match="newer Reciprocity"):
        WorkingCopy(folder)
