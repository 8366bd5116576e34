"""A card that both read."""

from collections.abc import Iterable

from textual.widget import Widget

from reciprocity_tui.exercise.kinds.read import Read
from reciprocity_tui.message import Message
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.literal_text import LiteralText


class ReadPane(Pane):
    """Enter goes on."""

    usual_label = Message("main-go-on")

    def answer(self) -> Iterable[Widget]:
        """Who reads it out, if somebody does."""
        step = self.ask.scene.step
        if isinstance(step, Read) and step.aloud:
            yield LiteralText(f"{name_of(self.ask, self.ask.scene.leader)} reads it aloud.", classes="quiet")


PANE = ReadPane
