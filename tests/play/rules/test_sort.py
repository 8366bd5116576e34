"""Two lists: each sorts alone, then the two say what is alike."""

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.play.rules.sort import RULE
from reciprocity_tui.play.session.beats import Ask, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from tests.play.generated import Raw
from tests.play.in_words import build_reflection, rendered, said
from tests.play.reflection.test_reflection import QUESTION, as_read
from tests.play.watching import seen
from tests.play.written import ask_of, reply, seated, step, until, written
from tests.saying import raises_saying

BINS = [
    {"id": "core", "text": "I need", "min": 1, "max": 3},
    {"id": "flex", "text": "can bend", "min": 1, "max": 6},
]
LISTS = step("sort", "lists", typed=True, bins=BINS)
HELPS = [
    {"id": "helps", "text": "helps"},
    {"id": "now", "text": "now and then"},
    {"id": "no", "text": "no help"},
]
GIVEN = step("sort", "comfort", bins=HELPS, options=["a walk", "quiet", "tea"])


def sorted_by_both(*replies: Raw | None, steps: tuple[Raw, ...] = (LISTS,)) -> Session:
    """Return a session in which both have sorted, up to the question after the reveal."""
    session = seated(written(*steps, intensity="medium"))
    for response in replies:
        until(session, Ask)
        reply(session, response)
    until(session, Ask)
    return session


ANA: Raw = {"core": "quiet mornings\nan hour alone", "flex": "the day"}
SAM: Raw = {"core": "mornings in peace", "flex": "how long\nwho cooks"}


def test_the_lists_are_hidden_until_both_are_in_and_then_stand_side_by_side() -> None:
    session = seated(written(LISTS, intensity="medium"))
    until(session, Ask)
    reply(session, ANA)
    until(session, Ask)
    assert "quiet" not in seen(session.beat())
    reply(session, SAM)
    assert isinstance(session.beat(), ReadyToReveal)
    session.reveal()
    reveal = rendered(session.beat())
    assert isinstance(reveal, Reveal)
    assert said(reveal.steps[0]) == (
        "I need: quiet mornings, an hour alone\ncan bend: the day",
        "I need: mornings in peace\ncan bend: how long, who cooks",
    )


def test_what_the_two_join_by_hand_is_shared_ground() -> None:
    session = sorted_by_both(ANA, SAM)
    assert ask_of(session).seat is None
    reply(session, {"pairs": [[0, 0]]})
    until(session, Ask)
    assert as_read(build_reflection(session.evening)) == [
        "# Shared ground",
        "  I need: quiet mornings / mornings in peace",
        "# Two lists",
        "  I need: quiet mornings, an hour alone | mornings in peace",
        "  can bend: the day | how long, who cooks",
        *QUESTION,
    ]


def test_lines_that_both_typed_alike_are_joined_beforehand() -> None:
    session = sorted_by_both(ANA, {**SAM, "core": "bread", "flex": "The Day\nAn hour alone"})
    ask = ask_of(session)
    assert RULE.identical_pairs(ask.scene, session.evening.slots) == [[1, 2], [2, 1]]


def test_nothing_joined_is_nothing_in_common_and_both_are_there() -> None:
    session = sorted_by_both(ANA, {**SAM, "core": "peace at breakfast"})
    reply(session, {"pairs": []})
    until(session, Ask)
    assert as_read(build_reflection(session.evening))[:2] == [
        "# Shared ground",
        "  You brought different things. Both are here.",
    ]


def test_a_word_that_both_wrote_is_common_ground_even_where_nothing_is_joined() -> None:
    session = sorted_by_both(ANA, SAM)
    reply(session, {"pairs": []})
    until(session, Ask)
    assert as_read(build_reflection(session.evening))[:2] == [
        "# Shared ground",
        "  Words you both used: mornings",
    ]


def test_the_same_thing_in_different_lists_is_told_as_that() -> None:
    session = sorted_by_both(ANA, SAM)
    reply(session, {"pairs": [[2, 0]]})
    until(session, Ask)
    assert "  Alike, in different lists: the day / mornings in peace" in as_read(
        build_reflection(session.evening)
    )


