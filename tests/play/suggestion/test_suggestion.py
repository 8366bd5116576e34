"""What Tonight suggests: changing the history changes it."""

from collections.abc import Iterator

import pytest

from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.play.suggestion.history import HistorySummary, PlayedEvening
from reciprocity_tui.play.suggestion.prerequisites import DEEP_GAP_DAYS, GROUND, HOUSE_RULES
from reciprocity_tui.play.suggestion.ranking import FIRST, NOT_SOON_DAYS, Ranking, Score
from reciprocity_tui.play.suggestion.suggestion import LENGTHS, rank_cards, suggest
from tests.play.suggestion.suggesting import TODAY, Evening, card, past, played

A, B, LONG = card("p/a"), card("p/b"), card("p/long", minutes=30)
REGARD = card("p/regard", pillar="regard")
START = card(FIRST, minutes=10)
RULES = card(HOUSE_RULES, minutes=6, pillar="civility", title="House rules for us")
MEDIUM = card("p/medium", intensity="medium")
DEEP = card("p/deep", intensity="deep", after=("ground/house-rules",))
ON_GROUND = [past(ref, 9) for ref in GROUND]


def test_the_first_evening_comes_first_and_only_once() -> None:
    for minutes in LENGTHS:
        assert Evening([A, START, B], minutes=minutes).first() == FIRST
    assert Evening([A, START, B]).reason() == "A good place to begin."
    assert Evening([A, START, B], [past(FIRST, 0)]).first() != FIRST
    assert rank_cards([A, START, B], [played(A, 90)], TODAY)[-1] is START


def test_house_rules_come_up_on_the_third_evening() -> None:
    cards = [A, B, RULES, REGARD]
    for evenings in (1, 2, 3, 12):
        kept = [past(f"q/{days}", days) for days in range(1, evenings + 1)]
        suggestion = Evening(cards, kept).suggestion()
        assert (suggestion.card is RULES) == (evenings > 1)
        if evenings == 2:
            assert (
                describe_reason(suggestion.reason)
                == "Two evenings are behind you. A good time for rules of your own."
            )
    assert Evening(cards, [played(A, 1), played(RULES, 3), played(B, 5)]).first() != HOUSE_RULES
    assert rank_cards(cards, [past("q/1", 1)], TODAY)[-1] is RULES


def test_nothing_to_suggest() -> None:
    assert suggest([], [], TODAY) is None
    assert suggest([DEEP], [], TODAY) is None


def test_another_shows_every_card_before_it_comes_round() -> None:
    cards = [A, START, B, LONG]
    shown = [Evening(cards).suggestion(skip).card.ref for skip in range(5)]
    assert set(shown[:4]) == {each.ref for each in cards}
    assert shown[4] == shown[0]


def test_what_fits_the_time_comes_before_what_is_too_long() -> None:
    assert rank_cards([LONG, A], [], TODAY, 10) == (A, LONG)
    assert Evening([LONG, A], [played(A, 1)], minutes=40).first() == LONG.ref


def test_twenty_minutes_are_not_answered_with_five() -> None:
    twelve = card("p/twelve", minutes=12)
    cards = [A, twelve, LONG]
    assert [Evening(cards, minutes=each).first() for each in LENGTHS] == [A.ref, A.ref, twelve.ref, LONG.ref]


def test_a_short_one_that_others_wait_for_may_come_in_twenty_minutes() -> None:
    ask = card("p/ask", minutes=20, after=("a",), title="The ask")
    suggestion = Evening(
        [A, B, ask, card("p/x", 12, pillar="regard")], [past("q/x", 1, pillar="regard")], minutes=20
    )
    assert suggestion.suggestion().card is A
    assert suggestion.reason() == "It usually comes before The ask."


def test_what_was_played_lately_waits() -> None:
    for days in range(NOT_SOON_DAYS):
        assert Evening([A, B], [played(A, days)]).first() == B.ref
    assert Evening([A, B], [played(B, 1), played(A, NOT_SOON_DAYS)]).first() == A.ref


def test_of_two_played_lately_it_is_not_the_one_of_yesterday() -> None:
    assert Evening([REGARD, B], [played(REGARD, 1), played(B, 2)]).first() == B.ref
    assert Evening([REGARD, B], [played(B, 1), played(REGARD, 2)]).first() == REGARD.ref


