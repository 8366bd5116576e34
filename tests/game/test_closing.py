"""The close of an evening, whatever the two do: it ends, and nothing that it says is untrue."""

import datetime
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.errors import AnswerRejected, JournalError
from reciprocity_tui.game.closing import (
    BookOffer,
    BookWanted,
    Closed,
    Closing,
    EndedAtGate,
    Event,
    Goodbye,
    GoOn,
    HandOver,
    NextTime,
    OwnKey,
    Saved,
    Seal,
    State,
    Unsaved,
    Writing,
)
from reciprocity_tui.game.coming_back import book_is_due
from reciprocity_tui.game.game import LINE_LIMIT
from reciprocity_tui.journal.error_translation import disk_full_error
from reciprocity_tui.journal.journal import Journal
from reciprocity_tui.journal.sealed_notes import SealedNotes
from reciprocity_tui.play.scenes.slots import SEATS, Seat, other_seat
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.simulation.simulate import Simulation
from tests.journal.test_jar import REACHED, evening
from tests.tui.game import SNAP, exercise
from tests.tui.test_tonight_due import Evenings

NOW = datetime.datetime(2026, 8, 1, 20, 7, tzinfo=datetime.UTC)
GATE = {"id": "g", "kind": "gate", "text": "This one goes deep."}
ENOUGH = 12
"""Enters after which every closing is over."""

EVENTS = st.lists(
    st.one_of(
        st.just(GoOn()),
        st.sampled_from(SEATS).map(OwnKey),
        st.sampled_from(["", "you made tea", "x" * (LINE_LIMIT + 1)]).map(Seal),
    ),
    max_size=25,
)
INTENSITIES = st.sampled_from(["light", "medium", "deep"])


def closing(
    intensity: str = "light", *, keeps: bool = True, warm: int = 0, opener: Seat = 0, seed: int = 1
) -> Closing:
    """Return the close of an evening that is just over.

    warm -- how many evenings with a warm line there were two months ago.
    seed -- decides what was answered, and with it whether a gate stayed closed.
    """
    steps = [SNAP] if intensity == "light" else [GATE, SNAP]
    at = Evenings(to_play=exercise(*steps, intensity=intensity))
    for _ in range(warm):
        evening(at.journal, REACHED, day=at.day)
    game = replace(at.later(60).game, keeps=False, breaks=Breaks(lambda: NOW))
    session = game.begin(game.catalog.find("one"), opener)
    two = Simulation(session, random.Random(seed))
    while not isinstance(beat := session.beat(), Over):
        two.step(beat)
    return Closing(replace(game, keeps=keeps), session, NOW, at_gate=beat.closed)


def opened(intensity: str, *, warm: int = 0) -> Closing:
    """Return the close of an evening behind a gate that opened."""
    return next(
        close for seed in range(50) if not (close := closing(intensity, seed=seed, warm=warm)).at_gate
    )


def walk(
    close: Closing, events: list[Event], state: State | None = None
) -> Iterator[tuple[State, Event, State]]:
    """Yield each state, what was done in it, and the state after it; what is refused changes nothing."""
    now = Unsaved() if state is None else state
    for event in events:
        try:
            after = close.step(now, event)
        except AnswerRejected:
            after = now
        yield now, event, after
        now = after


def to_the_end(close: Closing, *events: Event) -> list[State]:
    """Return every state that these events and as many Enters and empty lines as it takes lead through."""
    more: list[Event] = [event for _ in range(ENOUGH) for event in (GoOn(), OwnKey(0), OwnKey(1), Seal(""))]
    return [Unsaved(), *(after for _, _, after in walk(close, [*events, *more]))]


@given(
    INTENSITIES, st.booleans(), st.sampled_from([0, 12]), st.integers(0, 9), st.sampled_from(SEATS), EVENTS
)
@settings(deadline=None, max_examples=60)
def test_every_closing_ends_and_says_nothing_untrue(
    intensity: str, keeps: bool, warm: int, seed: int, opener: Seat, events: list[Event]
) -> None:
    close = closing(intensity, keeps=keeps, warm=warm, seed=seed, opener=opener)
    states = to_the_end(close, *events)
    assert isinstance(states[-1], Closed)
    for state in states:
        is_true_of(state, close)
        if close.at_gate:
            assert isinstance(state, Unsaved | EndedAtGate | Closed)
    assert close.game.journal.open_evening() is None


