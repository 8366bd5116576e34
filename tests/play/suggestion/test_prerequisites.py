"""Check the prerequisites of a deep exercise, and their descriptions."""

import pytest

from reciprocity_tui.play.scenes.slots import Promise
from reciprocity_tui.play.suggestion.history import HistorySummary, PlayedEvening
from reciprocity_tui.play.suggestion.prerequisites import (
    DEEP_GAP_DAYS,
    GROUND,
    Prerequisites,
    opening_agreement,
    unmet_prerequisites,
)
from tests.play.in_words import rendered
from tests.play.suggestion.suggesting import TODAY, card, past

DEEP = card("p/deep", intensity="deep", after=("floor", "q/mirror"))
ALL = ("p/floor", "q/mirror", *GROUND)
MEDIUM = [past(f"q/m{number}", 20, intensity="medium") for number in range(2)]
READY = [*(past(ref, 9) for ref in ALL), *MEDIUM]


def waits(
    history: list[PlayedEvening], *, there: tuple[str, ...] | None = ALL, medium: bool = True
) -> Prerequisites:
    """Return the unmet prerequisites after these evenings."""
    return unmet_prerequisites(DEEP, HistorySummary(history, TODAY), there, has_medium=medium)


def test_a_deep_evening_opens_with_nothing_that_is_due() -> None:
    due = Promise("tea at four", number=1)
    assert opening_agreement(due, DEEP) is None
    assert opening_agreement(due, card("p/x", intensity="medium")) is due
    assert opening_agreement(None, card("p/x")) is None


def test_only_deep_ones_are_ever_bound() -> None:
    for intensity in ("light", "medium"):
        candidate = card("p/x", intensity=intensity, after=("floor",))
        yesterday = [past("q/deep", 1, intensity="deep")]
        assert not unmet_prerequisites(
            candidate, HistorySummary(yesterday, TODAY), ALL, has_medium=True
        ).unmet


def test_a_deep_one_waits_for_its_own_for_the_ground_and_for_two_medium_ones() -> None:
    assert not waits(READY).unmet
    assert waits([]) == Prerequisites(unplayed=ALL, medium=2)
    for ref in ALL:
        assert waits([each for each in READY if each.exercise != ref]).unplayed == (ref,)
    assert waits(READY[:-1]).medium == 1 and waits(READY[:-1]).unmet
    assert not waits(READY[:-2], medium=False).unmet


def test_three_whole_days_lie_between_two_deep_ones() -> None:
    days = [waits([past("q/other", ago, intensity="deep"), *READY]).days for ago in range(6)]
    assert days == [4, 3, 2, 1, 0, 0]
    assert days.index(0) == DEEP_GAP_DAYS + 1


def test_what_is_gone_holds_nobody_who_chooses_and_is_never_suggested() -> None:
    without = [each for each in READY if each.exercise != "q/mirror"]
    assert not waits(without, there=("p/floor", *GROUND)).unmet
    assert waits(without, there=None).unplayed == ("q/mirror",)


@pytest.mark.parametrize("ago", [0, 1])
def test_a_deep_evening_of_today_or_yesterday_leaves_no_doubt_about_the_day(ago: int) -> None:
    bound_to = waits([past("q/other", ago, intensity="deep"), *READY])
    assert bound_to.days_certain
    assert bound_to.describe("It", (), TODAY)[1] != "It can wait a few days."


@pytest.mark.parametrize("ahead", [1, 900])
def test_a_clock_that_jumped_back_binds_for_a_while_and_promises_no_day(ahead: int) -> None:
    deep = past("q/other", -ahead, intensity="deep")
    bound_to = waits([deep, *READY])
    assert bound_to.unmet and not bound_to.days_certain
    assert rendered(bound_to.describe("It", (), TODAY)[1]) == "It can wait a few days."
    assert not waits([past("q/x", 4), deep, *READY]).unmet


def test_where_clocks_have_jumped_the_nearest_deep_evening_binds() -> None:
    """Consider every evening that may be near, although their order and their days disagree."""
    near, far = past("q/near", 1, intensity="deep"), past("q/far", 10, intensity="deep")
    for history in ([near, far], [far, near], [far, near, far]):
        assert waits([*history, *READY]).days == DEEP_GAP_DAYS
    ahead = past("q/ahead", -5, intensity="deep")
    assert waits([past("q/x", 2), ahead, far, *READY]) == Prerequisites(days=2, days_certain=False)
    assert waits([far, ahead, past("q/x", 2), *READY]).days == 0
    assert waits([past("q/x", 1), ahead, near, *READY]) == Prerequisites(
        days=DEEP_GAP_DAYS, days_certain=False
    )


def test_what_is_said() -> None:
    texts = Prerequisites(("p/floor",), 1).describe("Hopes", ["The floor"], TODAY)
    assert rendered(texts) == (
        "Hopes builds on The floor and one more medium evening.",
        "It opens once you have played that.",
    )
    assert (
        rendered(Prerequisites(medium=2).describe("Hopes", [], TODAY)[0])
        == "Hopes builds on two medium evenings."
    )
    rest = " ".join(rendered(Prerequisites(days=2).describe("Hopes", [], TODAY)))
    assert (
        rest == "Hopes goes deep, and you had a deep evening not long ago. After a rest it opens on Thursday."
    )
