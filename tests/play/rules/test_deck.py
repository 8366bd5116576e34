"""Questions from sets: both answer each of them, and a set ends when the two say so."""

from random import Random

import pytest

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.play.evening.evening import new_evening, resume_evening
from reciprocity_tui.play.evening.sampling import prompt_id
from reciprocity_tui.play.session.beats import Ask, Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.budget import measure_budget
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.generated import Raw
from tests.play.written import ask_of, in_words, name, reply, rows, seated, step, turns, until, written

SAID: Raw = {}
ENOUGH: Raw = {"enough": True}


def a_set(title: str, count: int) -> Raw:
    return {"title": title, "prompts": [f"{title} {number}?" for number in range(1, count + 1)]}


def deck(*counts: int, **keys: object) -> Raw:
    """Return a deck of sets A, B, ... with so many prompts each, in the order of the file."""
    sets = [a_set(title, count) for title, count in zip("ABC", counts, strict=False)]
    return {"kind": "deck", "id": "cards", "sets": sets, "minutes": 5, **keys}


def asks(session: Session) -> str:
    """Return who is asked what."""
    beat = session.beat()
    if isinstance(beat, Ask) and beat.scene.step.id == "cards":
        return f"{name(beat.seat)}: {beat.prompt}"
    return in_words(beat)


def goes(session: Session, *replies: Raw | None) -> list[str]:
    """Return the question before each of these answers, and the one after the last."""
    prompts = []
    for response in replies:
        prompts.append(asks(session))
        reply(session, response)
    return [*prompts, asks(session)]


def swap(session: Session) -> None:
    session.swap(ask_of(session))


def codes(*steps: Raw) -> list[str]:
    return [each.code for each in check_exercise(written(*steps))]


@pytest.mark.parametrize(("opener", "one", "two"), [(0, "Ana", "Sam"), (1, "Sam", "Ana")])
def test_both_answer_each_of_them_and_who_begins_changes(opener: int, one: str, two: str) -> None:
    session = seated(written(deck(2, 1)), opener)
    assert goes(session, *[SAID] * 6) == [
        *(f"{one}: A 1?", f"{two}: A 1?"),
        *(f"{two}: A 2?", f"{one}: A 2?"),
        *(f"{one}: B 1?", f"{two}: B 1?"),
        "both: reflect",
    ]


def test_each_reads_the_other_ones_name() -> None:
    card = deck(sets=[{"title": "A", "prompts": ["What did {other} do?"]}])
    assert goes(seated(written(card)), SAID, SAID)[:2] == ["Ana: What did Sam do?", "Sam: What did Ana do?"]


def test_no_more_of_a_set_than_the_file_says() -> None:
    session = seated(written(deck(5, 5, draw=1)))
    assert [each[-4:] for each in goes(session, *[SAID] * 4)] == ["A 1?", "A 1?", "B 1?", "B 1?", "lect"]


def test_enough_ends_the_set_once_both_have_answered_what_is_on_the_screen() -> None:
    session = seated(written(deck(5, 2)))
    assert goes(session, SAID, SAID, ENOUGH) == ["Ana: A 1?", "Sam: A 1?", "Sam: A 2?", "Ana: A 2?"]
    assert goes(session, SAID, ENOUGH, ENOUGH) == ["Ana: A 2?", "Ana: B 1?", "Sam: B 1?", "both: reflect"]


def test_the_first_may_pass_and_the_other_say_that_it_is_enough() -> None:
    assert goes(seated(written(deck(3, 1))), None, ENOUGH) == ["Ana: A 1?", "Sam: A 1?", "Sam: B 1?"]


def test_passing_is_for_one_person_and_one_prompt_and_a_condition_may_read_it() -> None:
    session = seated(written(deck(2), step("read", "after", when="passed(cards)")))
    assert goes(session, SAID, None, SAID, SAID) == [
        "Ana: A 1?",
        "Sam: A 1?",
        "Sam: A 2?",
        "Ana: A 2?",
        "both: after",
    ]
    session = seated(written(deck(1), step("read", "after", when="passed(cards)")))
    assert goes(session, SAID, SAID)[-1] == "both: reflect"


def test_a_swap_is_for_this_prompt_alone_until_one_of_the_two_has_answered() -> None:
    session = seated(written(deck(5)))
    swap(session)
    swap(session)
    assert goes(session, SAID) == ["Ana: A 3?", "Sam: A 3?"]
    assert not ask_of(session).swappable
    with pytest.raises(AnswerRejected):
        swap(session)
    goes(session, SAID)
    swap(session)
    assert asks(session) == "Sam: A 5?"
    assert not ask_of(session).swappable
    assert goes(session, SAID, SAID)[-1] == "both: reflect"


