"""Talking; then, perhaps, a few words that stay."""

from reciprocity_tui.exercise.kinds.speak import Speak
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, has_draft, name_of
from reciprocity_tui.play.rules.speak import CATCH, TALK
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.words import CATCH_WORDS, ENTER_SKIPS


class SpeakDialog(Dialog[Speak]):
    """Enter ends the talk, and skips a note or a catch."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """After the talk the hearer is asked aloud what reached them."""
        if ask.address.part == TALK:
            super().introduce(ask, console)
        elif ask.address.part == CATCH:
            console.print(f"{name_of(ask, ask.seat)}, what part reached you? Say it aloud.")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Nothing, or a short line in the open."""
        if ask.address.part == TALK:
            who = "Both talk." if ask.seat is None else f"{name_of(ask, ask.seat)} talks."
            console.prompt("enter", f"{who} Enter when it is said.")
            return [{}]
        few = CATCH_WORDS[console.keeps]
        skips = "" if has_draft(ask) else f" {ENTER_SKIPS}"
        typed = ask_line(ask, console, "line", f"{name_of(ask, ask.seat)}, {few[0].lower()}{few[1:]}{skips}")
        return [ask.draft if typed is None else {"text": typed}]


DIALOG = SpeakDialog()
