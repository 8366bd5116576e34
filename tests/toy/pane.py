"""How knocking is asked on the screen."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.editor import AnswerEditor


class KnockPane(Pane):
    """A number in a line."""

    def answer(self) -> Iterable[Widget]:
        """The line."""
        yield AnswerEditor(str(self.ask.draft.get("knocks", "")), limit=1)

    def replies(self) -> Sequence[Data]:
        """How often."""
        typed = self.query_one(AnswerEditor).text
        return [{"knocks": int(typed) if typed.isascii() and typed.isdigit() else 0}]


PANE = KnockPane