def test_swaps_do_not_use_up_the_next_set() -> None:
    session = seated(written(deck(2, 2)))
    swap(session)
    assert not ask_of(session).swappable
    assert goes(session, SAID, SAID) == ["Ana: A 2?", "Sam: A 2?", "Sam: B 1?"]
    assert ask_of(session).swappable


def test_a_key_pressed_twice_swaps_once() -> None:
    session = seated(written(deck(5)))
    ask = ask_of(session)
    session.swap(ask)
    with pytest.raises(AnswerRejected):
        session.swap(ask)
    assert asks(session) == "Ana: A 2?"


def test_what_was_shown_is_what_was_met() -> None:
    session = seated(written(deck(9, 9)), shelf=(shelf := InMemoryStore()))
    swap(session)
    goes(session, SAID, SAID, ENOUGH, SAID)
    swap(session)
    session.end_here()
    until(session, Over)
    session.finish()
    shown = ("A 1?", "A 2?", "A 3?", "B 1?", "B 2?")
    assert shelf.prompts_seen == tuple(prompt_id(text) for text in shown)


def test_each_set_is_drawn_from_by_itself_and_what_is_new_comes_first() -> None:
    exercise = written(deck(4, 4, draw=1))
    met: dict[str, int] = {}
    seen: list[str] = []
    for seed in range(4):
        shelf = InMemoryStore()
        session = Session(new_evening(REF, exercise, TWO, 0, Random(seed), met), shelf, 1)
        seen += [each[-4:] for each in goes(session, *[SAID] * 4)[:4:2]]
        until(session, Over)
        session.finish()
        met |= dict.fromkeys(shelf.prompts_seen, seed)
    assert [each[0] for each in seen] == ["A", "B"] * 4
    assert len(set(seen)) == 8


def test_nothing_of_it_is_kept() -> None:
    session = seated(written(deck(1, 1)))
    for answer in ({"text": "a story"}, {"enough": "yes", "text": "a story"}, ENOUGH, SAID):
        reply(session, answer)
    assert [dict(slot.data) for slot in rows(session)] == [{}, {}, ENOUGH, {}]
    until(session, Over)
    assert [line.panel for line in session.finish()] == ["next_question"]


def test_it_goes_on_where_it_was() -> None:
    session = seated(written(deck(5, 5)))
    swap(session)
    goes(session, SAID, SAID, ENOUGH)
    again = resume_evening(REF, session.evening.snapshot(), TWO, session.evening.slots.values())
    assert asks(Session(again, InMemoryStore(), 1)) == asks(session) == "Ana: A 3?"


def test_it_takes_its_minutes_or_two_talks_a_prompt_where_that_is_less() -> None:
    def minutes(**keys: object) -> float:
        return (
            measure_budget(written(deck(9, 9, **keys))).minutes
            - measure_budget(written(step("read", "a"))).minutes
            + 12 / 60
        )

    assert minutes(minutes=5) == pytest.approx(10)
    assert minutes(minutes=60, draw=2) == pytest.approx(2 * 2 * 2 * (12 + 45) / 60)
    measured = measure_budget(written(deck(9, minutes=60)))
    assert (measured.typed_lines, measured.curtains, measured.wait_seconds) == (0, 0, 0)
    assert measured.talk_share > 0.9


def test_a_deck_says_what_it_says_in_its_sets() -> None:
    assert codes(deck(2)) == []
    for key, value in {
        "prompt": "a?",
        "who": "first",
        "timer": {"seconds": 30},
        "visibility": "sealed",
    }.items():
        assert codes(deck(2, **{key: value})) == ["E204"]
    assert codes(turns(deck(2))) == ["E225"]
    assert codes(deck(2), step("read", "after", when="passed(cards)")) == []
    assert codes(deck(2), step("read", "after", when="rounds(cards) >= 1")) == ["E210"]


def test_names_are_filled_into_prompts_and_not_into_titles() -> None:
    def with_words(title: str, prompt: str) -> Raw:
        return deck(sets=[{"title": title, "prompts": [prompt]}])

    assert codes(with_words("A", "What did {other} do?")) == []
    assert codes(with_words("A", "What did {othr} do?")) == ["E212"]
    assert codes(with_words("For {other}", "What?")) == ["E213"]
