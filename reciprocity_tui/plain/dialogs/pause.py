"""A rest, told in a few words. Nothing is timed: Enter goes on when both are ready."""

from reciprocity_tui import breaks, words
from reciprocity_tui.exercise.kinds.pause import Pause
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies
from reciprocity_tui.plain.words import about
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.rules.pause import BACK_AT


class PauseDialog(Dialog[Pause]):
    """Says how long it is meant to take, and waits for Enter."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The author's words, or ours; then how to rest."""
        step = self.step(ask)
        console.tell(ask.prompt or words.PAUSE_FORMS[step.form])
        if ask.help:
            console.tell(ask.help)
        if step.form == "cooldown":
            return
        if step.form == "breath":
            console.tell(words.BREATHS)
        console.tell(about(step.lasts))

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Enter. The return time of a break is kept meanwhile, in case the window is closed."""
        if self.step(ask).form == "cooldown":
            self._tell_return(ask, console, keep)
        console.ask("enter", "Enter goes on.")
        return [{}]

    def _tell_return(self, ask: Ask, console: Console, keep: Keep) -> None:
        back = breaks.moment(str(ask.draft.get(BACK_AT, "")))
        if back is None:
            back = console.breaks.back(self.step(ask).lasts // 60)
            keep([{BACK_AT: back.isoformat(timespec="minutes")}])
        late = back < console.breaks.now()
        console.tell(words.come_back(console.breaks.when(back), late=late))
        console.tell(words.PAUSE_BREATHE)


DIALOG = PauseDialog()
