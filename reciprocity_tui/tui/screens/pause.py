"""Everything is hidden. Either one may be here, for as long as it takes, without a reason."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui import words
from reciprocity_tui.tui.calm import CalmScreen
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.words import Words

BREAK_MINUTES = 20
TWICE_WITHIN = 1.0
"""Seconds in which a second Esc leaves fast."""


class PauseScreen(CalmScreen[str]):
    """Dismisses with what was chosen: "on", "end" or "leave"."""

    shown_in_play = True

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f2", "again", show=False)]

    DEFAULT_CSS = """
    PauseScreen { align: center middle; }
    PauseScreen #pause { width: 100%; max-width: 60; height: auto; padding: 0 1; }
    PauseScreen #pause Words { width: 100%; text-align: center; margin: 0 0 1 0; }
    PauseScreen.-low #pause Words { margin: 0; }
    PauseScreen Choices { width: auto; min-width: 30; margin: 1 0 0 0; }
    PauseScreen #ways { align-horizontal: center; height: auto; }
    """

    def __init__(self, *, can_end: bool) -> None:
        super().__init__()
        self.can_end = can_end
        self.began = Message().time

    def body(self) -> Iterable[Widget]:
        """A few calm words, and the ways to go."""
        ways = [("on", "Go on"), ("break", f"A break of {BREAK_MINUTES} minutes")]
        if self.can_end:
            ways.append(("end", "End here and look back"))
        ways.append(("leave", "Leave it for another time"))
        yield Vertical(
            Words(words.PAUSE, classes="strong"),
            Words(words.NO_RUSH, id="back", classes="quiet"),
            Vertical(Choices(ways), id="ways"),
            id="pause",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Enter returns."""
        return (("Enter", "chooses"), ("F1", "help"), ("Ctrl+Q", "leave"))

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        way = event.choices.picks[0]
        if way == "break":
            back = datetime.now().astimezone() + timedelta(minutes=BREAK_MINUTES)
            text = f"{words.PAUSE_BACK.format(time=back.strftime('%H:%M'))} {words.PAUSE_BREATHE}"
            self.query_one("#back", Words).update(text)
            event.choices.cursor = 0
            return
        self.dismiss(way)

    async def action_again(self) -> None:
        """A second Esc right after the first leaves fast; a later one does nothing."""
        if Message().time - self.began <= TWICE_WITHIN:
            await self.app.run_action("quit_fast")
