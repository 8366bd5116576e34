"""Both are in. Nothing of either answer is here."""

from textual.app import ComposeResult
from textual.containers import Vertical

from reciprocity_tui.play.scenes.slots import Person
from reciprocity_tui.play.session.beats import ReadyToReveal
from reciprocity_tui.tui.views.view import View, ViewActions
from reciprocity_tui.tui.widgets.literal_text import LiteralText


class BothInView(View):
    """Enter shows; a person's own key changes theirs."""

    DEFAULT_CSS = """
    BothInView { align: center middle; height: 1fr; }
    BothInView > Vertical { height: auto; width: 100%; max-width: 60; }
    BothInView LiteralText { width: 100%; text-align: center; }
    BothInView .strong { margin: 0 0 1 0; }
    """

    def __init__(self, people: tuple[Person, Person], ways: ViewActions, beat: ReadyToReveal) -> None:
        super().__init__(people, ways)
        self.beat = beat

    def compose(self) -> ComposeResult:
        """What each key does."""
        with Vertical():
            if len(self.beat.seats) == 1:
                yield LiteralText(f"{self.name_of(self.beat.seats[0])} is in.", classes="strong")
                yield LiteralText("Enter shows it.")
            else:
                yield LiteralText("Both are in.", classes="strong")
                yield LiteralText("Enter shows them.")
            for seat in sorted(self.beat.seats):
                arrow = "←" if seat == 0 else "→"
                yield LiteralText(f"{arrow} changes {self.name_of(seat)}'s.", classes="quiet")
