"""What the other one may have answered, in lines."""

from tests.plain.kit import Playing, exercise, play, session

NOW = {"id": "now", "kind": "write", "visibility": "sealed", "prompt": "What was good today?"}
PICKED = {"id": "now", "kind": "choose", "prompt": "Which one?", "options": ["tea", "sea"]}
GUESS = {"id": "hunch", "kind": "guess", "of": "now"}
ALOUD = {**GUESS, "aloud": True, "listener_card": "Keep a straight face."}
TYPED = ("/me", "violets", "a bike", "/me", "roses", "stairs", "", "")


def test_a_guess_is_a_line_of_its_own_and_stands_under_the_answer() -> None:
    played = play(exercise(NOW, GUESS), *TYPED, "3", "", "1", "")
    assert played.prompt_words[:6] == ["curtain", "line", "line", "curtain", "line", "line"]
    assert played.prompt_words[6:] == ["enter", "enter", "choice", "enter", "choice", "keep"]
    question = (
        "  What was good today?\n  Ana: What do you think Sam answered?\n"
        "  Hidden until you have both answered.\n"
    )
    assert question in played.text
    expected = "    Ana: violets\n      Sam guessed: stairs\n    Sam: roses\n      Ana guessed: a bike\n"
    assert expected in played.text
    assert (
        "  Sam guessed: stairs\n  Ana, what do you say to Sam's guess?\n    1. Spot on\n    2. Close\n"
        in played.text
    )
    assert "  Tell Sam more about it.\n  For Sam: Good try. Now hear the rest of it.\n" in played.text
    assert "enter: Ana talks. Enter when it is said." in played.text
    assert "Sam heard something new about Ana." in played.text
    assert played.over is not None


def test_aloud_both_guess_before_the_answers_are_shown() -> None:
    played = play(exercise(PICKED, ALOUD), "/me", "1", "/me", "2", "", "", "", "", "2", "1", "")
    assert played.prompt_words == [
        *("curtain", "choice", "curtain", "choice"),
        *("enter", "enter", "enter", "enter", "choice", "choice", "keep"),
    ]
    question = (
        "  Which one?\n    tea\n    sea\n"
        "  Ana: Guess aloud what Sam answered.\n  For Sam: Keep a straight face.\n"
    )
    assert question in played.text
    assert "enter: Ana guesses. Enter when it is guessed." in played.text
    assert played.text.index("Sam guesses. Enter") < played.text.index("You have both answered.")
    assert "guessed:" not in played.text


def test_a_wrong_number_is_asked_again_and_a_pass_says_nothing_to_it() -> None:
    played = play(exercise(NOW, GUESS), *TYPED, "4", "/pass", "/pass", "")
    assert played.text.count("A number from 1 to 3, please.") == 1
    assert "New today" not in played.text
    assert played.over is not None


def test_it_goes_on_where_it_was() -> None:
    playing = Playing(session(exercise(NOW, GUESS)))
    playing.type(*TYPED, "3")
    again = playing.type("", "1", "")
    assert "  Tell Sam more about it.\n" in again.text
    assert again.over is not None
