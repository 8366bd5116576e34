"""Play thousands of evenings of generated exercises, and of the built-in ones.

What must hold is in `properties`; `test_planted_faults` shows that each property can fail.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reciprocity_tui.exercise.checks.check_exercise import check_exercise
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.steps import MODELS
from reciprocity_tui.journal.journal import Journal
from tests.play.desks import JournalDesk, ShelfDesk
from tests.play.evenings import play
from tests.play.generated import EXAMPLES, TERMS
from tests.play.making import exercise, exercises
from tests.play.properties import AT_EVERY_BEAT, hold_for
from tests.play.rules.test_before_after import EVENING
from tests.play.watching import Tokens, tokens_in
from tests.play.written import written
from tests.repertoire import QUICK, built_in, few_and_slow

FEW = 200
CHUNKS, IN_A_CHUNK = 20, 250
"""Five thousand in all."""

ON_DISK = 10
"""One chunk in so many uses a journal on disk; the others use one in memory, which works the same."""

OF_EACH_BUILT_IN = 40

HAPPENINGS = (
    "pass",
    "swap",
    "reopen",
    "pause",
    "leave",
    "going on",
    "end here",
    "closed",
    "landed",
    "DiskFull",
    "AnswerRejected",
    "a change was asked about",
    *(f"answered: {kind}" for kind in EXAMPLES),
)
"""What must have happened among many, or the properties said little."""

READS_WHAT_IS_OWN = "E209"


def today() -> date:
    return date(2026, 1, 5)


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal.in_memory(today=today) as opened:
        yield opened


def played(journal: Journal, count: int, seed: int, made: Callable[[Random], Exercise]) -> Counter[str]:
    """Play `count` evenings in one journal; what happened in them. Only lines that were kept are left in it."""
    happened, kept, tokens, desk = Counter[str](), set[str](), Tokens(), JournalDesk(journal)
    for index in range(count):
        chance = Random(1_000_000 * seed + index)
        log = play(made(chance), chance, desk, AT_EVERY_BEAT, tokens)
        hold_for(log)
        happened += log.happened
        kept |= tokens_in([line.text for line in log.kept])
    assert tokens_in(journal.serialize_for_tests().decode("latin-1")) == kept
    return happened


def test_every_kind_and_every_name_of_a_condition_is_generated() -> None:
    assert {*EXAMPLES, "round", "reflect"} == set(MODELS.kinds())
    assert set(TERMS) == {
        name for kind in EXAMPLES if MODELS.get(kind).asks for name in MODELS.get(kind).conditions_of_kind
    }


def test_generated_exercises_are_what_a_check_lets_through_but_for_one_thing() -> None:
    codes = Counter(finding.code for seed in range(FEW) for finding in check_exercise(exercise(Random(seed))))
    assert set(codes) == {READS_WHAT_IS_OWN}


def test_some_evenings(journal: Journal) -> None:
    happened = played(journal, FEW, 0, exercise)
    assert [each for each in HAPPENINGS if not happened[each]] == []


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_thousands_of_evenings(chunk: int, journal: Journal, tmp_path: Path) -> None:
    if chunk % ON_DISK == 0:
        with Journal.open(tmp_path, today=today) as on_disk:
            happened = played(on_disk, IN_A_CHUNK, 1 + chunk, exercise)
    else:
        happened = played(journal, IN_A_CHUNK, 1 + chunk, exercise)
    assert [each for each in HAPPENINGS if not happened[each]] == []


@pytest.mark.parametrize("ref", few_and_slow(few=QUICK))
def test_evenings_of_what_comes_with_the_program(ref: str, journal: Journal) -> None:
    happened = played(journal, OF_EACH_BUILT_IN, 0, lambda _: built_in(ref))
    assert happened["pass"] or ref.endswith("the-toast")


def test_evenings_of_a_before_and_an_after(journal: Journal) -> None:
    happened = played(journal, FEW, 0, lambda _: written(*EVENING))
    assert 0 < happened["a change was shown"] < happened["a change was asked about"]


@settings(max_examples=60)
@given(exercises(), st.randoms(use_true_random=False))
def test_an_evening_that_shrinks_when_it_fails(made: Exercise, chance: Random) -> None:
    hold_for(play(made, chance, ShelfDesk(), AT_EVERY_BEAT))
