"""A file that both players asked for: what it is, who can read it, where it goes; then its full path."""

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.errors import ReciprocityError
from reciprocity_tui.export.files import PATH_LIMIT, ExportFile, suggest_path, write
from reciprocity_tui.messages import describe, text
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import EXPORT
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class ExportScreen(BaseScreen[Path | None]):
    """Dismisses with the path that was written, or None."""

    place = EXPORT

    BINDINGS: ClassVar[list[BindingType]] = [bind("back"), bind("main", "back")]

    DEFAULT_CSS = """
    ExportScreen { align: center middle; }
    ExportScreen #file { width: 100%; max-width: 72; height: 1fr; padding: 0 2; align-vertical: middle; }
    ExportScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    ExportScreen .said { width: 100%; margin: 0 0 1 0; }
    ExportScreen.-low .said { margin: 0; }
    ExportScreen #note { color: $warning; }
    """

    def __init__(self, heading: str, export_file: ExportFile) -> None:
        super().__init__()
        self.heading, self.export_file = heading, export_file
        self.written: Path | None = None

    def body(self) -> Iterable[Widget]:
        """Yield what the file is before it is written, and where it is afterwards."""
        yield Vertical(ScrollPage(*self._lines(), can_focus=False), id="file")

    def _lines(self) -> Iterable[Widget]:
        yield LiteralText(self.heading, classes="said strong")
        if self.written is not None:
            yield LiteralText(text("export-written", path=str(self.written)), classes="said")
            return
        yield LiteralText(self.export_file.description, classes="said")
        yield LiteralText(self.export_file.access, classes="said")
        yield LiteralText(text("export-where"), classes="quiet")
        yield AnswerEditor(suggest_path(self.export_file), limit=PATH_LIMIT)
        yield LiteralText("", id="note")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the key that writes the file, then goes back."""
        does = text("foot-writes") if self.written is None else text("foot-goes-on")
        return (("main", does), ("back", text("foot-back")), ("leave", text("foot-leave")))

    @on(AnswerEditor.Submitted)
    async def _to(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        if self.written is not None:  # Enter came twice, and it has been written since.
            return
        try:
            self.written = write(self.export_file, event.text)
        except ReciprocityError as error:
            self.query_one("#note", LiteralText).set_text(describe(error))
            return
        await self.recompose()

    def action_back(self) -> None:
        """Go back to where the file was asked for."""
        self.dismiss(self.written)
