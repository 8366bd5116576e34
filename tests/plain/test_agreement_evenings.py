"""Evenings in lines: one in which something is agreed, and a later one that opens with it."""

import pytest

from reciprocity_tui.exercise.kinds.agree import Agree
from reciprocity_tui.packs.library.catalog import Catalog
from tests.plain.kit import exercise
from tests.plain.test_agreements import later
from tests.plain.visits import SMALL, Place

PLAN = {"id": "plan", "kind": "agree", "prompt": "What could you both try?"}
RULES = {**PLAN, "form": "standing"}
SAID = "If it is Thursday, then one free slot."
AGREED = ("one free slot", "it is Thursday", "1", "1", "", "")
"""It is written, when it is done, both say yes, the reflection is kept, nobody leaves a line."""


@pytest.fixture
def place() -> Place:
    return Place({"plan": exercise(PLAN), "rules": exercise(RULES), "small": SMALL}).seat()


def whats(place: Place) -> list[str]:
    return [each.what for each in place.journal.agreements.active_trials()]


def reviewed(place: Place, *answers: str) -> str:
    """Return the output of an evening two weeks later that opens with the review."""
    return later(place, 14).visit(*answers, "1", "1", "", "", "", exercise="small")


def test_two_weeks_later_an_evening_opens_with_it_and_it_goes_on(place: Place) -> None:
    place.visit(*AGREED, exercise="plan")
    assert SAID not in later(place, 13).visit()
    assert SAID in later(place, 1).visit()
    text = place.visit("1", "1", "1", "1", "", "", "", exercise="small")
    assert text.index("How did it go?") < text.index(SAID) < text.index(f"It goes on: {SAID}")
    assert SAID not in later(place, 13).visit()
    assert SAID in later(place, 1).visit()


@pytest.mark.parametrize(
    ("answer", "expected", "left"),
    [
        ("3", f"Ended, and that is fine: {SAID}", []),
        ("4", f"It did not happen, and that is okay: {SAID}", ["one free slot"]),
    ],
)
def test_it_may_end_or_not_have_happened(place: Place, answer: str, expected: str, left: list[str]) -> None:
    place.visit(*AGREED, exercise="plan")
    assert expected in reviewed(place, answer, answer)
    assert whats(place) == left
    assert place.game().due_agreement() is None


def test_it_may_be_changed(place: Place) -> None:
    place.visit(*AGREED, exercise="plan")
    text = reviewed(place, "2", "2", "half an hour", "it is Sunday", "1", "1")
    assert "Changed: If it is Sunday, then half an hour." in text
    assert whats(place) == ["half an hour"]
    assert "If it is Sunday, then half an hour." in later(place, 14).visit()


def test_a_review_that_is_passed_comes_back_a_week_on(place: Place) -> None:
    place.visit(*AGREED, exercise="plan")
    reviewed(place, "/pass", "/pass")
    assert SAID not in later(place, 6).visit()
    assert SAID in later(place, 1).visit()


def test_without_its_line_nothing_is_agreed(place: Place) -> None:
    place.visit("one free slot", "", "1", "1", "1", "", exercise="plan")
    assert whats(place) == []


def test_the_fourth_asks_which_one_is_let_go(place: Place) -> None:
    for what in ("first", "second", "third"):
        place.visit(what, "", "1", "1", "", "", exercise="plan")
    text = place.visit("fourth", "", "1", "1", "2", "", "", exercise="plan")
    assert "You have three already" in text and "Let go of: second." in text
    assert whats(place) == ["first", "third", "fourth"]
    place.visit("fifth", "", "1", "1", "4", "", "", exercise="plan")
    assert whats(place) == ["first", "third", "fourth"]


def test_a_standing_one_is_looked_at_once_and_replaced_when_it_is_made_again(place: Place) -> None:
    place.visit("phones out", "", "1", "1", "", "", exercise="rules")
    assert "It goes on: phones out." in reviewed(place, "1", "1")
    assert "phones" not in later(place, 100).visit()
    place.visit("phones in the hall", "", "1", "1", "", "", exercise="rules")
    assert [each.promise.what for each in place.journal.agreements.living()] == ["phones in the hall"]


def test_the_pause_knows_the_plan_that_was_made_for_it() -> None:
    place = Place({"pause-plan": exercise({**RULES, "id": "plan"})}).seat()
    assert place.game().describe_pause_plan() == ""
    place.visit("one walks and comes back in half an hour", "", "1", "1", "", "", exercise="pause-plan")
    assert place.game().describe_pause_plan() == "one walks and comes back in half an hour."


def test_the_exercise_that_makes_the_plan_is_there() -> None:
    steps = Catalog().load("ground/pause-plan").walk()
    assert [step.form for step in steps if isinstance(step, Agree)] == ["standing"]


def test_where_nothing_is_kept_an_evening_still_agrees() -> None:
    place = Place({"plan": exercise(PLAN)}, keeps=False).seat()
    assert SAID in place.visit(*AGREED, exercise="plan")
    assert whats(place) == ["one free slot"]
