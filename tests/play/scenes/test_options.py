"""What may be picked where the two typed it themselves in an earlier step."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.messages import shown
from reciprocity_tui.play.evening.evening import resume_evening
from reciprocity_tui.play.rules.choose import RULE
from reciprocity_tui.play.scenes.options import merge_options
from reciprocity_tui.play.session.beats import Ask, Curtain, Over, Reveal
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import TWO
from tests.play.generated import Raw
from tests.play.written import ask_of, go_on, reply, seated, step, turns, until, written
from tests.saying import raises_saying

IDEAS = step("write", "ideas", visibility="sealed", lines=3)
FIRST = step("choose", "first", options={"of": "ideas"}, pick={"min": 2, "max": 3})
TYPED: tuple[Raw, Raw] = ({"text": "a picnic\nthe museum"}, {"text": "The museum!\nswimming"})


def after(*replies: Raw | None, steps: tuple[Raw, ...] = (IDEAS, FIRST)) -> Session:
    """Return a session in which these answers were given first, and read."""
    session = seated(written(*steps))
    for response in replies:
        reply(session, response)
    while not isinstance(session.beat(), Reveal):
        go_on(session)
    go_on(session)
    return session


def words(session: Session) -> list[str]:
    """Return the options that can be picked now."""
    return [shown(text) for _, text in RULE.options(ask_of(session).scene)]


def test_every_line_of_both_may_be_picked_and_what_is_the_same_only_once() -> None:
    assert words(after(*TYPED)) == ["a picnic", "The museum!", "swimming", "None of these"]


def test_lines_are_told_apart_by_letters_and_digits_alone() -> None:
    mine, yours = ["Tea, please", "tea for 3", "की", "☕"], ["tea  PLEASE!", "tea for 2", "का", "🍵"]
    merged = merge_options([*((0, text) for text in mine), *((1, text) for text in yours)])
    assert [text for _, text in merged] == [mine[0], mine[1], yours[1], mine[2], yours[2], mine[3], yours[3]]
    assert [name for name, _ in merged] == ["0-1", "0-2", "1-2", "0-3", "1-3", "0-4", "1-4"]


def test_nobodys_lines_stand_above_the_others_and_there_are_not_too_many() -> None:
    many = [(1, f"left {number}") for number in range(40)] + [(0, "right")]
    merged = merge_options(many)
    assert merged[:3] == (("1-1", "left 0"), ("0-1", "right"), ("1-2", "left 1"))
    assert len(merged) == 36


def test_what_both_typed_as_one_may_be_picked() -> None:
    session = seated(written(step("write", "ideas", who="both", lines=2), FIRST))
    reply(session, {"text": "a picnic\nrest"})
    assert RULE.options(ask_of(session).scene)[:2] == (("both-1", "a picnic"), ("both-2", "rest"))


def test_nothing_of_it_is_there_before_it_is_shown() -> None:
    session = seated(written(IDEAS, FIRST))
    for response in TYPED:
        reply(session, response)
        assert not any(name in repr(session.beat()) for name in ("picnic", "swimming"))
    go_on(session)
    assert isinstance(session.beat(), Reveal)


def test_where_both_passed_there_is_nothing_to_pick() -> None:
    session = after(PASS, PASS)
    assert ask_of(session).address.step == "reflect"


def test_a_condition_on_what_was_not_asked_is_false() -> None:
    session = after(PASS, PASS, steps=(IDEAS, FIRST, step("speak", "then", when="passed(first)")))
    assert ask_of(session).address.step == "reflect"


def test_fewer_than_the_author_hoped_for_can_still_be_picked() -> None:
    session = after({"text": "a picnic"}, PASS)
    assert RULE.bounds(ask_of(session).scene) == (1, 1)
    reply(session, {"picks": ["0-1"]})
    reply(session, {"picks": ["none-of-these"]})


def test_what_was_not_typed_cannot_be_picked() -> None:
    with raises_saying(AnswerRejected, match="Nothing is chosen"):
        reply(after(*TYPED), {"picks": ["1-7", "picnic"]})


def test_lines_hold_the_words_that_were_picked() -> None:
    session = after(*TYPED)
    reply(session, {"picks": ["1-1", "1-2"]})
    reply(session, {"picks": ["0-1", "1-1"]})
    until(session, Over)
    texts = {(line.panel, line.author): line.text for line in session.finish() if line.wording == "first?"}
    assert texts == {
        ("side_by_side", 0): "a picnic, The museum!",
        ("side_by_side", 1): "The museum!, swimming",
        ("shared_ground", None): "The museum!",
    }


def test_going_on_offers_the_same() -> None:
    session = after(*TYPED)
    again = resume_evening(
        "a/b", session.evening.snapshot(), TWO, reversed(list(session.evening.slots.values()))
    )
    assert words(Session(again, InMemoryStore(), 1)) == words(session)


def test_in_a_round_each_turn_offers_what_was_typed_in_it() -> None:
    ideas, pick = step("write", "ideas"), step("choose", "first", options={"of": "ideas"}, who="listener")
    session = seated(written(turns(ideas, pick)))
    offered = []
    for word in ("tea", "rest"):
        reply(session, {"text": word})
        offered.append(words(session))
        until(session, Ask)
        reply(session, {"picks": [RULE.options(ask_of(session).scene)[0][0]]})
        while not isinstance(session.beat(), Curtain | Ask):
            go_on(session)
    assert offered == [["tea", "None of these"], ["rest", "None of these"]]
