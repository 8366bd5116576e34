"""An evening that begins at a step in the middle of it."""

from random import Random

import pytest

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import Evening, new_evening
from reciprocity_tui.play.preview.start_at_step import start_at_step, step_ids
from reciprocity_tui.play.scenes.random_source import FullRandomSource
from tests.play.evenings import TWO
from tests.play.written import step, turns, written
from tests.repertoire import CATALOG, built_in


def deal(name: str) -> FullRandomSource:
    return Random(f"7/{name}")


def begun(exercise: Exercise) -> Evening:
    return new_evening("test/one", exercise, TWO, 0, Random(1))


def asked(evening: Evening | None) -> str:
    assert evening is not None
    place = progress.current_position(evening)
    assert isinstance(place, progress.Asking)
    return place.scene.step.id


STEPS = written(
    step("gate", "ready"),
    step("write", "first"),
    turns(step("speak", "tell"), step("write", "line"), id="both-ways"),
    step("rate", "if-passed", when="passed(first)"),
    step("read", "never", when="not passed(first) and passed(first)"),
    step("write", "last"),
    intensity="medium",
)


@pytest.mark.parametrize("name", ["first", "tell", "line", "if-passed", "last"])
def test_it_begins_there_with_answers_before_it(name: str) -> None:
    evening = start_at_step(begun(STEPS), name, deal)
    assert asked(evening) == name
    assert evening is not None and evening.slots


def test_a_round_is_begun_with_its_first_step() -> None:
    assert asked(start_at_step(begun(STEPS), "both-ways", deal)) == "tell"


def test_what_no_answers_lead_to_is_said() -> None:
    assert start_at_step(begun(STEPS), "never", deal) is None


def test_the_same_chance_leads_there_the_same_way() -> None:
    one, two = (start_at_step(begun(STEPS), "last", deal) for _ in range(2))
    assert one is not None and two is not None and one.slots == two.slots


def test_the_end_of_a_deep_exercise_is_reached_behind_its_secret_gate() -> None:
    deep = [card.ref for card in CATALOG.cards() if card.intensity == "deep"][:3]
    assert deep
    for ref in deep:
        evening = begun(built_in(ref))
        last = step_ids(evening.exercise)[-1]
        assert asked(start_at_step(evening, last, deal)) == last
