"""What was said or read may be gone back to until the next thing is locked; what was typed or shown never so."""

from collections.abc import Iterable

import pytest

from reciprocity_tui.errors import AnswerRejected, DiskFull
from reciprocity_tui.play.scenes.slots import Address, Slot
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.generated import Raw
from tests.play.written import ask_of, go_on, in_words, reply, rows, seated, step, turns, written
from tests.saying import raises_saying

TALK = step("speak", "talk")
CATCH = step("speak", "tell", catch=True)
SEALED = step("write", "note", visibility="sealed")
READ = step("read", "card")


def after(*steps: Raw, says: str) -> Session:
    """Return a session of these steps, advanced until the beat is `says`."""
    session = seated(written(*steps))
    for _ in range(50):
        if in_words(session.beat()) == says:
            return session
        go_on(session, lambda ask, address: {"text": "tea"})
    raise AssertionError(f"{says} never came")


@pytest.mark.parametrize(
    ("before", "says", "back"),
    [
        (TALK, "Sam: talk talk", "Ana: talk talk"),
        (TALK, "both: last", "Sam: talk talk"),
        (READ, "both: last", "both: card"),
        (step("pause", "rest"), "both: last", "both: rest"),
        (CATCH, "Sam: tell catch", "Ana: tell talk"),
        (turns(TALK), "Sam: talk talk", "Ana: talk talk"),
    ],
)
def test_the_last_talk_comes_back_as_long_as_nothing_was_locked_since(
    before: Raw, says: str, back: str
) -> None:
    session = after(before, step("read", "last"), says=says)
    session.go_back()
    assert in_words(session.beat()) == back
    go_on(session)
    assert in_words(session.beat()) == says


def test_one_talk_after_the_other_comes_back() -> None:
    session = after(READ, TALK, step("read", "last"), says="both: last")
    seats = []
    while session.can_go_back:
        session.go_back()
        seats.append(in_words(session.beat()))
    assert seats == ["Sam: talk talk", "Ana: talk talk", "both: card"]


def test_the_talk_comes_back_from_a_curtain_that_nobody_has_opened() -> None:
    session = after(READ, SEALED, says="curtain: Ana")
    assert session.can_go_back
    session.open_curtain(0)
    assert not session.can_go_back
    with raises_saying(AnswerRejected, match="nothing to go back to"):
        session.go_back()


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        ((CATCH,), "Sam: tell talk"),
        ((SEALED, TALK), "Ana: talk talk"),
        ((step("write", "open"), TALK), "Sam: talk talk"),
        ((TALK, SEALED), "curtain: Sam"),
        ((TALK, SEALED), "both in"),
        ((TALK, SEALED), "shown to both"),
        ((TALK,), "Ana: talk talk"),
    ],
)
def test_there_is_no_way_back_over_what_was_typed_or_shown(steps: tuple[Raw, ...], says: str) -> None:
    assert not after(*steps, says=says).can_go_back


def test_there_is_no_way_back_over_an_end() -> None:
    session = after(TALK, step("reflect", "end"), says="Sam: talk talk")
    session.end_here()
    assert not session.can_go_back


def test_what_was_typed_since_stays_where_it_is() -> None:
    session = after(CATCH, says="Sam: tell catch")
    session.draft(ask_of(session), [{"text": "you noticed"}])
    session.go_back()
    assert in_words(session.beat()) == "Ana: tell talk"
    go_on(session)
    assert ask_of(session).draft == {"text": "you noticed"}


def test_a_full_disk_changes_nothing() -> None:
    class Full(InMemoryStore):
        full = False

        def store(self, number: int, slots: Iterable[Slot], deleted: Iterable[Address] = ()) -> None:
            if self.full:
                raise DiskFull("full")
            super().store(number, slots, deleted)

    shelf = Full()
    session = seated(written(TALK), shelf=shelf)
    reply(session, {})
    before, shelf.full = rows(session), True
    with pytest.raises(DiskFull):
        session.go_back()
    assert rows(session) == before and in_words(session.beat()) == "Sam: talk talk"
