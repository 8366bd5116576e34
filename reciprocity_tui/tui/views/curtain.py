"""The hand-over: a whole screen with the next person's name. Behind it there is nothing."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll

from reciprocity_tui.play.beats import Curtain
from reciprocity_tui.play.slots import Person, other
from reciprocity_tui.tui.views.view import View, Ways
from reciprocity_tui.tui.widgets.person_line import SIDE
from reciprocity_tui.tui.widgets.words import Words
from reciprocity_tui.words import thinking

ARROW = ("←", "→")


class CurtainView(View):
    """Opens only on that person's own key."""

    DEFAULT_CSS = """
    CurtainView { align: center middle; height: 1fr; }
    CurtainView > * { height: auto; width: 100%; max-width: 60; }
    CurtainView Words { width: 100%; text-align: center; }
    CurtainView .name, CurtainView .thinking { margin: 0 0 1 0; }
    """

    def __init__(self, people: tuple[Person, Person], ways: Ways, curtain: Curtain) -> None:
        super().__init__(people, ways)
        self.curtain = curtain

    def compose(self) -> ComposeResult:
        """Who is next, what both may think about, which key opens it."""
        seat = self.curtain.seat
        name, away = self.called(seat), self.called(other(seat))
        if self.curtain.thinking:
            with VerticalScroll(classes="prompts"):
                yield Words(thinking(name, both=self.curtain.both), classes="quiet")
                for each in self.curtain.thinking:
                    yield Words(each, classes="thinking strong")
        # Apart from the prompts: however many there are, the key that opens it stays on the screen.
        with Vertical():
            yield Words(f"{self.people[seat].mark}  {name}", classes=f"name {SIDE[seat]}")
            if self.curtain.why:
                yield Words(self.curtain.why)
            goes = f"The keyboard goes to {name}. " if self.curtain.hand_over else ""
            yield Words(f"{goes}{away}, please look away.")
            yield Words(f"{name}, press {ARROW[seat]} to open.", classes="quiet")
            if self.curtain.changeable is not None:
                yield Words(
                    f"F6 lets {self.called(self.curtain.changeable)} change something.", classes="quiet"
                )
