"""Some of a list, in order."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.widget import Widget

from reciprocity_tui.play.rules.rank import RULE
from reciprocity_tui.play.slots import Data
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.ranking import Ranking
from reciprocity_tui.tui.widgets.rows import Rows
from reciprocity_tui.tui.widgets.words import Words


class RankPane(Pane):
    """A list with the cursor; what has a place shows it."""

    def answer(self) -> Iterable[Widget]:
        """How it goes, then the options."""
        order = self.ask.draft.get("order", ())
        given = [str(each) for each in order] if isinstance(order, list | tuple) else []
        places = RULE.places(self.ask.scene)
        told = "One place. Space gives it" if places == 1 else f"{places} places. Space gives the next"
        yield Words(f"{told}, or takes one away.", classes="quiet")
        yield Ranking(RULE.offered(self.ask.scene), given, places)

    def replies(self) -> Sequence[Data]:
        """The order so far."""
        return [{"order": list(self.query_one(Ranking).order)}]

    @on(Rows.Changed)
    def _moved(self, event: Rows.Changed) -> None:
        event.stop()
        self.say("")
        self.drafted()

    @on(Ranking.Full)
    def _full(self, event: Ranking.Full) -> None:
        event.stop()
        self.say("Every place is taken. Space takes one away.")

    @on(Rows.Finished)
    def _done(self, event: Rows.Finished) -> None:
        event.stop()
        self.finish()


PANE = RankPane
