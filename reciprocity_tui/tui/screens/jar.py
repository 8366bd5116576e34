"""What the two left for each other, opened together at the next evening."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget

from reciprocity_tui import words
from reciprocity_tui.play.slots import Person, Seat, other
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.widgets.person_line import SIDE
from reciprocity_tui.tui.widgets.words import Words


class JarScreen(CalmScreen[bool]):
    """Dismisses with True when the evening goes on from here.

    left -- author and text of each line. question -- what the two took along from their last evening, if anything.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(True)", show=False),
        Binding("escape", "dismiss(False)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
    ]

    DEFAULT_CSS = """
    JarScreen { align: center middle; }
    JarScreen #jar { width: 100%; max-width: 60; height: 1fr; padding: 0 2; align-vertical: middle; }
    JarScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    JarScreen .line { text-style: bold; margin: 0 0 1 0; }
    """

    def __init__(
        self, people: tuple[Person, Person], left: Sequence[tuple[Seat, str]], question: str = ""
    ) -> None:
        super().__init__()
        self.people, self.left, self.question = people, left, question

    def body(self) -> Iterable[Widget]:
        """Each line with who left it."""
        yield Vertical(VerticalScroll(*self._lines(), can_focus=False), id="jar")

    def _lines(self) -> Iterable[Widget]:
        for author, text in self.left:
            said = words.JAR_LINE.format(
                author=self.people[author].name, reader=self.people[other(author)].name
            )
            yield Words(said, classes=SIDE[author])
            yield Words(text, classes="line")
        if self.question:
            yield Words(words.TOOK_ALONG, classes="quiet")
            yield Words(self.question, classes="line")

    def action_scroll(self, by: int) -> None:
        """A line up or down, where there is more than fits."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Enter goes on to the first prompt."""
        return (("Enter", "goes on"), ("Esc", "back"), ("Ctrl+Q", "leave"))
