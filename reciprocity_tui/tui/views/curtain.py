"""The hand-over: a whole screen with the next person's name and no answer behind it."""

from textual.app import ComposeResult
from textual.containers import Vertical

from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.slots import Person, other_seat
from reciprocity_tui.play.session.beats import Curtain
from reciprocity_tui.tui.views.view import View, ViewActions
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class CurtainView(View):
    """A curtain that only that person's own key opens."""

    DEFAULT_CSS = """
    CurtainView { align: center middle; height: 1fr; }
    CurtainView > * { height: auto; width: 100%; max-width: 60; }
    CurtainView LiteralText { width: 100%; text-align: center; }
    CurtainView .name, CurtainView .thinking { margin: 0 0 1 0; }
    """

    def __init__(self, people: tuple[Person, Person], ways: ViewActions, curtain: Curtain) -> None:
        super().__init__(people, ways)
        self.curtain = curtain

    def compose(self) -> ComposeResult:
        """Yield who is next, what both may think about, and the key that opens the curtain."""
        seat = self.curtain.seat
        name, away = self.name_of(seat), self.name_of(other_seat(seat))
        if self.curtain.shared_prompts:
            with ScrollPage(classes="prompts"):
                thinking = text("thinking", count=2 if self.curtain.both_type else 1, name=name)
                yield LiteralText(thinking, classes="quiet")
                for prompt in self.curtain.shared_prompts:
                    yield LiteralText(prompt, classes="thinking strong")
        # Apart from the prompts: however many there are, the key that opens it stays on the screen.
        with Vertical():
            yield LiteralText(f"{self.people[seat].mark}  {name}", classes=f"name {SIDE[seat]}")
            if self.curtain.reason:
                yield LiteralText(self.curtain.reason)
            if self.curtain.hand_over:
                yield LiteralText(text("curtain-hand-over", name=name, other=away))
            else:
                yield LiteralText(text("curtain-look-away", other=away))
            own_key = text("curtain-open-left" if seat == 0 else "curtain-open-right", name=name)
            yield LiteralText(own_key, classes="quiet")
            if self.curtain.changeable is not None:
                yield LiteralText(
                    text("curtain-change", name=self.name_of(self.curtain.changeable)), classes="quiet"
                )
