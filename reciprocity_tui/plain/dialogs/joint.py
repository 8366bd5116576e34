"""One text of both."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.joint import Joint
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, has_draft, name_of
from reciprocity_tui.play.rules.joint import AGREED, RULE
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.play.session.beats import Ask

YES = ("1", "yes", "y")
CHANGE = ("2", "change", "no", "n")


class JointDialog(Dialog[Joint]):
    """A line that either types; then one after the other says yes, or that it is to be changed."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the prompt; or what is written."""
        if ask.address.part == AGREED:
            console.print(text("plain-both-see"))
            console.print(RULE.draft(ask.scene, ask.evening.slots), 2)
            return
        super().introduce(ask, console)
        console.print(text("plain-joint-aloud"))

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Return the text; or whether both say yes. One who wants it changed is enough."""
        if ask.address.part == AGREED:
            return [{"agreed": all(_says_yes(console, name_of(ask, seat)) for seat in SEATS)}]
        left, right = ask.evening.names
        if has_draft(ask):
            console.print(text("plain-so-far", text=str(ask.draft.get("text", ""))))
        question = text("plain-joint-text", left=left, right=right, limit=self.step(ask).max_chars)
        typed = ask_line(ask, console, "line", question)
        return [ask.draft if typed is None else {"text": typed}]


def _says_yes(console: Console, name: str) -> bool:
    typed = console.prompt("choice", text("plain-joint-yes", name=name)).casefold()
    if typed not in (*YES, *CHANGE):
        raise AnswerRejected(Message("plain-joint-expected"))
    return typed in YES


DIALOG = JointDialog()
