"""Things put into lists, in lines."""

from tests.plain.kit import exercise, play
from tests.plain.test_kinds import answers

LISTS = {
    "id": "lists",
    "kind": "sort",
    "typed": True,
    "prompt": "Sort your side.",
    "bins": [
        {"id": "core", "text": "I need", "min": 1, "max": 3},
        {"id": "flex", "text": "can bend", "min": 1, "max": 6},
    ],
}
GIVEN = {
    "id": "menu",
    "kind": "sort",
    "prompt": "What helps?",
    "options": ["a walk", "quiet", "tea"],
    "bins": [{"id": "yes", "text": "helps", "min": 1}, {"id": "no", "text": "not for me"}],
}


def test_each_types_list_by_list_and_then_the_two_join_what_is_alike() -> None:
    played = play(
        exercise(LISTS), "Ana", "quiet mornings; an hour", "the day", "Sam", "peace", "how long;who cooks",
        "", "", "1-1", "",
    )  # fmt: skip
    assert "list: Ana, I need, 1 to 3, with ; between." in played.text
    assert answers(played, "lists") == [
        {"core": "quiet mornings\nan hour", "flex": "the day"},
        {"core": "peace", "flex": "how long\nwho cooks"},
    ]
    assert "  Which lines mean the same? You decide.\n  Ana\n    1. quiet mornings" in played.text
    assert "quiet mornings / peace" in played.text


def test_what_both_wrote_alike_is_joined_beforehand_and_can_be_taken_apart() -> None:
    lists = ("Ana", "Rest", "b", "Sam", "a;rest", "d", "", "")
    played = play(exercise(LISTS), *lists, "", "")
    assert "  Joined already, word for word: 1-2" in played.text
    assert "Rest" in _shared(played.text)
    assert "Rest" not in _shared(play(exercise(LISTS), *lists, "0", "").text)


def _shared(text: str) -> str:
    """Return the text under "Shared ground"."""
    return text.rpartition("Shared ground")[2].partition("Two lists")[0]


def test_what_cannot_be_joined_is_said_and_asked_again() -> None:
    wrong = ("a", "1", "1-9")
    played = play(exercise(LISTS), "Ana", "a", "b", "Sam", "c", "d", "", "", *wrong, "1-1 2-2", "")
    assert "Two numbers with a hyphen between, like 1-2. Enter alone joins nothing." in played.text
    assert "Ana has 2 here, and Sam 2." in played.text
    assert "a / c" in played.text and "b / d" in played.text


def test_a_list_that_is_too_short_is_said_and_the_lists_are_asked_again() -> None:
    played = play(exercise(LISTS), "Ana", "quiet", "", "quiet", "the day")
    assert "can bend: 0 so far. It takes at least 1, or type /pass to pass." in played.text
    assert played.prompt_words.count("list") == 4


def test_given_things_are_numbers_of_those_left() -> None:
    played = play(exercise(GIVEN), "Ana", "1 3", "2", "Sam", "3", "", "", "", "")
    assert "list: Ana, helps, 1 to 12, of 1 2 3." in played.text
    assert "list: Ana, not for me, up to 12, of 2." in played.text
    assert answers(played, "menu") == [
        {"yes": ["a-walk", "tea"], "no": ["quiet"]},
        {"yes": ["tea"], "no": []},
    ]


def test_what_was_written_before_stands_when_enter_says_so() -> None:
    played = play(exercise(LISTS), "Ana", "a", "b", "/change", "/me", "", "Sam", "c", "d", "", "")
    assert answers(played, "lists")[0] == {"core": "a", "flex": "b"}
