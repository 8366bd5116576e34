"""Some of a list, in order."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.widget import Widget

from reciprocity_tui.play.rules.rank import RULE
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.cursor_list import CursorList
from reciprocity_tui.tui.widgets.ranking import Ranking


class RankPane(Pane):
    """A list with the cursor; what has a place shows it."""

    def instructions(self) -> str:
        """How many places there are, and how one is given."""
        places = RULE.place_count(self.ask.scene)
        places_text = "One place. Space gives it" if places == 1 else f"{places} places. Space gives the next"
        return f"{places_text}, or takes one away."

    def answer(self) -> Iterable[Widget]:
        """The options."""
        order = self.ask.draft.get("order", ())
        given = [str(name) for name in order] if isinstance(order, list | tuple) else []
        yield Ranking(RULE.options(self.ask.scene), given, RULE.place_count(self.ask.scene))

    def replies(self) -> Sequence[Data]:
        """The order so far."""
        return [{"order": list(self.query_one(Ranking).order)}]

    @on(CursorList.Changed)
    def _moved(self, event: CursorList.Changed) -> None:
        event.stop()
        self.set_note("")
        self.notify_draft()

    @on(Ranking.Full)
    def _full(self, event: Ranking.Full) -> None:
        event.stop()
        self.set_note("Every place is taken. Space takes one away.")

    @on(CursorList.Finished)
    def _done(self, event: CursorList.Finished) -> None:
        event.stop()
        self.finish()


PANE = RankPane
