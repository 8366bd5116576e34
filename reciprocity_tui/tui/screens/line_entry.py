"""A question that is answered by one typed line."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.message import Text
from reciprocity_tui.messages import describe, text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import LINE_ENTRY
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText


class LineEntryScreen(BaseScreen[str | None]):
    """Dismisses with the line once `accept` took it, or with None when somebody goes back.

    about -- what is typed, and an example. accept -- called with the line; raises a ReciprocityError that is shown, and
    the line stays.
    """

    place = LINE_ENTRY

    BINDINGS: ClassVar[list[BindingType]] = [bind("back")]

    DEFAULT_CSS = """
    LineEntryScreen { align: center middle; }
    LineEntryScreen #line { width: 100%; max-width: 76; height: auto; padding: 0 2; }
    LineEntryScreen #title { color: $primary; text-style: bold; }
    LineEntryScreen .about { width: 100%; margin: 0 0 1 0; color: $quiet; }
    LineEntryScreen.-low .about { margin: 0; }
    LineEntryScreen #note { color: $warning; }
    """

    def __init__(
        self,
        question: Text,
        about: Text,
        line: str = "",
        *,
        limit: int,
        accept: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__()
        self.question, self.about, self.line, self.limit = question, about, line, limit
        self.accept = accept

    def body(self) -> Iterable[Widget]:
        """Yield the question, the example and the editor."""
        yield Vertical(
            LiteralText(self.question, id="title"),
            LiteralText(self.about, classes="about"),
            AnswerEditor(self.line, limit=self.limit),
            LiteralText("", id="note"),
            id="line",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that finish and go back."""
        return (
            ("main", text("foot-goes-on")),
            ("back", text("foot-back")),
            ("leave", text("foot-leave")),
        )

    @on(AnswerEditor.Submitted)
    def _typed(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        try:
            if self.accept is not None:
                self.accept(event.text)
        except ReciprocityError as error:
            self.query_one("#note", LiteralText).set_text(describe(error))
        else:
            self.dismiss(event.text)

    def action_back(self) -> None:
        """Go back; what was typed is not taken."""
        self.dismiss(None)
