"""What chance decides: prompts without replacement across evenings, known by their wording."""

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening.evening import Evening, new_evening, resume_evening
from reciprocity_tui.play.evening.sampling import (
    draw_prompts,
    first_prompt_ids,
    least_recent_first,
    prompt_id,
)
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import InMemoryStore
from tests.play.evenings import REF, TWO
from tests.play.making import exercises
from tests.play.watching import seen
from tests.play.written import ask_of, reply, seated, step, turns, until, written

FIVE = ["One?", "Two?", "Three?", "Four?", "Five?"]
STEPS = (
    step("write", "note", prompt=FIVE),
    step("read", "card", text=["Sit.", "Breathe."]),
    step("speak", "talk"),
)
EXERCISE = written(*STEPS)


def test_no_prompt_comes_back_before_all_were_met() -> None:
    prompts = evenings(FIVE, 5)
    assert sorted(prompts) == sorted(FIVE)


def test_a_list_that_is_used_up_goes_round_again_as_a_whole() -> None:
    prompts = evenings(FIVE, 20)
    assert [sorted(prompts[start : start + 5]) for start in range(0, 20, 5)] == [sorted(FIVE)] * 4


def test_what_is_new_comes_before_what_was_met_long_ago() -> None:
    met = {prompt_id(text): number for number, text in enumerate(FIVE)}
    assert least_recent_first(["New?", *FIVE], met, Random(3)) == [0, 1, 2, 3, 4, 5]


def test_chance_decides_among_what_is_equally_long_ago() -> None:
    met = dict.fromkeys(map(prompt_id, FIVE), 4)
    assert len({tuple(least_recent_first(FIVE, met, Random(seed))) for seed in range(30)}) > 10


def evenings(prompts: list[str], count: int) -> list[str]:
    """Return the first prompts of that many evenings in a row."""
    chance, met, first_prompts = Random(7), dict[str, int](), list[str]()
    exercise = written(step("write", "note", prompt=prompts), *STEPS[1:])
    for number in range(count):
        evening = new_evening(REF, exercise, TWO, 0, chance, last_seen=met)
        met |= dict.fromkeys(first_prompt_ids(evening.exercise, evening.drawn), number)
        first_prompts.append(ask_of(Session(evening, InMemoryStore(), 1)).prompt)
    return first_prompts


def test_swaps_too_meet_what_is_new_first() -> None:
    met = dict.fromkeys(map(prompt_id, FIVE[:3]), 1)
    for seed in range(30):
        order = least_recent_first(FIVE, met, Random(seed))
        assert sorted(order[:2]) == [3, 4]
        assert sorted(order) == [0, 1, 2, 3, 4]


def met_in(session: Session, shelf: InMemoryStore) -> set[str]:
    """Return the prompts of FIVE that the journal records once the evening is over."""
    until(session, Over)
    session.finish()
    return {text for text in FIVE if prompt_id(text) in shelf.prompts_seen}


def test_what_was_shown_counts_as_met_and_what_was_swapped_away_too() -> None:
    session = seated(EXERCISE, shelf=(shelf := InMemoryStore()))
    session.swap(ask_of(session))
    session.swap(ask_of(session))
    assert met_in(session, shelf) == {"One?", "Two?", "Three?"}
    assert len(shelf.prompts_seen) == 4


def test_what_stood_on_the_screen_when_the_two_ended_it_was_met_and_what_came_later_was_not() -> None:
    later = step("speak", "tell", prompt=["Six?", "Seven?"])
    session = seated(written(*STEPS, later), shelf=(shelf := InMemoryStore()))
    session.end_here()
    assert met_in(session, shelf) == {"One?"}
    assert len(shelf.prompts_seen) == 1


def test_a_step_that_was_left_out_was_not_met() -> None:
    talk = step("speak", "talk")
    session = seated(
        written(talk, step("write", "note", prompt=FIVE, when="passed(talk)")),
        shelf=(shelf := InMemoryStore()),
    )
    assert met_in(session, shelf) == set()


def test_each_turn_of_a_round_has_met_its_own() -> None:
    session = seated(written(turns(step("speak", "tell", prompt=FIVE))), shelf=(shelf := InMemoryStore()))
    reply(session, {})
    session.swap(ask_of(session))
    assert met_in(session, shelf) == {"One?", "Two?"}


def test_both_think_about_all_of_a_sitting_and_so_have_met_it() -> None:
    sealed = [step("write", name, prompt=[f"{name}?", "other?"], visibility="sealed") for name in ("a", "b")]
    session = seated(written(*sealed), shelf=(shelf := InMemoryStore()))
    session.end_here()
    met_in(session, shelf)
    assert set(shelf.prompts_seen) == {prompt_id("a?"), prompt_id("b?")}


def test_the_id_of_a_prompt_follows_its_wording() -> None:
    assert prompt_id("One?") == prompt_id("One?")
    assert len({prompt_id(text) for text in (*FIVE, "one?", "One ?")}) == 7


def test_a_single_prompt_is_not_drawn() -> None:
    drawn, _ = draw_prompts(EXERCISE, {}, Random(1))
    assert set(drawn) == {"note", "card"}


def test_one_seed_gives_one_evening() -> None:
    def made(seed: int) -> str:
        return new_evening(REF, EXERCISE, TWO, 0, Random(seed)).snapshot()

    assert made(5) == made(5)
    assert len({made(seed) for seed in range(20)}) > 10


@given(exercises(), st.randoms(use_true_random=False), st.integers(0, 1))
def test_an_evening_comes_back_whole_from_its_snapshot(
    exercise: Exercise, chance: Random, opener: int
) -> None:
    evening = new_evening(REF, exercise, TWO, opener, chance, known={"done(first-evening)"})
    again = resume_evening(REF, evening.snapshot(), TWO, ())
    assert parts(again) == parts(evening)
    assert again.snapshot() == evening.snapshot()
    assert seen(Session(again, InMemoryStore(), 1).beat()) == seen(
        Session(evening, InMemoryStore(), 1).beat()
    )


@pytest.mark.parametrize("key", ["exercise", "opener", "drawn", "thrown", "known"])
def test_a_snapshot_without_all_of_it_is_none(key: str) -> None:
    whole = json.loads(new_evening(REF, EXERCISE, TWO, 0, Random(1)).snapshot())
    without = {name: value for name, value in whole.items() if name != key}
    for snapshot in (without, {**without, key: None}):
        with pytest.raises(ValueError):  # noqa: PT011
            resume_evening(REF, json.dumps(snapshot), TWO, ())


def parts(evening: Evening) -> tuple[object, ...]:
    return (
        evening.exercise,
        evening.opener,
        {name: list(order) for name, order in evening.drawn.items()},
        evening.thrown,
        evening.known,
    )
