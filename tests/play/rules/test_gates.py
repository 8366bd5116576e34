"""Ready, or another time? In secret in deep exercises, aloud in medium ones."""

import re
from random import Random

import pytest

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.scenes.slots import Address, Slot
from reciprocity_tui.play.session.beats import Curtain, Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.watching import seen
from tests.play.written import ask_of, in_words, reply, seated, step, turns, until, written
from tests.repertoire import REFS, built_in

DEEP = written(step("gate", "ready"), step("write", "one"), intensity="deep")
OUTCOME = Address("ready", 0, None)


@pytest.mark.parametrize(("ana", "sam"), [(True, True), (True, False), (False, True), (False, False)])
def test_two_secret_answers_become_one_outcome(ana: bool, sam: bool) -> None:
    shelf = InMemoryStore()
    session = seated(DEEP, shelf=shelf)
    for ready in (ana, sam):
        reply(session, {"ready": ready})
    both = ana and sam
    assert shelf.slots == {OUTCOME: Slot(OUTCOME, "locked", {"ready": both})}
    assert in_words(session.beat()) == ("Ana: one" if both else "closed")


def test_the_screens_are_the_same_whoever_declined() -> None:
    shown = []
    for answers in ((True, False), (False, True), (False, False)):
        session, beats = seated(DEEP), []
        for ready in answers:
            beats.append(seen(session.beat()))
            until(session, Curtain)
            reply(session, {"ready": ready})
        shown.append((*beats, session.beat(), session.finish()))
    assert shown[0] == shown[1] == shown[2]


@pytest.mark.parametrize("intensity", ["medium", "deep"])
@pytest.mark.parametrize("answers", [0, 1])
def test_ended_at_a_first_gate_nothing_was_begun_and_nothing_is_kept(intensity: str, answers: int) -> None:
    shelf = InMemoryStore()
    session = seated(written(step("gate", "ready"), step("write", "one"), intensity=intensity), shelf=shelf)
    if answers and intensity == "deep":
        reply(session, {"ready": True})
    session.end_here()
    assert session.beat() == Over(closed=True)
    assert session.finish() == () and not shelf.slots


@pytest.mark.parametrize("before", [{}, {"ready": True}])
def test_ended_where_something_was_said_there_is_a_reflection(before: dict[str, object]) -> None:
    steps = (
        (step("gate", "ready"), step("speak", "one"))
        if before
        else (step("speak", "one"), step("gate", "ready"))
    )
    session = seated(written(*steps, intensity="medium"))
    reply(session, before)
    session.end_here()
    assert not isinstance(session.beat(), Over)


def test_the_first_answer_of_a_secret_gate_may_be_changed_until_the_second_is_in() -> None:
    session = seated(DEEP)
    reply(session, {"ready": False})
    curtain = session.beat()
    assert isinstance(curtain, Curtain)
    assert curtain.changeable == 0
    session.change(0)
    reply(session, {"ready": True})
    reply(session, {"ready": True})
    assert in_words(session.beat()) == "Ana: one"


def test_about_one_in_six_secret_gates_stays_closed_by_itself() -> None:
    closed = 0
    for seed in range(1200):
        session = Session(new_evening(REF, DEEP, TWO, 0, Random(seed)), InMemoryStore(), 1)
        for _ in range(2):
            reply(session, {"ready": True})
        closed += session.beat() == Over(closed=True)
    assert 150 < closed < 250


def test_a_closed_evening_leaves_nothing() -> None:
    shelf = InMemoryStore()
    session = seated(DEEP, shelf=shelf)
    for _ in range(2):
        reply(session, {"ready": False})
    assert session.finish() == ()
    assert (shelf.left, shelf.slots, shelf.saved) == (True, {}, None)


def test_a_gate_in_the_middle_closes_after_what_was_said() -> None:
    session = seated(
        written(step("write", "one"), step("gate", "ready"), step("write", "two"), intensity="medium")
    )
    reply(session, {"text": "tea"})
    reply(session, {"text": "sea"})
    reply(session, {"ready": False})
    assert session.beat() == Over(closed=True)


