"""One text of both."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.joint import Joint
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, has_draft, name_of
from reciprocity_tui.plain.messages import BOTH_SEE
from reciprocity_tui.play.rules.joint import AGREED, RULE
from reciprocity_tui.play.scenes.slots import SEATS
from reciprocity_tui.play.session.beats import Ask

YES = ("1", "yes", "y")
CHANGE = ("2", "change", "no", "n")


class JointDialog(Dialog[Joint]):
    """A line that either types; then one after the other says yes, or that it is to be changed."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt; or what stands there."""
        if ask.address.part == AGREED:
            console.print(BOTH_SEE)
            console.print(RULE.draft(ask.scene, ask.evening.slots), 2)
            return
        super().introduce(ask, console)
        console.print("Find it together, aloud. Either of you types.")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """The text; or whether both say yes. One who wants it changed is enough."""
        if ask.address.part == AGREED:
            return [{"agreed": all(_says_yes(console, name_of(ask, seat)) for seat in SEATS)}]
        left, right = ask.evening.names
        if has_draft(ask):
            console.print(f"So far: {ask.draft.get('text', '')}")
        question = f"{left} and {right}, up to {self.step(ask).max_chars} characters."
        typed = ask_line(ask, console, "line", question)
        return [ask.draft if typed is None else {"text": typed}]


def _says_yes(console: Console, name: str) -> bool:
    typed = console.prompt("choice", f"{name}, 1 yes or 2 change it.").casefold()
    if typed not in (*YES, *CHANGE):
        raise AnswerRejected("1 means yes, 2 goes back to the words.", "Both are fine.")
    return typed in YES


DIALOG = JointDialog()
