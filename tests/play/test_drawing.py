"""What chance decides: prompts without replacement across evenings, known by their wording."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.drawing import draw, ids_drawn, order_of, prompt_id
from reciprocity_tui.play.evening import Evening, new_evening, resumed
from reciprocity_tui.play.rehearse import Shelf
from reciprocity_tui.play.session import Session
from tests.play.evenings import REF, TWO
from tests.play.making import exercises
from tests.play.watching import seen
from tests.play.written import ask_of, step, written

FIVE = ["One?", "Two?", "Three?", "Four?", "Five?"]
EXERCISE = written(
    step("write", "note", prompt=FIVE), step("read", "card", text=["Sit.", "Breathe."]), step("speak", "talk")
)


def test_no_prompt_comes_back_before_all_were_met() -> None:
    chance, used, met = Random(7), set[str](), []
    for _ in FIVE:
        evening = new_evening(REF, EXERCISE, TWO, 0, chance, used=used)
        used |= set(ids_drawn(evening.exercise, evening.drawn))
        met.append(ask_of(Session(evening, Shelf(), 1)).prompt)
    assert sorted(met) == sorted(FIVE)
    again = new_evening(REF, EXERCISE, TWO, 0, chance, used=used)
    assert ask_of(Session(again, Shelf(), 1)).prompt in FIVE


def test_swaps_too_meet_what_is_new_first() -> None:
    used = {prompt_id(text) for text in FIVE[:3]}
    for seed in range(30):
        order = order_of(FIVE, used, Random(seed))
        assert sorted(order[:2]) == [3, 4]
        assert sorted(order) == [0, 1, 2, 3, 4]


def test_the_id_of_a_prompt_follows_its_wording() -> None:
    assert prompt_id("One?") == prompt_id("One?")
    assert len({prompt_id(text) for text in (*FIVE, "one?", "One ?")}) == 7


def test_a_single_prompt_is_not_drawn() -> None:
    drawn, _ = draw(EXERCISE, set(), Random(1))
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
    again = resumed(REF, evening.snapshot(), TWO, ())
    assert parts(again) == parts(evening)
    assert again.snapshot() == evening.snapshot()
    assert seen(Session(again, Shelf(), 1).beat()) == seen(Session(evening, Shelf(), 1).beat())


def parts(evening: Evening) -> tuple[object, ...]:
    return (
        evening.exercise,
        evening.opener,
        {name: list(order) for name, order in evening.drawn.items()},
        evening.thrown,
        evening.known,
    )
