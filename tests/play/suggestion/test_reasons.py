"""Every reason is true of the history it speaks of, whatever the history; and the reader of it can be angry."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.exercise.card import Card, Intensity, Kind, Pillar
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.play.suggestion.history import PlayedEvening
from reciprocity_tui.play.suggestion.prerequisites import GROUND, HOUSE_RULES
from reciprocity_tui.play.suggestion.proposals import Proposal
from reciprocity_tui.play.suggestion.ranking import FIRST
from reciprocity_tui.play.suggestion.reasons import Reason, ReasonKind
from reciprocity_tui.play.suggestion.suggestion import LENGTHS, rank_cards, suggest
from tests.play.suggestion.suggesting import (
    KIND_WORDS,
    PILLAR_WORDS,
    TODAY,
    Evening,
    card,
    is_true,
    past,
    played,
)

UNASKED = "chapters"
"""A pack that asks not to be suggested."""

REFS = (FIRST, *GROUND, f"{UNASKED}/grief", *(f"{pack}/{name}" for pack in "pq" for name in "abcdef"))
DEPTHS = st.sampled_from(["light", "light", "light", "medium", "deep"])


@st.composite
def catalogs(draw: st.DrawFn) -> list[Card]:
    """Return random cards with distinct titles."""
    named = draw(st.lists(st.sampled_from(REFS), min_size=1, unique=True))
    return [
        card(
            ref,
            draw(st.integers(2, 45)),
            title=f"Title {ref}",
            kind=draw(st.sampled_from(get_args(Kind))),
            pillar=draw(st.sampled_from(get_args(Pillar))),
            intensity="light" if ref in (FIRST, *GROUND) else draw(DEPTHS),
            suggest=not ref.startswith(UNASKED),
            after=tuple(
                draw(st.lists(st.sampled_from([*"abc", "p/a", HOUSE_RULES, "not/there"]), max_size=2))
            ),
            cooldown_days=draw(st.sampled_from([0, 7, 30])),
        )
        for ref in named
    ]


@st.composite
def histories(draw: st.DrawFn, cards: list[Card]) -> list[PlayedEvening]:
    """Return evenings with these cards and with others; sometimes the clock was wrong."""
    gone = card("gone/x", pillar="civility", kind="needs", intensity=draw(DEPTHS))
    jumps = draw(st.booleans())
    days, past_evenings = 0, []
    for exercise_card in draw(st.lists(st.sampled_from([*cards, gone]), max_size=14)):
        days += draw(st.integers(0, 9))
        wrong = draw(st.integers(-60, 400)) if jumps and draw(st.integers(0, 3)) == 0 else 0
        past_evenings.append(played(exercise_card, days - wrong))
    return past_evenings


@st.composite
def evenings(draw: st.DrawFn) -> Evening:
    """Return any evening that can ask for a suggestion."""
    cards = draw(catalogs())
    minutes = draw(st.sampled_from(LENGTHS))
    refs = [*(each.ref for each in cards), "gone/y"]
    waits = tuple(draw(st.lists(st.sampled_from(refs), unique=True)))
    tasks = tuple(draw(st.lists(st.sampled_from(refs), unique=True, max_size=3)))
    gone, follows, due = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    until = draw(st.sampled_from((None, TODAY, TODAY + timedelta(days=9))))
    proposals = [
        *([Proposal("path", "Some weeks", waits, gone)] if waits and follows else []),
        *([Proposal("practice", "A stuck topic", tasks, until=until)] if tasks else []),
    ]
    return Evening(cards, draw(histories(cards)), TODAY, minutes, due, proposals)


def order(at: Evening) -> tuple[Card, ...]:
    """Return the suggested cards, in order."""
    return rank_cards(at.cards, at.history, at.today, at.minutes, due=at.due)


@given(evenings(), st.integers(0, 20))
def test_every_reason_is_true(at: Evening, skip: int) -> None:
    suggestion = suggest(at.cards, at.history, at.today, at.minutes, skip, due=at.due, proposals=at.proposals)
    if suggestion is not None:
        assert is_true(at, suggestion.card, describe_reason(suggestion.reason)), describe_reason(
            suggestion.reason
        )


@given(evenings())
def test_another_goes_through_all_of_them_and_begins_again(at: Evening) -> None:
    at = at._replace(proposals=())
    cards = order(at)
    assert len(set(cards)) == len(cards)
    assert {each for each in at.cards if each.intensity == "light" and each.suggest} <= set(cards)
    if cards:
        shown = [at.suggestion(skip).card for skip in range(len(cards) + 1)]
        assert shown == [*cards, cards[0]]


@given(evenings())
def test_what_is_not_for_tonight_is_not_suggested(at: Evening) -> None:
    done = [each.exercise for each in at.history]
    deep = [(at.today - each.day).days for each in at.history if each.intensity == "deep"]
    for candidate in order(at):
        assert candidate.suggest
        if candidate.intensity != "light":
            assert not any(0 <= days <= 2 for days in deep)
        if candidate.intensity == "deep":
            needed = [name if "/" in name else f"{candidate.pack}/{name}" for name in candidate.after]
            assert {*needed, *GROUND} <= set(done)
            assert not any(0 <= days <= 3 for days in deep)
            assert not at.due


@given(evenings())
def test_what_is_proposed_comes_first_and_hides_nothing(at: Evening) -> None:
    if not at.proposals or not (others := order(at)):
        return
    waits = [each for each in at.cards if any(each.ref in proposal.refs for proposal in at.proposals)]
    shown = [at.suggestion(skip).card for skip in range(len(at.cards))]
    assert set(others) <= set(shown)
    allowed = [each for each in waits if each in others and each.suggest]
    fits = [each for each in allowed if not at.due or (each.intensity == "light" and each.minutes <= 5)]
    if fits and (at.history or all(each.ref != FIRST for each in at.cards)):
        assert shown[0] in waits
    for candidate in shown:
        assert candidate.intensity != "deep" or candidate in others or not candidate.suggest


@given(evenings())
def test_nothing_is_repeated_while_there_is_something_else(at: Evening) -> None:
    cards = order(at)
    days = at.days_since(cards[0]) if cards else None
    if days is not None and 0 <= days < _wait(cards[0]):
        assert not any(_rested(at, each) for each in cards)


def _rested(at: Evening, candidate: Card) -> bool:
    """Return whether it has certainly rested long enough; a day after today does not count."""
    days = at.days_since(candidate)
    return days is None or days >= _wait(candidate)


def _wait(candidate: Card) -> int:
    return max(6, candidate.cooldown_days)


@given(evenings(), st.integers(0, 20), st.data())
def test_a_made_up_number_is_noticed(at: Evening, skip: int, data: st.DataObject) -> None:
    suggestion = suggest(at.cards, at.history, at.today, at.minutes, skip, due=at.due)
    numbered = {ReasonKind.LAST_PLAYED, ReasonKind.HOUSE_RULES_NOW, ReasonKind.FITS, ReasonKind.TAKES}
    if suggestion is not None and suggestion.reason.kind in numbered:
        wrong = suggestion.reason.number + data.draw(st.integers(1, 99))
        assert not is_true(at, suggestion.card, describe_reason(suggestion.reason._replace(number=wrong)))


def on_path(ref: str) -> Evening:
    """Return an evening for which a path proposes one exercise."""
    return Evening([A], WEEK, proposals=[Proposal("path", "Weeks", (ref,))])


def in_practice(ref: str, until: date | None = None) -> Evening:
    """Return an evening for which a practice proposes one exercise."""
    return Evening([A], WEEK, proposals=[Proposal("practice", "Weeks", (ref,), until=until)])


A = card("p/a", title="A thing")
WEEK = [past("q/x", 1), past("q/y", 2, pillar="regard"), past("q/z", 4), past("q/w", 5)]
LIES = [
    (Evening([A], WEEK), Reason(ReasonKind.FIRST_EVER)),
    (Evening([A]), Reason(ReasonKind.FIRST_EVER)),
    (Evening([card(HOUSE_RULES)], WEEK[:1]), Reason(ReasonKind.HOUSE_RULES_NOW, number=1)),
    (
        Evening([card(HOUSE_RULES)], [*WEEK, past(HOUSE_RULES, 9)]),
        Reason(ReasonKind.HOUSE_RULES_NOW, number=5),
    ),
    (Evening([A], WEEK), Reason(ReasonKind.ON_THE_PATH, "Weeks")),
    (on_path("p/b"), Reason(ReasonKind.ON_THE_PATH, "Weeks")),
    (on_path("p/a"), Reason(ReasonKind.ON_THE_PATH, "Other weeks")),
    (on_path("p/a"), Reason(ReasonKind.ON_THE_PATH_LONG, "Weeks", 5)),
    (on_path("p/a"), Reason(ReasonKind.ON_THE_PATH_STILL, "Weeks")),
    (in_practice("p/b"), Reason(ReasonKind.PRACTICE, "Weeks")),
    (in_practice("p/a", TODAY), Reason(ReasonKind.PRACTICE, "Weeks")),
    (in_practice("p/a"), Reason(ReasonKind.PRACTICE_UNTIL, "Weeks", day=TODAY)),
    (in_practice("p/a", TODAY), Reason(ReasonKind.PRACTICE_UNTIL, "Weeks", day=TODAY + timedelta(days=1))),
    (in_practice("p/a"), Reason(ReasonKind.PRACTICE_LONG, "Weeks", 5)),
    (Evening([A], WEEK), Reason(ReasonKind.LIGHT_AFTER_DEEP)),
    (Evening([A], [past("q/deep", 3, intensity="deep")]), Reason(ReasonKind.LIGHT_AFTER_DEEP)),
    (Evening([A, card("p/b", 9)], WEEK), Reason(ReasonKind.LEAVES_ROOM)),
    (Evening([card("p/b", 9), card("p/c", 12)], WEEK, due=True), Reason(ReasonKind.LEAVES_ROOM)),
    (Evening([A], WEEK), Reason(ReasonKind.PILLAR_MISSING, "team", of=3)),
    (Evening([card("p/r", pillar="regard")], WEEK), Reason(ReasonKind.PILLAR_MISSING, "regard", of=3)),
    (Evening([A], WEEK), Reason(ReasonKind.PILLAR_MISSING, "civility", of=4)),
    (Evening([card("p/c", pillar="civility")], WEEK), Reason(ReasonKind.PILLAR_MISSING, "civility", of=5)),
    (Evening([A], [*WEEK, past("q/v", 6)]), Reason(ReasonKind.PILLAR_SELDOM, "team", 1, 5)),
    (Evening([A], WEEK), Reason(ReasonKind.KIND_MISSING, "check-in", of=3)),
    (Evening([A], [*WEEK, past("q/v", 6)]), Reason(ReasonKind.KIND_SELDOM, "check-in", 1, 5)),
    (Evening([A], WEEK), Reason(ReasonKind.LEADS_TO, "B thing")),
    (Evening([A], WEEK), Reason(ReasonKind.FOLLOWS_ON, "B thing")),
    (Evening([A, card("p/b", title="B", after=("a",))], WEEK), Reason(ReasonKind.FOLLOWS_ON, "A thing")),
    (Evening([A], [*WEEK, played(A, 40)]), Reason(ReasonKind.NOT_PLAYED)),
    (Evening([card("p/b", 12)], WEEK), Reason(ReasonKind.FITS, number=10)),
    (Evening([A], WEEK), Reason(ReasonKind.LAST_PLAYED, number=3)),
    (Evening([A], [*WEEK, played(A, 40)]), Reason(ReasonKind.LAST_PLAYED, number=0)),
    (Evening([A], [played(A, 3), played(A, 40)]), Reason(ReasonKind.LAST_PLAYED, number=40)),
    (Evening([A], [played(A, 1)], TODAY - timedelta(days=2)), Reason(ReasonKind.LAST_PLAYED, number=1)),
    (Evening([A], WEEK), Reason(ReasonKind.PLAYED_BEFORE)),
    (Evening([A], WEEK), Reason(ReasonKind.TAKES, number=6)),
]


@pytest.mark.parametrize(("at", "lie"), LIES, ids=[describe_reason(lie) for _, lie in LIES])
def test_a_reason_that_is_not_true_is_noticed(at: Evening, lie: Reason) -> None:
    assert not is_true(at, at.cards[0], describe_reason(lie))


def test_there_is_a_lie_of_each_reason() -> None:
    assert {lie.kind for _, lie in LIES} == set(ReasonKind)


def test_every_pillar_and_kind_has_words_of_its_own() -> None:
    assert all(words != name for name, words in (PILLAR_WORDS | KIND_WORDS).items())
    assert len({*PILLAR_WORDS.values(), *KIND_WORDS.values()}) == len(PILLAR_WORDS) + len(KIND_WORDS)


def test_every_depth_is_known() -> None:
    assert set(get_args(Intensity)) == {"light", "medium", "deep"}
