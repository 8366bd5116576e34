"""Prompts of a set, one after the other: one answers, then the other."""

from reciprocity_tui import words
from reciprocity_tui.exercise.kinds.deck import Deck
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, name_of
from reciprocity_tui.play.rules.deck import ENOUGH, RULE, DrawnPrompt
from reciprocity_tui.play.session.beats import Ask


class DeckDialog(Dialog[Deck]):
    """Enter when it is said; a word ends the set. Nothing is timed."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The set when it begins, then the prompt."""
        drawn = _drawn(ask)
        step = self.step(ask)
        if drawn.is_first and ask.seat == drawn.seats[0]:
            console.print(step.sets[drawn.set].title)
            minutes = "a minute" if step.minutes == 1 else f"{step.minutes} minutes"
            console.print(f"About {minutes} for this set, both of you. {words.NO_RUSH}")
        super().introduce(ask, console)
        if drawn.is_last:
            console.print(words.LAST_OF_SET)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Nothing, or that the set ends."""
        name = name_of(ask, ask.seat)
        question = f"{name} answers. Enter when it is said."
        if _drawn(ask).is_last:
            console.prompt("enter", question)
            return [{}]
        typed = console.prompt("said", f"{question} The word {ENOUGH} ends this set.")
        return [{ENOUGH: True} if typed.casefold() == ENOUGH else {}]


def _drawn(ask: Ask) -> DrawnPrompt:
    return RULE.drawn_prompt(ask.scene, ask.evening.slots, ask.address.repeat)


DIALOG = DeckDialog()
