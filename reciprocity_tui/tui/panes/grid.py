"""A column or a number for each of several rows."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.play.rules.grid import RULE
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.cursor_list import CursorList
from reciprocity_tui.tui.widgets.grid_list import TEN, CellOptions, GridList


class GridPane(Pane):
    """Nothing is given at first, and a row may stay open."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.offered = _offer(ask)

    def instructions(self) -> str:
        """Return the keys that fill a row."""
        return text("pane-grid-keys-ten" if TEN in self.offered.values else "pane-grid-keys")

    def answer(self) -> Iterable[Widget]:
        """Yield the rows."""
        given = {name: value for name, value in self.ask.draft.items() if isinstance(value, str | int)}
        yield GridList(RULE.rows(self.ask.scene), self.offered, given)

    def replies(self) -> Sequence[Data]:
        """Return what the rows have so far."""
        return [self.query_one(GridList).given]

    @on(CursorList.Changed)
    def _moved(self, event: CursorList.Changed) -> None:
        event.stop()
        self.notify_draft()

    @on(CursorList.Finished)
    def _done(self, event: CursorList.Finished) -> None:
        event.stop()
        self.finish()


def _offer(ask: Ask) -> CellOptions:
    """Return the columns, or the numbers of the scale."""
    scale, columns = RULE.step(ask.scene).scale, RULE.columns(ask.scene)
    if scale is None:
        return CellOptions(tuple(name for name, _ in columns), tuple(text for _, text in columns))
    numbers = range(scale.min, scale.max + 1)
    return CellOptions(
        values=tuple(numbers),
        texts=tuple(map(str, numbers)),
        first=scale.min,
        ends=f"{scale.min} {scale.low}   {scale.max} {scale.high}",
        start=(scale.points - 1) // 2,
    )


PANE = GridPane
