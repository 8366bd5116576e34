"""What proposes an evening, in the one order in which Tonight asks."""

from datetime import timedelta

from reciprocity_tui.play.suggestion.proposals import Proposal
from tests.play.suggestion.suggesting import TODAY, Evening, card, past

A, B = card("p/a"), card("p/b", pillar="regard")
LONG = card("p/long", minutes=25, intensity="medium")
PATH = Proposal("path", "Some weeks", ("p/b",))
PRACTICE = Proposal("practice", "A stuck topic", ("p/long",), until=TODAY + timedelta(days=9))
SOME = [past("q/x", 1)]


def test_a_practice_comes_before_the_path_whichever_is_named_first() -> None:
    for proposals in ([PATH, PRACTICE], [PRACTICE, PATH]):
        tonight = Evening([A, B, LONG], SOME, minutes=40, proposals=proposals)
        assert [tonight.suggestion(skip).card for skip in range(3)] == [LONG, B, A]


def test_it_says_that_it_is_practice_and_until_when() -> None:
    tonight = Evening([A, B, LONG], SOME, minutes=40, proposals=[PRACTICE])
    assert tonight.reason() == f"Practice until {PRACTICE.until:%-d %B}: A stuck topic."
    over = Evening([A, B, LONG], SOME, minutes=40, proposals=[PRACTICE._replace(until=None)])
    assert over.reason() == "Practice: A stuck topic."
    short = Evening([A, B, LONG], SOME, minutes=10, proposals=[PRACTICE])
    assert short.reason() == "Practice: A stuck topic. It takes about 25 minutes."


def test_what_both_propose_is_shown_once_and_as_practice() -> None:
    both = [PATH, Proposal("practice", "A stuck topic", ("p/b",))]
    tonight = Evening([A, B], SOME, proposals=both)
    assert [tonight.suggestion(skip).card for skip in range(3)] == [B, A, B]
    assert tonight.reason() == "Practice: A stuck topic."


def test_an_agreement_that_is_due_opens_a_practice_and_puts_a_path_off() -> None:
    long_path = Proposal("path", "Some weeks", ("p/long",))
    assert Evening([A, LONG], SOME, due=True, proposals=[long_path]).first() == "p/a"
    assert Evening([A, LONG], SOME, due=True, proposals=[PRACTICE]).first() == "p/long"


def test_a_path_waits_for_the_very_first_evening_and_a_practice_does_not() -> None:
    first = card("ground/first-evening", minutes=10)
    assert Evening([B, first, LONG], proposals=[PATH]).first() == first.ref
    tonight = Evening([B, first, LONG], proposals=[PATH, PRACTICE])
    assert tonight.first() == PRACTICE.refs[0]
    assert tonight.suggestion(1).card == first


def test_a_deep_exercise_in_a_practice_is_bound_like_any_other() -> None:
    deep = card("p/deep", intensity="deep")
    assert Evening([A, deep], SOME, proposals=[Proposal("practice", "Hope", ("p/deep",))]).first() == "p/a"
