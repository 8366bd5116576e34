"""A whole exercise tested: its `[[test]]` tables, the branches that none of them takes, and what does not fit."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.testing.evenings import evening_of, possible_settings, settings_of
from reciprocity_tui.packs.testing.running import Look, Result, run_test
from reciprocity_tui.packs.testing.screens import Overflow, is_measured, overflows
from reciprocity_tui.play.beats import Ask, Beat
from reciprocity_tui.play.branches import Branch
from reciprocity_tui.play.evening import Evening
from reciprocity_tui.play.searching import Begin, Found, Search, Settings
from reciprocity_tui.play.session import Session
from reciprocity_tui.play.staging import BadAnswer, Script, staged


@dataclass(frozen=True)
class Tested:
    """What came of one exercise.

    tests -- one result for each `[[test]]`. branches -- all there are. found -- the ways through those that no test
    takes. overflows -- steps that have to be scrolled.
    """

    ref: str
    tests: tuple[Result, ...]
    branches: tuple[Branch, ...]
    found: Found
    overflows: tuple[Overflow, ...]

    @property
    def untested(self) -> int:
        """How many branches no test takes."""
        taken = frozenset[Branch]().union(*(result.branches for result in self.tests))
        return sum(branch not in taken for branch in self.branches)

    @property
    def passed(self) -> bool:
        """Return whether every test passes, and every branch can be reached."""
        return all(result.passed for result in self.tests) and not self.found.never


def test_exercise(ref: str, exercise: Exercise, look: Look, in_time: Callable[[], bool]) -> Tested:
    """Test `exercise`, called `ref`. look -- returns what is seen. in_time -- whether to look for further branches."""
    results = tuple(run_test(ref, exercise, example, look) for example in exercise.test)
    taken = frozenset[Branch]().union(*(result.branches for result in results))
    settings = possible_settings(ref, exercise)

    def begin(before: Settings) -> Evening:
        return evening_of(ref, exercise, before)

    search = Search(exercise, begin, settings, lambda name: Random(f"{ref} {name}"), in_time)
    found = search.run(taken)
    tested = [(settings_of(example), example.answers) for example in exercise.test]
    ways = [(way.settings, way.answers) for way in found.ways]
    asks = _asks(begin, [(settings[0], {}), *tested, *ways])
    return Tested(ref, results, search.branches, found, overflows(asks))


def _asks(begin: Begin, evenings: Sequence[tuple[Settings, Mapping[str, object]]]) -> tuple[Ask, ...]:
    """Return everything that is asked in these evenings, each once."""
    asks: dict[tuple[object, ...], Ask] = {}

    def watch(beat: Beat, _session: Session) -> None:
        if isinstance(beat, Ask) and is_measured(beat):
            address = beat.address
            asks.setdefault((address.step, address.part, address.seat, beat.prompt, beat.landing), beat)

    for settings, answers in evenings:
        # An answer that is not taken ends it there; its test says so.
        with suppress(BadAnswer):
            staged(begin(settings), Script(answers), watch)
    return tuple(asks.values())
