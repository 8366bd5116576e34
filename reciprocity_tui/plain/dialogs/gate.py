"""Ready, or another time?"""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.gate import Gate
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, name_of, with_hidden_note
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.words import GATE_ENDS, GATE_LANDS, GATE_NO_PASS, HONEST_GATE

READY = ("1", "ready", "yes", "y")
LATER = ("2", "another time", "no", "n")


class GateDialog(Dialog[Gate]):
    """In secret each answers in their own turn; aloud one after the other, and both are asked."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The text, with our commands for the keys it names; in secret, what the program can and cannot hide."""
        console.print(ask.prompt)
        if ask.seat is not None:
            console.print(HONEST_GATE)

    def no_pass(self, ask: Ask) -> str:
        """Return what says no instead."""
        return GATE_NO_PASS.format(later="2")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Ready only when everybody who is asked here is."""
        seats = SEATS if ask.seat is None else (ask.seat,)
        later = _later(ask).lower()
        answers = [_ready(console, name_of(ask, seat), later, private=ask.private) for seat in seats]
        return [{"ready": all(answers)}]


def _later(ask: Ask) -> str:
    return GATE_LANDS if ask.is_later_gate else GATE_ENDS


def _ready(console: Console, name: str, later: str, *, private: bool) -> bool:
    question = with_hidden_note(f"{name}, 1 ready or 2 {later}.", console, private=private)
    typed = console.prompt("ready", question, hidden=private).casefold()
    if typed not in (*READY, later, *LATER):
        raise AnswerRejected(f"1 means ready, 2 means {later}.", "Both are fine.")
    return typed in READY


DIALOG = GateDialog()
