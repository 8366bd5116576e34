"""A path of some weeks: where the two are after what they played, and what of it comes tonight."""

import pytest

from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.play.suggestion.course import Course, PathProgress, Week, path_progress
from reciprocity_tui.play.suggestion.proposals import Proposal
from tests.play.suggestion.suggesting import Evening, card, past

WEEKS = Course(
    "p/weeks",
    "Some weeks",
    "A few evenings.",
    (
        Week("One", main=("p/a",), light=("p/b",), check_in=("p/check",)),
        Week("Two", main=("p/c",), check_in=("p/check",)),
        Week("Three", light=("p/d",)),
    ),
)
ALL = {"p/a", "p/b", "p/c", "p/d", "p/check", "p/other"}


@pytest.mark.parametrize(
    ("played", "week", "waits"),
    [
        ("", 0, "a b check"),
        ("b", 0, "a check"),
        ("other b other", 0, "a check"),
        ("check check", 0, "a b"),
        ("a b check", 1, "c check"),
        ("d c a b check", 1, "check"),
        ("a b check check", 1, "c"),
        ("a b check c check", 2, "d"),
        ("a a a", 0, "b check"),
        ("d a b c check check", 3, ""),
    ],
)
def test_where_the_two_are(played: str, week: int, waits: str) -> None:
    progress = path_progress(WEEKS, [f"p/{each}" for each in played.split()], ALL)
    assert progress == PathProgress(week, tuple(f"p/{each}" for each in waits.split()))


def test_what_is_gone_keeps_nobody() -> None:
    assert path_progress(WEEKS, [], ALL - {"p/b"}) == PathProgress(0, ("p/a", "p/check"), ("p/b",))
    assert path_progress(WEEKS, ["p/a", "p/check"], ALL - {"p/b"}).week == 1
    assert path_progress(WEEKS, [], {"p/d"}) == PathProgress(2, ("p/d",))
    assert path_progress(WEEKS, [], set()) == PathProgress(3)


def test_a_later_week_may_be_begun_with() -> None:
    assert path_progress(WEEKS, [], ALL, week=2).week == 2
    assert path_progress(WEEKS, ["p/check"], ALL, week=1).remaining == ("p/c",)
    assert path_progress(WEEKS, [], ALL, week=99).week == 3
    assert path_progress(WEEKS, [], ALL, week=-5).week == 0


A, B = card("p/a"), card("p/b", pillar="regard")
LONG = card("p/long", minutes=25, intensity="medium")
PATH = Proposal("path", "Some weeks", ("p/long", "p/b"))


def test_tonight_comes_from_the_path_and_says_so() -> None:
    tonight = Evening([A, B, LONG], [past("q/x", 1)], proposals=[PATH])
    assert tonight.suggestion().card is B
    assert tonight.reason() == "Next on your path: Some weeks."
    assert tonight.reason(1) == "Next on your path: Some weeks. It takes about 25 minutes."
    assert tonight.suggestion(2).card is A
    assert tonight.suggestion(3).card is B
    assert Evening([A, B, LONG], [past("q/x", 1)], minutes=40, proposals=[PATH]).first() == "p/long"


def test_within_a_week_what_leads_to_another_comes_first() -> None:
    later = card("p/later", after=("b",))
    path = Proposal("path", "Some weeks", ("p/later", "p/b"))
    assert Evening([A, B, later], [past("q/x", 1)], proposals=[path]).first() == "p/b"


def test_what_is_due_and_the_rest_after_a_deep_evening_come_before_the_path() -> None:
    only_long = Proposal("path", "Some weeks", ("p/long",))
    due = Evening([A, LONG], [past("q/x", 1)], due=True, proposals=[only_long])
    assert due.first() == "p/a"
    assert Evening([A, B, LONG], [past("q/x", 1)], due=True, proposals=[PATH]).first() == "p/b"
    deep = [past("q/deep", 1, intensity="deep")]
    suggestion = Evening([A, LONG], deep, proposals=[only_long]).suggestion()
    assert (suggestion.card, describe_reason(suggestion.reason)) == (
        A,
        "After a deep evening, something light.",
    )
    assert Evening([A, B, LONG], deep, proposals=[PATH]).first() == "p/b"


def test_a_deep_one_on_a_path_is_bound_like_any_other() -> None:
    deep = card("p/deep", intensity="deep")
    assert (
        Evening([A, deep], [past("q/x", 1)], proposals=[Proposal("path", "Some weeks", ("p/deep",))]).first()
        == "p/a"
    )


def test_the_very_first_evening_stays_the_first() -> None:
    first = card("ground/first-evening", minutes=10)
    assert Evening([B, first], proposals=[PATH]).first() == first.ref
    assert Evening([A, B], proposals=[PATH]).first() == "p/b"


def test_what_a_path_holds_is_asked_for_also_where_its_pack_is_never_suggested() -> None:
    grief = card("p/grief", suggest=False)
    assert (
        Evening([A, grief], [past("q/x", 1)], proposals=[Proposal("path", "Weeks", ("p/grief",))]).first()
        == "p/grief"
    )
