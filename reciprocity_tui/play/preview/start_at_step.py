"""Begin an evening in the middle, with made-up answers to the earlier steps."""

from __future__ import annotations

from dataclasses import replace

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.exercise.kinds.round import Round
from reciprocity_tui.play.evening import progress
from reciprocity_tui.play.evening.evening import Evening, with_reflection
from reciprocity_tui.play.evening.memo import Memo
from reciprocity_tui.play.evening.sampling import Deal, draw_prompts_by_step
from reciprocity_tui.play.session.beats import Over
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.simulate import Behaviour, InMemoryStore, Simulation

TRIES = 60
"""How often the steps before are answered anew, since a gate may stay closed, or a condition may not hold."""

MOST_BEATS = 1000


def start_at_step(evening: Evening, step: str, deal: Deal) -> Evening | None:
    """Return `evening` at the step with the id `step`; None when no made-up answers lead there.

    evening -- one in which nothing was answered. deal -- chance for the answers; the same chance, the same answers.
    """
    wanted = _target_steps(evening.exercise, step)
    for attempt in range(TRIES):
        started = _try_start(evening, wanted, deal, attempt)
        if started is not None:
            return started
    return None


def step_ids(exercise: Exercise) -> tuple[str, ...]:
    """Return the ids of the steps at which an evening may begin, in the order of the file, rounds with their own."""
    return tuple(step.id for step in with_reflection(exercise).walk())


def _target_steps(exercise: Exercise, step: str) -> frozenset[str]:
    """Return the ids of the steps that are asked in `step`: a round asks those that it holds."""
    rounds = {step_here.id: step_here for step_here in exercise.step if isinstance(step_here, Round)}
    return frozenset(step_here.id for step_here in rounds[step].do) if step in rounds else frozenset({step})


def _try_start(evening: Evening, wanted: frozenset[str], deal: Deal, attempt: int) -> Evening | None:
    if attempt:
        # What chance decided may keep a gate closed.
        drawn, thrown = draw_prompts_by_step(evening.exercise, lambda name: deal(f"{name}/{attempt}"))
        evening = replace(evening, drawn=drawn, thrown=thrown, memo=Memo())
    passes = 0.3 if attempt % 3 == 2 else 0.0
    manner = Behaviour(passes=passes, swaps=0, changes=0, drafts=0, pauses=0, early_ends=0)
    session = Session(evening, InMemoryStore(), 0)
    rehearsal = Simulation(session, deal(f"answers/{attempt}"), manner)
    for _ in range(MOST_BEATS):
        place = progress.current_position(session.evening)
        if isinstance(place, progress.Asking) and place.scene.step.id in wanted:
            return session.evening
        beat = session.beat()
        if isinstance(beat, Over):
            return None
        rehearsal.step(beat)
    return None
