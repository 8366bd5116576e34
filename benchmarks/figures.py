"""A figure: what was measured, its floor in the same run, the ratio, and the goal."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. Times in milliseconds."""

    id: str
    what: str
    value: float
    floor: float
    goal: float
    """The most that value / floor may be."""
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """Value against floor."""
        return self.value / self.floor if self.floor else float("inf")

    @property
    def reached(self) -> bool:
        """Return whether the goal is met."""
        return self.ratio <= self.goal

    def line(self) -> str:
        """Return the figure as a line of the report."""
        mark = "reached" if self.reached else "missed"
        return (
            f"{self.id:<4} {self.what:<52} {self.value:9.2f} {self.floor:9.2f} {self.unit:<3}"
            f" {self.ratio:6.2f} {self.goal:6.2f}  {mark}"
        )


HEADER = f"{'':<4} {'':<52} {'here':>9} {'floor':>9} {'':<3} {'ratio':>6} {'goal':>6}"


def in_turn(rounds: int, *measures: Callable[[], float]) -> list[float]:
    """Return the medians of `measures`, each taken once per round, in alternating order."""
    timings: list[list[float]] = [[] for _ in measures]
    for number in range(rounds):
        order = range(len(measures)) if number % 2 == 0 else reversed(range(len(measures)))
        for index in order:
            timings[index].append(measures[index]())
    return [statistics.median(series) for series in timings]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that a `share` of `values` is below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
