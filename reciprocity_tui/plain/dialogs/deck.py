"""Prompts of a set, one after the other: one answers, then the other."""

from reciprocity_tui import words
from reciprocity_tui.exercise.kinds.deck import Deck
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, name_of
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.rules.deck import ENOUGH, RULE, Drawn


class DeckDialog(Dialog[Deck]):
    """Enter when it is said; a word ends the set. Nothing is timed."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The set when it begins, then the prompt."""
        drawn = _drawn(ask)
        step = self.step(ask)
        if drawn.opens and ask.seat == drawn.seats[0]:
            console.tell(step.sets[drawn.set].title)
            minutes = "a minute" if step.minutes == 1 else f"{step.minutes} minutes"
            console.tell(f"About {minutes} for this set, both of you. {words.NO_RUSH}")
        super().introduce(ask, console)
        if drawn.last:
            console.tell(words.LAST_OF_SET)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Nothing, or that the set ends."""
        name = name_of(ask, ask.seat)
        asked = f"{name} answers. Enter when it is said."
        if _drawn(ask).last:
            console.ask("enter", asked)
            return [{}]
        typed = console.ask("said", f"{asked} The word {ENOUGH} ends this set.")
        return [{ENOUGH: True} if typed.casefold() == ENOUGH else {}]


def _drawn(ask: Ask) -> Drawn:
    return RULE.at(ask.scene, ask.evening.rows, ask.address.n)


DIALOG = DeckDialog()
