"""A question with a few answers to choose from, and what there is to know before."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.message import Text
from reciprocity_tui.messages import text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import CHOICE
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class ChoiceScreen(BaseScreen[str | None]):
    """Dismisses with the id of the answer, or with None when somebody goes back.

    options -- (id, text). about -- paragraphs above them. chosen -- the id under the cursor at first.
    """

    place = CHOICE

    BINDINGS: ClassVar[list[BindingType]] = [bind("back")]

    DEFAULT_CSS = """
    ChoiceScreen #choice { width: 100%; max-width: 76; height: 1fr; padding: 1 2 0 2; }
    ChoiceScreen.-low #choice { padding: 0 1; }
    ChoiceScreen #title { color: $primary; text-style: bold; margin: 0 0 1 0; }
    ChoiceScreen.-low #title { margin: 0; }
    ChoiceScreen VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    ChoiceScreen .about { width: 100%; margin: 0 0 1 0; }
    ChoiceScreen.-low .about { margin: 0; }
    ChoiceScreen Choices { padding: 0; }
    """

    AUTO_FOCUS = ""

    def __init__(
        self,
        question: Text,
        options: Sequence[tuple[str, Text]],
        about: Iterable[Text] = (),
        chosen: str = "",
    ) -> None:
        super().__init__()
        self.question, self.options, self.about, self.chosen = question, options, tuple(about), chosen

    def body(self) -> Iterable[Widget]:
        """Yield the question, what there is to know, and the answers."""
        yield Vertical(
            LiteralText(self.question, id="title"),
            ScrollPage(
                *(LiteralText(paragraph, classes="about") for paragraph in self.about),
                Choices(self.options, [self.chosen] if self.chosen else ()),
                can_focus=False,
            ),
            id="choice",
        )

    def on_mount(self) -> None:
        """Show the answer under the cursor: focusing a list longer than its area would show the middle of it."""
        choices = self.query_one(Choices)
        self.set_focus(choices, scroll_visible=False)
        self.call_after_refresh(choices.scroll_cursor_into_view)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that move, choose and go back."""
        return (("up down", text("foot-choose")), ("main", text("foot-does-it")), ("back", text("foot-back")))

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        self.dismiss(event.choices.selection[0])

    def action_back(self) -> None:
        """Go back without an answer."""
        self.dismiss(None)
