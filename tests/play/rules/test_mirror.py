"""What one said, said back by the other until it is right."""

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.play.session.session import Session
from tests.play.generated import Raw
from tests.play.in_words import build_reflection
from tests.play.written import ask_of, goes, in_words, reply, seated, step, turns, written
from tests.saying import raises_saying

TELL = step("speak", "tell")
YES: Raw = {"heard": "yes"}
NEARLY: Raw = {"heard": "nearly"}
NOT_YET: Raw = {"heard": "not-yet"}
MORE: Raw = {"more": True}
ALL: Raw = {"more": False}
SAID: Raw = {}


def back(**keys: object) -> Raw:
    return {"kind": "mirror", "id": "back", **keys}


def in_a_round(**keys: object) -> Session:
    """Ana has told something; Sam is to say it back."""
    session = seated(written(turns(TELL, back(**keys)), step("read", "after", when="accepted(back)")))
    reply(session, SAID)
    return session


def outside(*more: Raw, **keys: object) -> Session:
    """Return a session in which Ana tells something and Sam is to repeat it; nobody repeats anything else."""
    session = seated(written(step("speak", "tell", who="first"), back(**keys), *more))
    reply(session, SAID)
    return session


def heard(session: Session) -> list[str]:
    panels = {panel.id: panel for panel in build_reflection(session.evening).panels}
    return [str(row.joint) for row in panels["heard"].rows] if "heard" in panels else []


def codes(*steps: Raw) -> list[str]:
    return [each.code for each in check_exercise(written(*steps))]


def test_the_listener_says_it_back_and_the_speaker_says_whether_it_is_right() -> None:
    session = in_a_round(max_more=0)
    assert goes(session, SAID, YES) == ["Sam: back say", "Ana: back check", "Sam: tell talk"]
    assert goes(session, SAID, SAID, YES)[:3] == ["Sam: tell talk", "Ana: back say", "Sam: back check"]


def test_it_goes_round_until_it_is_right() -> None:
    session = outside(max_more=0)
    assert goes(session, SAID, NEARLY, SAID, NOT_YET, SAID, YES) == [
        *["Sam: back say", "Ana: back check"] * 3,
        "both: reflect",
    ]


def test_what_never_was_right_ends_with_a_kind_word_and_is_no_failure() -> None:
    session = outside(step("read", "after", when="not accepted(back)"), max_rounds=2)
    assert goes(session, SAID, NEARLY, SAID, NOT_YET)[-1] == "both: back tried"
    with pytest.raises(AnswerRejected):
        reply(session, None)
    assert goes(session, SAID)[-1] == "both: after"
    assert heard(session) == []


def test_after_a_yes_there_may_be_more() -> None:
    session = outside(max_more=2, max_rounds=1)
    assert goes(session, SAID, YES, MORE, SAID, YES, MORE, SAID, YES) == [
        *["Sam: back say", "Ana: back check", "Ana: back more"] * 2,
        "Sam: back say",
        "Ana: back check",
        "both: reflect",
    ]


def test_when_that_was_all_it_goes_on() -> None:
    assert goes(outside(), SAID, YES, ALL)[-1] == "both: reflect"


def test_more_has_rounds_of_its_own() -> None:
    session = outside(max_rounds=2)
    parts = goes(session, SAID, NOT_YET, SAID, YES, MORE, SAID, NOT_YET, SAID, NOT_YET)
    assert parts[-1] == "both: back tried"
    assert goes(session, SAID)[-1] == "both: reflect"


@pytest.mark.parametrize("answers", [[], [SAID], [SAID, NEARLY], [SAID, YES], [SAID, YES, MORE]])
def test_passing_at_any_point_ends_it(answers: list[Raw]) -> None:
    session = outside(step("read", "after", when="passed(back)"))
    assert goes(session, *answers, None)[-1] == "both: after"


def test_a_talk_that_was_passed_is_not_said_back() -> None:
    session = seated(written(turns(TELL, back())))
    reply(session, None)
    assert in_words(session.beat()) == "Sam: tell talk"
    reply(session, None)
    assert in_words(session.beat()) == "both: reflect"


def test_outside_of_a_round_each_says_back_what_the_other_said() -> None:
    session = seated(written(TELL, back(max_more=0)))
    for _ in range(2):
        reply(session, SAID)
    assert goes(session, SAID, YES, SAID, YES) == [
        "Sam: back say",
        "Ana: back check",
        "Ana: back say",
        "Sam: back check",
        "both: reflect",
    ]


def test_only_what_was_not_passed_is_said_back() -> None:
    session = seated(written(TELL, back(max_more=0)))
    reply(session, None)
    reply(session, SAID)
    assert goes(session, SAID, YES) == ["Ana: back say", "Sam: back check", "both: reflect"]


