"""P13: a beat of an evening with 500 scenes, from the answer to what comes next."""

import random
import time
from collections.abc import Iterator

from benchmarks.figures import Figure, percentile
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening.evening import new_evening
from reciprocity_tui.play.evening.script import scenes
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.budget import PLACEHOLDER_PEOPLE
from reciprocity_tui.play.simulation.simulate import Behaviour, InMemoryStore, Simulation

SCENES, MOST = 500, 3.0
"""How many at least, and the milliseconds of a beat more than with a few of them."""
MANNER = Behaviour(passes=0.1, swaps=0.02, changes=0.02, drafts=0.1, pauses=0, early_ends=0)

_KEYS = (
    {"kind": "speak", "prompt": ["Tell {other} one thing.", "Or another."], "catch": True},
    {"kind": "write", "visibility": "sealed", "prompt": "What comes to mind?"},
    {"kind": "choose", "options": ["tea", "sea", "sun"], "prompt": ["Which?", "Which now?"]},
    {"kind": "write", "visibility": "shown", "prompt": "And what of that?"},
)


def long_exercise(rounds: int = 2, steps: int = 21, times: int = 6) -> Exercise:
    """Return an exercise whose rounds repeat all kinds of steps, some of them with a condition."""
    made = [
        {
            "kind": "round",
            "id": f"round-{number}",
            "times": times,
            "do": [_step(number, k) for k in range(steps)],
        }
        for number in range(rounds)
    ]
    head = {"title": "T", "kind": "check-in", "pillar": "team", "minutes": 5, "intensity": "light"}
    return Exercise.model_validate({**head, "summary": "S", "why": "W", "step": made})


def _step(number: int, index: int) -> dict[str, object]:
    keys = {**_KEYS[index % len(_KEYS)], "id": f"s{number}-{index}"}
    return {**keys, "when": f"not passed(s{number}-{index - 3})"} if index % 4 == 3 else keys


def beats(exercise: Exercise) -> list[float]:
    """Return the milliseconds of each beat of an evening that is played to its end."""
    session = Session(
        new_evening("p/e", exercise, PLACEHOLDER_PEOPLE, 0, random.Random(1)), InMemoryStore(), 1
    )
    two, took = Simulation(session, random.Random(2), MANNER), []
    beat = session.beat()
    while not isinstance(beat, Over):
        began = time.process_time()
        two.step(beat)
        beat = session.beat()
        took.append((time.process_time() - began) * 1000)
    return took


def figures() -> Iterator[Figure]:
    """Measure it."""
    long, short = long_exercise(), long_exercise(rounds=1, steps=4, times=1)
    assert len(scenes(new_evening("p/e", long, PLACEHOLDER_PEOPLE, 0, random.Random(1)))) >= SCENES
    many, few = sorted(beats(long)), sorted(beats(short))
    for share, what in ((0.5, "half of all"), (0.95, "95 of 100")):
        more = percentile(many, share) - percentile(few, 0.5)
        yield Figure("P13", f"a beat at {SCENES} scenes, {what}, in {MOST:.0f} ms more", more, MOST, 1.0)
