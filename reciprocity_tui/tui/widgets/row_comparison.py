"""Two voices row by row: what a row is about, and beside it what each said."""

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from reciprocity_tui.message import Text
from reciprocity_tui.messages import shown
from reciprocity_tui.play.scenes.slots import SEATS, Person
from reciprocity_tui.play.session.beats import RevealedRow
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE, tag


class RowComparison(Vertical):
    """The names once, then one line per row; in a narrow window the topic of a row is above both answers."""

    DEFAULT_CSS = """
    RowComparison { height: auto; width: 100%; }
    RowComparison Horizontal { height: auto; width: 100%; }
    RowComparison .about { width: 2fr; padding: 0 1; }
    RowComparison .voices { width: 3fr; }
    RowComparison .voices LiteralText { width: 1fr; padding: 0 1; }
    """

    def __init__(self, people: tuple[Person, Person], rows: Sequence[RevealedRow]) -> None:
        super().__init__()
        self.people, self.rows = people, tuple(rows)

    def compose(self) -> ComposeResult:
        """Left is always left."""
        names = (LiteralText(tag(self.people, seat), classes=f"{SIDE[seat]} strong") for seat in SEATS)
        yield from self._line("", *names)
        left, right = (person.mark for person in self.people)
        for row in self.rows:
            voices = LiteralText(f"{left} {shown(row.left)}"), LiteralText(f"{right} {shown(row.right)}")
            yield from self._line(row.about, *voices)

    def _line(self, about: Text, *voices: Widget) -> Iterable[Widget]:
        yield Horizontal(
            LiteralText(about, classes="about quiet"), Horizontal(*voices, classes="voices"), classes="line"
        )
