"""A before and an after: each sees the own change in words, and both see it when both say so."""

import re
from dataclasses import replace

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening.evening import Evening, resume_evening
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.rules.rate import before_after as since
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask, Curtain
from reciprocity_tui.play.session.session import PASS, Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.messages.reading import every_text
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.in_words import build_reflection, rendered, shown_lines
from tests.play.reflection.test_reflection import QUESTION, as_read
from tests.play.written import Reply, ask_of, reply, rows, seated, step, swapped, told, until, written

ENDS = {"low": "heavy", "high": "light"}
YES, NO = {"show": True}, {"show": False}


def half(name: str, phase: str, **keys: object) -> Raw:
    """Return a rating that is half of a pair."""
    return step("rate", name, scale=ENDS, pair="mood", phase=phase, **keys)


BEFORE, AFTER = half("before", "before"), half("after", "after")
TALK = step("speak", "talk", who="both")
EVENING = (BEFORE, TALK, AFTER)


def up_to_the_second(ana: Reply, sam: Reply, *steps: Raw, **head: str) -> Session:
    """Return the session after the first number of each, when Sam is asked for the second."""
    session = seated(written(*(steps or EVENING), **head))
    reply(session, ana)
    reply(session, sam)
    reply(session, {})
    return session


def played(before: tuple[int, int], after: tuple[int, int], ana: Reply = YES, sam: Reply = YES) -> Session:
    """Return a session up to its reflection, with these numbers and replies, Ana's first."""
    session = up_to_the_second({"value": before[0]}, {"value": before[1]})
    for value, sharing in ((after[1], sam), (after[0], ana)):
        reply(session, {"value": value})
        reply(session, sharing)
    return session


def by_chance_unseen(session: Session) -> Session:
    """Return the same session, as if chance had decided to show nothing."""
    evening = replace(session.evening, thrown={"after": True})
    return Session(evening, InMemoryStore(), 1)


def test_a_pair_is_given_in_private_and_followed_by_its_change() -> None:
    assert told(written(*EVENING))[:11] == [
        "curtain: Ana",
        "Ana: before",
        "curtain: Sam",
        "Sam: before",
        "both: talk talk",
        "curtain: Sam again",
        "Sam: after",
        "Sam: after change",
        "curtain: Ana",
        "Ana: after",
        "Ana: after change",
    ]
    session = up_to_the_second({"value": 2}, {"value": 9})
    assert ask_of(session).writer_only
    assert not ask_of(session).sealed


def test_both_see_it_when_both_say_so() -> None:
    session = played((2, 8), (6, 8))
    assert as_read(build_reflection(session.evening)) == [
        "# Since the start",
        '  after?: Nearer to "light" than before. | About the same as before.',
        *QUESTION,
    ]
    reply(session, {})
    assert [line.text for line in session.finish()][:2] == [
        'Nearer to "light" than before.',
        "About the same as before.",
    ]


@pytest.mark.parametrize(
    ("ana", "sam"), [(YES, NO), (NO, YES), (NO, NO), (PASS, YES), (YES, PASS), (PASS, PASS), (NO, {})]
)
def test_who_said_no_is_nowhere(ana: Reply, sam: Reply) -> None:
    session = played((2, 8), (6, 3), ana, sam)
    nobody = played((2, 8), (6, 3), NO, NO)
    assert as_read(build_reflection(session.evening)) == QUESTION
    assert session.evening.slots == nobody.evening.slots


def test_the_last_reply_is_never_stored() -> None:
    session = up_to_the_second({"value": 2}, {"value": 8})
    for value in (3, 6):
        reply(session, {"value": value})
        reply(session, YES)
    assert {slot.address.part for slot in session.evening.slots.values()} == {"answer", "talk", "shown"}
    assert {slot.address.part for slot in rows(session)} == {"answer"}


