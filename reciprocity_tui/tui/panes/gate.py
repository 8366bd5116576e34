"""Ask whether both are ready, or would rather do it another time."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from reciprocity_tui.game.consent import NO_CONSENT
from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.slots import SEATS, Data, Seat
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText

READY, LATER, OPEN = "ready", "later", "open"


class GatePane(Pane):
    """In secret each chooses in their own turn; aloud each says yes with their own key."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("left", "yes(0)"), bind("right", "yes(1)")]

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.consent = NO_CONSENT
        self.no_pass = text("pane-gate-no-pass", later=self.later)

    def answer(self) -> Iterable[Widget]:
        """Yield two choices, after one that decides nothing: Enter out of habit says neither."""
        if self.ask.seat is None:
            left, right = (name_of(self.ask, seat) for seat in SEATS)
            yield LiteralText(text("pane-gate-ready-keys", left_name=left, right_name=right), classes="quiet")
            yield Choices([(OPEN, text("pane-gate-still-talking")), (LATER, self.later)])
        else:
            yield LiteralText(text("gate-honest"), classes="quiet")
            yield Choices(
                [
                    (OPEN, text("pane-gate-still-thinking")),
                    (READY, text("pane-gate-ready")),
                    (LATER, self.later),
                ]
            )

    @property
    def later(self) -> str:
        """Return what happens when it stays closed."""
        return text("gate-later", gate=self._which)

    @property
    def _which(self) -> str:
        return "later" if self.ask.is_later_gate else "first"

    def action_yes(self, seat: Seat) -> None:
        """Note that the person at `seat` says aloud that they are ready."""
        if self.ask.seat is not None:
            return
        self.consent = self.consent.given(seat)
        if self.consent.is_complete:
            self.post_message(self.Answered([{"ready": True}]))
        else:
            self.set_note(text("pane-gate-is-ready", name=name_of(self.ask, seat)))

    def finish(self) -> None:
        """Hand in the choice; Enter alone neither opens nor closes anything by accident."""
        choices = self.query_one(Choices)
        if choices.selection != (OPEN,):
            super().finish()
        elif choices.cursor_hidden:
            choices.scroll_into_view()
        elif self.ask.seat is None:
            self.set_note(text("pane-gate-keys", gate=self._which))
        else:
            self.set_note(text("pane-gate-either", gate=self._which))

    def replies(self) -> Sequence[Data]:
        """Return the choice under the cursor."""
        return [{"ready": self.query_one(Choices).selection == (READY,)}]

    def notify_draft(self) -> None:
        """Keep nothing before it is decided."""


PANE = GatePane
