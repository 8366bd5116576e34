"""What the two left for each other, opened together at the next evening."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui import words
from reciprocity_tui.play.slots import Person, Seat, other
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.widgets.person_line import SIDE
from reciprocity_tui.tui.widgets.words import Words


class JarScreen(CalmScreen[bool]):
    """`left` are (author, text). Dismisses with True when the evening goes on from here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(True)", show=False),
        Binding("escape", "dismiss(False)", show=False),
    ]

    DEFAULT_CSS = """
    JarScreen { align: center middle; }
    JarScreen #jar { width: 100%; max-width: 60; height: auto; padding: 0 2; }
    JarScreen .line { text-style: bold; margin: 0 0 1 0; }
    """

    def __init__(self, people: tuple[Person, Person], left: Sequence[tuple[Seat, str]]) -> None:
        super().__init__()
        self.people, self.left = people, left

    def body(self) -> Iterable[Widget]:
        """Each line with who left it."""
        yield Vertical(*self._lines(), id="jar")

    def _lines(self) -> Iterable[Widget]:
        for author, text in self.left:
            said = words.JAR_LINE.format(
                author=self.people[author].name, reader=self.people[other(author)].name
            )
            yield Words(said, classes=SIDE[author])
            yield Words(text, classes="line")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Enter goes on to the first prompt."""
        return (("Enter", "goes on"), ("Esc", "back"), ("Ctrl+Q", "leave"))
