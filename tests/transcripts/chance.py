"""Chance for each choice of its own: one choice more or less somewhere leaves all later ones as they are."""

from collections.abc import Hashable
from random import Random


class Choices:
    """Make the random choices of one evening. It is given the current position before each choice.

    seed -- names the evening.
    """

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._place: Hashable = None
        self.places, self.tries = 0, 0
        """How many places were come to, and how often something was chosen at this one before."""

    def at(self, place: Hashable) -> Random:
        """Return the chance for what is chosen now. place -- where the evening is; no words of the program."""
        if place == self._place:
            self.tries += 1
        else:
            self._place, self.tries = place, 0
            self.places += 1
        return Random(f"{self._seed} {self.places} {self.tries}")
