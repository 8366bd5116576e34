"""What the engine asks of chance, which is handed in: `random.Random` has all of it."""

from typing import Protocol


class RandomSource(Protocol):
    """What a rule may use."""

    def randrange(self, stop: int, /) -> int:
        """Return a whole number below `stop`."""
        ...


class ShuffleSource(RandomSource, Protocol):
    """What the making of an evening uses."""

    def shuffle(self, x: list[int], /) -> None:
        """Bring a list into any order, in place."""
        ...


class FullRandomSource(ShuffleSource, Protocol):
    """What a rehearsal uses."""

    def random(self) -> float:
        """Return a number from 0 up to 1."""
        ...
