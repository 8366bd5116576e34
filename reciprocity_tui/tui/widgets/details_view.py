"""The details of one exercise or unreadable file: scrollable, beside a list or in its place."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.content import Content

from reciprocity_tui.game.details import Paragraph
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class DetailsView(ScrollPage, can_focus=True):
    """A title, and paragraphs with their labels."""

    DEFAULT_CSS = """
    DetailsView { width: 1fr; height: 1fr; scrollbar-size-vertical: 1; }
    DetailsView LiteralText { width: 100%; min-height: 100%; padding: 0 1 0 0; }
    """

    _lines = 0

    def compose(self) -> ComposeResult:
        """Yield one text for everything: moving through a list should draw little."""
        yield LiteralText("")

    def show(self, title: str, paragraphs: Iterable[Paragraph]) -> None:
        """Show a title and paragraphs, from the top."""
        head = Content.assemble((title, "bold $primary"), "\n")
        content = head + _paragraphs(paragraphs)
        room = self.scrollable_content_region.size
        lines, before = content.get_height({}, max(1, room.width - 1)), self._lines
        self._lines = lines
        # Laying out takes longer than all the rest; what fits the room needs none.
        self.query_one(LiteralText).update(content, layout=max(lines, before) > room.height)
        if self.scroll_y:
            self.scroll_home(animate=False)


def _paragraphs(paragraphs: Iterable[Paragraph]) -> Content:
    contents = (Content.assemble((f"{label}: " if label else "", "bold"), text) for label, text in paragraphs)
    return Content("\n\n").join(contents)
