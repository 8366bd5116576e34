"""One text of both, in lines."""

from reciprocity_tui.play.scenes.slots import Address
from tests.plain.kit import Played, Playing, exercise, play, session

ABOUT = {"id": "about", "kind": "joint", "prompt": "What is it about?"}


def text_of(played: Played) -> object:
    """Return the text of the joint answer."""
    return played.session.evening.slots[Address("about", 0, None)].data["text"]


def test_either_types_and_one_after_the_other_says_yes() -> None:
    played = play(exercise(ABOUT), "the dishes", "1", "yes", "")
    assert "line: Ana and Sam, up to 140 characters." in played.text
    assert "    the dishes\n" in played.text
    assert played.text.index("choice: Ana, 1 yes") < played.text.index("choice: Sam, 1 yes")
    assert played.over is not None


def test_who_wants_it_changed_goes_back_to_the_words() -> None:
    played = play(exercise(ABOUT), "the dishes", "1", "2", "", "1", "2", "us", "1", "1", "")
    assert played.text.count("So far: the dishes") == 2
    assert text_of(played) == "us"
    assert played.over is not None


def test_something_else_is_asked_again() -> None:
    played = play(exercise(ABOUT), "the dishes", "maybe", "1", "1", "")
    assert "1 means yes, 2 goes back to the words. Both are fine." in played.text
    assert played.over is not None


def test_passed_it_is_not_in_the_reflection() -> None:
    played = play(exercise(ABOUT), "the dishes", "/pass", "")
    assert played.text.count("the dishes") == 1
    assert played.over is not None


def test_what_was_written_waits_for_a_yes_after_a_pause() -> None:
    playing = Playing(session(exercise(ABOUT)))
    playing.type("the dishes")
    playing.session.require_curtain()
    assert "    the dishes\n" in playing.type("1", "1", "").text
