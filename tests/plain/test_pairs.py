"""A before and an after, in lines."""

import pytest

from tests.plain.kit import exercise, play

ENDS = {"low": "heavy", "high": "light"}
BEFORE = {
    "id": "now",
    "kind": "rate",
    "pair": "mood",
    "phase": "before",
    "prompt": "How is it?",
    "scale": ENDS,
}
AFTER = {**BEFORE, "id": "later", "phase": "after", "prompt": "And now?"}
TALK = {"id": "talk", "kind": "speak", "who": "both", "prompt": "Tell each other."}
EVENING = (BEFORE, TALK, AFTER)
TO_THE_SECOND = ("Ana", "2", "Sam", "8", "", "Sam", "8")


def test_each_reads_the_own_change_and_both_do_with_two_yeses() -> None:
    played = play(exercise(*EVENING), *TO_THE_SECOND, "2", "Ana", "7", "2", "")
    assert "  Sam, since the start: About the same as before.\n" in played.text
    assert "  May Ana see this at the end?\n    1. It stays with Sam\n    2. Ana may see it\n" in played.text
    assert '  Ana, since the start: Nearer to "light" than before.\n' in played.text
    assert (
        "  Since the start\n"
        "    And now?\n"
        '      1. Ana: Nearer to "light" than before.\n'
        "      2. Sam: About the same as before.\n"
    ) in played.text
    assert played.prompt_words[-6:] == ["number", "choice", "curtain", "number", "choice", "keep"]
    assert played.over is not None


@pytest.mark.parametrize(("sam", "ana"), [("1", "2"), ("2", "1"), ("1", "1"), ("/pass", "2"), ("2", "/pass")])
def test_otherwise_nothing_is_said_of_it(sam: str, ana: str) -> None:
    text = play(exercise(*EVENING), *TO_THE_SECOND, sam, "Ana", "7", ana, "").text
    end = text[text.index("A small evening") :]
    assert "Since the start" not in end
    assert "before" not in end


@pytest.mark.parametrize("wrong", ["", "3", "yes", "1 2"])
def test_what_is_no_reply_is_asked_again(wrong: str) -> None:
    played = play(exercise(*EVENING), *TO_THE_SECOND, wrong, "1", "Ana", "7", "1", "")
    assert "A number from 1 to 2, please. Both are fine." in played.text
    assert played.over is not None


def test_what_is_only_for_its_writer_asks_nothing() -> None:
    own = [{**each, "visibility": "own"} for each in (BEFORE, AFTER)]
    played = play(exercise(own[0], TALK, own[1]), *TO_THE_SECOND[:-1], "1", "", "Ana", "7", "", "")
    assert '  Sam, since the start: Nearer to "heavy" than before.\n  Only Sam sees this.' in played.text
    assert "May Ana" not in played.text
    assert played.over is not None
