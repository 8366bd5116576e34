"""Which steps come: conditions read what is revealed, inside a round of this turn only."""

import pytest

from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.session.beats import Ask, Over
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.written import MOST, Never, Reply, ask_of, go_on, reply, seated, step, turns, written


def asked_after(session: Session, *replies: Reply) -> list[str]:
    """Return the steps and who answers them from the first question on; random replies follow the given ones."""
    left, steps_asked = list(replies), list[str]()
    for _ in range(MOST):
        beat = session.beat()
        if isinstance(beat, Over):
            return steps_asked
        if isinstance(beat, Ask):
            steps_asked.append(f"{beat.address.step} {'both' if beat.seat is None else TWO[beat.seat].name}")
            if left:
                reply(session, *(left.pop(0) for _ in beat.addresses))
                continue
        go_on(session)
    raise AssertionError("it does not end")


def test_inside_a_round_a_condition_means_this_turn() -> None:
    write_step = step("write", "told")
    session = seated(written(turns(write_step, step("speak", "easier", when="passed(told)"))))
    assert asked_after(session, PASS, {}, {"text": "tea"}) == [
        "told Ana",
        "easier Ana",
        "told Sam",
        "reflect both",
    ]
    other = seated(written(turns(write_step, step("speak", "easier", when="passed(told)"))))
    assert asked_after(other, {"text": "tea"}, PASS) == ["told Ana", "told Sam", "easier Sam", "reflect both"]


def test_a_whole_round_may_have_a_condition() -> None:
    steps = [step("write", "good"), turns(step("speak", "tell"), when="passed(good)")]
    assert asked_after(seated(written(*steps)), {"text": "a"}, {"text": "b"})[2:] == ["reflect both"]
    assert asked_after(seated(written(*steps)), {"text": "a"}, PASS)[2:] == [
        "tell Sam",
        "tell Ana",
        "reflect both",
    ]


def test_after_a_passed_talk_there_is_nothing_to_note_or_to_catch() -> None:
    session = seated(written(step("speak", "tell", note=True, catch=True)))
    assert asked_after(session, PASS, {}, {"text": ""}, {"text": ""}) == [
        "tell Ana",
        *("tell Sam", "tell Sam", "tell Ana"),
        "reflect both",
    ]


FAR, NEAR = ({"value": 2}, {"value": 8}), ({"value": 7}, {"value": 7})
NONE = {"picks": ["none-of-these"]}
OWN = {"picks": ["something-else"], "own": "mine"}
TEA, SEA = {"picks": ["tea"]}, {"picks": ["sea"]}
RATE, CHOOSE = step("rate", "x"), step("choose", "x", open=True)


@pytest.mark.parametrize(
    ("first", "condition", "replies", "comes"),
    [
        (RATE, "gap(x) >= 3", FAR, True),
        (RATE, "gap(x) >= 3", NEAR, False),
        (RATE, "gap(x) <= 10", ({"value": 1}, PASS), False),
        (RATE, "both(x) >= 7", NEAR, True),
        (RATE, "passed(x)", (PASS, {"value": 1}), True),
        (CHOOSE, "same(x)", (TEA, TEA), True),
        (CHOOSE, "same(x)", (NONE, NONE), False),
        (CHOOSE, "same(x)", (OWN, OWN), False),
        (CHOOSE, "overlap(x) >= 1", (NONE, NONE), False),
        (CHOOSE, "overlap(x) >= 1", (TEA, TEA), True),
        (CHOOSE, "picked(x, sea)", (TEA, SEA), True),
        (CHOOSE, "picked(x, sea)", (SEA, PASS), False),
        (CHOOSE, "passed(x)", (NONE, TEA), False),
        (step("choose", "x", visibility="own"), "picked(x, sea)", (SEA, SEA), False),
        (step("write", "x", visibility="own"), "passed(x)", (PASS, PASS), False),
        (step("write", "x", visibility="own"), "not passed(x)", (PASS, PASS), True),
        (step("choose", "x", snap=True), "same(x)", (SEA, SEA), True),
    ],
)
def test_a_branch(first: Raw, condition: str, replies: tuple[Reply, Reply], comes: bool) -> None:
    session = seated(written(first, step("speak", "then", when=condition)))
    assert ("then Ana" in asked_after(session, *replies)) is comes


def test_a_condition_on_what_comes_later_or_is_not_there_is_false() -> None:
    steps = [
        step("speak", "one", when="passed(two)"),
        step("speak", "two"),
        step("speak", "three", when="same(no)"),
    ]
    assert asked_after(seated(written(*steps)), {}, PASS) == ["two Sam", "two Ana", "reflect both"]


def test_other_evenings_count_as_they_were_when_this_one_was_made() -> None:
    exercise = written(step("speak", "one", when="not done(ground/first-evening)"), step("speak", "two"))
    evening = new_evening(REF, exercise, TWO, 0, Never(), known={"done(ground/first-evening)"})
    assert ask_of(Session(evening, InMemoryStore(), 1)).address.step == "two"
    assert ask_of(seated(exercise)).address.step == "one"
