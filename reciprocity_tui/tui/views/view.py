"""A view fills the play screen between two answers. It says what may be done; the play screen does it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from textual.containers import Vertical

from reciprocity_tui.play.slots import Person, Seat

Then = Callable[[], Awaitable[None]]
Own = Callable[[Seat], Awaitable[None]]


@dataclass(frozen=True)
class Ways:
    """What the keys do in a view."""

    main: str = ""
    """What the main button says; empty when Enter does nothing."""
    then: Then | None = None
    """Enter."""
    own: Own | None = None
    """A person's own key, ← or →."""


class View(Vertical):
    """Base of what is not a step: curtain, both in, reveal, farewell."""

    def __init__(self, people: tuple[Person, Person], ways: Ways) -> None:
        super().__init__()
        self.people, self.ways = people, ways

    def called(self, seat: Seat) -> str:
        """The name of the person at `seat`."""
        return self.people[seat].name

    @property
    def arrows(self) -> tuple[str, str]:
        """The two own keys, with the names."""
        return f"← {self.called(0)}", f"{self.called(1)} →"
