"""The shared reflection, and what stays of it."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from reciprocity_tui.messages import text
from reciprocity_tui.play.evening.evening import ENDED_HERE
from reciprocity_tui.play.reflection.reflection import build_reflection
from reciprocity_tui.play.rules.reflect import marked_so_far
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.reflection_view import ReflectionView
from reciprocity_tui.tui.widgets.scroll_page import ScrollPage
from reciprocity_tui.tui.widgets.scrolls_to_cursor import ScrollsToCursor


class ReflectPane(ScrollsToCursor, Pane, can_focus=True):
    """Enter keeps it. Arrows reach a line, Space lets it go; where lines stay only when asked for, Space keeps it."""

    available_actions = ()

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("up", "move(-1)"),
        bind("down", "move(1)"),
        bind("mark", "let_go"),
        bind("page-up", "page(-1)"),
        bind("page-down", "page(1)"),
    ]

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.shown = build_reflection(ask.evening)
        self.keeps_only_chosen = ask.scene.intensity == "deep"
        """Whether lines stay only where that is asked for."""
        self.main_label = text("main-done" if self.keeps_only_chosen else "main-keep-this")

    def disable_saving(self) -> None:
        """Enter goes on, then."""
        super().disable_saving()
        self.main_label = text("main-go-on")
        self.shown = build_reflection(self.ask.evening, keeps=False)

    def question(self) -> Iterable[Widget]:
        """Yield a note if there is nothing, and always what can be done here."""
        if self.shown.empty:
            early = ENDED_HERE in self.ask.evening.slots
            yield LiteralText(self.shown.describe_empty(ended_early=early), classes="quiet")
        yield LiteralText(self._what_can_be_done(), classes="quiet")

    def _what_can_be_done(self) -> str:
        if not self.keeps:
            return text("reflection-not-kept")
        lines = "unless-kept" if self.keeps_only_chosen else "kept"
        if self.ask.seat is None:
            return text("pane-reflection-both", lines=lines)
        return text("pane-reflection-one", lines=lines, name=name_of(self.ask, self.ask.seat))

    def answer(self) -> Iterable[Widget]:
        """Yield the reflection."""
        with ScrollPage(can_focus=False):
            yield ReflectionView(
                self.shown,
                self.ask.evening.people,
                turn=self.ask.seat,
                keeps_only_chosen=self.keeps_only_chosen,
            )

    def on_mount(self) -> None:
        """Restore earlier marks. Deep evenings forget unless asked to keep."""
        view, gone = self.query_one(ReflectionView), marked_so_far(self.ask)
        if gone is not None:
            self.call_after_refresh(view.set_dropped, gone)
        elif self.keeps_only_chosen:
            self.call_after_refresh(view.drop_all)

    def action_move(self, by: int) -> None:
        """Move to another line; past the last one, to what is below it and stays."""
        if not self.query_one(ReflectionView).move(by):
            self.action_page(by)

    def action_page(self, by: int) -> None:
        """Look further without going to a line."""
        page = self.query_one(ScrollPage)
        page.scroll_relative(y=by * max(1, page.size.height - 1), animate=False)

    def action_let_go(self) -> None:
        """Let the line go, or take it back."""
        self.query_one(ReflectionView).toggle()
        self.notify_draft()

    def scroll_cursor_into_view(self) -> None:
        """Return the row that may be let go of. The window may change while rows are mounted or removed."""
        for view in self.query(ReflectionView):
            view.scroll_cursor_into_view()

    def replies(self) -> Sequence[Data]:
        """Return the lines let go of."""
        return [{"let_go": self.query_one(ReflectionView).dropped_keys()}]


PANE = ReflectPane
