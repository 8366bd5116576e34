"""The first start: the notice, two names, and nothing else."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reciprocity_tui.errors import AnswerRejected, ReciprocityError
from reciprocity_tui.game.game import Game
from reciprocity_tui.messages import describe, text
from reciprocity_tui.people import MARKS, NAME_LIMIT, parse_name
from reciprocity_tui.tui.base_screen import BaseScreen
from reciprocity_tui.tui.keys.actions import WELCOME
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage


class WelcomeScreen(BaseScreen[bool]):
    """Dismisses with True when the players have given their names, with False for "just looking"."""

    place = WELCOME

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("just-look", "look"),
        bind("page-down", "page(1)"),
        bind("page-up", "page(-1)"),
    ]

    DEFAULT_CSS = """
    WelcomeScreen #welcome { width: 100%; max-width: 72; height: 1fr; padding: 1 2 0 2; }
    WelcomeScreen.-low #welcome { padding: 0 1; }
    WelcomeScreen #name { width: 100%; text-align: center; color: $primary; text-style: bold; margin: 0 0 1 0; }
    WelcomeScreen.-low #name { margin: 0; }
    WelcomeScreen VerticalScroll { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; }
    WelcomeScreen.-low VerticalScroll { height: 1fr; }
    WelcomeScreen .ask { margin: 1 0 0 0; text-style: bold; }
    WelcomeScreen.-low .ask { margin: 0; }
    WelcomeScreen AnswerEditor { border: none; padding: 0 1; min-height: 1; max-height: 2; height: 1; }
    WelcomeScreen AnswerEditor:focus { border: none; background: $boost; }
    WelcomeScreen #note { display: none; color: $warning; }
    WelcomeScreen #rest { height: auto; }
    """

    def __init__(self, game: Game) -> None:
        super().__init__()
        self.game = game

    def body(self) -> Iterable[Widget]:
        """Yield the notice above, the two names below."""
        yield Vertical(
            LiteralText(text("title"), id="name"),
            ScrollPage(LiteralText(text("notice")), can_focus=False),
            Vertical(
                LiteralText(f"{MARKS[0]} {text('ask-left-name')}", classes="ask left"),
                AnswerEditor(limit=NAME_LIMIT),
                LiteralText(f"{MARKS[1]} {text('ask-right-name')}", classes="ask right"),
                AnswerEditor(limit=NAME_LIMIT),
                LiteralText("", id="note"),
                id="rest",
            ),
            id="welcome",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the key for just looking, which leaves no trace, and two more."""
        return (
            ("just-look", text("foot-just-look")),
            ("help", text("foot-help")),
            ("leave", text("foot-leave")),
        )

    def on_mount(self) -> None:
        """Begin with the left name."""
        self._editors()[0].focus()

    def on_resize(self) -> None:
        """Show how to read on where the notice does not fit."""
        self.call_after_refresh(self._hint)

    def _hint(self) -> None:
        """Show how to read the rest of the notice, unless another note is shown."""
        if not self.query("#note"):
            return  # Two who look around only may be gone by now.
        note = str(self.query_one("#note", LiteralText).content)
        if note in ("", text("read-on")):
            self.note(text("read-on") if self.query_one(ScrollPage).max_scroll_y > 0 else "")

    def _editors(self) -> list[AnswerEditor]:
        return list(self.query(AnswerEditor).results(AnswerEditor))

    def action_page(self, by: int) -> None:
        """Scroll the notice by a page."""
        notice = self.query_one(ScrollPage)
        notice.scroll_relative(y=by * max(1, notice.size.height - 1), animate=False)

    def action_look(self) -> None:
        """Go on without keeping anything."""
        self.dismiss(False)

    def note(self, sentence: str) -> None:
        """Show a sentence under the names."""
        note = self.query_one("#note", LiteralText)
        note.update(sentence)
        note.display = bool(sentence)

    @on(AnswerEditor.Submitted)
    def _named(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        left, right = self._editors()
        try:
            first = parse_name(left.text)
        except AnswerRejected as error:
            self.note(describe(error))
            left.focus()
            return
        self.note("")
        self.call_after_refresh(self._hint)
        if event.editor is left:
            self.set_focus(right)
            return
        try:
            parse_name(right.text, taken=first)
            self.game.seat(left.text, right.text)
        except ReciprocityError as error:
            self.note(describe(error))
            return
        self.dismiss(True)
