"""A small agreement, in lines."""

from tests.plain.kit import exercise, play

PLAN = {"id": "plan", "kind": "agree", "prompt": "What could you both try?", "cost_check": True}


def test_one_line_at_a_time_and_then_two_that_do_not_show() -> None:
    played = play(exercise(PLAN), "one free slot", "it is Sunday", "1", "4", "1", "1", "")
    assert "line: Ana and Sam, up to 140 characters." in played.text
    assert (
        "line: When would that be? Finish: if ... or when ... Up to 100 characters. Enter skips."
        in played.text
    )
    assert (
        "    If it is Sunday, then one free slot.\n  How much would this ask of each of you?" in played.text
    )
    assert "This asks more of one of you." in played.text
    assert "snap: Sam, one number." in played.text
    assert "If it is Sunday, then one free slot. To try for two weeks." in played.text


def test_change_brings_the_words_back() -> None:
    played = play(exercise({**PLAN, "cost_check": False}), "tea", "", "1", "2", "", "", "1", "1", "")
    assert "So far: tea" in played.text
    assert "line: Ana and Sam, up to 140 characters. Enter leaves it as it is." in played.text
    assert "tea. To try for two weeks." in played.text


def test_what_is_no_answer_is_told_and_asked_again() -> None:
    played = play(exercise({**PLAN, "cost_check": False}), "", "tea", "", "x", "9", "3", "1", "")
    assert "Nothing is written yet. A few words are enough, or type /pass to leave it open." in played.text
    assert played.text.count("The numbers go from 1 to 3.") == 2
    assert "Left open: tea." in played.text


def test_passing_leaves_it_open_without_a_word() -> None:
    played = play(exercise(PLAN), "/pass", "")
    assert "What you agreed" not in played.text
    assert played.over is not None
