"""Each kind of step, as two people meet it in lines."""

import pytest

from reciprocity_tui.play.scenes.slots import Address
from tests.plain.kit import Played, Playing, exercise, play, session

WEATHER = {
    "id": "weather",
    "kind": "choose",
    "prompt": "Your evening so far?",
    "options": ["sunny", "hazy", "drizzle", "stormy"],
    "snap": True,
}
NOTE = {"id": "note", "kind": "write", "visibility": "sealed", "prompt": "What was good today?"}
NEAR = {
    "id": "near",
    "kind": "rate",
    "prompt": "How near?",
    "scale": {"min": 0, "max": 10, "low": "far", "high": "close"},
}
PICK = {"id": "pick", "kind": "choose", "prompt": "What helps?", "options": ["tea", "rest", "a walk"]}


def answers(played: Played, step: str) -> list[object]:
    """Return the stored answers to a step, left then right; None for a pass."""
    rows = played.session.evening.slots
    slots = [rows[Address(step, 0, seat)] for seat in (0, 1)]
    return [None if slot.state == "passed" else dict(slot.data) for slot in slots]


def test_a_card_goes_on_with_enter() -> None:
    played = play(exercise({"id": "r", "kind": "read", "text": "Both think."}), "", "")
    assert "  Both think." in played.text
    assert played.over is not None


def test_a_card_to_be_read_aloud_says_by_whom() -> None:
    card = {"id": "r", "kind": "read", "text": "Once upon a time.", "aloud": True}
    assert "  Sam reads this out." in play(exercise(card), "", "", opener=1).text


def test_talking_needs_enter_and_the_hearer_may_keep_a_few_words() -> None:
    tell = {
        "id": "t",
        "kind": "speak",
        "who": "first",
        "prompt": "Tell {other} a small thing.",
        "catch": True,
    }
    played = play(exercise(tell), "", "the soup", "")
    assert "  Ana: Tell Sam a small thing." in played.text
    assert "enter: Ana talks. Enter when it is said." in played.text
    assert "line: Sam, a few words to keep? Enter skips." in played.text
    assert "Sam: the soup" in played.text


def test_whoever_listens_gets_a_card() -> None:
    tell = {"id": "t", "kind": "speak", "who": "first", "prompt": "Go.", "listener_card": "Nod to {other}."}
    assert "  For Sam: Nod to Ana." in play(exercise(tell), "", "").text


def test_a_prompt_that_the_other_one_reads_says_so_first() -> None:
    tell = {"id": "t", "kind": "speak", "who": "first", "prompt": "What was good?", "voice": "partner"}
    assert "  Sam reads it to Ana.\n  Ana: What was good?\n" in play(exercise(tell), "", "").text


def test_a_talk_that_is_passed_leaves_nothing_to_keep() -> None:
    tell = {"id": "t", "kind": "speak", "who": "first", "prompt": "Go.", "catch": True}
    assert "line" not in play(exercise(tell), "/pass", "").prompt_words


def test_a_snap_is_two_lines_left_then_right() -> None:
    played = play(exercise(WEATHER), "1", "4", "", "")
    assert played.prompt_words[:2] == ["snap", "snap"]
    assert answers(played, "weather") == [{"picks": ["sunny"]}, {"picks": ["stormy"]}]
    assert "    Ana: sunny\n    Sam: stormy" in played.text


def test_one_of_a_snap_may_pass_and_the_other_answer_stands() -> None:
    played = play(exercise(WEATHER), "/pass", "2", "", "")
    assert answers(played, "weather") == [None, {"picks": ["hazy"]}]
    assert "    Ana: kept private\n    Sam: hazy" in played.text


@pytest.mark.parametrize("wrong", ["5", "0", "sunny", "1 2", "99999999999999999999", "²", "-1", "1.5"])
def test_a_wrong_number_in_a_snap_is_asked_again_from_that_person_alone(wrong: str) -> None:
    played = play(exercise(WEATHER), "1", wrong, "2", "", "")
    assert played.prompt_words[:3] == ["snap", "snap", "snap"]
    assert answers(played, "weather") == [{"picks": ["sunny"]}, {"picks": ["hazy"]}]


def test_sealed_words_are_written_in_turn_and_shown_together() -> None:
    played = play(exercise(NOTE), "Ana", "the light", "Sam", "our walk", "", "", "")
    before, after = played.text.split("You have both answered.")
    assert "the light" not in before and "our walk" not in before
    assert "    Ana: the light\n    Sam: our walk" in after


def test_the_curtain_waits_for_the_right_person() -> None:
    played = play(exercise(NOTE), "Sam", "", "the light", "ana")
    assert played.text.count("curtain: Now Ana.") == 4
    assert played.text.count("This waits for Ana") == 3
    assert played.prompt_words[-1] == "line"


def test_an_answer_that_is_too_long_is_not_cut_but_asked_again() -> None:
    long = "word " * 60
    played = play(exercise(NOTE), "/me", long, "short")
    assert "That is 299 characters, and there is room for 280. A little shorter, please." in played.text
    assert played.session.evening.slots[Address("note", 0, 0)].data == {"text": "short"}


