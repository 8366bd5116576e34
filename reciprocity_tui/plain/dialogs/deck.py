"""Prompts of a set, one after the other: one answers, then the other."""

from reciprocity_tui.exercise.kinds.deck import Deck
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, name_of
from reciprocity_tui.play.rules.deck import ENOUGH, RULE, DrawnPrompt
from reciprocity_tui.play.session.beats import Ask


class DeckDialog(Dialog[Deck]):
    """Enter is for "answered"; a word ends the set. Nothing is timed."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the set when it begins, then the prompt."""
        drawn = _drawn(ask)
        step = self.step(ask)
        if drawn.is_first and ask.seat == drawn.seats[0]:
            console.print(step.sets[drawn.set].title)
            console.print(text("plain-deck-minutes", minutes=step.minutes))
        super().introduce(ask, console)
        if drawn.is_last:
            console.print(text("deck-last-of-set"))

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Return nothing, or that the set ends."""
        name = name_of(ask, ask.seat)
        if _drawn(ask).is_last:
            console.prompt("enter", text("plain-deck-answers", name=name))
            return [{}]
        typed = console.prompt("said", text("plain-deck-answers-or-ends", name=name, word=ENOUGH))
        return [{ENOUGH: True} if typed.casefold() == ENOUGH else {}]


def _drawn(ask: Ask) -> DrawnPrompt:
    return RULE.drawn_prompt(ask.scene, ask.evening.slots, ask.address.repeat)


DIALOG = DeckDialog()
