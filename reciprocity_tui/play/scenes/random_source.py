"""The random functions that the engine needs from its caller: `random.Random` has all of them."""

from typing import Protocol


class RandomSource(Protocol):
    """The random functions a rule may use."""

    def randrange(self, stop: int, /) -> int:
        """Return a whole number below `stop`."""
        ...


class ShuffleSource(RandomSource, Protocol):
    """The random functions that begin an evening."""

    def shuffle(self, x: list[int], /) -> None:
        """Bring a list into any order, in place."""
        ...


class FullRandomSource(ShuffleSource, Protocol):
    """The random functions of a simulation."""

    def random(self) -> float:
        """Return a number from 0 up to 1."""
        ...
