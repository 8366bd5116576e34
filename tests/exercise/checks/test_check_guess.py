"""What may be guessed: a hidden answer of the other one, right before it, that is shown later."""

from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from tests.play.generated import Raw
from tests.play.written import step, turns, written

NOW = step("write", "now", visibility="sealed")
PICKED = step("choose", "sky")


def guess(**keys: object) -> Raw:
    return {"kind": "guess", "id": "hunch", "of": "now", **keys}


def codes(*steps: Raw) -> list[str]:
    return [each.code for each in check_exercise(written(*steps))]


def test_only_what_is_hidden_and_shown_later_may_be_guessed() -> None:
    assert codes(NOW, guess()) == []
    assert codes(PICKED, guess(of="sky", aloud=True)) == []
    assert codes(NOW, guess(of="then")) == ["E206"]
    for wrong in (
        step("write", "now"),
        step("write", "now", visibility="own"),
        step("write", "now", visibility="sealed", who="both"),
        step("choose", "now", snap=True),
        step("rate", "now"),
        step("speak", "now"),
    ):
        assert codes(wrong, guess()) == ["E237"]


def test_a_guess_comes_right_after_the_answer_while_nothing_is_shown() -> None:
    talk, hidden = step("speak", "talk"), step("rate", "mark")
    assert codes(NOW, hidden, guess()) == []
    assert codes(talk, {**NOW, "when": "passed(talk)"}, guess(when="passed(talk)")) == []
    assert codes(turns(NOW, guess())) == []
    assert codes(guess(), NOW) == ["E238"]
    assert codes(NOW, talk, guess()) == ["E238"]
    assert codes(NOW, turns(guess())) == ["E238"]
    assert codes(turns(NOW), guess()) == ["E238"]
    assert codes(NOW, {**hidden, "when": "passed(now)"}, guess()) == ["E238"]
    assert codes(hidden, NOW, guess(when="passed(mark)")) == ["E238"]


def test_nobody_guesses_their_own_answer() -> None:
    first = {**NOW, "who": "first"}
    assert codes(first, guess()) == []
    assert codes(first, guess(who="second")) == []
    assert codes(first, guess(who="first")) == ["E239"]
    assert codes(NOW, guess(who="both")) == ["E239"]
    assert codes(turns({**NOW, "who": "listener"}, guess())) == ["E239"]
    assert codes(turns({**NOW, "who": "listener"}, guess(who="speaker"))) == []
