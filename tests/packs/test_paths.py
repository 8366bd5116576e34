"""The files of paths: read in the program, and checked for their authors. A bad one hides nothing."""

import io
from pathlib import Path

import pytest

from reciprocity_tui.cli.pack.stats import stats
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.play.suggestion.course import Week
from tests.packs.written import PACK, exercise, pack, told

GOOD = """\
title   = "Some weeks"
summary = "A few evenings."

[[week]]
title    = "One"
light    = ["tea", "other/thing"]
check_in = ["mine/tea"]
"""


def written(folder: Path, text: str = GOOD) -> Path:
    """Write a pack with one exercise and a path."""
    file = pack(folder) / "paths" / "weeks.toml"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    return file


def test_a_path_is_read_and_names_exercises_of_its_own_pack_shortly(tmp_path: Path) -> None:
    file = written(tmp_path)
    (course,) = Catalog(tmp_path).courses()
    assert (course.ref, course.title) == ("mine/weeks", "Some weeks")
    assert course.weeks == (Week("One", light=("mine/tea", "other/thing"), check_in=("mine/tea",)),)
    assert told(file.parent.parent)[0] == told(file)[0] == 0
    assert [card.ref for card in Catalog(tmp_path).cards()] == ["mine/tea"]


def test_what_an_exercise_asks_for_is_measured_without_the_paths_beside_it(tmp_path: Path) -> None:
    folder = written(tmp_path).parent.parent
    out = io.StringIO()
    assert stats([str(folder)], out) == 0
    assert "mine/tea" in out.getvalue() and "weeks" not in out.getvalue()


def test_a_pack_may_be_named_like_the_folder_of_paths(tmp_path: Path) -> None:
    exercise(tmp_path / "paths")
    (tmp_path / "paths" / "pack.toml").write_text(PACK.replace('"mine"', '"paths"'), "utf-8")
    assert told(tmp_path)[0] == told(tmp_path / "paths" / "tea.toml")[0] == 0
    assert [card.ref for card in Catalog(tmp_path).cards()] == ["paths/tea"]


BAD = {
    "title missing": (GOOD.replace("title   =", "#"), "`title` is missing"),
    "no week": (GOOD.partition("[[week]]")[0], "`week` is missing: a path needs it"),
    "nothing in it": (GOOD.replace("light ", "#").replace("check_in", "#"), "holds at least one exercise"),
    "no list": (GOOD.replace('["tea", "other/thing"]', "3"), "`light` must be a list"),
    "a typo": (GOOD.replace('"tea"', '"tee"'), "there is no exercise tee.toml in this pack"),
    "an unknown key": (GOOD.replace("check_in", "checkin"), "`checkin` is not a field of"),
    "no toml": ("title = ", "this is not"),
    "a weekday": (GOOD.replace("[[week]]", "week = 3\n[[x]]"), "`week` must be a list"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_wrong_is_told_and_the_rest_can_be_played(what: str, tmp_path: Path) -> None:
    text, message = BAD[what]
    file = written(tmp_path, text)
    status, output = told(file.parent.parent)
    assert status in (1, 2)
    assert message in output or what == "no toml"
    assert "weeks.toml" in output
    catalog = Catalog(tmp_path)
    assert [card.ref for card in catalog.cards()] == ["mine/tea"]
    assert catalog.unreadable() == ()
    # What is only misspelled is passed over when it is followed.
    lenient = what in ("a typo", "an unknown key")
    assert (len(catalog.courses()), len(catalog.unreadable_courses())) == ((1, 0) if lenient else (0, 1))


def test_a_pack_that_is_never_suggested_says_so_in_its_file(tmp_path: Path) -> None:
    pack(tmp_path, "suggest = false\n")
    assert told(tmp_path)[0] == 0
    assert [card.suggest for card in Catalog(tmp_path).cards()] == [False]


def test_what_life_brings_is_never_suggested() -> None:
    """Grief, a birth or a move: whatever is called chapters, of those packs that come with the program."""
    assert [card.ref for card in Catalog().cards() if card.pack == "chapters" and card.suggest] == []


@pytest.mark.parametrize("torn", ["suggest = \n", 'suggest = "no"\n', "suggest = 0\n"])
def test_where_that_cannot_be_read_nothing_is_suggested_unasked(torn: str, tmp_path: Path) -> None:
    pack(tmp_path, torn)
    assert told(tmp_path)[0] == 1
    assert [card.suggest for card in Catalog(tmp_path).cards()] == [False]


def test_a_pack_without_a_file_of_its_own_is_suggested(tmp_path: Path) -> None:
    (pack(tmp_path) / "pack.toml").unlink()
    assert [card.suggest for card in Catalog(tmp_path).cards()] == [True]
