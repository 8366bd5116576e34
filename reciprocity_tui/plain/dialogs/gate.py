"""Ask whether both are ready, or would rather do it another time."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.gate import Gate
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, name_of, with_hidden_note
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.play.session.beats import Ask

READY = ("1", "ready", "yes", "y")
LATER = ("2", "another time", "no", "n")


class GateDialog(Dialog[Gate]):
    """In secret each answers in their own turn; aloud one after the other, and both are asked."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the text; in secret, what the program can and cannot hide as well."""
        console.print(ask.prompt)
        if ask.seat is not None:
            console.print(text("gate-honest"))

    def no_pass(self, ask: Ask) -> str:
        """Return what says no instead."""
        return text("plain-gate-no-pass")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Return whether everybody who answers here is ready."""
        seats = SEATS if ask.seat is None else (ask.seat,)
        gate = "later" if ask.is_later_gate else "first"
        answers = [_ready(console, name_of(ask, seat), gate, private=ask.private) for seat in seats]
        return [{"ready": all(answers)}]


def _ready(console: Console, name: str, gate: str, *, private: bool) -> bool:
    question = with_hidden_note(text("plain-gate", name=name, gate=gate), console, private=private)
    typed = console.prompt("ready", question, hidden=private).casefold()
    if typed not in (*READY, text("gate-later", gate=gate).casefold(), *LATER):
        raise AnswerRejected(Message("plain-gate-expected", gate=gate))
    return typed in READY


DIALOG = GateDialog()
