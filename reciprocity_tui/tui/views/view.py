"""A view fills the play screen between two answers. It shows what can be done; the play screen does it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from textual.containers import Vertical

from reciprocity_tui.play.scenes.slots import Person, Seat

MainCallback = Callable[[], Awaitable[None]]
OwnKeyCallback = Callable[[Seat], Awaitable[None]]


@dataclass(frozen=True)
class ViewActions:
    """What the keys of a view do."""

    label: str = ""
    """The label of the main button; empty when Enter does nothing."""
    on_main: MainCallback | None = None
    """Called on Enter."""
    on_own_key: OwnKeyCallback | None = None
    """Called on a person's own key, ← or →."""


class View(Vertical):
    """The base of all views that are not a step: curtain, both answered, reveal, farewell."""

    def __init__(self, people: tuple[Person, Person], ways: ViewActions) -> None:
        super().__init__()
        self.people, self.actions = people, ways

    def name_of(self, seat: Seat) -> str:
        """Return the name of the person at `seat`."""
        return self.people[seat].name

    @property
    def arrows(self) -> tuple[str, str]:
        """The two own keys with the names."""
        return f"← {self.name_of(0)}", f"{self.name_of(1)} →"
