"""A whole visit in lines: names, the jar, the suggestion, the evening, the line for next time."""

import datetime
import re

import pytest

from reciprocity_tui import messages
from reciprocity_tui.errors import AnswerRejected, UnknownExercise
from reciprocity_tui.help_lines import COUNTRY, SAFETY
from reciprocity_tui.messages import text
from tests.plain.kit import exercise
from tests.plain.test_kinds import WEATHER
from tests.plain.visits import DEEP, OWN, SMALL, Place, prompt_words
from tests.saying import raises_saying

EVENING = ("1", "2", "", "")


def test_the_first_visit_begins_with_the_notice_and_two_names() -> None:
    place = Place()
    text = place.visit("Ana", "Sam", exercise="small")
    notice = [text.index(paragraph) for paragraph in messages.text("notice").split("\n\n")]
    assert sorted(notice) == notice and notice[-1] < text.index("name: Who sits on the left?")
    people = place.journal.people()
    assert people is not None and [each.name for each in people] == ["Ana", "Sam"]


def test_the_second_visit_asks_no_names() -> None:
    place = Place().seat()
    assert prompt_words(place.visit()) == ["tonight"]


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ("", "A name is needed here. A first name or a nickname is enough."),
        ("   ", "A name is needed here."),
        ("\u200d\u200e", "A name is needed here."),
        ("\x1b[2J\u202e", ""),
        ("x" * 500, "There is room for 30 characters, and this is longer. A short form, please."),
        ("x" * 3_000_000, "That is far too long for here."),
        ("/quit", "There is no /quit here."),
    ],
)
def test_a_name_that_is_none_is_asked_again(wrong: str, expected: str) -> None:
    text = Place().visit(wrong)
    assert expected in text
    assert "\x1b" not in text and "\u202e" not in text


@pytest.mark.parametrize(
    "name", ["רותם", "سارا", "👩‍👩‍👧", "[@click=app.quit]x[/]", "Zoë", "李", "O'Neil, the 2nd"]
)
def test_names_of_every_kind_are_taken_and_shown_as_they_are(name: str) -> None:
    text = Place().visit(name, "Sam", *EVENING, exercise="small")
    assert f"    {name}: sunny" in text


@pytest.mark.parametrize("same", ["Ana", "ANA", " ana ", "\uff21\uff4e\uff41", "A\u200dna"])
def test_the_same_name_twice_is_asked_again_kindly(same: str) -> None:
    text = Place().visit("Ana", same, "Sam")
    assert "Both names are the same, and then nobody knows whose turn it is." in text
    assert prompt_words(text)[:3] == ["name", "name", "name"]


def test_names_given_beforehand_are_not_asked() -> None:
    text = Place().visit(exercise="small", names=("Ana", "Sam"))
    assert all(paragraph in text for paragraph in messages.text("notice").split("\n\n")) and prompt_words(
        text
    ) == ["snap"]


def test_other_names_do_not_take_over_what_two_people_kept() -> None:
    with raises_saying(AnswerRejected, match="Ana sits on the left here, and Sam on the right"):
        Place().seat().visit(names=("Kim", "Lee"))
    with pytest.raises(AnswerRejected):
        Place().seat().visit(names=("Sam", "Ana"))
    assert prompt_words(Place().seat().visit(names=("ana", "SAM"))) == ["tonight"]


def test_an_exercise_that_is_not_there_is_said_before_any_name_is_asked() -> None:
    with pytest.raises(UnknownExercise):
        Place().visit("Ana", "Sam", exercise="smal")


def test_enter_begins_what_is_suggested() -> None:
    text = Place().seat().visit("", "1", "2", "", "")
    assert prompt_words(text) == ["tonight", "snap", "snap", "enter", "keep", "next"]
    assert "It takes about 5 minutes." in text


def test_another_one_and_longer_and_shorter() -> None:
    text = Place().seat().visit("s", "+", "-", "d", "what", "words")
    assert "Up to 20 minutes." in text and "Up to 10 minutes." in text
    assert "There is no exercise called what. `reciprocity list` shows all of them." in text
    assert prompt_words(text)[-1] == "curtain"


