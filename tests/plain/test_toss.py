"""A coin that both call at once, in lines."""

import pytest

from tests.plain.kit import exercise, play

COIN = {"id": "coin", "kind": "toss", "prompt": "Who tells first?"}
TELLS = (
    {"id": "tell", "kind": "speak", "when": "not picked(coin, second)", "prompt": "Tell {other}."},
    {"id": "tell-2", "kind": "speak", "when": "picked(coin, second)", "prompt": "Tell {other}."},
)


def test_it_is_two_lines_left_then_right_and_then_the_coin() -> None:
    played = play(exercise(COIN, *TELLS), "1", "2", "", "", "", "")
    assert "  Who tells first?\n    1. heads\n    2. tails\nsnap: Ana, one number.\n" in played.text
    assert played.prompt_words == ["snap", "snap", "enter", "enter", "enter", "keep"]
    assert played.over is not None


def test_who_called_it_tells_first() -> None:
    for calls in (("1", "2"), ("2", "1")):
        text = play(exercise(COIN, *TELLS), *calls, "", "", "", "").text
        ana, sam = (text.index(f"  {name}: Tell") for name in ("Ana", "Sam"))
        assert ("Ana called it." in text) is (ana < sam)
        assert ("Sam called it." in text) is (sam < ana)


def test_either_may_pass() -> None:
    text = play(exercise(COIN, *TELLS), "/pass", "1", "", "", "", "").text
    assert "called it." in text
    assert "Ana called it." not in text
    assert "called it." not in play(exercise(COIN, *TELLS), "/pass", "/pass", "", "", "").text


def test_looking_at_it_is_nothing_to_pass() -> None:
    assert "There is nothing to pass here. Enter goes on." in play(exercise(COIN), "1", "1", "/pass", "").text


@pytest.mark.parametrize("wrong", ["", "1 2", "3", "heads"])
def test_what_is_no_call_is_asked_again_from_that_person_alone(wrong: str) -> None:
    played = play(exercise(COIN), wrong, "1", "2", "", "")
    assert played.prompt_words == ["snap", "snap", "snap", "enter", "keep"]
