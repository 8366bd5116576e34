"""The cost of an exercise in curtains, lines and minutes, and how much of it is talk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reciprocity_tui.exercise.conditions import Term, parse_condition
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening.evening import Evening, new_evening
from reciprocity_tui.play.evening.script import scenes, unroll
from reciprocity_tui.play.scenes.rule import rule_for
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Person

PLACEHOLDER_PEOPLE = (Person("Left", "●", "left"), Person("Right", "◆", "right"))


@dataclass(frozen=True)
class Budget:
    """The cost of one evening, with everything answered and as many conditions true as can be together."""

    curtains: int
    wait_seconds: int
    """The longest one person waits while the other types in private."""
    typed_lines: int
    """Lines one person has to type before the reflection, at most; what both type as one is half a line each."""
    minutes: float
    talk_share: float
    """Of the time, from 0 to 1."""


class _FixedSource:
    """Always the first option: an estimate must not depend on luck."""

    def random(self) -> float:
        return 1.0

    def randrange(self, stop: int, /) -> int:
        return stop - 1

    def shuffle(self, x: list[int], /) -> None:
        return None


def _compatible_scenes(whole: Sequence[Scene], cost: Callable[[Scene], int]) -> list[Scene]:
    """Return the scenes that can all occur in one evening; of a condition and its opposite, the costlier branch."""
    left = list(whole)
    for term in dict.fromkeys(candidate for scene in whole for candidate in _terms(scene)):
        opposite = term._replace(negated=not term.negated)
        here, there = (
            [scene for scene in left if candidate in _terms(scene)] for candidate in (term, opposite)
        )
        if here and there:
            gone = min((there, here), key=lambda some: sum(map(cost, some)))
            left = [scene for scene in left if scene not in gone]
    return left


def _terms(scene: Scene) -> tuple[Term, ...]:
    return tuple(term for condition in scene.conditions for term in parse_condition(condition))


def _lines(scene: Scene) -> int:
    return rule_for(scene).typed_lines(scene)


def _seconds(scene: Scene) -> int:
    return rule_for(scene).estimated_seconds(scene)


def _typed_lines(whole: Sequence[Scene]) -> int:
    """Return the lines typed by the person who types more; joint lines count, as one person types them."""
    whole = _compatible_scenes(whole, _lines)
    both = sum(_lines(scene) for scene in whole if not scene.actors)
    alone = [sum(_lines(scene) for scene in whole if seat in scene.actors) for seat in SEATS]
    return max(alone) + (both + 1) // len(SEATS)


def measure_budget(exercise: Exercise, max_uncounted_curtains: int = 0) -> Budget:
    """Measure `exercise` by unrolling it and by playing it once.

    max_uncounted_curtains -- skip the playing, and return the most curtains there can be, unless that is more.
    """
    evening = new_evening("pack/exercise", exercise, PLACEHOLDER_PEOPLE, 0, _FixedSource())
    whole = list(scenes(evening))
    longest = _compatible_scenes(whole, _seconds)
    seconds = [_seconds(scene) for scene in longest]
    talk = [rule_for(scene).talking_seconds(scene) for scene in longest]
    private = [
        group
        for group in unroll(evening)
        if group.private and not rule_for(group.first_scene).always_separate
    ]
    waits = [
        sum(rule_for(private_scene).waiting_seconds(private_scene) for private_scene in group.scenes)
        for group in private
    ]
    return Budget(
        curtains=at_most
        if (at_most := max_curtains(evening)) <= max_uncounted_curtains
        else _count_curtains(evening),
        wait_seconds=max(waits, default=0),
        typed_lines=_typed_lines(whole),
        minutes=sum(seconds) / 60,
        talk_share=sum(talk) / max(1, sum(seconds)),
    )


def max_curtains(evening: Evening) -> int:
    """Return the most curtains it can have: one per person who acts in a private group."""
    return sum(len(group.seats()) or len(SEATS) for group in unroll(evening) if group.private)


def _count_curtains(evening: Evening) -> int:
    """Count them while an evening is played."""
    from reciprocity_tui.play.session.beats import Beat, Curtain
    from reciprocity_tui.play.session.session import Session
    from reciprocity_tui.play.simulation.simulate import Behaviour, InMemoryStore, Simulation

    curtains = 0

    def watch(beat: Beat, _session: Session) -> None:
        nonlocal curtains
        curtains += isinstance(beat, Curtain) and beat.hand_over

    session = Session(evening, InMemoryStore(), 1)
    Simulation(session, _FixedSource(), Behaviour(0, 0, 0, 0, 0, 0), watch).run()
    return curtains
