"""Test a whole exercise: its `[[test]]` tables, the branches that none of them takes, and steps that do not fit."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.testing.run_test import ExampleResult, Look, run_test
from reciprocity_tui.packs.testing.screens import Overflow, is_measurable, overflows
from reciprocity_tui.packs.testing.simulate import parse_settings, possible_settings, simulate_evening
from reciprocity_tui.play.evening.evening import Evening
from reciprocity_tui.play.session.beats import Ask, Beat
from reciprocity_tui.play.session.session import Session
from reciprocity_tui.play.simulation.branch_search import Begin, Search, SearchResult, Settings
from reciprocity_tui.play.simulation.branches import Branch
from reciprocity_tui.play.simulation.playthrough import BadAnswer, ScriptedAnswers, play_through


@dataclass(frozen=True)
class ExerciseResult:
    """The result of one exercise.

    tests -- one result for each `[[test]]`. branches -- all there are. search -- the ways through those that no test
    takes. overflows -- steps that have to be scrolled.
    """

    ref: str
    tests: tuple[ExampleResult, ...]
    branches: tuple[Branch, ...]
    search: SearchResult
    overflows: tuple[Overflow, ...]

    @property
    def untested(self) -> int:
        """Return the number of branches that no test takes."""
        taken = frozenset[Branch]().union(*(result.branches for result in self.tests))
        return sum(branch not in taken for branch in self.branches)

    @property
    def passed(self) -> bool:
        """Return whether every test passes, and every branch can be reached."""
        return all(result.passed for result in self.tests) and not self.search.unreachable


def test_exercise(ref: str, exercise: Exercise, look: Look, in_time: Callable[[], bool]) -> ExerciseResult:
    """Test `exercise`, called `ref`. look -- returns the visible text. in_time -- whether to search on."""
    results = tuple(run_test(ref, exercise, example, look) for example in exercise.test)
    taken = frozenset[Branch]().union(*(result.branches for result in results))
    settings = possible_settings(ref, exercise)

    def begin(before: Settings) -> Evening:
        return simulate_evening(ref, exercise, before)

    search = Search(exercise, begin, settings, lambda name: Random(f"{ref} {name}"), in_time)
    outcome = search.run(taken)
    tested = [(parse_settings(example), example.answers) for example in exercise.test]
    ways = [(way.settings, way.answers) for way in outcome.routes]
    asks = _asks(begin, [(settings[0], {}), *tested, *ways])
    return ExerciseResult(ref, results, search.branches, outcome, overflows(asks))


def _asks(begin: Begin, evenings: Sequence[tuple[Settings, Mapping[str, object]]]) -> tuple[Ask, ...]:
    """Return each question of these evenings once."""
    asks: dict[tuple[object, ...], Ask] = {}

    def watch(beat: Beat, _session: Session) -> None:
        if isinstance(beat, Ask) and is_measurable(beat):
            address = beat.address
            asks.setdefault(
                (address.step, address.part, address.seat, beat.prompt, beat.is_winding_down), beat
            )

    for settings, answers in evenings:
        # A rejected answer ends the evening there; its test reports that.
        with suppress(BadAnswer):
            play_through(begin(settings), ScriptedAnswers(answers), watch)
    return tuple(asks.values())