def test_going_on_is_always_offered_and_says_nothing_of_itself() -> None:
    place = Place().seat()
    fresh = place.visit()
    place.visit("/me", "tea", exercise="words")
    later = place.visit()
    assert fresh == later
    assert "g go on" in fresh
    assert "There is nothing to continue." in Place().seat().visit("g")


def test_what_was_begun_goes_on_behind_a_curtain() -> None:
    place = Place().seat()
    place.visit("/me", "tea", "/leave", exercise="words")
    text = place.visit("g", "/me", "rest", "", "", "")
    assert prompt_words(text)[:3] == ["tonight", "curtain", "line"]
    assert "    Ana: tea\n    Sam: rest" in text


def test_the_same_exercise_by_name_offers_to_go_on() -> None:
    place = Place().seat()
    place.visit("/me", "tea", exercise="words")
    assert "curtain: Now Sam." in place.visit("", exercise="words")
    assert "curtain: Now Ana." in place.visit("n", exercise="words", opener=0)


def test_the_opener_is_remembered_and_can_be_said() -> None:
    place = Place().seat()
    place.visit("/me", "tea", "/me", "rest", "", "", "", "", exercise="words")
    assert "Sam types first." in place.visit(exercise="words")
    assert "Ana types first." in Place().seat().visit(exercise="words", opener=0)


def test_a_line_for_next_time_is_skipped_with_one_enter() -> None:
    place = Place().seat()
    text = place.visit("", *EVENING, "")
    assert prompt_words(text)[-2:] == ["next", "week"]
    assert "That was an evening." in text
    assert place.visit() and prompt_words(place.visit()) == ["tonight"]


def test_a_line_for_next_time_is_written_behind_a_curtain_and_opened_together() -> None:
    place = Place().seat()
    text = place.visit("", *EVENING, "w", "/me", "look in the blue cup", "sam", "", exercise=None)
    assert prompt_words(text)[-6:] == ["next", "curtain", "line", "curtain", "line", "week"]
    assert "blue cup" not in text
    opened = place.visit("y", "y", "", "")
    assert prompt_words(opened)[:4] == ["jar", "jar", "enter", "tonight"]
    assert "  Ana left this for Sam:\n    look in the blue cup" in opened
    assert prompt_words(place.visit()) == ["tonight"]


def test_the_jar_may_stay_closed_for_another_day() -> None:
    place = Place().seat()
    place.visit("", *EVENING, "w", "/me", "look in the blue cup", "/me", "")
    for answers in ([""], ["later"], ["y", ""], ["y", "n"]):
        assert "blue cup" not in place.visit(*answers)
    assert "blue cup" in place.visit("y", "", "o", "y", "Y")


def test_a_line_that_is_too_long_is_asked_again() -> None:
    text = Place().seat().visit("", *EVENING, "w", "/me", "long " * 40, "short", "/me", "")
    assert "there is room for 140. A little shorter, please." in text


def test_just_looking_keeps_nothing_and_has_no_jar() -> None:
    place = Place(keeps=False)
    text = place.visit("Ana", "Sam", "", *EVENING)
    assert "nothing of this evening is kept" in text
    assert "next" not in prompt_words(text) and "Next time" not in text


@pytest.mark.parametrize("intensity", ["light", "medium", "deep"])
def test_where_nothing_is_kept_nothing_says_that_it_is(intensity: str) -> None:
    talk = {"id": "thanks", "kind": "speak", "catch": True, "prompt": "Tell {listener} what they did."}
    place = Place({"talk": exercise(talk, WEATHER, intensity=intensity)}, keeps=False)
    lines = (
        "Ana",
        "Sam",
        *("", "you noticed") * 2,
        "1",
        "2",
        "/pause",
        "",
        "",
        "",
        "Ana",
        "",
        "Sam",
        "",
        "/pause",
        "5",
    )
    text = place.visit(*lines, exercise="talk", opener=0)
    _, _, played = text.partition("/help has more.")
    assert "keep: " in played and messages.text("reflection-not-kept") in played
    for word in ("[Kk]eeps?", "[Kk]ept", "stays", "another day"):
        left = re.sub(
            f"keep: |{messages.text('reflection-not-kept')}|{messages.text('nothing-of-this-is-kept')}",
            "",
            played,
        )
        assert not re.search(rf"\b{word}\b", left), left


