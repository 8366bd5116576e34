"""The lists that come with the program, and how an exercise names one."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from reciprocity_tui.exercise.kinds.rank import Rank
from reciprocity_tui.exercise.options import OptionList, check_duplicates, written_options
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.packs.loading.load import LISTS
from reciprocity_tui.packs.parsing.read import Document, decode, parse, read_bytes
from tests.packs.written import exercise, pack, told

FOUND: Document = parse(decode(read_bytes(LISTS, None)))
NAMES = (
    "weather",
    "feelings",
    "feelings-on-top",
    "feelings-softer",
    "needs",
    "comfort",
    "calming",
    "repair",
    "curious-questions",
    "usual-moves",
    "qualities",
    "values",
    "tasks",
    "situations",
    "life-areas",
)
RANK = (
    '\n[[step]]\nid = "most"\nkind = "rank"\nprompt = "What matters most now?"\noptions = "needs"\ntop = 3\n'
)


def test_every_list_is_there() -> None:
    assert tuple(FOUND) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_list_can_be_offered(name: str) -> None:
    options = TypeAdapter[OptionList](OptionList).validate_python(FOUND[name])
    assert list(check_duplicates((), written_options(options))) == []
    assert all(each == each.strip() and len(each) <= 42 for _, each in written_options(options))


def test_an_exercise_names_a_list_of_the_program(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    exercise(folder, RANK)
    assert told(folder) == (0, "2 files, nothing wrong.\n")
    step = Catalog(tmp_path).load("mine/tea").step[0]
    assert isinstance(step, Rank)
    assert written_options(step.options)[:2] == (("rest", "rest"), ("closeness", "closeness"))
    assert len(step.option_ids) == 16


def test_a_list_of_the_pack_comes_before_one_of_the_program(tmp_path: Path) -> None:
    folder = pack(tmp_path, '\n[lists]\nneeds = ["tea", "quiet", "sun"]\n')
    exercise(folder, RANK)
    assert Catalog(tmp_path).load("mine/tea").step[0].option_ids == {"tea", "quiet", "sun"}


def test_a_list_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    folder = pack(tmp_path, '\n[lists]\ndrinks = ["tea", "coffee"]\n')
    exercise(folder, RANK.replace('"needs"', '"drink"'))
    status, output = told(folder)
    assert status == 1
    assert 'no list is called "drink"' in output
    assert 'Did you mean "drinks"?' in output
    assert "life-areas, drinks." in output
