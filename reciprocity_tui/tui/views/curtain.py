"""The hand-over: a whole screen with the next person's name. Behind it there is nothing."""

from textual.app import ComposeResult
from textual.containers import Vertical

from reciprocity_tui.play.scenes.slots import Person, other_seat
from reciprocity_tui.play.session.beats import Curtain
from reciprocity_tui.tui.views.view import View, ViewActions
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage
from reciprocity_tui.words import thinking

ARROW = ("←", "→")


class CurtainView(View):
    """Opens only on that person's own key."""

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
        """Who is next, what both may think about, which key opens it."""
        seat = self.curtain.seat
        name, away = self.name_of(seat), self.name_of(other_seat(seat))
        if self.curtain.shared_prompts:
            with ScrollPage(classes="prompts"):
                yield LiteralText(thinking(name, both=self.curtain.both_type), classes="quiet")
                for prompt in self.curtain.shared_prompts:
                    yield LiteralText(prompt, classes="thinking strong")
        # Apart from the prompts: however many there are, the key that opens it stays on the screen.
        with Vertical():
            yield LiteralText(f"{self.people[seat].mark}  {name}", classes=f"name {SIDE[seat]}")
            if self.curtain.reason:
                yield LiteralText(self.curtain.reason)
            goes = f"The keyboard goes to {name}. " if self.curtain.hand_over else ""
            yield LiteralText(f"{goes}{away}, please look away.")
            yield LiteralText(f"{name}, press {ARROW[seat]} to open.", classes="quiet")
            if self.curtain.changeable is not None:
                yield LiteralText(
                    f"F6 lets {self.name_of(self.curtain.changeable)} change something.", classes="quiet"
                )