def test_a_closed_gate_offers_something_easy() -> None:
    place = Place({"deep": DEEP, "small": SMALL}).seat()
    text = place.visit("/me", "1", "/me", "2", "9", "1", exercise="deep", opener=0)
    assert "Let's leave this one for another time. Here are three easy ones." in text
    assert prompt_words(text)[-3:] == ["choice", "choice", "snap"]
    assert place.journal.history() == ()


def test_no_is_said_at_a_gate_with_its_own_number_and_ending_there_is_another_time() -> None:
    place = Place({"deep": DEEP, "small": SMALL}).seat()
    text = place.visit("/me", "/pass", "1", "/end", "", exercise="deep", opener=0)
    assert "To say no, choose 2. No reason needed." in text
    assert "Let's leave this one for another time. Here are three easy ones." in text
    assert "That took care." not in text and place.journal.history() == ()
    assert place.journal.open_evening() is None


def test_a_pause_may_turn_to_something_light_and_the_evening_waits() -> None:
    place = Place().seat()
    text = place.visit("/me", "/pause", "3", "", exercise="words")
    assert prompt_words(text)[-2:] == ["pause", "choice"]
    assert "curtain" in prompt_words(place.visit("g"))


def test_a_pause_may_leave_it_for_another_day() -> None:
    place = Place().seat()
    text = place.visit("/me", "/pause", "5", exercise="words")
    assert text.endswith("  It stays as it is, for another day.\n")
    assert place.game().unfinished


def test_what_was_only_for_its_writer_is_gone_after_a_day() -> None:
    place = Place({"own": OWN}).seat()
    place.visit("/me", "only mine", exercise="own")
    evening = place.journal.open_evening()
    assert evening is not None and "only mine" in str(evening.slots)
    place.day += datetime.timedelta(days=2)
    place.visit()
    evening = place.journal.open_evening()
    assert evening is not None and "only mine" not in str(evening.slots)


def test_with_nothing_to_play_the_way_out_is_named() -> None:
    assert "reciprocity pack check shows what is wrong" in Place({}).seat().visit(status=2)


def test_help_tells_the_lines_of_ones_country_and_the_safety_page_before_the_commands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "en_IE.UTF-8")
    shown = Place().seat().visit("/help")
    parts = (
        "In danger now: 112 or 999.",
        text("safety-heading"),
        text("safety-opening"),
        "1800 341 900",
        *map(text, SAFETY),
        "Other countries: /help",
        "/pass:",
    )
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)
    assert (
        "Ireland (a guess from this computer's language; for another country, type /help and its name)"
        in shown
    )


def test_help_tells_the_lines_of_any_country_that_is_named() -> None:
    text = Place().seat().visit("/help italy", "/help UK", "/help atlantis")
    assert "1522 (24 hours" in text and "0808 80 10 800" in text
    assert "There are no numbers for atlantis yet." in text
    assert text.count("nobody called it to check") == 3
    assert prompt_words(text) == ["tonight"] * 4


def test_help_begins_with_the_country_that_was_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_IE.UTF-8")
    place = Place().seat()
    place.journal.set_setting(COUNTRY, "NZ")
    assert "In danger now: 111." in place.visit("/help")


@pytest.mark.parametrize(("lines", "exercise"), [(("words", ""), None), (("",), "words")])
def test_an_exercise_that_was_left_is_gone_on_with_wherever_it_is_chosen(
    lines: tuple[str, ...], exercise: str | None
) -> None:
    place = Place().seat()
    place.visit("/me", "/pause", "5", exercise="words")
    first = place.journal.open_evening()
    text = place.visit(*lines, exercise=exercise)
    unfinished = place.journal.open_evening()
    assert first is not None and unfinished is not None and unfinished.id == first.id
    assert prompt_words(text)[-2:] == ["go-on", "curtain"]


def test_or_it_is_begun_anew() -> None:
    place = Place().seat()
    place.visit("/me", "/pause", "5", exercise="words")
    first = place.journal.open_evening()
    place.visit("words", "n")
    unfinished = place.journal.open_evening()
    assert first is not None and unfinished is not None and unfinished.id != first.id
