"""The table both front ends sit at."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.game import earlier
from reciprocity_tui.game.coming_back import pending_question
from reciprocity_tui.game.game import COMFORT, Game
from reciprocity_tui.game.reasons import describe_reason
from reciprocity_tui.packs.library.catalog import Catalog
from reciprocity_tui.play.scenes.slots import Promise
from tests.journal.kit import line, start
from tests.journal.test_jar import QUESTION
from tests.plain.kit import exercise
from tests.plain.test_kinds import NOTE, WEATHER
from tests.plain.visits import Place
from tests.saying import raises_saying

FIRST = exercise(WEATHER)


def after_first(intensity: str) -> Exercise:
    return exercise(NOTE, intensity=intensity).model_copy(update={"after": ("first",), "title": "Later"})


def test_what_usually_comes_first_is_named_until_it_was_played() -> None:
    place = Place({"first": FIRST, "later": after_first("medium")}).seat()
    card = place.game().catalog.find("later")
    assert place.game().unplayed_prerequisites(card) == ("A small evening",)
    assert "Usually after A small evening." in place.visit(exercise="later")
    place.visit("1", "1", "", "", exercise="first")
    assert place.game().unplayed_prerequisites(card) == ()


def test_a_deep_one_waits_for_what_it_builds_on() -> None:
    place = Place({"first": FIRST, "later": after_first("deep")}).seat()
    card = place.game().catalog.find("later")
    with raises_saying(AnswerRejected, match="Later builds on A small evening"):
        place.game().begin(card)
    place.visit("1", "1", "", "", exercise="first")
    assert place.game().begin(card).evening.ref == "ground/later"


def test_where_nothing_is_kept_a_deep_one_may_be_looked_at() -> None:
    place = Place({"first": FIRST, "later": after_first("deep")}, keeps=False).seat()
    assert place.game().begin(place.game().catalog.find("later")).evening_id


def test_what_was_played_is_known_to_the_next_evening_by_both_its_names() -> None:
    place = Place({"first": FIRST}).seat()
    place.visit("1", "1", "", "", exercise="first")
    session = place.game().begin(place.game().catalog.find("first"))
    assert session.evening.known == {"done(ground/first)", "done(first)"}


def test_of_other_packs_the_full_name_is_known_alone() -> None:
    place = Place({"first": FIRST}).seat()
    place.visit("1", "1", "", "", exercise="first")
    assert earlier.known_conditions(place.game().journal, "mine") == {"done(ground/first)"}


def test_one_that_has_become_deep_since_it_was_listed_waits() -> None:
    place = Place({"first": FIRST, "later": after_first("deep")}).seat()
    card = replace(place.game().catalog.find("later"), intensity="light")
    with raises_saying(AnswerRejected, match="Later builds on"):
        place.game().begin(card)


def test_nobody_plays_before_the_names_are_said() -> None:
    place = Place()
    with raises_saying(AnswerRejected, match="Two names come first"):
        place.game().begin(place.game().catalog.find("small"))


def test_easy_ones_are_light() -> None:
    place = Place({"first": FIRST, "later": after_first("deep")}).seat()
    assert [card.id for card in place.game().light_cards()] == ["first"]


def test_easy_ones_differ_and_leave_out_what_waits() -> None:
    place = Place(dict.fromkeys(("a", "b", "c", "first-evening", "d"), FIRST)).seat()
    assert [card.id for card in place.game().light_cards(2)] == ["first-evening", "a"]
    assert [card.id for card in place.game().light_cards(9, excluding="ground/b")] == [
        "first-evening",
        "a",
        "c",
        "d",
    ]


def test_what_was_played_changes_what_is_suggested() -> None:
    place = Place({"first-evening": FIRST, "a": FIRST, "house-rules": FIRST}).seat()
    reasons = []
    for name in ("first-evening", "a", "house-rules"):
        suggested = place.game().suggest()
        assert suggested is not None and suggested.card.id == name
        reasons.append(describe_reason(suggested.reason))
        place.visit("1", "1", "", "", exercise=name)
    assert reasons == [
        "A good place to begin.",
        "Not played yet.",
        "Two evenings are behind you. A good time for rules of your own.",
    ]


BEFORE = {"id": "before", "kind": "recall", "of": "ground/later.note", "prompt": "Last time."}


def test_what_was_kept_of_a_step_comes_back_to_the_evenings_after() -> None:
    place = Place({"first": FIRST, "later": exercise(BEFORE, NOTE)}).seat()
    first = place.visit("Ana", "the tea", "Sam", "our walk", "", "", "", "", "", exercise="later")
    assert "Last time." not in first
    place.day += timedelta(days=40)
    assert "  Last time.\n  In June:\n    Ana: the tea\n    Sam: our walk\nenter: " in place.visit(
        exercise="later"
    )  # the steps that are asked come after


def leave(place: Place) -> None:
    """End the unfinished evening and save nothing of it."""
    resumed = place.game().unfinished.resume()
    assert resumed is not None
    resumed[0].leave()


def test_an_exercise_that_is_gone_brings_nothing_back() -> None:
    elsewhere = exercise({**BEFORE, "of": "ground/gone.note"}, NOTE)
    place = Place({"gone": exercise(NOTE), "later": elsewhere}).seat()
    place.visit("Ana", "the tea", "Sam", "our walk", "", "", "", "", "", exercise="gone")
    assert len(place.game().begin(place.game().catalog.find("later")).evening.carried_over.recalled) == 1
    leave(place)
    place.given = {"later": elsewhere}
    assert place.game().begin(place.game().catalog.find("later")).evening.carried_over.recalled == ()


def test_what_is_due_is_given_room() -> None:
    long = exercise(NOTE).model_copy(update={"minutes": 10, "pillar": "team"})
    place = Place({"short": FIRST, "long": long}).seat()
    place.visit("1", "1", "", "", exercise="short")
    promise = Promise("we pick one free slot", source="team/two-lists/try")
    lines = [replace(line("agreed", None, 0), promise=promise)]
    place.journal.finish(place.journal.begin(start()), lines, (promise,))
    before = place.game().suggest()
    place.day += timedelta(days=14)
    after = place.game().suggest()
    assert before is not None and after is not None
    assert (before.card.id, after.card.id) == ("long", "short")
    assert describe_reason(after.reason) == "Light and short, so there is room for what you agreed."


def test_an_evening_can_be_left_with_nothing_kept() -> None:
    place = Place().seat()
    place.visit("/me", "tea", exercise="words")
    leave(place)
    assert not place.game().unfinished
    assert place.game().unfinished.resume() is None


def test_an_evening_knows_where_comfort_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Catalog().find(COMFORT).title == "My comfort menu"
    menu = FIRST.model_copy(update={"title": "What comforts"})
    at = Place({"first": FIRST, "comfort-menu": menu}).seat().game()
    first, comforts = (at.catalog.find(name) for name in ("first", "comfort-menu"))
    assert at.begin(first).evening.carried_over.comfort == ""
    monkeypatch.setattr("reciprocity_tui.game.game.COMFORT", comforts.ref)
    assert at.begin(first).evening.carried_over.comfort == "What comforts"
    assert at.begin(comforts).evening.carried_over.comfort == ""


def test_over_midnight_it_is_the_same_evening_and_what_is_due_goes_by_the_date(tmp_path: Path) -> None:
    now = [datetime(2027, 12, 31, 23, 59, 57)]  # noqa: DTZ001 -- as the clock on the wall has it
    eve, new_year = date(2027, 12, 31), date(2028, 1, 1)
    with Game.open(tmp_path / "home", now=lambda: now[0]) as at:
        assert at.days == (eve, eve)
        at.seat("Ana", "Sam")
        number = at.journal.begin(replace(start(), day=at.today().isoformat()))
        promise = Promise("phones stay out", days=1, source="p/e/s")
        now[0] += timedelta(minutes=6)
        at.journal.finish(number, [QUESTION, replace(line("phones", None), promise=promise)], [promise])
        assert at.days == (eve, new_year)
        assert pending_question(at) == "" and at.due_agreement() is not None
        assert [each.made for each in at.journal.agreements.living()] == [eve]
        now[0] += timedelta(hours=20)
        assert pending_question(at) == QUESTION.text