def test_an_exercise_may_ask_for_a_longer_wait() -> None:
    slow = card("p/a-slow", cooldown_days=30)
    assert Evening([slow, B], [past("q/x", 8, pillar="regard"), played(slow, 20)]).first() == B.ref
    assert Evening([slow, B], [played(B, 8), played(slow, 30)]).first() == slow.ref


def test_deep_ones_wait_for_what_they_need_and_for_each_other() -> None:
    light = [past("q/x", 1), past("q/y", 2)]
    needs_more = card("p/deep", intensity="deep", after=("q/more",))
    assert suggest([DEEP], [*light, *ON_GROUND], TODAY) is not None
    assert suggest([needs_more], [*light, *ON_GROUND], TODAY) is None
    for missing in range(2):
        assert suggest([DEEP], [*light, ON_GROUND[missing]], TODAY) is None
    for days in range(DEEP_GAP_DAYS + 2):
        history = [past("q/deep", days, intensity="deep"), *ON_GROUND]
        assert (suggest([DEEP], history, TODAY) is None) == (days <= DEEP_GAP_DAYS)


def test_a_deep_one_comes_after_two_medium_ones() -> None:
    medium = [past("q/m", 7, intensity="medium"), past("q/n", 8, intensity="medium")]
    assert DEEP in rank_cards([DEEP, MEDIUM], [*medium, *ON_GROUND], TODAY)
    assert DEEP not in rank_cards([DEEP, MEDIUM], [*medium[:1], *ON_GROUND], TODAY)


def test_two_days_after_a_deep_one_there_are_light_ones_only() -> None:
    for days in range(5):
        history = [
            past("q/x", days),
            past("q/deep", days, intensity="deep"),
            *(past("q/y", 9), past("q/z", 10)),
        ]
        assert (MEDIUM in rank_cards([MEDIUM, A], history, TODAY)) == (days > 2)
        reason = Evening([MEDIUM, A], history).reason()
        assert (reason == "After a deep evening, something light.") == (days <= 2)


def test_a_medium_one_comes_after_two_light_evenings() -> None:
    lights = [past("q/x", 1), past("q/y", 2)]
    between = past("q/m", 1, intensity="medium")
    cards = [card("p/m", 20, intensity="medium"), A]
    assert Evening(cards, lights, minutes=20).first() == "p/m"
    for history in ([], lights[:1], [between, *lights], [lights[0], between]):
        assert Evening(cards, history, minutes=20).first() == A.ref


def test_what_usually_comes_first_is_suggested_first() -> None:
    later = card("p/later", after=("z-first", "gone/away"), pillar="regard", title="Later")
    first = card("p/z-first", title="Begin with this")
    yesterday = past("q/x", 1)
    assert rank_cards([later, first], [yesterday], TODAY) == (first, later)
    suggestion = Evening(
        [later, card("p/b", after=("first",)), card("p/first")], [yesterday, played(first, 3)]
    )
    assert suggestion.first() == "p/later"
    assert Evening([later, first, B], [yesterday, played(first, 3)]).first() == "p/later"


def test_a_pillar_that_was_long_away_comes_first() -> None:
    other = past("q/z", 7, pillar="civility")
    away = Evening([A, REGARD], [past("q/x", 8), past("q/y", 9), past("q/w", 10)])
    assert away.first() == REGARD.ref
    assert away.reason() == "The last three evenings were not about seeing the good in each other."
    here = [past("q/x", 8, pillar="regard"), other]
    assert Evening([REGARD, A], here).first() == A.ref


def test_a_kind_that_was_long_away_comes_first() -> None:
    thanks = card("p/thanks", kind="appreciation")
    assert Evening([A, thanks], [past("q/x", 8)]).first() == thanks.ref
    assert Evening([A, thanks], [past("q/x", 8, kind="appreciation")]).first() == A.ref


def test_what_is_due_gets_room() -> None:
    nine = card("p/nine", 9, pillar="regard")
    history = [past("q/x", 1), past("q/y", 2)]
    assert Evening([A, nine], history).first() == nine.ref
    suggestion = Evening([A, nine], history, due=True).suggestion()
    assert suggestion.card is A
    assert describe_reason(suggestion.reason) == "Light and short, so there is room for what you agreed."


