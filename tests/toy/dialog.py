"""How knocking is asked in lines."""

from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of
from reciprocity_tui.play.session.beats import Ask
from tests.toy.model import Knock


class KnockDialog(Dialog[Knock]):
    """A number, or the knocks themselves, one letter each."""

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """How often."""
        typed = ask_line(ask, console, "number", f"{name_of(ask, ask.seat)}, how many knocks?")
        if typed is None:
            return [ask.draft]
        return [{"knocks": int(typed) if typed.isascii() and typed.isdigit() else len(typed)}]


DIALOG = KnockDialog()
