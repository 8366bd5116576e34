"""What a line with a slash does."""

import pytest

from reciprocity_tui.play.scenes.slots import Address
from tests.plain.kit import Playing, exercise, play, session

NOTE = {
    "id": "note",
    "kind": "write",
    "visibility": "sealed",
    "prompt": ["What was good?", "What was funny?"],
}
TALK = {"id": "talk", "kind": "speak", "who": "both", "prompt": "Say hello."}


def test_passing_is_shown_as_kept_private_and_leaves_nothing() -> None:
    played = play(exercise(NOTE), "/me", "/pass", "/me", "a walk", "", "", "")
    assert "    Ana: kept private\n    Sam: a walk" in played.text
    assert played.session.evening.slots[Address("note", 0, 0)].data == {}


def test_passing_looks_like_answering_to_the_one_who_looks_away() -> None:
    passed = play(exercise(NOTE), "/me", "/pass")
    answered = play(exercise(NOTE), "/me", "a word")
    assert passed.text == answered.text


def test_swapping_asks_another_question() -> None:
    played = play(exercise(NOTE), "/me", "/swap")
    assert "What was good?" in played.text and "What was funny?" in played.text


def test_where_there_is_no_other_question_a_swap_says_so() -> None:
    played = play(exercise(TALK), "/swap")
    assert "There is no other question here. Type /pass to pass this one." in played.text


def test_changing_ones_own_before_it_is_shown() -> None:
    played = play(exercise(NOTE), "/me", "tea", "/me", "rest", "/change Ana", "/me", "the sea", "", "", "")
    assert "tea" not in played.text
    assert "    Ana: the sea\n    Sam: rest" in played.text


def test_when_both_are_in_a_change_asks_whose() -> None:
    played = play(exercise(NOTE), "/me", "tea", "/me", "rest", "/change", "2", "/me", "")
    assert "who: Whose answer? 1 Ana, 2 Sam." in played.text
    assert played.session.evening.slots[Address("note", 0, 1)].data == {"text": "rest"}
    assert played.prompt_words[-3:] == ["curtain", "line", "enter"]


def test_at_the_second_curtain_the_first_may_still_change() -> None:
    played = play(exercise(NOTE), "/me", "tea", "/change", "/me", "the sea")
    assert "/change changes Ana's." in played.text
    assert played.session.evening.slots[Address("note", 0, 0)].data == {"text": "the sea"}


def test_a_talk_is_gone_back_to_until_the_next_thing_is_locked() -> None:
    each_speaks = {**TALK, "who": "each", "prompt": "{first} or {second}, say hello."}
    played = play(exercise(each_speaks, NOTE), "", "/change", "", "", "/me", "/change", "tea")
    assert [word for word in played.prompt_words if word != "curtain"][:4] == ["enter"] * 4
    assert played.text.count("Ana: Ana or Sam, say hello.") == 2
    assert "This is open already." in played.text


def test_what_is_shown_cannot_be_changed() -> None:
    played = play(exercise(NOTE), "/me", "tea", "/me", "rest", "", "/change")
    assert "There is nothing to change here. What is shown stays as it is." in played.text


def test_ending_here_goes_to_the_reflection_with_what_there_is() -> None:
    played = play(exercise(TALK, NOTE), "", "/end", "")
    assert played.over is not None
    assert "Stopping here is fine. What was said still counts." in played.text


def test_a_pause_hides_everything_and_goes_on_behind_a_curtain() -> None:
    played = play(exercise(NOTE), "/me", "/pause", "1", "", "/me", "tea")
    assert "Pause. Either of you may step away." in played.text
    assert "In for four, and out for six." in played.text
    assert played.prompt_words == ["curtain", "line", "pause", "pause", "curtain", "line", "curtain"]


def test_a_break_says_when_to_come_back_and_is_not_too_short() -> None:
    played = play(exercise(TALK), "/pause", "2", "5", "x", "1441", "30", "", "1", "1", "", "")
    assert played.text.count("From 20 minutes") == 3
    assert "Come back at 20:30, " in played.text
    assert played.over is not None


@pytest.mark.parametrize(("choice", "way"), [("3", "lighter"), ("5", "later")])
def test_a_pause_may_lay_the_evening_aside(choice: str, way: str) -> None:
    played = play(exercise(NOTE), "/me", "/pause", "9", choice)
    assert played.aside is not None and played.aside.way == way


def test_a_pause_may_end_the_evening() -> None:
    played = play(exercise(TALK, NOTE), "/pause", "4", "")
    assert played.over is not None


def test_leaving_keeps_what_was_locked() -> None:
    playing = Playing(session(exercise(NOTE)))
    first = playing.type("/me", "tea", "/leave")
    assert first.left is not None and first.left.on_request
    again = playing.type("/me", "rest", "", "", "")
    assert "    Ana: tea\n    Sam: rest" in again.text


def test_the_end_of_the_input_leaves_as_it_is() -> None:
    playing = Playing(session(exercise(NOTE)))
    first = playing.type("/me", "tea")
    assert first.left is not None and not first.left.on_request
    assert playing.session.evening.slots[Address("note", 0, 0)].state == "locked"


def test_an_unknown_command_is_explained_and_asked_again() -> None:
    played = play(exercise(NOTE), "/me", "/quit")
    assert "There is no /quit here. /help tells what there is." in played.text
    assert played.prompt_words == ["curtain", "line", "line"]


@pytest.mark.parametrize("line", [" /pass", "/ is a slash", "/home is where it is", "//", "/Pass", "1/2"])
def test_a_line_that_only_looks_like_a_command_is_an_answer(line: str) -> None:
    played = play(exercise(NOTE), "/me", line)
    assert played.session.evening.slots[Address("note", 0, 0)].data == {"text": line.strip()}


def test_a_pass_with_more_behind_it_is_still_a_pass() -> None:
    played = play(exercise(NOTE), "/me", "/pass please")
    assert played.session.evening.slots[Address("note", 0, 0)].state == "passed"


def test_what_was_opened_again_stays_on_enter_and_is_not_shown() -> None:
    played = play(exercise(NOTE), "/me", "tea", "/change", "/me", "", "/me", "rest")
    assert "Something is already written here." in played.text
    assert "tea" not in played.text
    assert played.session.evening.slots[Address("note", 0, 0)].data == {"text": "tea"}


@pytest.mark.parametrize("command", ["/pause", "/change", "/end", "/help"])
def test_a_command_may_come_where_it_is_asked_whose_answer(command: str) -> None:
    played = play(exercise(NOTE), "/me", "tea", "/me", "rest", "/change", command, "", "1")
    assert "Whose answer?" in played.text
    assert played.session.evening.slots
