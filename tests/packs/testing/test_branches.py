"""Every branch has answers that lead through it; pasted below the steps they are tests that pass."""

from pathlib import Path

import pytest
import tomli

from reciprocity_tui.packs.catalog import built_in_root
from reciprocity_tui.packs.load import examine
from reciprocity_tui.packs.testing.pasting import as_toml
from reciprocity_tui.packs.testing.tested import test_exercise as came_of
from reciprocity_tui.plain.looking import seen
from reciprocity_tui.play.branches import Branch
from tests.packs.testing.pack import TEA, exercise, outcome
from tests.repertoire import QUICK, few_and_slow

NEVER = """
[[step]]
id     = "lost"
kind   = "speak"
when   = "passed(word) and not passed(word)"
prompt = "Nobody is asked this."
"""

SAME = """
[[step]]
kind = "round"
when = "same(felt) and overlap(lists) >= 3"
  [[step.do]]
  id     = "alike"
  kind   = "speak"
  prompt = "Tell {listener} about one of them."

[[step]]
id   = "end"
kind = "reflect"
"""

LISTS = """
[[step]]
id     = "lists"
kind   = "sort"
typed  = true
prompt = "What matters, and what can bend?"
bins   = [{ id = "core", text = "Matters", max = 4 }, { id = "flex", text = "Can bend", max = 4 }]
"""


def test_each_branch_of_a_small_exercise_is_met(tmp_path: Path) -> None:
    found = outcome(exercise(tmp_path))
    assert {branch.what for branch in found.branches} == {
        "comes",
        "holds",
        "fails",
        "passed",
        "swapped",
        "ended",
    }
    assert found.untested == len(found.branches)
    assert (found.found.never, found.found.undecided) == ((), ())
    met = frozenset[Branch]().union(*(way.branches for way in found.found.ways))
    assert set(found.branches) <= met


def test_a_condition_that_asks_for_much_is_met(tmp_path: Path) -> None:
    found = outcome(exercise(tmp_path, text=TEA + LISTS + SAME)).found
    assert found.never == ()
    (way,) = (way for way in found.ways if any(branch.when.startswith("same") for branch in way.wanted))
    assert set(way.answers) <= {"felt", "lists"}


def test_what_nothing_leads_to_is_named_once(tmp_path: Path) -> None:
    found = outcome(exercise(tmp_path, text=TEA + NEVER))
    assert found.found.never == (Branch("holds", "lost", "passed(word) and not passed(word)"),)
    assert not found.passed


def test_what_was_not_decided_in_time_is_no_failure(tmp_path: Path) -> None:
    file = exercise(tmp_path, text=TEA + NEVER)
    examined = examine(file)
    assert examined.exercise is not None
    found = came_of("mine/tea", examined.exercise, seen, lambda: False)
    assert set(found.found.undecided) == set(found.branches)
    assert found.passed


def test_a_branch_that_a_test_takes_is_not_looked_for(tmp_path: Path) -> None:
    apart = '[[test]]\nname = "apart"\nshows_steps = ["apart"]\n[test.answers]\nfelt = [1, 9]\n'
    found = outcome(exercise(tmp_path, apart))
    taken = Branch("holds", "apart", "gap(felt) >= 4")
    assert taken in found.tests[0].branches
    assert all(taken not in way.wanted for way in found.found.ways)
    assert found.untested == len(found.branches) - len(found.tests[0].branches & set(found.branches))


def pasted(file: Path, folder: Path, ref: str) -> None:
    """Paste the tests that are printed for `file` below its steps: each passes, and no branch is left."""
    before = examine(file).exercise
    assert before is not None
    first = came_of(ref, before, seen, lambda: True)
    assert (first.found.never, first.found.undecided) == ((), ())
    copy = folder / ref.partition("/")[0]
    copy.mkdir(exist_ok=True)
    lists = file.parent / "pack.toml"
    if lists.exists():
        (copy / "pack.toml").write_bytes(lists.read_bytes())
    tests = [as_toml(way) for way in first.found.ways]
    assert all(tomli.loads(test)["test"][0]["name"] for test in tests)
    text = "\n".join((file.read_text("utf-8"), *tests))
    (copy / file.name).write_text(text, "utf-8")
    examined = examine(copy / file.name)
    assert examined.exercise is not None, examined.faults
    second = came_of(ref, examined.exercise, seen, lambda: True)
    assert [result.complaints for result in second.tests if not result.passed] == []
    assert second.untested == 0
    assert second.found.ways == ()


def test_pasted_they_pass(tmp_path: Path) -> None:
    pasted(exercise(tmp_path, text=TEA + LISTS + SAME), tmp_path / "mine", "mine/tea")


@pytest.mark.parametrize("ref", few_and_slow(few=(*QUICK, "rituals/weekly-us", "civility/softer-feeling")))
def test_pasted_into_what_comes_with_the_program_they_pass(ref: str, tmp_path: Path) -> None:
    pasted(built_in_root() / f"{ref}.toml", tmp_path, ref)
