"""An exercise of 500 scenes: as many as a file may unroll to without a special order."""

from collections.abc import Sequence

from reciprocity_tui.exercise.exercise import Exercise
from tests.play.generated import Raw
from tests.play.written import step, turns, written

TIMES, ROUNDS, STEPS = 6, 2, 21
SCENES = 2 * TIMES * ROUNDS * STEPS + 1
"""All of them, with the reflection."""


def long_exercise() -> Exercise:
    """Return talks, hidden lines, choices and some conditions, in two rounds with the most repeats allowed."""
    return written(*(turns(*_steps(number), id=f"round-{number}", times=TIMES) for number in range(ROUNDS)))


def _steps(number: int) -> Sequence[Raw]:
    made: list[Raw] = []
    for index in range(STEPS):
        name = f"s{number}-{index}"
        before = f"s{number}-{index - 4}"
        match index % 5:
            case 0:
                made.append(step("speak", name, prompt=["One?", "Two?"], catch=True))
            case 1:
                made.append(step("write", name, visibility="sealed"))
            case 2:
                made.append(step("choose", name))
            case 3:
                made.append(step("mirror", name, of=f"s{number}-{index - 3}"))
            case _:
                made.append(step("write", name, when=f"not passed({before})"))
    return made