def test_nothing_deep_while_something_is_due() -> None:
    history = [past("q/x", 1), past("q/y", 2), *ON_GROUND]
    assert DEEP in rank_cards([DEEP, A], history, TODAY)
    assert DEEP not in rank_cards([DEEP, A], history, TODAY, due=True)
    assert rank_cards([MEDIUM, A], history, TODAY, 40, due=True) == (A, MEDIUM)


def test_what_the_two_choose_for_themselves_is_never_suggested() -> None:
    grief = card("p/grief", suggest=False)
    assert suggest([grief], [], TODAY) is None
    assert rank_cards([grief, A], [played(A, 1)], TODAY) == (A,)
    assert Evening([grief, A], [past("q/x", 1)]).reason() == "Not played yet."


def test_a_light_one_is_put_down_to_a_deep_evening_only_where_another_one_waits() -> None:
    deep, sentence = past("q/deep", 1, intensity="deep"), "After a deep evening, something light."
    assert Evening([A, MEDIUM], [deep]).reason() == sentence
    for others in ([], [card("p/grief", intensity="medium", suggest=False)]):
        assert Evening([A, *others], [deep]).reason() != sentence


def test_what_is_not_light_is_never_called_light_where_something_is_due() -> None:
    short, long = (card(f"p/m{minutes}", minutes, intensity="medium") for minutes in (5, 30))
    suggestion = Evening([long, short], [past("q/x", 1), past("q/y", 2)], due=True).suggestion()
    assert suggestion.card is short
    assert "Light" not in describe_reason(suggestion.reason)


def test_a_day_that_cannot_be_known_is_not_told_however_long_ago_it_must_be() -> None:
    suggestion = Evening([A], [past("q/x", 90), played(A, -5)]).suggestion()
    assert describe_reason(suggestion.reason) == "You have played this one before."


@pytest.mark.parametrize("years", [1, 400 * 365, -400 * 365])
def test_a_clock_that_jumped_says_nothing_untrue_and_stops_nothing(years: int) -> None:
    ahead = [played(A, -years), played(B, -years)]
    for cards in ([A, B], [A, B, REGARD]):
        suggestion = Evening(cards, ahead).suggestion()
        assert suggestion.card is (REGARD if REGARD in cards else B) or years < 0
        assert "-" not in describe_reason(suggestion.reason)
    assert Evening([A], ahead).reason() == (
        "You have played this one before." if years > 0 else f"Last played {-years} days ago."
    )


def test_a_deep_evening_dated_ahead_does_not_hold_for_ever() -> None:
    ahead = past("q/deep", -900, intensity="deep")
    assert MEDIUM not in rank_cards([MEDIUM, A], [ahead], TODAY)
    assert MEDIUM in rank_cards([MEDIUM, A], [past("q/x", 1), past("q/y", 4), ahead], TODAY)


class Counted(list[PlayedEvening]):
    """A history that counts how often it was gone through."""

    reads = 0

    def __iter__(self) -> Iterator[PlayedEvening]:
        self.reads += 1
        return super().__iter__()


def test_the_history_is_read_as_often_for_a_thousand_cards_as_for_one() -> None:
    reads = []
    for cards in (1, 1000):
        history = Counted([past("q/x", 1), past("q/y", 2)])
        assert suggest([card(f"p/{each}") for each in range(cards)], history, TODAY) is not None
        reads.append(history.reads)
    assert reads[0] == reads[1] > 0


def test_what_decides_is_where_a_card_first_differs_from_each_that_follows() -> None:
    history = HistorySummary([past("p/a", 1), past("p/b", 9, pillar="regard", kind="needs")], TODAY)
    cards = [A, B, MEDIUM, card("p/long", 40), card("q/other", 6, pillar="regard")]
    order = [score for score, _ in Ranking(cards, history, 10, due=False).order]
    for place, score in enumerate(order):
        later = [other for other in order[place + 1 :] if other != score]
        firsts = {
            next(name for name in Score._fields if getattr(score, name) != getattr(other, name))
            for other in later
        }
        assert Ranking(cards, history, 10, due=False).deciding_criteria(score) == firsts
