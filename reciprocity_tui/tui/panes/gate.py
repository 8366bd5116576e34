"""Ready, or another time?"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from reciprocity_tui.play.scenes.slots import SEATS, Data, Seat
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.keys.binding import bind
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.words import GATE_ENDS, GATE_LANDS, GATE_NO_PASS, HONEST_GATE

READY, LATER, OPEN = "ready", "later", "open"


class GatePane(Pane):
    """In secret each chooses in their own turn; aloud ← and → each say yes."""

    BINDINGS: ClassVar[list[BindingType]] = [bind("left", "yes(0)"), bind("right", "yes(1)")]

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.ready_seats: set[Seat] = set()
        self.no_pass = GATE_NO_PASS.format(later=f'"{self.later}"')

    def answer(self) -> Iterable[Widget]:
        """Two choices, and before them a place to be that decides nothing: Enter out of habit says neither."""
        if self.ask.seat is None:
            left, right = (name_of(self.ask, seat) for seat in SEATS)
            yield LiteralText(f"← {left} is ready   {right} is ready →", classes="quiet")
            yield Choices([(OPEN, "Still talking"), (LATER, self.later)])
        else:
            yield LiteralText(HONEST_GATE, classes="quiet")
            yield Choices([(OPEN, "Still thinking"), (READY, "Ready"), (LATER, self.later)])

    @property
    def later(self) -> str:
        """What it leads to when it stays closed."""
        return GATE_LANDS if self.ask.is_later_gate else GATE_ENDS

    def action_yes(self, seat: Seat) -> None:
        """Aloud: this person is ready."""
        if self.ask.seat is not None:
            return
        self.ready_seats.add(seat)
        if len(self.ready_seats) == len(SEATS):
            self.post_message(self.Answered([{"ready": True}]))
        else:
            self.set_note(f"{name_of(self.ask, seat)} is ready.")

    def finish(self) -> None:
        """Enter alone neither opens nor closes anything by accident."""
        choices = self.query_one(Choices)
        if choices.selection != (OPEN,):
            super().finish()
        elif choices.cursor_hidden:
            choices.scroll_into_view()
        elif self.ask.seat is None:
            self.set_note(f"← and → each say yes. {self.later} is fine as well.")
        else:
            self.set_note(f"Ready, or {self.later.lower()}? Either is fine.")

    def replies(self) -> Sequence[Data]:
        """What the cursor is on; a draft of it is nobody's business."""
        return [{"ready": self.query_one(Choices).selection == (READY,)}]

    def notify_draft(self) -> None:
        """Nothing of a gate is kept before it is decided."""


PANE = GatePane
