"""Both answers, side by side by name; one below the other in a narrow window."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.widget import Widget

from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.scenes.slots import SEATS, Person
from reciprocity_tui.play.session.beats import Answer, Beat, Reveal, RevealedStep
from reciprocity_tui.tui.views.view import View, ViewActions
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.row_comparison import RowComparison
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage
from reciprocity_tui.tui.widgets.side_by_side import SideBySide


class RevealView(View):
    """Show both answers. A light reveal closes with Enter, any other once both players have marked it read."""

    DEFAULT_CSS = """
    RevealView { height: 1fr; }
    RevealView VerticalScroll { height: 1fr; }
    RevealView .prompt { margin: 1 0; }
    RevealView .foot { height: auto; text-align: center; width: 100%; }
    RevealView .shared { text-align: center; width: 100%; margin: 1 0 0 0; color: $primary; }
    """

    def __init__(self, people: tuple[Person, Person], ways: ViewActions, reveal: Reveal) -> None:
        super().__init__(people, ways)
        self.reveal = reveal

    def compose(self) -> ComposeResult:
        """Yield each prompt, then the answers to it."""
        with ScrollPage():
            for answers in self.reveal.steps:
                yield from self._answers_to(answers)
        yield LiteralText(self._foot(), classes="foot quiet")

    def update_unread(self, beat: Beat) -> bool:
        """Update who has yet to read it, if `beat` is the same reveal; else return False.

        The scroll position stays where it is when one of the players is done, and no key is lost.
        """
        if not isinstance(beat, Reveal) or beat.steps != self.reveal.steps:
            return False
        self.reveal = beat
        self.query_one(".foot", LiteralText).set_text(self._foot())
        return True

    def _answers_to(self, answers: RevealedStep) -> Iterable[Widget]:
        yield LiteralText(" / ".join(dict.fromkeys(answers.prompts)), classes="prompt strong")
        if answers.rows:
            yield RowComparison(self.people, answers.rows)
        else:
            yield SideBySide(self.people, _joined(answers.answers), under=answers.captions)
        if answers.same_answer:
            yield LiteralText(answers.same_answer, classes="shared")

    def _foot(self) -> str:
        if None in self.reveal.unread:
            return text("read-on-main")
        waiting = [self.arrows[seat] for seat in SEATS if seat in self.reveal.unread]
        return text("read-when-done", keys="   ".join(waiting))


def _joined(answers: tuple[Answer | None, Answer | None]) -> tuple[str | None, str | None]:
    """Return what each said, one line below the other."""
    left, right = (None if lines is None else "\n".join(map(shown, lines)) for lines in answers)
    return left, right
