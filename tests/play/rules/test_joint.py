"""One text of both, with a yes of each."""

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.reflection.reflection import reflection_from_lines
from reciprocity_tui.play.scenes.slots import Address
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.in_words import build_reflection
from tests.play.written import ask_of, in_words, reply, seated, step, turns, written
from tests.saying import raises_saying

ABOUT = step("joint", "about", names_topic=True)
TALK = step("speak", "tell", who="first", prompt="Tell {other} about {topic}.")


def agreed(exercise: Exercise, text: str = "the dishes") -> Session:
    session = seated(exercise)
    reply(session, {"text": text})
    reply(session, {"agreed": True})
    return session


def codes(*steps: dict[str, object]) -> list[str]:
    return [each.code for each in check_exercise(written(*steps))]


def test_both_write_it_and_both_say_yes() -> None:
    session = seated(written(ABOUT))
    assert in_words(session.beat()) == "both: about"
    reply(session, {"text": "the dishes"})
    assert in_words(session.beat()) == "both: about agreed"
    reply(session, {"agreed": True})
    assert in_words(session.beat()) == "both: reflect"


def test_without_a_yes_it_is_opened_again_with_what_stands_there() -> None:
    shelf = InMemoryStore()
    session = seated(written(ABOUT), shelf=shelf)
    for text in ("the dishes", "the dishes and us", "us"):
        reply(session, {"text": text})
        reply(session, {"agreed": False})
        assert in_words(session.beat()) == "both: about"
        assert ask_of(session).draft == {"text": text}
        assert list(shelf.slots) == [Address("about", 0, None)]
    reply(session, {"text": "us"})
    reply(session, {"agreed": True})
    assert in_words(session.beat()) == "both: reflect"


def test_it_stands_in_the_reflection_as_one_voice_of_both() -> None:
    panel = build_reflection(agreed(written(ABOUT)).evening).panels[0]
    assert (panel.id, [(row.joint, row.left, row.right) for row in panel.rows]) == (
        "side_by_side",
        [("the dishes", None, None)],
    )


def test_what_comes_after_it_knows_the_topic() -> None:
    long = "who does the dishes, when, and how the other one hears about it"
    session = agreed(written(ABOUT, TALK), long)
    assert ask_of(session).prompt == f"Tell Sam about {long}."


@pytest.mark.parametrize("passed", ["answer", "agreed"])
def test_passed_it_leaves_nothing_and_the_topic_is_this(passed: str) -> None:
    session = seated(written(ABOUT, TALK))
    if passed == "agreed":
        reply(session, {"text": "the dishes"})
    reply(session, None)
    assert ask_of(session).prompt == "Tell Sam about this."
    reply(session, {})
    assert "the dishes" not in str(build_reflection(session.evening))
    reply(session, {})
    assert [line.panel for line in session.finish()] == ["next_question"]


def test_a_condition_knows_that_it_was_passed() -> None:
    session = seated(written(ABOUT, step("read", "easier", when="passed(about)")))
    reply(session, None)
    assert in_words(session.beat()) == "both: easier"


def test_nothing_written_is_no_answer_and_too_much_is_not_cut() -> None:
    session = seated(written(step("joint", "about", max_chars=10)))
    with raises_saying(AnswerRejected, match="Nothing is written yet"):
        reply(session, {"text": " "})
    with raises_saying(AnswerRejected, match="there is room for 10"):
        reply(session, {"text": "the dishes and us"})


def test_it_is_asked_in_every_turn_of_a_round_and_each_text_is_kept() -> None:
    session = seated(written(turns(step("joint", "gift"))))
    for text in ("tea", "sea"):
        reply(session, {"text": text})
        reply(session, {"agreed": True})
    reply(session, {})
    kept = [(line.text, line.author) for line in session.finish() if line.panel == "one_side"]
    assert kept == [("tea", None), ("sea", None)]


def test_the_topic_is_kept_in_its_own_line_alone_and_is_gone_with_it() -> None:
    asks = step("speak", "tell", who="first", note=True, prompt="Tell {other} about {topic}.")
    for let_go, question in (([], "Tell Sam about the dishes."), ([[1, 0, None]], "Tell Sam about this.")):
        session = agreed(written(ABOUT, asks, step("reflect", "end", prompt="What of {topic}?")))
        reply(session, {})
        reply(session, {"text": "the warm water"})
        reply(session, {"let_go": let_go})
        kept = session.finish()
        assert ["the dishes" in f"{line.wording} {line.text}" for line in kept].count(True) == (not let_go)
        wordings = [
            row.wording
            for panel in reflection_from_lines("T", ("Ana", "Sam"), kept).panels
            for row in panel.rows
        ]
        assert question in wordings


def test_only_one_step_names_the_topic_before_it_is_spoken_of() -> None:
    assert codes(ABOUT, TALK) == []
    assert codes(TALK, ABOUT) == ["E216"]
    assert codes(step("joint", "about"), TALK) == ["E216"]
    assert codes(step("joint", "about", names_topic=True, prompt="{topic}?")) == ["E216"]
    assert codes(ABOUT, step("joint", "again", names_topic=True)) == ["E233"]
    assert codes(turns(ABOUT)) == ["E233"]


def test_nobody_writes_it_alone() -> None:
    assert codes(step("joint", "about", who="both")) == []
    assert codes(step("joint", "about", who="first")) == ["E204"]
    assert codes(step("joint", "about", visibility="shown")) == ["E204"]
    assert codes(step("joint", "about", prompt="What about {other}?")) == ["E215"]


def test_two_who_never_say_yes_may_still_go_on() -> None:
    session = seated(written(ABOUT, TALK))
    for _ in range(20):
        reply(session, {"text": "the dishes"})
        reply(session, {"agreed": False})
    reply(session, None)
    assert in_words(session.beat()) == "Ana: tell talk"
