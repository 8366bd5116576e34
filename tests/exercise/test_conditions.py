"""Check when a step is played: the grammar and every name of conditions, and the findings for invalid ones."""

import pytest

from reciprocity_tui.exercise.conditions import (
    CONDITION_NAMES,
    EXTERNAL_NAMES,
    ConditionError,
    Facts,
    Term,
    evaluate,
    parse_condition,
)
from reciprocity_tui.messages import text as text_of

FAR = Facts(numbers=(2, 7))
NEAR = Facts(numbers=(7, 7))
ONE = Facts(numbers=())
PICKS = Facts(picks=(frozenset({"tea", "sea"}), frozenset({"tea"})))
ALIKE = Facts(picks=(frozenset({"tea"}), frozenset({"tea"})))
NOTHING = Facts(picks=(frozenset(), frozenset()))


def test_a_condition_is_read_into_its_parts() -> None:
    assert parse_condition("not gap(fair.core, tea) >= 3 and passed(x)") == (
        Term("gap", "fair", negated=True, bin="core", option="tea", sign=">=", number=3),
        Term("passed", "x"),
    )


@pytest.mark.parametrize("name", ["give-and-take", "and-then", "then-and", "android", "land"])
def test_an_id_may_hold_the_word_and(name: str) -> None:
    assert parse_condition(f"passed({name}) and not same({name})") == (
        Term("passed", name),
        Term("same", name, negated=True),
    )


def test_every_name_can_be_used() -> None:
    for name, is_number in CONDITION_NAMES.items():
        text = f"{name}(step, option)" if name == "picked" else f"{name}(step)"
        assert parse_condition(f"{text} >= 1" if is_number else text)[0].name == name
    assert {"done", "due"} == EXTERNAL_NAMES
    assert parse_condition("done(ground/house-rules)") == (Term("done", "ground/house-rules"),)


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("gap(s) >= 5", FAR, True),
        ("gap(s) > 5", FAR, False),
        ("gap(s) < 1", NEAR, True),
        ("gap(s) <= 10", ONE, False),
        ("both(s) >= 7", NEAR, True),
        ("both(s) <= 6", FAR, False),
        ("both(s) >= 0", ONE, False),
        ("overlap(s) >= 1", PICKS, True),
        ("overlap(s) >= 2", PICKS, False),
        ("overlap(s) >= 0", Facts(), False),
        ("same(s)", ALIKE, True),
        ("same(s)", PICKS, False),
        ("same(s)", NOTHING, False),
        ("same(s)", NEAR, True),
        ("same(s)", FAR, False),
        ("same(s)", Facts(), False),
        ("picked(s, sea)", PICKS, True),
        ("picked(s, rain)", PICKS, False),
        ("passed(s)", Facts(passed=True), True),
        ("passed(s)", Facts(), False),
        ("rounds(s) >= 3", Facts(counts={"rounds": 3}), True),
        ("rounds(s) >= 3", Facts(), False),
        ("accepted(s)", Facts(flags={"accepted": True}), True),
        ("parked(s)", Facts(flags={"accepted": True}), False),
        ("not passed(s)", Facts(), True),
        ("not gap(s) >= 3", ONE, True),
        ("gap(s) >= 3 and passed(s)", Facts(numbers=(0, 9), passed=True), True),
        ("gap(s) >= 3 and passed(s)", FAR, False),
    ],
)
def test_what_is_known_decides(text: str, known: Facts, expected: bool) -> None:
    assert evaluate(parse_condition(text), lambda term: known) is expected


@pytest.mark.parametrize(
    ("text", "offset", "words"),
    [
        ("", 0, "looks like"),
        ("and", 0, "looks like"),
        ("fair", 0, "looks like"),
        ("gap(fair) >= 3 and", 18, "looks like"),
        ("passed(a) and  likes(b)", 15, "`likes` is not a name"),
        ("gap(fair)", 0, "compare it, like `gap(step) >= 3`"),
        ("passed(a) > 3", 0, "cannot be compared"),
        ("picked(a)", 0, "needs an option"),
        ("not not passed(a)", 0, "looks like"),
        ("passed(a) or passed(b)", 0, "looks like"),
        ("gap(a) == 3", 0, "looks like"),
        ("gap(a) >= 1000", 0, "looks like"),
        ("passed(A)", 0, "looks like"),
        ("__import__('os')", 0, "looks like"),
        ("passed(a) and gap(b) >= 3 and due(c) < 2", 30, "`due` is true or false"),
    ],
)
def test_what_is_no_condition_is_said_where_it_stands(text: str, offset: int, words: str) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_condition(text)
    assert words in text_of(caught.value.message)
    assert caught.value.offset == offset
