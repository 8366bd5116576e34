"""What changes nothing: late keys, refused answers, a full disk; and what is erased after a day."""

from collections.abc import Callable

import pytest

from reciprocity_tui.errors import AnswerRejected, DiskFull
from reciprocity_tui.play.evening.evening import resume_evening
from reciprocity_tui.play.session.beats import Curtain, Over, ReadyToReveal, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.desks import Full
from tests.play.evenings import REF, TWO
from tests.play.written import ask_of, in_words, reply, rows, seated, step, until, written

SEALED = step("write", "note", visibility="sealed", prompt=["First?", "Second?", "Third?"])


def test_a_key_pressed_twice_answers_once() -> None:
    session = seated(written(SEALED))
    ask = ask_of(session)
    session.answer(ask, [{"text": "tea"}])
    after = session.evening
    with pytest.raises(AnswerRejected):
        session.answer(ask, [{"text": "again"}])
    with pytest.raises(AnswerRejected):
        session.swap(ask)
    session.draft(ask, [{"text": "a draft that came late"}])
    assert session.evening is after


def test_an_answer_to_a_question_that_was_swapped_away_is_refused() -> None:
    session = seated(written(SEALED))
    ask = ask_of(session)
    session.swap(ask)
    with pytest.raises(AnswerRejected):
        session.answer(ask, [{"text": "tea"}])


def test_one_refused_answer_of_two_stores_neither() -> None:
    session = seated(written(step("choose", "sky", snap=True)))
    with pytest.raises(AnswerRejected):
        reply(session, {"picks": ["tea"]}, {"picks": ["no-such-thing"]})
    assert rows(session) == []


def test_what_is_only_for_its_writer_goes_after_a_day_and_is_not_asked_again() -> None:
    own = step("write", "mine", visibility="own")
    session = seated(written(own, step("speak", "talk"), {**own, "id": "later"}))
    for text in ("Ana's own", "Sam's own"):
        reply(session, {"text": text})
    assert in_words(session.beat()) == "Ana: talk talk"
    session.erase_writer_only()
    assert all(not slot.data for slot in rows(session))
    assert in_words(session.beat()) == "Ana: talk talk"

    until(session, Curtain)
    session.draft(ask_of(session), [{"text": "half a th"}])
    session.erase_writer_only()
    assert ask_of(session).draft == {}
    assert in_words(session.beat()) == "Sam: later"


def test_what_both_may_see_stays_when_what_is_for_one_alone_goes() -> None:
    session = seated(
        written(step("write", "first"), step("write", "mine", visibility="own"), step("write", "last"))
    )
    for text in ("tea", "sea", "Ana's own", "Sam's own", "sun"):
        reply(session, {"text": text})
    before = in_words(session.beat())
    session.erase_writer_only()
    kept = {(each.address.step, each.data.get("text")) for each in rows(session) if each.data}
    assert kept == {("first", "tea"), ("first", "sea"), ("last", "sun")}
    assert in_words(session.beat()) == before


def test_a_draft_that_is_forgotten_is_asked_again() -> None:
    session = seated(written(step("write", "mine", visibility="own")))
    session.draft(ask_of(session), [{"text": "half a th"}])
    session.erase_writer_only()
    assert rows(session) == []
    assert in_words(session.beat()) == "Ana: mine"


DOINGS: dict[str, Callable[[Session], object]] = {
    "draft": lambda session: session.draft(ask_of(session), [{"text": "te"}]),
    "answer": lambda session: reply(session, {"text": "tea"}),
    "pass": lambda session: reply(session, PASS),
    "swap": lambda session: session.swap(ask_of(session)),
    "end here": lambda session: session.end_here(),
    "forget": lambda session: session.erase_writer_only(),
    "leave": lambda session: session.leave(),
    "pause": lambda session: session.pause("2026-01-05T20:20"),
}


@pytest.mark.parametrize("doing", DOINGS)
def test_on_a_full_disk_nothing_changes_and_the_same_key_works_again(doing: str) -> None:
    shelf, plain = InMemoryStore(), InMemoryStore()
    full = Full(shelf)
    session = Session(seated(written(SEALED)).evening, full, 1)
    without = seated(written(SEALED), shelf=plain)
    ask_of(session), ask_of(without)
    before, full.full = session.evening, True
    with pytest.raises(DiskFull):
        DOINGS[doing](session)
    assert session.evening is before
    assert (shelf.slots, shelf.left) == ({}, False)
    DOINGS[doing](session)
    DOINGS[doing](without)
    assert (shelf.slots, shelf.left) == (plain.slots, plain.left)
    assert session.evening.slots == without.evening.slots


@pytest.mark.parametrize("act", ["reveal", "read", "change", "finish"])
def test_a_full_disk_at_the_reveal_and_at_the_end(act: str) -> None:
    full = Full(InMemoryStore())
    session = Session(seated(written(SEALED)).evening, full, 1)
    kind = {"reveal": ReadyToReveal, "change": ReadyToReveal, "read": Reveal, "finish": Over}[act]
    until(session, kind)
    doing: Callable[[], object] = {
        "reveal": session.reveal,
        "change": lambda: session.change(0),
        "read": lambda: session.read(None),
        "finish": session.finish,
    }[act]
    before, full.full = session.evening, True
    with pytest.raises(DiskFull):
        doing()
    assert session.evening is before
    doing()
    assert session.evening is not before or act == "finish"


@pytest.mark.parametrize("snapshot", ["", "[]", "{}", '{"format": 2}', '{"format": 1, "exercise": {}}', "{"])
def test_what_is_no_snapshot_is_refused(snapshot: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        resume_evening(REF, snapshot, TWO, ())
