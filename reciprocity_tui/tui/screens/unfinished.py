"""Ask whether to continue an unfinished exercise or to start over."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import UNFINISHED
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText

ON, START_OVER = "on", "start-over"


class UnfinishedScreen(BaseScreen[bool | None]):
    """Dismisses with whether the players continue, or None for neither. heading -- the title of the exercise."""

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
        """Yield the two choices; Enter continues, as in plain mode."""
        yield Vertical(
            LiteralText(self.heading, classes="strong"),
            LiteralText(text("unfinished-exercise"), classes="quiet"),
            Choices([(ON, text("unfinished-continue")), (START_OVER, text("unfinished-start-over"))], [ON]),
            id="unfinished",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the key that chooses."""
        return (("main", text("foot-chooses")), ("back", text("foot-back")), ("leave", text("foot-leave")))

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        self.dismiss(event.choices.selection[0] == ON)
