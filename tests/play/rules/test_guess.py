"""What the other one may have answered: guessed before it is shown, then told in full."""

from collections.abc import Sequence

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.play.scenes.slots import Address
from reciprocity_tui.play.session.beats import Ask, Curtain, Over, ReadyToReveal, Reveal, RevealedStep
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.budget import measure_budget
from tests.play.generated import Raw
from tests.play.in_words import build_reflection, said
from tests.play.written import ask_of, go_on, goes, in_words, reply, seated, step, turns, until, written
from tests.saying import raises_saying

NOW = step("write", "now", visibility="sealed", prompt="What did {other} do?")
PICKED = step("choose", "sky")
SPOT_ON: Raw = {"pick": "spot-on"}
CLOSE: Raw = {"pick": "close"}
MORE: Raw = {"pick": "more"}


def guess(**keys: object) -> Raw:
    return {"kind": "guess", "id": "hunch", "of": "now", **keys}


def words(text: str) -> Raw:
    return {"text": text}


def answered(*texts: str | None, **keys: object) -> Session:
    """Return a session after Ana's answer and guess, then Sam's answer and guess; None passes."""
    session = seated(written(NOW, guess(**keys)))
    for text in texts or ("the sea", "his job", "a bike", "the garden"):
        reply(session, None if text is None else words(text))
    return session


def aloud() -> Session:
    """Return a session in which both have answered and nobody has guessed yet."""
    session = seated(written(NOW, guess(aloud=True)))
    for text in ("the sea", "a bike"):
        reply(session, words(text))
    return session


def shown(session: Session) -> tuple[RevealedStep, ...]:
    """Return the steps of the reveal, and mark it read."""
    beat = until(session, Reveal)
    assert isinstance(beat, Reveal)
    go_on(session)
    return beat.steps


def learned(session: Session) -> list[tuple[str, str | None]]:
    panels = {panel.id: panel for panel in build_reflection(session.evening).panels}
    return [(row.wording, row.joint) for row in panels["learned"].rows] if "learned" in panels else []


def beats(session: Session, most: int = 40) -> list[str]:
    parts: list[str] = []
    while not isinstance(beat := session.beat(), Over) and len(parts) < most:
        parts.append(in_words(beat))
        go_on(session, lambda ask, address: MORE if address.part == "pick" else words("tea"))
    return parts


def test_each_types_a_guess_right_after_their_own_answer_and_all_of_it_is_shown_at_once() -> None:
    assert beats(seated(written(NOW, guess()))) == [
        *("curtain: Ana", "Ana: now", "Ana: hunch"),
        *("curtain: Sam", "Sam: now", "Sam: hunch"),
        *("both in", "shown to both"),
        *("Ana: hunch pick", "Ana: hunch tell", "Sam: hunch pick", "Sam: hunch tell"),
        "both: reflect",
    ]


def test_aloud_each_guesses_in_the_open_before_anything_is_shown() -> None:
    assert beats(seated(written(NOW, guess(aloud=True)), opener=1)) == [
        *("curtain: Sam", "Sam: now", "curtain: Ana", "Ana: now"),
        *("Sam: hunch", "Ana: hunch", "both in", "shown to both"),
        *("Sam: hunch pick", "Sam: hunch tell", "Ana: hunch pick", "Ana: hunch tell"),
        "both: reflect",
    ]


def test_a_guess_aloud_does_not_look_private() -> None:
    session = aloud()
    for seat, away in ((0, 1), (1, 0)):
        ask = session.beat()
        assert isinstance(ask, Ask)
        assert (ask.private, ask.sealed, ask.seat, ask.listener) == (False, False, seat, away)
        reply(session, {})
    assert isinstance(session.beat(), ReadyToReveal)


def test_after_a_pause_a_guess_aloud_begins_at_no_curtain() -> None:
    session = aloud()
    session.require_curtain()
    assert in_words(session.beat()) == "Ana: hunch"


def test_in_a_round_the_listener_guesses() -> None:
    assert beats(seated(written(turns(NOW, guess()))))[:8] == [
        *("curtain: Ana", "Ana: now", "curtain: Sam", "Sam: hunch", "both in", "shown to both"),
        *("Ana: hunch pick", "Ana: hunch tell"),
    ]


def test_a_guess_stands_under_the_answer_that_it_is_about() -> None:
    (revealed,) = shown(answered())
    assert said(revealed) == ("the sea", "a bike")
    assert revealed.captions == ("Sam guessed: the garden", "Ana guessed: his job")


def test_what_was_said_aloud_stands_nowhere() -> None:
    session = aloud()
    goes(session, {}, {})
    (revealed,) = shown(session)
    assert (said(revealed), revealed.captions) == (("the sea", "a bike"), ("", ""))


@pytest.mark.parametrize(
    ("texts", "under", "picks"),
    [
        ((None, "his job", "a bike", "the garden"), ("", "Ana guessed: his job"), ["Sam: hunch pick"]),
        (("the sea", None, "a bike", "the garden"), ("Sam guessed: the garden", ""), ["Ana: hunch pick"]),
        ((None, None, None, None), ("", ""), []),
    ],
)
def test_nothing_is_said_to_a_guess_at_what_is_kept_private(
    texts: Sequence[str | None], under: tuple[str, str], picks: list[str]
) -> None:
    session = answered(*texts)
    (revealed,) = shown(session)
    assert revealed.captions == under
    assert goes(session, *[SPOT_ON] * len(picks)) == [*picks, "both: reflect"]


def test_a_pass_does_not_show_before_the_reveal() -> None:
    session = seated(written(NOW, guess(aloud=True)))
    reply(session, None)
    reply(session, words("a bike"))
    assert goes(session, {}, {})[:2] == ["Ana: hunch", "Sam: hunch"]


