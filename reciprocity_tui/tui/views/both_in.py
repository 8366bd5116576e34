"""Both players have answered. Neither answer is here."""

from textual.app import ComposeResult
from textual.containers import Vertical

from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.slots import Person
from reciprocity_tui.play.session.beats import ReadyToReveal
from reciprocity_tui.tui.views.view import View, ViewActions
from reciprocity_tui.tui.widgets.literal_text import LiteralText


class BothInView(View):
    """Enter shows the answers; a person's own key changes their own."""

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
        """Yield what each key does."""
        with Vertical():
            if len(self.beat.seats) == 1:
                yield LiteralText(
                    text("answered-by-one", name=self.name_of(self.beat.seats[0])), classes="strong"
                )
                yield LiteralText(text("show-one-answer"))
            else:
                yield LiteralText(text("answered-by-both"), classes="strong")
                yield LiteralText(text("show-both-answers"))
            for seat in sorted(self.beat.seats):
                name = self.name_of(seat)
                yield LiteralText(
                    text("change-left-answer" if seat == 0 else "change-right-answer", name=name),
                    classes="quiet",
                )
