"""Check the ranking of part of a list: accepted answers, the comparison of two orders, and conditions."""

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.messages import describe
from reciprocity_tui.play.session.beats import Over, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from tests.play.generated import Raw
from tests.play.in_words import build_reflection
from tests.play.simulation.test_branches import asked_after
from tests.play.written import Reply, ask_of, go_on, reply, seated, step, until, written
from tests.saying import raises_saying

NEEDS = ["rest", "play", "order", "time alone"]


def rank(**keys: object) -> Raw:
    """Return a step that puts needs in order."""
    return step("rank", "needs", **{"options": NEEDS, "top": 2, **keys})


def order(*names: str) -> Raw:
    """Return the answer with this order."""
    return {"order": list(names)}


def told(left: Reply, right: Reply, **keys: object) -> list[tuple[str, int | None, str]]:
    """Return the panel, author and text of the lines of an evening with these two orders."""
    session = seated(written(rank(**keys)))
    reply(session, left)
    reply(session, right)
    until(session, Over)
    return [(line.panel, line.author, line.stored_text) for line in session.finish() if line.order == 1]


def test_two_orders_stand_side_by_side_and_what_both_gave_a_place_is_shared() -> None:
    assert told(order("time-alone", "rest"), order("rest", "play")) == [
        ("shared_ground", None, "rest"),
        ("side_by_side", 0, "1. time alone  2. rest"),
        ("side_by_side", 1, "1. rest  2. play"),
    ]


def test_the_same_order_is_said_once() -> None:
    assert told(order("rest", "play"), order("rest", "play")) == [
        ("shared_ground", None, "1. rest  2. play"),
    ]


def test_where_everything_has_a_place_only_the_same_order_is_shared() -> None:
    some = {"options": ["rest", "play"], "top": None}
    assert [panel for panel, _, _ in told(order("rest", "play"), order("play", "rest"), **some)] == [
        "side_by_side"
    ] * 2
    assert told(order("rest", "play"), order("rest", "play"), **some)[0][0] == "shared_ground"


def test_two_orders_with_nothing_in_common_are_both_there() -> None:
    session = seated(written(rank()))
    reply(session, order("rest", "play"))
    reply(session, order("order", "time-alone"))
    until(session, Reveal)
    assert [panel.rows[0].joint for panel in build_reflection(session.evening).panels][:1] == [
        "You brought different things. Both are here."
    ]


def test_nothing_of_it_is_shown_before_both_are_in() -> None:
    session = seated(written(rank()))
    reply(session, order("rest", "play"))
    assert "rest" not in repr(session.beat())


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({}, "Nothing is ranked"),
        (order(), "Nothing is ranked"),
        ({"order": "rest"}, "Nothing is ranked"),
        (order("rest", "tea"), "not on the list"),
        ({"order": [["rest"], "play"]}, "not on the list"),
        (order("rest", "rest"), "there twice"),
        (order("rest"), "1 of 2 places"),
        (order("rest", "play", "order"), "3 of 2 places"),
    ],
)
def test_what_is_no_order_is_refused(data: Raw, why: str) -> None:
    with raises_saying(AnswerRejected, match=why):
        reply(seated(written(rank())), data)


def test_without_a_top_all_are_put_in_order_up_to_five() -> None:
    def places(*names: str) -> int:
        session = seated(written(rank(options=list(names), top=None)))
        with pytest.raises(AnswerRejected) as refused:
            reply(session, order(names[0]))
        return int(describe(refused.value).split(" of ")[1].split()[0])

    assert places(*NEEDS) == 4
    assert places(*"abcdefgh") == 5


@pytest.mark.parametrize(
    ("condition", "replies", "comes"),
    [
        ("same(needs)", (order("rest", "play"), order("rest", "play")), True),
        ("same(needs)", (order("rest", "play"), order("play", "rest")), False),
        ("overlap(needs) >= 2", (order("rest", "play"), order("play", "rest")), True),
        ("overlap(needs) >= 1", (order("rest", "play"), PASS), False),
        ("picked(needs, order)", (order("rest", "play"), order("order", "rest")), True),
        ("not picked(needs, order)", (order("rest", "play"), order("play", "rest")), True),
        ("passed(needs)", (order("rest", "play"), PASS), True),
    ],
)
def test_a_branch(condition: str, replies: tuple[Reply, Reply], comes: bool) -> None:
    session = seated(written(rank(), step("speak", "then", when=condition)))
    assert ("then Ana" in asked_after(session, *replies)) is comes


def typed(*replies: Reply, top: int = 3) -> Session:
    """Return a session in which these lines were typed and read, before they are put in order."""
    ideas = step("write", "ideas", visibility="sealed", lines=3)
    session = seated(written(ideas, rank(options={"of": "ideas"}, top=top)))
    for response in replies:
        reply(session, response)
    while not isinstance(session.beat(), Reveal):
        go_on(session)
    go_on(session)
    return session


def test_what_both_typed_may_be_put_in_order_as_far_as_there_is_enough() -> None:
    session = typed({"text": "a picnic\nswimming"}, PASS)
    reply(session, order("0-2", "0-1"))
    reply(session, order("0-1", "0-2"))
    until(session, Over)
    assert "1. swimming  2. a picnic" in [line.text for line in session.finish()]


def test_where_nothing_was_typed_nothing_is_put_in_order() -> None:
    assert ask_of(typed(PASS, PASS)).address.step == "reflect"


def test_more_places_than_options_is_a_fault() -> None:
    assert [finding.code for finding in check_exercise(written(rank(top=5)))] == ["E221"]
    assert [finding.code for finding in check_exercise(written(rank(options=["a", "a!", "b"])))] == ["E223"]
    assert list(check_exercise(written(step("write", "ideas"), rank(options={"of": "ideas"}, top=12)))) == []