def test_a_gate_that_is_skipped_closes_nothing() -> None:
    gate = step("gate", "ready", when="passed(one)")
    session = seated(written(step("write", "one"), gate, step("speak", "two"), intensity="medium"))
    for _ in range(2):
        reply(session, {"text": "tea"})
    assert in_words(session.beat()) == "Sam: two talk"


TWO_GATES = written(
    step("gate", "ready"),
    step("write", "one"),
    step("gate", "on", text="Next comes more. Stopping here is fine."),
    step("write", "two"),
    turns(step("speak", "tell"), step("speak", "thank", role="close")),
    step("speak", "cool", role="cool"),
    step("pause", "rest", seconds=60),
    step("write", "bye", role="close"),
    intensity="deep",
)


def up_to_the_second(first: bool, second: bool) -> Session:
    """Through the first gate, and past the second with these answers of Ana and Sam."""
    session = seated(TWO_GATES)
    for _ in range(2):
        reply(session, {"ready": True})
    for text in ("tea", "sea"):
        reply(session, {"text": text})
    for ready in (first, second):
        reply(session, {"ready": ready})
    return session


def test_what_lands_is_said_to_land() -> None:
    session = up_to_the_second(True, False)
    landing = []
    while not isinstance(session.beat(), Over):
        ask = ask_of(session)
        landing.append((ask.scene.step.id, ask.is_winding_down))
        reply(session, *[{"text": "rain"} for _ in ask.addresses])
    assert set(landing) == {("cool", True), ("rest", True), ("bye", True), ("reflect", False)}
    assert not ask_of(up_to_the_second(True, True)).is_winding_down


def the_rest(session: Session) -> list[str]:
    """Return the ids of the steps that are asked from here on."""
    steps = []
    while not isinstance(session.beat(), Over):
        ask = ask_of(session)
        steps.append(ask.scene.step.id)
        reply(session, *[{"text": "rain"} for _ in ask.addresses])
    return list(dict.fromkeys(steps))


def test_behind_a_later_gate_that_stays_closed_comes_what_lands_and_what_was_said_stays() -> None:
    session = up_to_the_second(True, False)
    assert the_rest(session) == ["cool", "rest", "bye", "reflect"]
    assert session.beat() == Over(closed=False)
    assert {line.text for line in session.finish()} >= {"tea", "sea", "rain"}
    assert the_rest(up_to_the_second(True, True)) == [
        "two",
        "tell",
        "thank",
        "cool",
        "rest",
        "bye",
        "reflect",
    ]


def test_who_stopped_at_a_later_gate_is_seen_nowhere() -> None:
    shown = []
    for answers in ((True, False), (False, True), (False, False)):
        session = up_to_the_second(*answers)
        beats, gone = [seen(session.beat())], dict(session.evening.slots)
        the_rest(session)
        shown.append((*beats, gone, session.finish()))
    assert shown[0] == shown[1] == shown[2]


def test_the_first_gate_says_another_time_and_a_later_one_does_not_have_to() -> None:
    session = seated(TWO_GATES)
    assert not ask_of(session).is_later_gate
    for _ in range(2):
        reply(session, {"ready": True})
    for text in ("tea", "sea"):
        reply(session, {"text": text})
    assert ask_of(session).is_later_gate


def test_where_the_first_gate_was_skipped_the_next_one_is_the_first() -> None:
    gates = [step("gate", "a", when="passed(one)"), step("gate", "b"), step("gate", "c")]
    session = seated(written(step("write", "one"), *gates, step("speak", "two"), intensity="medium"))
    for _ in range(2):
        reply(session, {"text": "tea"})
    reply(session, {"ready": False})
    assert session.beat() == Over(closed=True)


def test_a_later_gate_of_what_comes_with_the_program_says_that_stopping_is_fine() -> None:
    assert silent(TWO_GATES) == []
    assert silent(written(step("gate", "a"), step("gate", "b"), intensity="deep")) == ["b"]
    for ref in REFS:
        assert silent(built_in(ref)) == [], ref


def silent(exercise: Exercise) -> list[str]:
    """Return the ids of the later gates that do not say that stopping is fine."""
    gates = [each for each in exercise.step if each.is_gate]
    fine = re.compile(r"\b(stopping|leaving)\b[^.]*\bhere is fine", re.IGNORECASE)
    return [each.id for each in gates[1:] if not fine.search(each.prompts[0])]
