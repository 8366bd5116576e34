"""Words of one's own."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from reciprocity_tui.exercise.kinds.write import Write
from reciprocity_tui.play.scenes.slots import Data, other_seat
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.words import SEVERAL_LINES


class WritePane(Pane):
    """An editor."""

    def answer(self) -> Iterable[Widget]:
        """An editor of as many lines as the author gave."""
        step = self.ask.scene.step
        lines, limit = (step.lines, step.limit) if isinstance(step, Write) else (1, 280)
        yield AnswerEditor(str(self.ask.draft.get("text", "")), lines=lines, limit=limit)

    def instructions(self) -> str:
        """How an answer of several lines ends: Enter is a new line there."""
        step = self.ask.scene.step
        return SEVERAL_LINES if isinstance(step, Write) and step.lines > 1 else ""

    def privacy_note(self) -> str:
        """Words in the open are seen as they are typed."""
        if self.ask.private or self.ask.seat is None:
            return super().privacy_note()
        return f"{name_of(self.ask, other_seat(self.ask.seat))} sees this as it is typed."

    def replies(self) -> Sequence[Data]:
        """The text."""
        return [{"text": self.query_one(AnswerEditor).text}]


PANE = WritePane
