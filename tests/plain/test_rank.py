"""Putting some of a list in order, in lines."""

from tests.plain.kit import exercise, play
from tests.plain.test_kinds import answers

NEEDS = {
    "id": "needs",
    "kind": "rank",
    "prompt": "What matters most now?",
    "options": ["rest", "play", "order"],
    "top": 2,
}
IDEAS = {"id": "ideas", "kind": "write", "visibility": "sealed", "prompt": "What could be fun?"}
FIRST = {"id": "first", "kind": "rank", "prompt": "What first?", "options": {"of": "ideas"}, "top": 3}


def test_numbers_in_order_with_spaces() -> None:
    played = play(exercise(NEEDS), "Ana", "3 1", "Sam", "1, 2", "", "", "")
    assert "    1. rest\n    2. play\n    3. order\n" in played.text
    assert "order: Ana, 2 numbers in order, with spaces between." in played.text
    assert answers(played, "needs") == [{"order": ["order", "rest"]}, {"order": ["rest", "play"]}]
    assert "    Ana: 1. order  2. rest\n    Sam: 1. rest  2. play" in played.text


def test_what_cannot_be_taken_is_said_and_asked_again() -> None:
    wrong = ("1", "1 1", "1 2 3", "7 1", "first rest", "")
    played = play(exercise(NEEDS), "Ana", *wrong, "2 3", "Sam", "/pass", "", "", "")
    for expected in (
        "1 of 2 places are taken. Put 2 in order, please.",
        "One of these is there twice.",
        "3 of 2 places are taken.",
        "The numbers go from 1 to 3.",
        "A number from 1 to 3, please.",
        "Nothing is ranked yet. Put one in each place, or type /pass to pass.",
    ):
        assert expected in played.text
    assert answers(played, "needs") == [{"order": ["play", "order"]}, None]


def test_what_both_typed_is_put_in_order() -> None:
    typed = ("Ana", "a picnic", "Sam", "rest", "", "")
    played = play(exercise(IDEAS, FIRST), *typed, "Sam", "1 2", "Ana", "2 1", "", "", "")
    assert "    1. a picnic\n    2. rest\n" in played.text
    assert "order: Sam, 2 numbers in order, with spaces between." in played.text
    assert "    Ana: 1. rest  2. a picnic\n    Sam: 1. a picnic  2. rest" in played.text
