"""What Tonight suggests. Every reason is checked against the history it speaks of."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.exercise.card import Card
from reciprocity_tui.play.suggestion import DEEP_GAP_DAYS, FIRST, NOT_SOON_DAYS, Past, suggest

TODAY = date(2026, 3, 10)


def card(ref: str, minutes: int = 5, **keys: object) -> Card:
    pack, name = ref.split("/")
    least = {"kind": "check-in", "pillar": "team", "intensity": "light", "summary": "s", "why": "w"}
    return Card(pack=pack, id=name, title=name, minutes=minutes, **{**least, **keys})  # type: ignore[arg-type]


def past(ref: str, days_ago: int, **keys: str) -> Past:
    least = {"pillar": "team", "kind": "check-in", "intensity": "light"}
    return Past(exercise=ref, day=TODAY - timedelta(days=days_ago), **{**least, **keys})


A, B, LONG = card("p/a"), card("p/b"), card("p/long", minutes=30)
START = card(FIRST, minutes=10)
DEEP = card("p/deep", intensity="deep", after=("house-rules",))


def test_the_first_evening_comes_first_and_only_once() -> None:
    fresh = suggest([A, START, B], [], TODAY)
    assert fresh is not None
    assert (fresh.card, fresh.reason) == (START, "A good place to begin.")
    later = suggest([A, START, B], [past(FIRST, 0)], TODAY)
    assert later is not None
    assert later.card is not START


def test_nothing_to_suggest() -> None:
    assert suggest([], [], TODAY) is None
    assert suggest([DEEP], [], TODAY) is None


def test_another_shows_every_card_before_it_comes_round() -> None:
    cards = [A, START, B, LONG]
    shown = [found.card.ref for skip in range(5) if (found := suggest(cards, [], TODAY, skip=skip))]
    assert set(shown[:4]) == {each.ref for each in cards}
    assert shown[4] == shown[0]


def test_what_fits_the_time_comes_before_what_is_too_long() -> None:
    assert [found.card for skip in range(2) if (found := suggest([LONG, A], [], TODAY, 10, skip))] == [
        A,
        LONG,
    ]
    both = suggest([LONG, A], [past("p/a", 1)], TODAY, 40)
    assert both is not None
    assert both.card is LONG


def test_what_was_played_lately_waits() -> None:
    for days in range(NOT_SOON_DAYS):
        found = suggest([A, B], [past("p/a", days)], TODAY)
        assert found is not None
        assert found.card is B
    found = suggest([A, B], [past("p/a", NOT_SOON_DAYS), past("p/b", 1)], TODAY)
    assert found is not None
    assert found.card is A


def test_an_exercise_may_ask_for_a_longer_wait() -> None:
    slow = card("p/a-slow", cooldown_days=30)
    found = suggest([slow, B], [past("p/a-slow", 20), past("p/b", 8, pillar="regard")], TODAY)
    assert found is not None
    assert found.card is B


def test_deep_ones_wait_for_what_they_need_and_for_each_other() -> None:
    assert suggest([DEEP], [past("ground/house-rules", 9)], TODAY) is not None
    assert suggest([DEEP], [past("ground/other", 9)], TODAY) is None
    for days in range(DEEP_GAP_DAYS):
        history = [past("q/deep", days, intensity="deep"), past("ground/house-rules", 9)]
        assert suggest([DEEP], history, TODAY) is None
    history = [past("q/deep", DEEP_GAP_DAYS, intensity="deep"), past("ground/house-rules", 9)]
    assert suggest([DEEP], history, TODAY) is not None


def test_a_pillar_that_was_long_away_comes_first() -> None:
    regard = card("p/z-regard", pillar="regard")
    found = suggest([A, regard], [past("p/x", 8), past("p/y", 9)], TODAY)
    assert found is not None
    assert found.card is regard


PASTS = st.lists(
    st.builds(past, st.sampled_from(["p/a", "p/b", "p/long", FIRST]), st.integers(0, 40)), max_size=6
).map(lambda days: sorted(days, key=lambda each: each.day, reverse=True))


@given(PASTS, st.sampled_from([5, 10, 20, 40]), st.integers(0, 9))
def test_every_reason_is_true(history: list[Past], minutes: int, skip: int) -> None:
    found = suggest([A, B, LONG, START], history, TODAY, minutes, skip)
    assert found is not None
    days = [(TODAY - each.day).days for each in history if each.exercise == found.card.ref]
    if not history:
        first = "A good place to begin."
        expected = first if found.card is START else f"{found.card.minutes} minutes, and nothing to prepare."
    elif not days:
        expected = "Not played yet."
    else:
        ago = {0: "Played today, and good twice.", 1: "Last played 1 day ago."}
        expected = ago.get(min(days), f"Last played {min(days)} days ago.")
    assert found.reason == expected
