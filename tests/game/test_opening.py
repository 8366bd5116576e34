"""Check how an evening opens, whatever the players do: it can always begin, and every sentence is true."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.errors import JournalError
from reciprocity_tui.game.consent import NO_CONSENT
from reciprocity_tui.game.game import Game
from reciprocity_tui.game.opening import (
    Another,
    Choosing,
    Deal,
    Evening,
    Event,
    GoOn,
    Home,
    JarOpen,
    JarShut,
    Lengthen,
    NotTonight,
    Opening,
    OpenJar,
    OwnKey,
    Play,
    ReadAgain,
    Refresh,
    StartOver,
    State,
    TakeUp,
    Unfinished,
)
from reciprocity_tui.game.tonight import view_tonight
from reciprocity_tui.journal.agreement_table import AgreementTable
from reciprocity_tui.journal.error_translation import disk_full_error
from reciprocity_tui.journal.sealed_notes import SealedNotes
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.play.suggestion.reasons import Reason, ReasonKind
from reciprocity_tui.play.suggestion.suggestion import LENGTHS, Suggestion
from tests.journal.test_jar import QUESTION, evening
from tests.tui.game import SNAP, exercise
from tests.tui.test_tonight_due import SLOT, Evenings

GATE = {"id": "g", "kind": "gate", "text": "This one goes deep."}
NOTHING_BEGUN = Message("nothing-begun")

EVENTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                Refresh(),
                Refresh(restart=True),
                Another(),
                Deal(),
                NotTonight(),
                OpenJar(),
                ReadAgain(),
                GoOn(),
            ]
        ),
        st.sampled_from([TakeUp(), StartOver()]),
        st.sampled_from([-1, 1]).map(Lengthen),
        st.sampled_from(SEATS).map(OwnKey),
    ),
    max_size=25,
)


def place(
    *, jar: bool = False, due: bool = False, left: bool = False, deep: bool = False, keeps: bool = True
) -> Game:
    """Return a game two weeks after an evening. left -- whether its exercise was left in the middle."""
    played = exercise(GATE, SNAP, intensity="deep") if deep else exercise(SNAP)
    at = Evenings(to_play=played)
    evening(at.journal, QUESTION, day=at.day)
    if due:
        at.agree(SLOT)
    if jar:
        at.journal.notes.leave(0, "you made tea")
    game = replace(at.later(14).game, keeps=keeps)
    if left:
        replace(game, keeps=False).begin(game.catalog.find("one"), 0, with_review=False)
    return game


PLACES = st.builds(
    place, jar=st.booleans(), due=st.booleans(), left=st.booleans(), deep=st.booleans(), keeps=st.booleans()
)


def walk(opening: Opening, events: list[Event], state: State) -> Iterator[tuple[State, Event, State]]:
    """Yield each state, what was done in it, and the state after it, until an evening is played."""
    for event in events:
        after = opening.step(state, event)
        yield state, event, after
        if isinstance(after, Evening):
            return
        state = after


@given(PLACES, st.booleans(), EVENTS)
@settings(deadline=None, max_examples=80)
def test_whatever_is_done_tonight_says_what_is_true(game: Game, jar_first: bool, events: list[Event]) -> None:
    opening = Opening(game, jar_first=jar_first)
    for _, _, state in walk(opening, events, opening.tonight()):
        match state:
            case Choosing(view, note):
                now = view_tonight(game, view.length, view.skip, jar_first=jar_first)
                assert view == now
                assert not (view.opens_with and view.suggestion and view.suggestion.card.intensity == "deep")
                assert not (view.opens_with and jar_first and view.has_jar)
                assert note != Message("tonight-nothing-unfinished") or not game.unfinished
                assert note != Message("tonight-postponed") or game.due_agreement() is None
                assert note != Message("jar-nothing-to-open") or not (
                    game.has_jar_lines and game.opened_lines
                )
            case JarShut():
                assert game.has_jar_lines and not state.consent.is_complete
            case JarOpen(lines):
                assert game.keeps and lines == game.opened_lines
            case Unfinished(card):
                assert game.unfinished.is_of(card.ref)


@given(st.lists(st.sampled_from([OwnKey(0), OwnKey(1), GoOn(), OpenJar(), Refresh()]), max_size=6), PLACES)
@settings(deadline=None, max_examples=60)
def test_the_jar_opens_only_when_both_say_so(events: list[Event], game: Game) -> None:
    game.journal.notes.leave(1, "you swept the stairs")
    opening = Opening(game)
    yes: set[int] = set()
    for before, event, after in walk(opening, events, JarShut()):
        if isinstance(before, JarShut) and isinstance(event, OwnKey):
            yes.add(event.seat)
        elif not isinstance(before, JarShut):
            yes.clear()
        if isinstance(after, JarOpen) and isinstance(before, JarShut):
            assert yes == set(SEATS)
        if isinstance(before, Choosing) and isinstance(after, JarOpen):
            assert event == ReadAgain()


@given(PLACES, EVENTS)
@settings(deadline=None, max_examples=60)
def test_from_anywhere_an_evening_can_be_begun(game: Game, events: list[Event]) -> None:
    game = replace(game, keeps=False) if game.catalog.find("one").intensity == "deep" else game
    opening = Opening(game, 0)
    state: State = opening.tonight()
    for _, _, after in walk(opening, events, state):
        state = after
    if not isinstance(state, Evening):
        if isinstance(state, JarShut | JarOpen):
            state = opening.step(state, GoOn())
        state = opening.step(state, Play(game.catalog.find("one")))
        state = opening.step(state, StartOver())
    assert isinstance(state, Evening)
    session = state.session
    deep = session.evening.exercise.intensity == "deep"
    assert not (deep and session.evening.carried_over.due)


def test_an_exercise_that_was_left_is_gone_on_with_or_begun_again_or_neither() -> None:
    game = place(left=True)
    opening, card = Opening(game), game.catalog.find("one")
    unfinished = opening.play(Play(card))
    assert unfinished == Unfinished(card)
    assert opening.step(unfinished, GoOn()) == Home(NOTHING_BEGUN)
    left = game.journal.open_evening()
    taken_up = opening.step(unfinished, TakeUp())
    assert left is not None and isinstance(taken_up, Evening) and taken_up.session.evening_id == left.id
    again = opening.step(unfinished, StartOver())
    assert isinstance(again, Evening) and again.session.evening_id != left.id


def test_a_deep_evening_is_never_said_to_open_with_what_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    game = place(due=True, deep=True)
    suggestion = Suggestion(game.catalog.find("one"), Reason(ReasonKind.FIRST_EVER))
    monkeypatch.setattr(Game, "suggest", lambda *_: suggestion)
    view = view_tonight(game)
    assert game.due_agreement() is not None and view.suggestion == suggestion and view.opens_with is None


def test_something_light_on_a_pause_does_not_open_with_what_is_due() -> None:
    for review in (True, False):
        game = place(due=True)
        state = Opening(game).play(Play(game.catalog.find("one"), review))
        assert isinstance(state, Evening) and bool(state.session.evening.carried_over.due) == review


def test_the_question_is_shown_with_the_jar_and_then_not_again() -> None:
    game = place(jar=True)
    opening = Opening(game)
    jar: State = JarShut()
    for seat in SEATS:
        jar = opening.step(jar, OwnKey(seat))
    assert isinstance(jar, JarOpen) and jar.question == QUESTION.text
    assert opening.step(jar, GoOn()) == Home()
    tonight = opening.step(Home(), Refresh())
    again = opening.step(tonight, ReadAgain())
    assert isinstance(again, JarOpen) and again.question == "" and again.lines == jar.lines


@pytest.mark.parametrize("by", [-1, 1])
def test_a_length_stops_at_the_end_and_begins_with_the_first_suggestion(by: int) -> None:
    opening = Opening(place())
    state: State = opening.step(opening.tonight(), Another())
    for _ in LENGTHS:
        state = opening.step(state, Lengthen(by))
    assert isinstance(state, Choosing)
    assert (state.view.minutes, state.view.skip) == (LENGTHS[-1 if by > 0 else 0], 0)


def test_a_disk_that_refuses_leaves_the_jar_shut_and_what_is_due_due(monkeypatch: pytest.MonkeyPatch) -> None:
    game = place(jar=True, due=True)
    opening = Opening(game, jar_first=False)
    tonight = opening.tonight()
    monkeypatch.setattr(SealedNotes, "open", _full)
    monkeypatch.setattr(AgreementTable, "postpone", _full)
    with pytest.raises(JournalError):
        opening.step(JarShut(NO_CONSENT.given(0)), OwnKey(1))
    with pytest.raises(JournalError):
        opening.step(tonight, NotTonight())
    assert game.has_jar_lines and game.journal.agreements.due_for_review()


def _full(*_: object, **_more: object) -> None:
    raise disk_full_error()
