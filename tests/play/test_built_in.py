"""Every exercise that comes with the program keeps the rules of the evening."""

import pytest

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.simulation.budget import measure_budget
from tests.play.written import told
from tests.repertoire import REFS, built_in

every = pytest.mark.parametrize("ref", REFS)

DECK_LEAST = 40
"""Questions."""


@pytest.fixture
def exercise(ref: str) -> Exercise:
    return built_in(ref)


def test_there_are_some() -> None:
    assert {"ground/first-evening", "regard/thanks-that-names-you"} <= set(REFS)


@every
def test_ritual_stays_within_its_budget(exercise: Exercise) -> None:
    measured = measure_budget(exercise)
    assert measured.curtains <= thresholds.MAX_CURTAINS[exercise.intensity]
    assert measured.wait_seconds <= thresholds.MAX_WAIT_SECONDS[exercise.intensity]
    assert measured.typed_lines <= thresholds.MAX_TYPED_LINES[exercise.intensity]


@every
def test_the_stated_minutes_are_near_the_estimate(exercise: Exercise) -> None:
    assert (
        abs(measure_budget(exercise).minutes - exercise.minutes)
        <= thresholds.MINUTES_TOLERANCE * exercise.minutes
    )


@pytest.mark.parametrize("pack", sorted({ref.split("/")[0] for ref in REFS}))
def test_most_of_the_time_of_a_pack_is_talk(pack: str) -> None:
    budgets = [measure_budget(built_in(ref)) for ref in REFS if ref.startswith(f"{pack}/")]
    talk = sum(each.talk_share * each.minutes for each in budgets)
    assert talk / sum(each.minutes for each in budgets) >= thresholds.MIN_TALK_SHARE
    assert all(each.talk_share >= 0.5 for each in budgets)


def test_there_are_forty_questions_or_more_in_the_decks_of_an_exercise() -> None:
    decks = {
        ref: sum(len(step.prompts) for step in built_in(ref).walk() if step.kind == "deck") for ref in REFS
    }
    assert {ref for ref, count in decks.items() if 0 < count < DECK_LEAST} == set()
    assert max(decks.values()) >= DECK_LEAST


@every
def test_it_comes_to_its_end_whoever_opens(exercise: Exercise) -> None:
    for opener in (0, 1):
        assert told(exercise, opener)[-1].startswith("both: ") or exercise.intensity != "light"


@pytest.mark.parametrize(("opener", "first", "second"), [(0, "Ana", "Sam"), (1, "Sam", "Ana")])
def test_the_first_evening_is_the_one_of_the_design(opener: int, first: str, second: str) -> None:
    lines = told(built_in("ground/first-evening"), opener)
    assert [line for line in lines if line.startswith("curtain")] == []
    assert lines[:4] == [
        "at once: weather",
        "shown to both",
        f"{first}: behind talk",
        f"{second}: behind talk",
    ]
