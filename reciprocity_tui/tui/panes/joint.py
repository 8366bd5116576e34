"""One text of both."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from reciprocity_tui.game.consent import NO_CONSENT
from reciprocity_tui.messages import text
from reciprocity_tui.play.rules.joint import AGREED, RULE
from reciprocity_tui.play.scenes.slots import SEATS, Data, Seat
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText


class JointPane(Pane):
    """Write it in the open; then each says yes with their own key, and Enter goes back to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("left", "yes(0)"),
        bind("right", "yes(1)"),
        bind("change", "finish"),
    ]

    DEFAULT_CSS = """
    JointPane .written { padding: 0 1; border-left: outer $line; }
    """

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.asks_both = ask.address.part == AGREED
        self.can_focus = self.asks_both
        if self.asks_both:
            self.main_label = text("joint-change")
        self.consent = NO_CONSENT

    def question(self) -> Iterable[Widget]:
        """Yield the prompt; beginnings only while it is written."""
        if self.asks_both:
            yield LiteralText(self.ask.prompt, classes="quiet")
        else:
            yield from super().question()

    def answer(self) -> Iterable[Widget]:
        """Yield an editor; or what is written, and how each says yes to it."""
        left, right = (name_of(self.ask, seat) for seat in SEATS)
        if not self.asks_both:
            yield LiteralText(text("pane-joint-aloud"), classes="quiet")
            yield AnswerEditor(str(self.ask.draft.get("text", "")), limit=RULE.step(self.ask.scene).max_chars)
            return
        yield LiteralText(RULE.draft(self.ask.scene, self.ask.evening.slots), classes="prompt written")
        yield LiteralText(text("pane-joint-yes", left_name=left, right_name=right), classes="quiet")
        yield LiteralText(text("pane-joint-back"), classes="quiet")

    def action_yes(self, seat: Seat) -> None:
        """Note that the person at `seat` says yes."""
        if not self.asks_both:
            return
        self.consent = self.consent.given(seat)
        if self.consent.is_complete:
            self.post_message(self.Answered([{"agreed": True}]))
        else:
            self.set_note(text("says-yes", name=name_of(self.ask, seat)))

    def action_finish(self) -> None:
        """Change it, like Enter."""
        if self.asks_both:
            self.finish()

    def replies(self) -> Sequence[Data]:
        """Return the text; or that it is to be changed."""
        return [{"agreed": False}] if self.asks_both else [{"text": self.query_one(AnswerEditor).text}]


PANE = JointPane
