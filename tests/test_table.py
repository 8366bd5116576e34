"""The table both front ends sit at."""

import pytest

from reciprocity_tui.errors import Refused
from reciprocity_tui.exercise.exercise import Exercise
from tests.plain.kit import exercise
from tests.plain.test_kinds import NOTE, WEATHER
from tests.plain.visits import Place

FIRST = exercise(WEATHER)


def after_first(intensity: str) -> Exercise:
    return exercise(NOTE, intensity=intensity).model_copy(update={"after": ("first",), "title": "Later"})


def test_what_usually_comes_first_is_named_until_it_was_played() -> None:
    place = Place({"first": FIRST, "later": after_first("medium")}).seat()
    card = place.table().catalog.find("later")
    assert place.table().usually_after(card) == ("A small evening",)
    assert "Usually after A small evening." in place.visit(exercise="later")
    place.visit("1", "1", "", "", exercise="first")
    assert place.table().usually_after(card) == ()


def test_a_deep_one_waits_for_what_it_builds_on() -> None:
    place = Place({"first": FIRST, "later": after_first("deep")}).seat()
    card = place.table().catalog.find("later")
    with pytest.raises(Refused, match="Later builds on A small evening"):
        place.table().begin(card)
    place.visit("1", "1", "", "", exercise="first")
    assert place.table().begin(card).evening.ref == "ground/later"


def test_where_nothing_is_kept_a_deep_one_may_be_looked_at() -> None:
    place = Place({"first": FIRST, "later": after_first("deep")}, keeps=False).seat()
    assert place.table().begin(place.table().catalog.find("later")).number


def test_what_was_played_is_known_to_the_next_evening_by_both_its_names() -> None:
    place = Place({"first": FIRST}).seat()
    place.visit("1", "1", "", "", exercise="first")
    session = place.table().begin(place.table().catalog.find("first"))
    assert session.evening.known == {"done(ground/first)", "done(first)"}


def test_nobody_plays_before_the_names_are_said() -> None:
    place = Place()
    with pytest.raises(Refused, match="Two names come first"):
        place.table().begin(place.table().catalog.find("small"))


def test_easy_ones_are_light() -> None:
    place = Place({"first": FIRST, "later": after_first("deep")}).seat()
    assert [card.id for card in place.table().easy_ones()] == ["first"]


def test_an_evening_can_be_left_with_nothing_kept() -> None:
    place = Place().seat()
    place.visit("/me", "tea", exercise="words")
    place.table().leave_unfinished()
    assert not place.table().has_unfinished
    assert place.table().unfinished() is None
