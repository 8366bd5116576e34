"""The exercise that was chosen is not finished yet: go on with it, or begin anew?"""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui import words
from reciprocity_tui.messages import text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import UNFINISHED
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText

ON, ANEW = "on", "anew"


class UnfinishedScreen(BaseScreen[bool | None]):
    """Dismisses with whether the two go on, or None when neither was meant. heading -- the title of the exercise."""

    place = UNFINISHED

    BINDINGS: ClassVar[list[BindingType]] = [bind("back", "dismiss(None)")]

    DEFAULT_CSS = """
    UnfinishedScreen { align: center middle; }
    UnfinishedScreen #unfinished { width: 100%; max-width: 60; height: auto; padding: 0 2; }
    UnfinishedScreen Choices { margin: 1 0 0 0; }
    """

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.heading = heading

    def body(self) -> Iterable[Widget]:
        """Enter goes on, as it does in lines."""
        yield Vertical(
            LiteralText(self.heading, classes="strong"),
            LiteralText(words.NOT_FINISHED, classes="quiet"),
            Choices([(ON, words.GO_ON_WITH_IT), (ANEW, words.BEGIN_ANEW)], [ON]),
            id="unfinished",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Enter chooses."""
        return (("main", text("foot-chooses")), ("back", text("foot-back")), ("leave", text("foot-leave")))

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        self.dismiss(event.choices.selection[0] == ON)