@pytest.mark.parametrize(
    ("condition", "pairs", "played"),
    [
        ("overlap(lists.core) >= 1", [[0, 0]], True),
        ("overlap(lists.core) >= 1", [[2, 1]], False),
        ("overlap(lists.flex) >= 1", [[2, 1]], True),
        ("overlap(lists) >= 2", [[0, 0], [2, 1]], True),
        ("overlap(lists) >= 1", [[2, 0]], False),
    ],
)
def test_a_condition_reads_what_was_joined(condition: str, pairs: list[list[int]], played: bool) -> None:
    after = step("speak", "protect", when=condition)
    exercise = written(LISTS, after, intensity="medium")
    assert list(check_exercise(exercise)) == []
    session = sorted_by_both(ANA, SAM, steps=(LISTS, after))
    reply(session, {"pairs": pairs})
    until(session, Ask)
    assert (ask_of(session).scene.step.id == "protect") == played


@pytest.mark.parametrize(
    ("condition", "code"),
    [("overlap(lists.wish) >= 1", "E210"), ("passed(lists.core)", "E210"), ("same(lists)", "E210")],
)
def test_a_condition_that_reads_no_list_there_is_a_fault(condition: str, code: str) -> None:
    findings = check_exercise(written(LISTS, step("speak", "protect", when=condition), intensity="medium"))
    assert [finding.code for finding in findings] == [code]


def test_when_one_passes_there_is_nothing_to_join() -> None:
    session = sorted_by_both(ANA, PASS)
    shown = as_read(build_reflection(session.evening))
    assert ask_of(session).scene.step.kind == "reflect"
    assert "  I need: quiet mornings, an hour alone | kept private" in shown


def test_given_things_are_alike_by_themselves() -> None:
    both: Raw = {"helps": ["tea", "quiet"], "now": [], "no": ["a-walk"]}
    session = sorted_by_both(both, {"helps": ["tea"], "now": ["quiet"], "no": ["a-walk"]}, steps=(GIVEN,))
    assert as_read(build_reflection(session.evening)) == [
        "# Shared ground",
        "  helps: tea",
        "  no help: a walk",
        "# Side by side",
        "  helps: tea, quiet | tea",
        "  now and then: nothing here | quiet",
        *QUESTION,
    ]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"core": "", "flex": "a"}, "I need: 0 so far."),
        ({"core": "a\nb\nc\nd", "flex": "a"}, "I need: 4, and there is room for 3."),
        ({"core": "a" * 61, "flex": "a"}, "and a line has room for 60."),
        ({}, "I need: 0 so far."),
    ],
)
def test_a_list_out_of_its_bounds_is_told_and_nothing_is_lost(given: Raw, message: str) -> None:
    session = seated(written(LISTS, intensity="medium"))
    until(session, Ask)
    before = session.evening
    with raises_saying(AnswerRejected, match=message):
        reply(session, given)
    assert session.evening is before


def test_a_thing_is_in_one_list_only() -> None:
    session = sorted_by_both(
        {"helps": ["tea"], "now": ["tea", "quiet"], "no": ["nonsense"]}, PASS, steps=(GIVEN,)
    )
    assert "  helps: tea | kept private" in as_read(build_reflection(session.evening))
    assert "  now and then: quiet | kept private" in as_read(build_reflection(session.evening))


@pytest.mark.parametrize("pairs", [[[0, 99]], [["a", 0]], "x", [[0]], [[-1, 0]], [[0, 0], [0, 0], [1, 0]]])
def test_a_join_that_is_none_joins_nothing_it_should_not(pairs: object) -> None:
    session = sorted_by_both(ANA, SAM)
    reply(session, {"pairs": pairs})
    until(session, Ask)
    shared = [line for line in as_read(build_reflection(session.evening)) if "/" in line]
    assert len(shared) <= 1


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"typed": True, "options": ["a", "b"], "bins": BINS}, "E222"),
        ({"bins": BINS}, "E222"),
        ({"typed": True, "bins": [*BINS, BINS[0]]}, "E223"),
        ({"typed": True, "bins": [{"id": "a", "text": "a", "min": 3, "max": 2}, BINS[0]]}, "E221"),
        ({"options": ["a", "b"], "bins": [{"id": "a", "text": "a", "min": 3}, BINS[0]]}, "E221"),
        ({"options": ["a", "a", "b"], "bins": BINS}, "E223"),
    ],
)
def test_what_cannot_be_sorted_is_a_fault(keys: Raw, code: str) -> None:
    findings = list(check_exercise(written(step("sort", "lists", **keys), intensity="medium")))
    assert [finding.code for finding in findings] == [code]


def test_lists_that_ask_for_nothing_still_need_one_line() -> None:
    free = step("sort", "lists", typed=True, bins=[{"id": "a", "text": "a"}, {"id": "b", "text": "b"}])
    session = seated(written(free, intensity="medium"))
    until(session, Ask)
    with raises_saying(AnswerRejected, match="Nothing is written yet"):
        reply(session, {"a": " ", "b": ""})