def test_only_who_wants_to_tells_more() -> None:
    session = answered()
    shown(session)
    assert goes(session, SPOT_ON, CLOSE) == ["Ana: hunch pick", "Sam: hunch pick", "both: reflect"]
    session = answered()
    shown(session)
    assert goes(session, MORE, None, None) == [
        *("Ana: hunch pick", "Ana: hunch tell", "Sam: hunch pick", "both: reflect")
    ]


@pytest.mark.parametrize(
    ("picks", "expected"),
    [
        ((SPOT_ON, SPOT_ON), []),
        ((None, None), []),
        ((CLOSE, SPOT_ON), [("What did Sam do?", "Sam heard something new about Ana.")]),
        ((SPOT_ON, CLOSE), [("What did Ana do?", "Ana heard something new about Sam.")]),
        (
            (CLOSE, CLOSE),
            [("What did Sam do? / What did Ana do?", "Each of you heard something new about the other.")],
        ),
    ],
)
def test_the_reflection_says_that_there_was_something_new_and_never_how_near_a_guess_was(
    picks: tuple[Raw | None, Raw | None], expected: list[tuple[str, str]]
) -> None:
    session = answered()
    shown(session)
    goes(session, *picks)
    assert learned(session) == expected


def test_telling_more_is_new_too_and_no_guess_is_kept() -> None:
    session = answered()
    shown(session)
    goes(session, MORE, {}, MORE, {})
    until(session, Over)
    kept = session.finish()
    assert [line.text for line in kept if line.panel == "learned"] == [
        "Each of you heard something new about the other."
    ]
    assert not any("garden" in line.stored_text or "job" in line.stored_text for line in kept)


def test_each_may_change_answer_and_guess_until_they_are_shown() -> None:
    session = answered()
    session.change(0)
    assert in_words(session.beat()) == "curtain: Ana"
    assert ask_of(session).draft == {"text": "the sea"}
    reply(session, words("the lake"))
    assert ask_of(session).draft == {"text": "his job"}
    reply(session, words("a book"))
    (revealed,) = shown(session)
    assert (said(revealed)[0], revealed.captions[1]) == ("the lake", "Ana guessed: a book")


def test_what_was_guessed_aloud_stays_said_when_an_answer_is_changed() -> None:
    session = aloud()
    goes(session, {}, {})
    session.change(1)
    reply(session, words("a boat"))
    assert in_words(session.beat()) == "both in"


def test_both_think_about_the_question_alone() -> None:
    for aloud in (False, True):
        curtain = seated(written(NOW, guess(aloud=aloud))).beat()
        assert isinstance(curtain, Curtain)
        assert curtain.shared_prompts == ("What did Sam do? / What did Ana do?",)


def test_a_choice_may_be_guessed() -> None:
    session = seated(written(PICKED, guess(of="sky")))
    for response in ({"picks": ["tea"]}, words("rain"), {"picks": ["sun"]}, words("sea")):
        reply(session, response)
    (revealed,) = shown(session)
    assert revealed.captions == ("Sam guessed: sea", "Ana guessed: rain")


def test_where_the_answer_is_not_asked_nothing_is_guessed() -> None:
    talk = step("speak", "talk")
    session = seated(written(talk, {**NOW, "when": "passed(talk)"}, guess()))
    assert goes(session, {}, {})[-1] == "both: reflect"


def test_what_is_asked_may_be_left_to_the_kind() -> None:
    session = seated(written(NOW, guess()))
    reply(session, words("tea"))
    assert ask_of(session).prompt == "What do you think Sam answered?"
    assert ask_of(aloud()).prompt == "Guess aloud what Sam answered."
    session = seated(written(NOW, guess(prompt="And {other}?")))
    reply(session, words("tea"))
    assert ask_of(session).prompt == "And Sam?"


def test_nonsense_is_no_answer() -> None:
    session = seated(written(NOW, guess()))
    reply(session, words("tea"))
    for wrong in (words(" "), words("x" * 141)):
        with pytest.raises(AnswerRejected):
            reply(session, wrong)
    session = answered()
    shown(session)
    for nothing in ({}, {"pick": "near"}, {"pick": ["close"]}):
        with raises_saying(AnswerRejected, match="Nothing is chosen yet"):
            reply(session, nothing)


def test_nobody_waits_for_a_guess_that_is_said_aloud_and_nothing_is_typed() -> None:
    alone, typed, spoken = (
        measure_budget(written(NOW, *more)) for more in ((), (guess(),), (guess(aloud=True),))
    )
    assert (typed.typed_lines, spoken.typed_lines) == (2, 1)
    assert typed.wait_seconds > alone.wait_seconds == spoken.wait_seconds
    assert typed.curtains == spoken.curtains == alone.curtains
    assert spoken.talk_share > typed.talk_share > 0


def test_where_one_answers_only_the_other_guesses() -> None:
    session = seated(written({**NOW, "who": "first"}, guess()))
    assert beats(session)[:6] == [
        *("curtain: Ana", "Ana: now", "curtain: Sam", "Sam: hunch", "both in", "shown to both")
    ]


@pytest.mark.parametrize(("part", "comes"), [("answer", True), ("pick", False), ("tell", False)])
def test_what_is_passed_once_all_was_shown_is_no_pass_of_the_guess(part: str, comes: bool) -> None:
    session = seated(written(NOW, guess(), step("read", "lighter", when="passed(hunch)")))

    def but_for_one(ask: Ask, address: Address) -> Raw | None:
        if (address.step, address.part, address.seat) == ("hunch", part, 0):
            return None
        return MORE if address.part == "pick" else words("tea")

    names = [in_words(go_on(session, but_for_one)) for _ in range(15)]
    assert ("both: lighter" in names) is comes