def is_true_of(state: State, close: Closing) -> None:
    """Check that what a state says is so."""
    waiting = {line.author for line in close.game.journal.notes.waiting()}
    deep = close.session.evening.exercise.intensity == "deep"
    match state:
        case Saved() | NextTime() | HandOver() | Writing() | BookOffer() | BookWanted():
            assert close.game.keeps
            assert not (deep and isinstance(state, BookOffer | BookWanted))
            assert waiting >= getattr(state, "sealed", set())
        case Goodbye():
            assert state.was_deep == deep and not (deep and state.old_line)
            if close.game.keeps:
                assert state.opens_next == close.game.journal.next_opener()
            else:
                assert (state.opens_next, state.old_line, state.next_week) == (None, "", None)


@given(EVENTS)
@settings(deadline=None, max_examples=60)
def test_nothing_is_written_but_by_the_one_who_has_the_keyboard(events: list[Event]) -> None:
    close = closing()
    for before, event, after in walk(close, events):
        if isinstance(after, Writing) and before != after:
            assert isinstance(before, HandOver) and event == OwnKey(after.seat) == OwnKey(before.seat)
        lines = close.game.journal.notes.waiting()
        assert len(lines) == len({line.author for line in lines})
        resumed = close.resume(after)
        assert not isinstance(resumed, HandOver | Writing)


@pytest.mark.parametrize("warm", [0, 12])
def test_a_disk_that_refuses_leaves_the_state_as_it_is_and_tries_again(
    monkeypatch: pytest.MonkeyPatch, warm: int
) -> None:
    close = opened("medium", warm=warm)
    events: list[Event] = [
        GoOn(),
        GoOn(),
        OwnKey(1),
        OwnKey(1),
        Seal("you made tea"),
        GoOn(),
        OwnKey(0),
        OwnKey(1),
        GoOn(),
        GoOn(),
    ]
    state: State = Unsaved()
    for event in events:
        with monkeypatch.context() as patch:
            patch.setattr(Journal, "finish", full)
            patch.setattr(SealedNotes, "leave", full)
            if isinstance(state, Unsaved | Writing):
                with pytest.raises(JournalError):
                    close.step(state, event)
                assert close.game.journal.notes.waiting() == ()
        state = close.step(state, event)
    assert isinstance(state, Closed)
    assert [line.text for line in close.game.journal.notes.waiting()] == ["you made tea"]


def full(*_: object) -> None:
    raise disk_full_error()


def test_each_way_through_a_usual_closing() -> None:
    close = opened("medium", warm=12)
    names = [
        type(state).__name__
        for state in to_the_end(close, GoOn(), GoOn(), GoOn(), OwnKey(0), OwnKey(1), GoOn(), GoOn())
    ]
    assert names[:9] == [
        "Unsaved", "Saved", "NextTime", "BookOffer", "BookOffer", "BookWanted", "Goodbye", "Closed", "Closed",
    ]  # fmt: skip


def test_a_book_is_offered_once_whatever_was_answered() -> None:
    close = closing(warm=12)
    states = to_the_end(close, GoOn(), GoOn(), GoOn(), GoOn())
    assert sum(isinstance(state, BookOffer) for state in states) == 1
    assert not book_is_due(close.game)


def test_a_closed_gate_offers_light_exercises_and_nothing_else() -> None:
    close = next(close for seed in range(50) if (close := closing("deep", seed=seed)).at_gate)
    after = close.step(Unsaved(), GoOn())
    assert isinstance(after, EndedAtGate) and after.light == close.game.light_cards()
    assert close.step(after, OwnKey(0)) == after and close.step(after, GoOn()) == Closed()


def test_after_an_evening_of_which_nothing_is_saved_nobody_is_said_to_open_the_next() -> None:
    close = closing(keeps=False)
    after = close.step(Unsaved(), GoOn())
    assert isinstance(after, Goodbye) and after.opens_next is None


def test_a_pause_at_good_bye_comes_back_to_good_bye() -> None:
    close = closing()
    shown = [
        state for state in to_the_end(close) if isinstance(state, Goodbye | EndedAtGate | Saved | Unsaved)
    ]
    assert shown and all(close.resume(state) == state for state in shown)


def test_the_one_who_did_not_open_opens_the_next() -> None:
    for opener in SEATS:
        close = closing(opener=opener)
        (goodbye,) = {state for state in to_the_end(close) if isinstance(state, Goodbye)}
        assert goodbye.opens_next == other_seat(opener)
