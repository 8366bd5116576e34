"""The shared end in lines."""

from tests.plain.kit import exercise, play
from tests.plain.test_kinds import NOTE, WEATHER

MEDIUM = ("/me", "tea", "/me", "rest", "", "", "")


def test_all_of_it_is_told_and_every_line_that_stays_has_a_number() -> None:
    played = play(exercise(WEATHER, NOTE), "1", "2", "", "/me", "tea", "/me", "/pass", "", "", "")
    reflection_text = played.text[played.text.index("A small evening") :]
    assert reflection_text.splitlines()[:12] == [
        "A small evening",
        "",
        "  Shared ground",
        "    You brought different things. Both are here.",
        "",
        "  Side by side",
        "    Your evening so far?",
        "      1. Ana: sunny",
        "      2. Sam: hazy",
        "    What was good today?",
        "      3. Ana: tea",
        "      Sam: kept private",
    ]
    assert "  Next time Sam opens." in reflection_text


def test_when_nothing_is_in_common_both_stand_side_by_side() -> None:
    played = play(exercise(WEATHER), "1", "2", "", "")
    assert "    You brought different things. Both are here." in played.text


def test_numbers_let_lines_go_and_take_them_back() -> None:
    played = play(exercise(WEATHER), "1", "2", "", "1, 2", "2", "nine", "99", "")
    assert "  Let go: 1, 2." in played.text
    assert "  Let go: 1." in played.text
    assert played.text.count("Numbers from 1 to 3, or Enter alone.") == 2
    kept = {line.text for line in played.session.finish()}
    assert "sunny" not in kept and "hazy" in kept


def test_a_light_evening_is_decided_together_and_others_in_turn() -> None:
    light = play(exercise(NOTE), "/me", "tea", "/me", "rest", "", "", "")
    assert light.prompt_words[-1] == "keep" and light.prompt_words.count("curtain") == 2
    medium = play(exercise(NOTE, intensity="medium"), *MEDIUM, "/me", "", "/me", "")
    assert medium.prompt_words[-4:] == ["curtain", "keep", "curtain", "keep"]
    assert "Sam decides about Sam's own lines." in medium.text


def test_in_ones_own_turn_only_own_lines_and_those_of_both_have_numbers() -> None:
    medium = play(exercise(NOTE, intensity="medium"), *MEDIUM, "/me", "1", "", "/me", "")
    own, others = medium.text.split("Ana decides")[0], medium.text.split("Sam decides")[0]
    first = "Sam" if len(others) < len(own) else "Ana"
    shorter = min(own, others, key=len)
    assert f"1. {first}:" in shorter
    assert f". {'Ana' if first == 'Sam' else 'Sam'}:" not in shorter.split("Side by side")[1]


def test_an_evening_ended_before_anything_was_given_ends_with_one_enter_for_both() -> None:
    played = play(exercise(NOTE, intensity="medium"), "/end", "")
    assert played.prompt_words == ["curtain", "keep"]
    assert played.over is not None


def test_what_is_hidden_still_makes_ending_ask_once_more() -> None:
    played = play(
        exercise(NOTE, intensity="medium"), "/me", "tea", "/end", "/pause", "", "/end", "/end", "/pause", ""
    )
    assert played.text.count("Type /end again to end here. Hidden answers won't be shown.") == 2
    assert played.text.count("4. End here and look back") == 1


def test_a_deep_evening_keeps_nothing_unless_a_number_says_so() -> None:
    gate_open = play(exercise(NOTE, intensity="deep"), *MEDIUM, "/me", "1", "", "/me", "")
    assert "keep: Enter lets all of it go. Numbers keep lines." in gate_open.text
    assert len([line for line in gate_open.session.finish() if line.panel == "side_by_side"]) == 1


def test_an_evening_ended_at_once_still_ends_kindly() -> None:
    played = play(exercise(WEATHER), "/end", "")
    assert "  Stopping here is fine. What was said still counts." in played.text


def test_an_evening_of_talk_alone_does_not_say_that_anybody_stopped() -> None:
    played = play(exercise({"id": "t", "kind": "speak", "prompt": "Go.", "who": "both"}), "", "")
    assert "  Nothing was written down. What was said still counts." in played.text


def test_what_was_let_go_of_so_far_comes_back_after_a_pause() -> None:
    played = play(exercise(WEATHER), "1", "2", "", "1", "/pause", "", "")
    assert "1. Ana: sunny (let go)" in played.text
    assert "sunny" not in {line.text for line in played.session.finish()}


def test_a_line_that_never_stays_says_so_and_has_no_number() -> None:
    played = play(exercise({**WEATHER, "keep": "no"}), "1", "2", "", "")
    assert "      Ana: sunny (only for tonight)" in played.text.splitlines()
    assert "1. Ana" not in played.text
