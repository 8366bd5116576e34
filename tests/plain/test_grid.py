"""A column or a number a row, in lines."""

from tests.plain.kit import Playing, exercise, play, session
from tests.plain.test_kinds import answers

ROWS = ["time alone", "the two of us", "rest"]
GRID = {
    "id": "week",
    "kind": "grid",
    "prompt": "Where to?",
    "rows": ROWS,
    "columns": ["less", "same", "more"],
}
SCALE = {
    "id": "week",
    "kind": "grid",
    "prompt": "How close?",
    "rows": ROWS,
    "scale": {"low": "far", "high": "near"},
}


def test_a_number_a_row() -> None:
    played = play(exercise(GRID), "Ana", "3", "", "1", "Sam", "3", "-", "2", "", "", "")
    assert "    1. less\n    2. same\n    3. more\n" in played.text
    assert played.prompt_words[:4] == ["curtain", "row", "row", "row"]
    assert "row: Ana, the two of us, 1 to 3." in played.text
    assert answers(played, "week") == [
        {"time-alone": "more", "rest": "less"},
        {"time-alone": "more", "rest": "same"},
    ]
    assert (
        "    time alone. Ana: more. Sam: more.\n    rest. Ana: less. Sam: same.\n" in played.text
    )  # row by row, for one who hears it
    assert "    You both: more\n      1. time alone" in played.text


def test_several_numbers_go_on_to_the_rows_after() -> None:
    played = play(exercise(GRID), "Ana", "3 - 1", "Sam", "", "2, 3", "", "", "")
    assert answers(played, "week") == [
        {"time-alone": "more", "rest": "less"},
        {"the-two-of-us": "same", "rest": "more"},
    ]


def test_numbers_of_a_scale() -> None:
    played = play(exercise(SCALE), "Ana", "0 10 7", "Sam", "0", "4", "8", "", "", "")
    assert "0 is far, 10 is near." in played.text
    assert "row: Sam, rest, 0 to 10." in played.text
    assert answers(played, "week") == [
        {"time-alone": 0, "the-two-of-us": 10, "rest": 7},
        {"time-alone": 0, "the-two-of-us": 4, "rest": 8},
    ]
    assert "    time alone (0 far, 10 near). Ana: 0. Sam: 0.\n" in played.text


def test_what_cannot_be_taken_is_said_and_the_same_row_is_asked_again() -> None:
    wrong = ("4", "0", "99999999999", "more", "-1", "²")
    played = play(exercise(GRID), "Ana", "1", *wrong, "2", "1", "Sam", "/pass", "", "", "")
    assert played.text.count("The numbers go from 1 to 3. The same row once more.") == 3
    assert played.text.count("Numbers from 1 to 3, please. The same row once more.") == 3
    assert played.text.count("row: Ana, the two of us, 1 to 3.") == 7
    assert answers(played, "week") == [
        {"time-alone": "less", "the-two-of-us": "same", "rest": "less"},
        None,
    ]


def test_more_numbers_than_rows_are_not_taken() -> None:
    played = play(exercise(GRID), "Ana", "1 2 3 1", "1 2 3", "Sam", "/pass", "", "", "")
    assert "4 numbers, and 3 rows are left." in played.text


def test_nothing_at_all_is_asked_again() -> None:
    played = play(exercise(GRID), "Ana", "", "", "", "2 2 2", "Sam", "/pass", "", "", "")
    assert "Every row is still open. One is enough to begin, or type /pass to pass." in played.text


def test_what_was_given_before_a_pause_is_still_there() -> None:
    playing = Playing(session(exercise(GRID)))
    playing.type("Ana", "3")
    after = playing.type("Ana", "", "", "1", "Sam", "1 1 1", "", "", "")
    assert "Something is already written here." in after.text
    assert answers(after, "week")[0] == {"time-alone": "more", "rest": "less"}


def test_a_new_line_takes_the_place_of_what_was_written() -> None:
    playing = Playing(session(exercise(GRID)))
    playing.type("Ana", "3 3 3")
    after = playing.type("/change", "Ana", "1 -", "2", "Sam", "1 1 1", "", "", "")
    assert answers(after, "week")[0] == {"time-alone": "less", "rest": "same"}
