"""A coin that both call at once."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.play.rules.toss import RULE, SHOWN, SIDES
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.snap import Snap


class TossPane(Pane):
    """Two sides of a snap; then the coin, and Enter goes on."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.shown = ask.address.part == SHOWN
        self.main_label = "Go on" if self.shown else ""

    def question(self) -> Iterable[Widget]:
        """The prompt, and under it what the coin shows."""
        if not self.shown:
            yield from super().question()
            return
        yield LiteralText(self.ask.prompt, classes="quiet")
        yield LiteralText(RULE.describe_result(self.ask.scene, self.ask.evening.slots), classes="prompt")

    def answer(self) -> Iterable[Widget]:
        """A key a side for each."""
        if not self.shown:
            yield Snap(self.ask.evening.people, [text("toss-side", side=side) for side in SIDES])

    def replies(self) -> Sequence[Data]:
        """Nothing is called before both keys are pressed."""
        return [{} for _ in self.ask.addresses]

    @on(Snap.Done)
    def _both(self, event: Snap.Done) -> None:
        event.stop()
        calls = [None if index is None else {"call": SIDES[index]} for index in event.chosen]
        self.post_message(self.Answered(calls))


PANE = TossPane
