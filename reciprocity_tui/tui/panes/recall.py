"""Lines of an earlier evening, in the open."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from reciprocity_tui.message import Message
from reciprocity_tui.play.rules.recall.recalled_lines import recalled_rows
from reciprocity_tui.play.rules.recall.rule import RULE
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import tag
from reciprocity_tui.tui.widgets.reflection_view import RowView
from reciprocity_tui.tui.widgets.side_by_side import SideBySide


class RecallPane(Pane):
    """They look as they did in their reflection; Enter goes on, and ↑ ↓ read on where there are many."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("up", "scroll_up"),
        bind("down", "scroll_down"),
        bind("page-up"),
        bind("page-down"),
        bind("top", "scroll_home"),
        bind("bottom", "scroll_end"),
    ]

    usual_label = Message("main-go-on")

    DEFAULT_CSS = "RecallPane .both { padding: 0 0 0 3; }"

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.can_focus = True

    def answer(self) -> Iterable[Widget]:
        """When it was, then row by row."""
        recalled = RULE.recalled_step(self.ask.scene)
        if recalled is None:
            return
        if recalled.when:
            yield LiteralText(recalled.when, classes="quiet")
        people, rows = self.ask.evening.people, list(recalled_rows(recalled))
        if any(row.left is not None and row.right is not None for row in rows):
            yield SideBySide(people, (tag(people, 0), tag(people, 1)), named=False).add_class(
                "both", "strong"
            )
        for row in rows:
            yield RowView(row, people)


PANE = RecallPane
