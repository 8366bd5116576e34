"""How much ritual an exercise asks for, and how much of it is talk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reciprocity_tui.exercise.conditions import Term, parse
from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.play.evening import Evening, new_evening
from reciprocity_tui.play.rule import rule_of
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.script import scenes, unroll
from reciprocity_tui.play.slots import SEATS, Person

NOBODY = (Person("Left", "●", "left"), Person("Right", "◆", "right"))


@dataclass(frozen=True)
class Budget:
    """What one evening of an exercise takes, everything answered, and as many conditions true as can be at once."""

    curtains: int
    wait_seconds: int
    """The longest one person waits while the other types in private."""
    typed: int
    """Lines one person has to type before the reflection, at most; what both type as one is half a line each."""
    minutes: float
    talk_share: float
    """Of the time, from 0 to 1."""


class _NoChance:
    """Always the first of everything: an estimate must not depend on luck."""

    def random(self) -> float:
        return 1.0

    def randrange(self, stop: int, /) -> int:
        return stop - 1

    def shuffle(self, x: list[int], /) -> None:
        return None


def _one_evening(whole: Sequence[Scene], cost: Callable[[Scene], int]) -> list[Scene]:
    """The scenes that may all come in one evening: where a condition and its opposite part ways, what costs more."""
    left = list(whole)
    for term in dict.fromkeys(each for scene in whole for each in _terms(scene)):
        opposite = replace(term, negated=not term.negated)
        here, there = ([scene for scene in left if each in _terms(scene)] for each in (term, opposite))
        if here and there:
            gone = min((there, here), key=lambda some: sum(map(cost, some)))
            left = [scene for scene in left if scene not in gone]
    return left


def _terms(scene: Scene) -> tuple[Term, ...]:
    return tuple(term for condition in scene.conditions for term in parse(condition))


def _lines(scene: Scene) -> int:
    return rule_of(scene).typed(scene)


def _seconds(scene: Scene) -> int:
    return rule_of(scene).seconds(scene)


def _typed(whole: Sequence[Scene]) -> int:
    """Lines of the one who types more; one of the two holds the keyboard for what both type as one."""
    whole = _one_evening(whole, _lines)
    both = sum(_lines(scene) for scene in whole if not scene.actors)
    alone = [sum(_lines(scene) for scene in whole if seat in scene.actors) for seat in SEATS]
    return max(alone) + (both + 1) // len(SEATS)


def budget(exercise: Exercise, enough: int = 0) -> Budget:
    """Measure `exercise` by unrolling it and by playing it once.

    enough -- curtains that need not be counted: it is not played where there are no more than these at most, and
    then the curtains are as many as there could be.
    """
    evening = new_evening("pack/exercise", exercise, NOBODY, 0, _NoChance())
    whole = list(scenes(evening))
    longest = _one_evening(whole, _seconds)
    seconds = [_seconds(scene) for scene in longest]
    talk = [rule_of(scene).talking(scene) for scene in longest]
    private = [sitting for sitting in unroll(evening) if sitting.private and not rule_of(sitting.head).alone]
    waits = [sum(rule_of(each).waiting(each) for each in sitting.scenes) for sitting in private]
    return Budget(
        curtains=at_most if (at_most := curtains_at_most(evening)) <= enough else _curtains(evening),
        wait_seconds=max(waits, default=0),
        typed=_typed(whole),
        minutes=sum(seconds) / 60,
        talk_share=sum(talk) / max(1, sum(seconds)),
    )


def curtains_at_most(evening: Evening) -> int:
    """More curtains than these it does not draw: one for each who does something in a sitting that is private."""
    return sum(len(sitting.seats()) or len(SEATS) for sitting in unroll(evening) if sitting.private)


def _curtains(evening: Evening) -> int:
    """Count them while an evening is played."""
    from reciprocity_tui.play.beats import Beat, Curtain
    from reciprocity_tui.play.rehearse import Manner, Rehearsal, Shelf
    from reciprocity_tui.play.session import Session

    curtains = 0

    def watch(beat: Beat, _session: Session) -> None:
        nonlocal curtains
        curtains += isinstance(beat, Curtain) and beat.hand_over

    session = Session(evening, Shelf(), 1)
    Rehearsal(session, _NoChance(), Manner(0, 0, 0, 0, 0, 0), watch).run()
    return curtains
