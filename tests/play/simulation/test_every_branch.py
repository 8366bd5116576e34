"""Every step of every exercise that comes with the program comes, and every condition is once true and once false."""

import pytest

from reciprocity_tui.exercise.steps import MODELS
from tests.play.written import step, written
from tests.repertoire import FEW, REFS, built_in, ways_through

PLANTED = 40
"""Evenings that are enough for what is planted."""

WORDS = step("write", "words", visibility="sealed")


@pytest.mark.parametrize("ref", REFS)
def test_every_branch_is_met_in_a_few_evenings(ref: str) -> None:
    assert 1 <= len(list(ways_through(ref, built_in(ref)))) <= 6


def test_the_few_use_every_kind_of_step() -> None:
    used = {each.kind for ref in FEW for each in (*built_in(ref).step, *built_in(ref).walk())}
    missing = set(MODELS.kinds()) - used
    assert not missing, (
        f"no exercise of FEW in tests/repertoire.py has a step of {missing}: add one that does"
    )


@pytest.mark.parametrize(
    ("planted", "named"),
    [
        (step("speak", "unheard", when="passed(words) and not passed(words)"), "unheard"),
        (step("speak", "always", when="not picked(words, tea)"), "false.*always.*picked"),
        (step("speak", "never", when="same(nothing-like-it)"), "true.*never.*same"),
    ],
)
def test_what_no_branch_meets_is_named(planted: dict[str, object], named: str) -> None:
    with pytest.raises(AssertionError, match=f"never met.*{named}"):
        list(ways_through("a/b", written(WORDS, planted), seeds=range(PLANTED)))
    list(
        ways_through("a/b", written(WORDS, step("speak", "then", when="passed(words)")), seeds=range(PLANTED))
    )
