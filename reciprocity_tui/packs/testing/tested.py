"""A whole exercise tested: its `[[test]]` tables, and the branches that none of them takes."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from reciprocity_tui.exercise.exercise import Exercise
from reciprocity_tui.packs.testing.evenings import evening_of, possible_settings
from reciprocity_tui.packs.testing.running import Look, Result, run_test
from reciprocity_tui.play.branches import Branch
from reciprocity_tui.play.searching import Found, Search


@dataclass(frozen=True)
class Tested:
    """What came of one exercise.

    tests -- one result for each `[[test]]`. branches -- all there are. found -- the ways through those that no test
    takes.
    """

    ref: str
    tests: tuple[Result, ...]
    branches: tuple[Branch, ...]
    found: Found

    @property
    def untested(self) -> int:
        """How many branches no test takes."""
        taken = frozenset[Branch]().union(*(result.branches for result in self.tests))
        return sum(branch not in taken for branch in self.branches)

    @property
    def passed(self) -> bool:
        """Whether every test passes, and every branch can be reached."""
        return all(result.passed for result in self.tests) and not self.found.never


def test_exercise(ref: str, exercise: Exercise, look: Look, in_time: Callable[[], bool]) -> Tested:
    """Test `exercise`, called `ref`. look -- returns what is seen. in_time -- whether to look for further branches."""
    results = tuple(run_test(ref, exercise, example, look) for example in exercise.test)
    taken = frozenset[Branch]().union(*(result.branches for result in results))
    search = Search(
        exercise,
        lambda settings: evening_of(ref, exercise, settings),
        possible_settings(ref, exercise),
        lambda name: Random(f"{ref} {name}"),
        in_time,
    )
    return Tested(ref, results, search.branches, search.run(taken))
