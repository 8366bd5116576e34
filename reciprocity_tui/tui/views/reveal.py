"""Both answers: side by side by name, one below the other when narrow."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget

from reciprocity_tui.play.beats import Beat, Reveal, Said
from reciprocity_tui.play.slots import SEATS, Person
from reciprocity_tui.tui.views.view import View, Ways
from reciprocity_tui.tui.widgets.by_row import ByRow
from reciprocity_tui.tui.widgets.columns import Columns
from reciprocity_tui.tui.widgets.words import Words


class RevealView(View):
    """Light ones close with one Enter, others when both names have been marked read. Never by a clock."""

    DEFAULT_CSS = """
    RevealView { height: 1fr; }
    RevealView VerticalScroll { height: 1fr; }
    RevealView .prompt { margin: 1 0; }
    RevealView .foot { height: auto; text-align: center; width: 100%; }
    RevealView .shared { text-align: center; width: 100%; margin: 1 0 0 0; color: $primary; }
    """

    def __init__(self, people: tuple[Person, Person], ways: Ways, reveal: Reveal) -> None:
        super().__init__(people, ways)
        self.reveal = reveal

    def compose(self) -> ComposeResult:
        """A prompt, then what each said to it."""
        with VerticalScroll():
            for said in self.reveal.said:
                yield from self._one(said)
        yield Words(self._foot(), classes="foot quiet")

    def goes_on_with(self, beat: Beat) -> bool:
        """If `beat` is the same reveal with fewer who have yet to read it, say who that is; else return False.

        What one of them reads stays where it is when the other one is done, and no key is lost over it.
        """
        if not isinstance(beat, Reveal) or beat.said != self.reveal.said:
            return False
        self.reveal = beat
        self.query_one(".foot", Words).say(self._foot())
        return True

    def _one(self, said: Said) -> Iterable[Widget]:
        yield Words(" / ".join(dict.fromkeys(said.prompts)), classes="prompt strong")
        if said.rows:
            yield ByRow(self.people, said.rows)
        else:
            yield Columns(self.people, said.answers, under=said.under)
        if said.alike:
            yield Words(said.alike, classes="shared")

    def _foot(self) -> str:
        if None in self.reveal.unread:
            return "Enter goes on."
        waiting = [self.arrows[seat] for seat in SEATS if seat in self.reveal.unread]
        return f"When it is read: {'   '.join(waiting)}"
