"""Saying back what was said, in lines."""

from tests.plain.kit import Playing, exercise, play, session

TELL = {"id": "tell", "kind": "speak", "who": "first", "prompt": "Tell {other} about a walk."}
BACK = {"id": "back", "kind": "mirror"}
TYPED = {**BACK, "typed": True, "max_more": 0}


def test_it_is_said_back_and_whoever_spoke_chooses_a_number() -> None:
    played = play(exercise(TELL, BACK), "", "", "1", "1", "")
    assert "  Sam: Say back the heart of it, in your own words." in played.text
    assert "    What I take from that is ..." in played.text
    assert "  For Ana: Let Sam finish." in played.text
    assert "enter: Sam says it back. Enter when it is said." in played.text
    assert (
        "  Ana, is that it?\n    1. Yes, that is it\n    2. Nearly, one thing to add\n    3. Not yet"
        in played.text
    )
    assert "  Ana, is there more?\n    1. That is all\n    2. There is more" in played.text
    assert "Sam said back what Ana told, and it was right." in played.text
    assert played.over is not None


def test_what_is_missing_is_added_before_it_is_said_back_once_more() -> None:
    played = play(exercise(TELL, BACK), "", "", "2", "", "3", "", "1", "2", "", "1", "")
    assert "  Ana adds what is missing. Then Sam says it back once more." in played.text
    assert "  Ana says it once more, in a few words. Then Sam says it back." in played.text
    assert "  Ana says what more there is. Then Sam says it back." in played.text
    assert "You stayed with it until it was right." in played.text
    assert played.text.count("Say back the heart of it") == 1


def test_what_never_was_right_ends_with_a_kind_word() -> None:
    played = play(exercise(TELL, {**BACK, "max_rounds": 1}), "", "", "3", "", "")
    assert "  Some things take longer to say. You both tried, and that is enough for now." in played.text
    assert "What was heard" not in played.text
    assert played.over is not None


def test_what_was_nearly_right_in_the_end_may_be_added_all_the_same() -> None:
    played = play(exercise(TELL, {**BACK, "max_rounds": 1}), "", "", "2", "", "")
    assert "  Ana adds what is missing, and Sam takes it in. That is enough for now." in played.text
    assert "You both tried" not in played.text
    assert played.over is not None


def test_the_card_of_whoever_spoke_does_not_say_the_opposite_the_second_time() -> None:
    played = play(exercise(TELL, BACK), "", "", "2", "", "1", "1", "")
    assert played.text.count("  For Ana: Let Sam finish.") == 1
    assert played.text.count("  For Ana: Your turn first. Then let Sam finish.") == 1


def test_typed_both_see_it_before_it_is_called_right() -> None:
    played = play(exercise(TELL, TYPED), "", "You rest alone.", "2", "You need quiet.", "1", "")
    assert played.prompt_words[:5] == ["enter", "line", "choice", "line", "choice"]
    assert "  Both see this:\n    You rest alone.\n" in played.text
    assert 'Sam heard Ana: "You need quiet."' in played.text


def test_a_wrong_number_is_asked_again() -> None:
    played = play(exercise(TELL, BACK), "", "", "4", "yes", "1", "1", "")
    assert played.text.count("A number from 1 to 3, please.") == 2
    assert played.over is not None


def test_a_pass_ends_it() -> None:
    played = play(exercise(TELL, BACK), "", "", "2", "/pass", "")
    assert played.prompt_words == ["enter", "enter", "choice", "enter", "keep"]
    assert played.over is not None


def test_it_goes_on_where_it_was() -> None:
    playing = Playing(session(exercise(TELL, BACK)))
    playing.type("", "", "2")
    again = playing.type("", "1", "1", "")
    assert "Ana adds what is missing." in again.text
    assert again.over is not None
