"""Ready, or another time? In secret in deep exercises, aloud in medium ones (product.md, rule 10)."""

from random import Random

import pytest

from reciprocity_tui.play.beats import Curtain, Over
from reciprocity_tui.play.evening import new_evening
from reciprocity_tui.play.rehearse import Shelf
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.slots import Address, Slot
from tests.play.evenings import REF, TWO
from tests.play.watching import seen
from tests.play.written import in_words, reply, seated, step, until, written

DEEP = written(step("gate", "ready"), step("write", "one"), intensity="deep")
OUTCOME = Address("ready", 0, None)


@pytest.mark.parametrize(("ana", "sam"), [(True, True), (True, False), (False, True), (False, False)])
def test_two_secret_answers_become_one_outcome(ana: bool, sam: bool) -> None:
    shelf = Shelf()
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
        session = Session(new_evening(REF, DEEP, TWO, 0, Random(seed)), Shelf(), 1)
        for _ in range(2):
            reply(session, {"ready": True})
        closed += session.beat() == Over(closed=True)
    assert 150 < closed < 250


def test_a_closed_evening_leaves_nothing() -> None:
    shelf = Shelf()
    session = seated(DEEP, shelf=shelf)
    for _ in range(2):
        reply(session, {"ready": False})
    assert session.finish() == ()
    assert (shelf.left, shelf.slots, shelf.kept) == (True, {}, None)


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
