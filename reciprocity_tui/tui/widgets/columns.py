"""Two voices: side by side by name, one below the other when the window is narrow."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from reciprocity_tui.play.slots import SEATS, Person
from reciprocity_tui.tui.widgets.person_line import SIDE, tag
from reciprocity_tui.tui.widgets.words import Words


class Columns(Horizontal):
    """Left is always left. An answer that is None leaves its side empty. under -- what stands below each."""

    DEFAULT_CSS = """
    Columns { height: auto; width: 100%; }
    Columns Vertical { width: 1fr; height: auto; padding: 0 1; }
    """

    def __init__(
        self,
        people: tuple[Person, Person],
        answers: tuple[str | None, str | None],
        *,
        named: bool = True,
        under: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__()
        self.people, self.answers, self.named, self.under = people, answers, named, under

    def compose(self) -> ComposeResult:
        """A column a person."""
        for seat in SEATS:
            with Vertical():
                yield from self._side(seat)

    def _side(self, seat: int) -> Iterable[Widget]:
        answer = self.answers[seat]
        if answer is None:
            return
        if self.named:
            yield Words(tag(self.people, seat), classes=f"{SIDE[seat]} strong")
        yield Words(answer)
        if self.under[seat]:
            yield Words(self.under[seat], classes="quiet")
