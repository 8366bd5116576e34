"""One session at the keyboard: lines sealed in it stay shut until it is over."""

from dataclasses import dataclass, field
from datetime import date


@dataclass
class Sitting:
    """A run of the program. One left open overnight counts as another session the next day."""

    day: date | None = None
    sealed: set[int] = field(default_factory=set)
    """Numbers of the lines that were sealed in it."""

    def sealed_on(self, day: date) -> set[int]:
        """Return the lines that stay shut on `day`. A clock that is set back opens nothing."""
        if self.day is None or day > self.day:
            self.day, self.sealed = day, set()
        return self.sealed
