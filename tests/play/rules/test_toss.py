"""A coin that both call at once."""

import json
from random import Random

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.messages import text
from reciprocity_tui.play.evening.evening import new_evening, resume_evening
from reciprocity_tui.play.rules.toss import RULE, SIDES
from reciprocity_tui.play.scenes.slots import Data, Seat
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.in_words import build_reflection
from tests.play.simulation.test_branches import asked_after
from tests.play.written import Reply, ask_of, in_words, reply, seated, step, told, turns, written
from tests.saying import raises_saying

COIN = step("toss", "coin")
TELLS = (
    step("speak", "tell", when="not picked(coin, second)"),
    step("speak", "tell-other-way-round", when="picked(coin, second)"),
)
HEADS: Data = {"call": "heads"}
TAILS: Data = {"call": "tails"}
"""What `Never` throws."""
PASSED: Reply = None


def called(*calls: Reply, opener: Seat = 0) -> Session:
    """Return a session in which both have called a coin that shows tails."""
    session = seated(written(COIN, *TELLS, step("speak", "more")), opener)
    reply(session, *calls)
    return session


def shown(session: Session) -> str:
    ask = ask_of(session)
    return text(RULE.describe_result(ask.scene, ask.evening.slots))


def codes(*steps: Raw) -> list[str]:
    return [each.code for each in check_exercise(written(*steps))]


def test_both_call_at_once_and_both_see_it() -> None:
    assert told(written(COIN)) == ["at once: coin", "both: coin shown", "both: reflect"]


@pytest.mark.parametrize(
    ("calls", "words"),
    [
        ((TAILS, HEADS), "Tails. Ana called it."),
        ((HEADS, TAILS), "Tails. Sam called it."),
        ((TAILS, TAILS), "Tails. Ana and Sam both called it."),
        ((HEADS, HEADS), "Tails. Nobody called it."),
        ((HEADS, PASSED), "Tails. Nobody called it."),
        ((PASSED, TAILS), "Tails. Sam called it."),
    ],
)
def test_it_says_what_the_coin_shows_and_who_called_it(calls: tuple[Reply, Reply], words: str) -> None:
    assert shown(called(*calls)) == words
    assert shown(called(*calls, opener=1)) == words


def test_a_coin_that_nobody_wants_is_not_looked_at() -> None:
    assert in_words(called(PASSED, PASSED).beat()) == "Ana: tell talk"


@pytest.mark.parametrize("opener", [0, 1])
@pytest.mark.parametrize(
    ("calls", "first"),
    [
        ((TAILS, HEADS), 0),
        ((HEADS, TAILS), 1),
        ((TAILS, PASSED), 0),
        ((PASSED, TAILS), 1),
        ((TAILS, TAILS), None),
        ((HEADS, HEADS), None),
        ((PASSED, PASSED), None),
    ],
)
def test_who_called_it_tells_first_and_else_who_opens(
    calls: tuple[Reply, Reply], first: Seat | None, opener: Seat
) -> None:
    session = called(*calls, opener=opener)
    talks = [each.split()[-1] for each in asked_after(session) if each.startswith("tell")]
    assert talks[0] == TWO[opener if first is None else first].name
    assert sorted(talks) == ["Ana", "Sam"]


@pytest.mark.parametrize("calls", [(TAILS, HEADS), (HEADS, TAILS), (HEADS, HEADS)])
def test_the_opener_stays_and_nobody_elses_turn_is_shifted(calls: tuple[Reply, Reply]) -> None:
    session = called(*calls)
    assert [each for each in asked_after(session) if each.startswith("more")] == ["more Ana", "more Sam"]
    assert build_reflection(session.evening).opens_next == 1


@pytest.mark.parametrize(
    ("calls", "first"), [((TAILS, HEADS), "Ana"), ((HEADS, TAILS), "Sam"), ((HEADS, HEADS), "Ana")]
)
def test_after_an_odd_number_of_turns_the_two_talks_change_places(
    calls: tuple[Reply, Reply], first: str
) -> None:
    session = seated(written(step("speak", "before"), COIN, *reversed(TELLS)))
    talks = asked_after(session, {}, {}, *calls, {})
    assert next(each for each in talks if each.startswith("tell")).split()[-1] == first


def test_a_condition_knows_that_somebody_passed() -> None:
    steps = (COIN, step("read", "easier", when="passed(coin)"))
    for calls, comes in (((HEADS, PASSED), True), ((HEADS, TAILS), False)):
        session = seated(written(*steps))
        reply(session, *calls)
        reply(session, {})
        assert (in_words(session.beat()) == "both: easier") is comes


def test_what_it_shows_is_settled_when_the_evening_is_made() -> None:
    thrown = set()
    for seed in range(20):
        evening = new_evening(REF, written(COIN), TWO, 0, Random(seed))
        thrown.add(side := json.loads(evening.snapshot())["thrown"]["coin"])
        session = Session(resume_evening(REF, evening.snapshot(), TWO, ()), InMemoryStore(), 1)
        reply(session, HEADS, TAILS)
        assert shown(session).startswith(side.capitalize())
    assert thrown == set(SIDES)


def test_nothing_of_it_is_kept() -> None:
    session = called(HEADS, TAILS)
    asked_after(session)
    assert [line.panel for line in session.finish()] == ["next_question"]


@pytest.mark.parametrize("call", [{}, {"call": "edge"}, {"call": ["heads"]}, {"call": None}])
def test_anything_else_is_no_call(call: Data) -> None:
    with raises_saying(AnswerRejected, match="Nobody has called it yet"):
        called(HEADS, call)


def test_what_a_file_may_say_of_it() -> None:
    assert codes({"kind": "toss", "id": "coin"}, *TELLS) == []
    assert codes(step("toss", "coin", who="both"), *TELLS) == []
    assert codes(step("toss", "coin", who="first")) == ["E219"]
    assert codes(step("toss", "coin", visibility="own")) == ["E204"]
    assert codes(step("toss", "coin", prompt="Heads or tails, {other}?")) == ["E215"]
    assert codes(turns(COIN, step("speak", "tell"))) == ["E225"]
    assert codes(COIN, step("speak", "tell", when="picked(coin, heads)")) == ["E211"]
    assert codes(COIN, step("speak", "tell", when="same(coin)")) == ["E210"]
