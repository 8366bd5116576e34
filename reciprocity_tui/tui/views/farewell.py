"""Views of the close of an evening: what stays, the line for next time, good-bye."""

from textual.app import ComposeResult
from textual.containers import Vertical

from reciprocity_tui.game.game import LINE_LIMIT
from reciprocity_tui.messages import text
from reciprocity_tui.play.reflection.reflection import Reflection
from reciprocity_tui.play.scenes.slots import Person, Seat, other_seat
from reciprocity_tui.tui.views.view import View, ViewActions
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import PersonLine
from reciprocity_tui.tui.widgets.reflection_view import ReflectionView
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class CenteredView(View):
    """A few calm lines in the middle, one of them emphasized: the first unless `strong` gives another."""

    DEFAULT_CSS = """
    CenteredView { align: center middle; height: 1fr; }
    CenteredView > Vertical {
        height: auto; max-height: 100%; width: 100%; max-width: 60;
        overflow-y: auto; scrollbar-size-vertical: 1;
    }
    CenteredView LiteralText { width: 100%; text-align: center; }
    CenteredView .strong { margin: 0 0 1 0; }
    """

    def __init__(
        self, people: tuple[Person, Person], ways: ViewActions, *lines: str, strong: int = 0
    ) -> None:
        super().__init__(people, ways)
        self.lines, self.strong = lines, strong

    def compose(self) -> ComposeResult:
        """Show line by line."""
        with Vertical():
            for index, line in enumerate(self.lines):
                yield LiteralText(line, classes="strong" if index == self.strong else "quiet")


class KeptView(View):
    """After medium and deep evenings: only what stays is shown."""

    def __init__(self, people: tuple[Person, Person], ways: ViewActions, reflection: Reflection) -> None:
        super().__init__(people, ways)
        self.reflection = reflection

    def compose(self) -> ComposeResult:
        """Show the reflection once more."""
        yield LiteralText(text("closing-what-stays"), classes="strong")
        with ScrollPage():
            yield ReflectionView(self.reflection, self.people)


class LineView(View):
    """A sealed line for the other to find next time."""

    def __init__(self, people: tuple[Person, Person], ways: ViewActions, seat: Seat, draft: str) -> None:
        super().__init__(people, ways)
        self.seat, self.draft = seat, draft

    def compose(self) -> ComposeResult:
        """Show an editor for one line, hidden until the next evening."""
        yield PersonLine(self.people, self.seat)
        reader = self.name_of(other_seat(self.seat))
        yield LiteralText(text("closing-write-line", name=reader), classes="prompt")
        yield LiteralText(text("closing-line-hidden"), classes="quiet")
        yield AnswerEditor(self.draft, limit=LINE_LIMIT)

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self.query_one(AnswerEditor).text
