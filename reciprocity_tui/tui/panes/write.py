"""Words of one's own."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from reciprocity_tui.exercise.kinds.write import Write
from reciprocity_tui.play.slots import Data
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.words import Words


class WritePane(Pane):
    """Who will see it is said before the first letter."""

    def answer(self) -> Iterable[Widget]:
        """An editor of as many lines as the author gave."""
        step = self.ask.scene.step
        lines, limit = (step.lines, step.limit) if isinstance(step, Write) else (1, 280)
        yield Words(self._who_sees(), classes="quiet")
        yield AnswerEditor(str(self.ask.draft.get("text", "")), lines=lines, limit=limit)

    def _who_sees(self) -> str:
        step, seat = self.ask.scene.step, self.ask.seat
        if step.own:
            return "Only for the one who writes. It is erased at the end."
        if step.sealed:
            return "Hidden until both are in."
        return "" if seat is None else f"{name_of(self.ask, 1 - seat)} sees this as it is typed."

    def replies(self) -> Sequence[Data]:
        """The text."""
        return [{"text": self.query_one(AnswerEditor).text}]


PANE = WritePane