def test_chance_leaves_some_unseen() -> None:
    session = by_chance_unseen(seated(written(*EVENING)))
    for response in ({"value": 1}, {"value": 2}, {}, {"value": 9}, YES, {"value": 9}, YES):
        reply(session, response)
    no = played((1, 2), (9, 9), NO, YES)
    assert session.evening.slots == no.evening.slots
    scene = next(each for each in scenes(session.evening) if each.step.id == "after")

    class Counting:
        """Chance that counts up."""

        def randrange(self, stop: int, /) -> int:
            assert stop == thresholds.CHANGE_HIDDEN_ONE_IN
            return next(numbers)

    numbers = iter(range(6))
    assert [rule_for(scene).throw(scene.step, Counting()) for _ in range(6)] == [True] + [False] * 5


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (5, 5, "About the same as before."),
        (5, 6, "About the same as before."),
        (5, 4, "About the same as before."),
        (5, 7, 'Nearer to "light" than before.'),
        (0, 10, 'Nearer to "light" than before.'),
        (5, 3, 'Nearer to "heavy" than before.'),
    ],
)
def test_it_is_said_in_words(before: int, after: int, words: str) -> None:
    session = played((before, 0), (after, 0))
    line = next(each for each in shown_lines(session.evening) if each.author == 0)
    assert (line.panel, line.text, line.number) == ("own_change", words, None)


def test_on_a_small_scale_a_step_is_a_change() -> None:
    scale = {"min": 1, "max": 5, **ENDS}
    session = up_to_the_second(
        {"value": 2}, {"value": 2}, {**BEFORE, "scale": scale}, TALK, {**AFTER, "scale": scale}
    )
    reply(session, {"value": 3})
    ask = ask_of(session)
    changed = since.describe_change(ask.scene, ask.evening.slots, ask.scene.step, 1)  # type: ignore[arg-type]
    assert rendered(changed) == (
        "high",
        'Nearer to "light" than before.',
    )


SAID_OF_A_CHANGE = {
    "change-nearer", "change-same", "change-heading", "change-may-other-see", "change-reply-keep",
    "change-reply-show", "change-sharing-note", "change-writer-only-note",
}  # fmt: skip


def test_no_words_of_it_tell_a_number_or_judge() -> None:
    texts = [words for name, words in every_text().items() if name in SAID_OF_A_CHANGE]
    assert len(texts) == len(SAID_OF_A_CHANGE)
    for words in texts:
        assert not re.search(r"\d|better|worse|good|bad|more than|less than|!|%", words), words


def test_who_passed_a_half_has_no_change_and_nothing_is_shown() -> None:
    for ana, sam, ana_after in ((PASS, {"value": 3}, {"value": 4}), ({"value": 3}, {"value": 3}, PASS)):
        session = up_to_the_second(ana, sam)
        reply(session, {"value": 9})
        reply(session, YES)
        reply(session, ana_after)
        assert as_read(build_reflection(session.evening)) == QUESTION
        assert isinstance(until(session, Ask), Ask)
        assert {slot.address.part for slot in rows(session)} == {"answer"}


def test_whoever_changes_an_answer_is_asked_again() -> None:
    session = up_to_the_second({"value": 5}, {"value": 5})
    reply(session, {"value": 9})
    reply(session, YES)
    assert isinstance(session.beat(), Curtain)
    session.change(1)
    reply(session, {"value": 1})
    ask = ask_of(session)
    assert (ask.seat, ask.address.part) == (1, since.CHANGE)
    reply(session, NO)
    reply(session, {"value": 5})
    reply(session, YES)
    assert as_read(build_reflection(session.evening)) == QUESTION
    with pytest.raises(AnswerRejected):
        session.change(1)


def test_what_is_only_for_its_writer_is_not_asked_for() -> None:
    own = ({**BEFORE, "visibility": "own"}, TALK, {**AFTER, "visibility": "own"})
    session = up_to_the_second({"value": 2}, {"value": 2}, *own)
    reply(session, {"value": 9})
    ask = ask_of(session)
    assert ask.address.part == since.CHANGE
    assert not ask.passable
    reply(session, YES)
    reply(session, {"value": 9})
    reply(session, YES)
    assert as_read(build_reflection(session.evening)) == QUESTION


