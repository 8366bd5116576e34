"""The rows of Tonight as a widget."""

from collections.abc import Callable, Mapping

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from reciprocity_tui.game.tonight import TonightView
from reciprocity_tui.tui.tonight_rows import ROOMY_ROWS, Part, Row, TonightRows, draw_tonight

STYLES: Mapping[Part, str] = {
    Part.NAME: "bold $primary",
    Part.LEFT: "bold $left",
    Part.RIGHT: "bold $right",
    Part.TITLE: "bold",
    Part.REASON: "$quiet",
    Part.HINT: "$quiet",
}
"""Styles of the parts that are not plain."""


class TonightText(Widget):
    """Shows those rows of `view` that `choose` returns."""

    DEFAULT_CSS = "TonightText { width: 100%; height: auto; }"

    view: reactive[TonightView | None] = reactive(None, layout=True)

    def __init__(self, view: TonightView, choose: Callable[[TonightRows], list[Row]]) -> None:
        super().__init__()
        self.set_reactive(TonightText.view, view)
        self._choose = choose

    def render(self) -> Content:
        """Return the rows, each piece in its own style."""
        rows = self._rows(self.content_size.width, self.screen.size)
        return Content("\n").join(
            Content.assemble(*((piece.text, STYLES.get(piece.part, "")) for piece in row)) for row in rows
        )

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width, viewport))

    def _rows(self, width: int, window: Size) -> list[Row]:
        if self.view is None or width <= 0:
            return []
        roomy = window.height >= ROOMY_ROWS
        return self._choose(draw_tonight(self.view, width, roomy=roomy, measure=cell_len))
