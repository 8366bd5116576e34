"""Every branch has answers that lead through it; pasted below the steps they are tests that pass."""

from pathlib import Path

import pytest
import tomli

from reciprocity_tui.packs.library.catalog import built_in_root
from reciprocity_tui.packs.loading.load import load_with_diagnostics
from reciprocity_tui.packs.testing.exercise_result import test_exercise as came_of
from reciprocity_tui.packs.testing.format_test import format_test
from reciprocity_tui.plain.preview import preview
from reciprocity_tui.play.simulation.branches import Branch
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
    result = outcome(exercise(tmp_path))
    assert {branch.what for branch in result.branches} == {
        "comes",
        "holds",
        "fails",
        "passed",
        "swapped",
        "ended",
    }
    assert result.untested == len(result.branches)
    assert (result.search.unreachable, result.search.undecided) == ((), ())
    met = frozenset[Branch]().union(*(way.branches for way in result.search.routes))
    assert set(result.branches) <= met


def test_a_condition_that_asks_for_much_is_met(tmp_path: Path) -> None:
    search_result = outcome(exercise(tmp_path, text=TEA + LISTS + SAME)).search
    assert search_result.unreachable == ()
    (way,) = (
        way for way in search_result.routes if any(branch.when.startswith("same") for branch in way.targets)
    )
    assert set(way.answers) <= {"felt", "lists"}


def test_what_nothing_leads_to_is_named_once(tmp_path: Path) -> None:
    result = outcome(exercise(tmp_path, text=TEA + NEVER))
    assert result.search.unreachable == (Branch("holds", "lost", "passed(word) and not passed(word)"),)
    assert not result.passed


def test_what_was_not_decided_in_time_is_no_failure(tmp_path: Path) -> None:
    file = exercise(tmp_path, text=TEA + NEVER)
    examined = load_with_diagnostics(file)
    assert examined.exercise is not None
    result = came_of("mine/tea", examined.exercise, preview, lambda: False)
    assert set(result.search.undecided) == set(result.branches)
    assert result.passed


def test_a_branch_that_a_test_takes_is_not_looked_for(tmp_path: Path) -> None:
    apart = '[[test]]\nname = "apart"\nshows_steps = ["apart"]\n[test.answers]\nfelt = [1, 9]\n'
    result = outcome(exercise(tmp_path, apart))
    taken = Branch("holds", "apart", "gap(felt) >= 4")
    assert taken in result.tests[0].branches
    assert all(taken not in way.targets for way in result.search.routes)
    assert result.untested == len(result.branches) - len(result.tests[0].branches & set(result.branches))


def pasted(file: Path, folder: Path, ref: str) -> None:
    """Paste the tests that are printed for `file` below its steps: each passes, and no branch is left."""
    before = load_with_diagnostics(file).exercise
    assert before is not None
    first = came_of(ref, before, preview, lambda: True)
    assert (first.search.unreachable, first.search.undecided) == ((), ())
    copy = folder / ref.partition("/")[0]
    copy.mkdir(exist_ok=True)
    lists = file.parent / "pack.toml"
    if lists.exists():
        (copy / "pack.toml").write_bytes(lists.read_bytes())
    tests = [format_test(way) for way in first.search.routes]
    assert all(tomli.loads(test)["test"][0]["name"] for test in tests)
    text = "\n".join((file.read_text("utf-8"), *tests))
    (copy / file.name).write_text(text, "utf-8")
    examined = load_with_diagnostics(copy / file.name)
    assert examined.exercise is not None, examined.diagnostics
    second = came_of(ref, examined.exercise, preview, lambda: True)
    assert [result.failures for result in second.tests if not result.passed] == []
    assert second.untested == 0
    assert second.search.routes == ()


def test_pasted_they_pass(tmp_path: Path) -> None:
    pasted(exercise(tmp_path, text=TEA + LISTS + SAME), tmp_path / "mine", "mine/tea")


@pytest.mark.parametrize("ref", few_and_slow(few=(*QUICK, "rituals/weekly-us", "civility/softer-feeling")))
def test_pasted_into_what_comes_with_the_program_they_pass(ref: str, tmp_path: Path) -> None:
    pasted(built_in_root() / f"{ref}.toml", tmp_path, ref)