def test_of_names_another_talk_than_the_nearest() -> None:
    first, second = step("speak", "one", who="first"), step("speak", "two", who="second")
    session = seated(written(first, second, back(of="one", who="second")))
    assert goes(session, None, SAID) == ["Ana: one talk", "Sam: two talk", "both: reflect"]


def test_typed_it_stands_in_the_reflection_once_it_was_right() -> None:
    session = outside(typed=True)
    with raises_saying(AnswerRejected, match="Nothing is written yet"):
        reply(session, {"text": " "})
    with raises_saying(AnswerRejected, match="room for 140"):
        reply(session, {"text": "x" * 141})
    goes(session, {"text": "You rest alone."}, NEARLY, {"text": "You need quiet."}, YES, MORE)
    goes(session, {"text": "And tea."}, YES)
    assert heard(session) == ['Sam heard Ana: "You need quiet. And tea."']


def test_typed_it_is_not_shown_as_heard_when_it_was_not_right() -> None:
    session = outside(typed=True, max_rounds=1)
    goes(session, {"text": "You rest alone."}, NOT_YET, SAID)
    assert "You rest" not in str(build_reflection(session.evening))


@pytest.mark.parametrize(
    ("focus", "sentence"),
    [
        ("content", "Sam said back what Ana told, and it was right."),
        ("sense", "Sam said back how it makes sense for Ana, and it was right."),
        ("feeling", "Sam said back how it may feel for Ana, and it was right."),
    ],
)
def test_spoken_it_leaves_one_true_sentence(focus: str, sentence: str) -> None:
    session = outside(focus=focus, max_more=0)
    goes(session, SAID, YES)
    assert heard(session) == [sentence]


def test_staying_with_it_is_said_without_a_number() -> None:
    session = outside(max_more=0)
    goes(session, SAID, NOT_YET, SAID, NEARLY, SAID, YES)
    assert heard(session) == ["Sam said back what Ana told. You stayed with it until it was right."]


@pytest.mark.parametrize(("typed", "above"), [(True, "tell?"), (False, "")])
def test_a_line_belongs_to_both_and_words_that_were_typed_stand_under_what_was_asked(
    typed: bool, above: str
) -> None:
    session = in_a_round(max_more=0, typed=typed)
    response: Raw = {"text": "tea"} if typed else SAID
    goes(session, response, YES, SAID, response, YES)
    assert goes(session, SAID, SAID)[-1] == "over"
    lines = [line for line in session.finish() if line.panel == "heard"]
    assert [(line.wording, line.author) for line in lines] == [(above, None), (above, None)]


def test_conditions_read_how_often_it_was_said_back() -> None:
    session = outside(step("read", "often", when="rounds(back) >= 3"), max_more=0)
    assert goes(session, SAID, NEARLY, SAID, NEARLY, SAID, YES)[-1] == "both: often"
    session = outside(step("read", "often", when="rounds(back) >= 3"), max_more=0)
    assert goes(session, SAID, NEARLY, SAID, YES)[-1] == "both: reflect"


def test_nonsense_is_no_answer() -> None:
    session = outside()
    reply(session, SAID)
    for wrong in ({}, {"heard": "maybe"}, {"heard": ["yes"]}, {"heard": None}):
        with raises_saying(AnswerRejected, match="Nothing is chosen yet"):
            reply(session, wrong)


def test_what_is_asked_may_be_left_to_the_focus() -> None:
    assert ask_of(outside()).prompt == "Say back the heart of it, in your own words."
    assert ask_of(outside(focus="feeling")).prompt == "Guess aloud how that may feel for Ana."
    assert ask_of(outside(prompt="What did {other} say?")).prompt == "What did Ana say?"


def test_there_must_be_a_talk_to_say_back() -> None:
    note = step("write", "note")
    assert codes(TELL, back()) == []
    assert codes(TELL, note, back(), back(id="more", focus="feeling")) == []
    assert codes(turns(TELL, back(of="tell"))) == []
    assert codes(back()) == ["E234"]
    assert codes(note, back(of="note")) == ["E234"]
    assert codes(TELL, turns(back())) == ["E234"]
    assert codes(TELL, turns(back(of="tell"))) == ["E235"]
    assert codes(back(of="tell"), TELL) == ["E235"]


def test_nobody_says_back_their_own_words() -> None:
    one = step("speak", "tell", who="first")
    assert codes(one, back(who="second")) == []
    assert codes(one, back(who="first")) == ["E236"]
    assert codes(step("speak", "tell", who="both"), back()) == ["E236"]
    assert codes(TELL, back(who="both")) == ["E236"]
    assert codes(turns(TELL, back(who="speaker"))) == ["E236"]
    assert codes(turns(step("speak", "tell", who="listener"), back(who="speaker"))) == []
