"""A pane and a dialog that the toy could have of its own."""

from collections.abc import Iterable

from textual.widget import Widget

from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from tests.toy.model import Knock


class TablePane(Pane):
    """A table to knock on."""

    def answer(self) -> Iterable[Widget]:
        """Yield the table."""
        yield LiteralText("Knock on the table itself.")


class TableDialog(Dialog[Knock]):
    """A table to knock on."""

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Wait until there were two knocks."""
        console.prompt("enter", "Knock on the table itself.")
        return [{"knocks": 2}]