def test_nothing_typed_is_no_answer_and_a_pass_is_named_as_this_front_end_names_it() -> None:
    played = play(exercise(NOTE), "/me", "")
    assert "A few words are enough, or type /pass to pass." in played.text


def test_an_answer_of_several_lines_ends_with_a_single_dot() -> None:
    played = play(exercise({**NOTE, "lines": 3}), "/me", "one", "two.", "", "four", ".")
    assert played.session.evening.slots[Address("note", 0, 0)].data == {"text": "one\ntwo.\n\nfour"}


def test_every_line_of_several_is_kept_as_it_comes_and_goes_on_after_a_pause() -> None:
    playing = Playing(session(exercise({**NOTE, "lines": 3})))
    playing.type("/me", "bread", "salt")
    assert playing.session.evening.slots[Address("note", 0, 0)].state == "draft"
    playing.session.require_curtain()
    again = playing.type("/me", "soup", ".")
    assert "bread" not in again.text
    assert playing.session.evening.slots[Address("note", 0, 0)].data == {"text": "bread\nsalt\nsoup"}


def test_a_dash_alone_begins_several_lines_anew() -> None:
    played = play(exercise({**NOTE, "lines": 3}), "/me", "one", "-", "two", ".")
    assert played.session.evening.slots[Address("note", 0, 0)].data == {"text": "two"}


def test_words_for_ones_own_eyes_say_so_before_they_are_typed() -> None:
    own = {**NOTE, "visibility": "own"}
    played = play(exercise(own), "/me", "only mine", "/me", "mine too", "")
    assert "  Only for Ana. It is erased at the end." in played.text
    assert "mine" not in played.text


def test_a_number_on_a_scale_is_asked_with_both_ends_in_words() -> None:
    played = play(exercise(NEAR), "/me", "eleven", "11", "7", "/me", "3", "", "", "")
    assert "    0 is far, 10 is close." in played.text
    assert "The numbers go from 0 to 10. Choose one of them, please." in played.text
    assert answers(played, "near") == [{"value": 7}, {"value": 3}]


def test_a_choice_offers_none_of_these() -> None:
    played = play(exercise(PICK), "/me", "4", "/me", "2", "", "", "")
    assert "    4. None of these" in played.text
    assert answers(played, "pick") == [{"picks": ["none-of-these"]}, {"picks": ["rest"]}]


def test_several_may_be_chosen_with_spaces_between() -> None:
    several = {**PICK, "pick": {"min": 2, "max": 2}}
    played = play(exercise(several), "/me", "1", "1 3", "/me", "2, 3", "", "", "")
    assert "choice: Ana, 2 numbers with spaces between." in played.text
    assert answers(played, "pick") == [{"picks": ["tea", "a-walk"]}, {"picks": ["rest", "a-walk"]}]


def test_something_else_gets_a_line_of_its_own() -> None:
    played = play(exercise({**PICK, "open": True}), "/me", "4", "the sea", "/me", "1", "", "", "")
    assert answers(played, "pick")[0] == {"picks": ["something-else"], "own": "the sea"}


def test_a_gate_that_is_asked_aloud_asks_both() -> None:
    gate = {"id": "g", "kind": "gate", "text": "This one takes a while."}
    closed = play(exercise(gate, NOTE, intensity="medium"), "2", "1")
    assert closed.prompt_words == ["ready", "ready"]
    assert closed.over is not None and closed.over.closed
    opened = play(exercise(gate, NOTE, intensity="medium"), "yes", "ready", "/me")
    assert opened.prompt_words == ["ready", "ready", "curtain", "line"]


def test_a_secret_gate_says_what_it_cannot_hide_and_never_who_chose_what() -> None:
    gate = {"id": "g", "kind": "gate", "text": "This one goes deep."}
    closed = play(exercise(gate, NOTE, intensity="deep"), "/me", "1", "/me", "2")
    assert "so one in six stays closed by itself" in closed.text
    assert closed.over is not None and closed.over.closed
    assert closed.text.count("Sam") == closed.text.replace("Sam is done.", "").count("Sam") + 1


def test_words_of_an_author_stay_as_they_are_also_where_they_seem_to_name_a_key() -> None:
    gate = {
        "id": "ready",
        "kind": "gate",
        "text": "It is not for anything with fear; F1 has numbers to call, F3 is a race.",
    }
    played = play(exercise(gate, intensity="deep"), "/me", "2", "/me", "2")
    assert "It is not for anything with fear; F1 has numbers to call, F3 is a race." in played.text


def test_whole_minutes_are_told_as_minutes() -> None:
    long = {"id": "talk", "kind": "speak", "who": "both", "prompt": "Go.", "timer": {"seconds": 180}}
    short = {**long, "id": "short", "timer": {"seconds": 75}}
    output = play(exercise(long, short), "", "", "").text
    assert "About 3 minutes. No rush." in output and "About 75 seconds. No rush." in output