def test_going_on_another_day_shows_the_same_and_after_a_day_nothing() -> None:
    session = played((2, 8), (6, 3))
    slots = tuple(session.evening.slots.values())
    again = resume_evening(REF, session.evening.snapshot(), TWO, slots)
    assert as_read(build_reflection(again)) == as_read(build_reflection(session.evening))
    session.erase_writer_only()
    assert as_read(build_reflection(session.evening)) == QUESTION


def test_ending_early_between_the_two_shows_nothing() -> None:
    session = up_to_the_second({"value": 2}, {"value": 2})
    reply(session, {"value": 9})
    reply(session, YES)
    session.end_here()
    assert as_read(build_reflection(session.evening)) == QUESTION


def test_one_line_may_be_let_go_of_and_the_other_stays() -> None:
    session = played((2, 8), (6, 3))
    order = shown_lines(session.evening)[0].order
    reply(session, {"let_go": [[order, 0, 1]]})
    assert as_read(build_reflection(session.evening))[1] == '  after?: Nearer to "light" than before. | -'


def test_a_change_is_no_difference_and_no_word_of_both() -> None:
    session = played((2, 2), (6, 6))
    assert as_read(build_reflection(session.evening))[0] == "# Since the start"
    assert "different" not in str(build_reflection(played((2, 8), (6, 3)).evening))


def test_no_condition_branches_on_it() -> None:
    for evening in (played((2, 8), (6, 3)).evening, played((2, 8), (6, 3), NO).evening):
        assert all(not _numbers(evening, name) for name in ("before", "after"))


def _numbers(evening: Evening, name: str) -> tuple[int, ...]:
    scene = next(each for each in scenes(evening) if each.step.id == name)
    return rule_for(scene).facts(scene, evening.slots).numbers


LOUD, LOUD_NOW = ["How heavy?", "How loud?"], ["How heavy now?", "How loud now?"]


@pytest.mark.parametrize(("second", "compared"), [(LOUD_NOW, True), ("How heavy now?", False)])
def test_only_numbers_for_the_same_prompt_become_a_change(second: object, *, compared: bool) -> None:
    """Ana takes another prompt before: the second half follows where it can, and else nothing is compared."""
    session = seated(written({**BEFORE, "prompt": LOUD}, TALK, {**AFTER, "prompt": second}))
    session.swap(ask_of(session))
    for data in ({"value": 2}, {"value": 2}, {}):
        reply(session, data)
    ask = ask_of(session)
    assert (ask.prompt, ask.swappable) == ("How loud now?" if compared else second, False)
    reply(session, {"value": 9})
    assert (ask_of(session).address.part == since.CHANGE) is compared


def test_pairs_beside_each_other_are_told_apart() -> None:
    def other(raw_step: Raw) -> Raw:
        return {**raw_step, "id": f"{raw_step['id']}-2", "pair": "rest"}

    exercise = written(BEFORE, other(BEFORE), TALK, other(AFTER), AFTER)
    assert list(check_exercise(exercise)) == []
    assert _taken(exercise) == {"before": None, "before-2": None, "after-2": "before-2", "after": "before"}


def _taken(exercise: Exercise) -> dict[str, str | None]:
    rated = [each for each in scenes(seated(exercise).evening) if each.step.kind == "rate"]
    return {each.step.id: None if each.follows is None else each.follows.step.id for each in rated}


def test_nonsense_is_a_no() -> None:
    session = up_to_the_second({"value": 2}, {"value": 2})
    reply(session, {"value": 9})
    strange: list[Data] = [{"show": "yes"}, {"show": 1}, {}]
    ask = ask_of(session)
    rule = rule_for(ask.scene)
    assert [rule.accept(ask.scene, ask.address, each) for each in strange] == [NO] * 3


def test_whoever_opens_it_goes_alike_for_both() -> None:
    exercise = written(*EVENING)
    assert told(exercise, 1) == swapped(told(exercise, 0))
