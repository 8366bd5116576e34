"""A rest, told in a few words. Nothing is timed: Enter goes on when both are ready."""

from reciprocity_tui import breaks
from reciprocity_tui.exercise.kinds.pause import Pause
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, describe_duration
from reciprocity_tui.play.rules.pause import BACK_AT
from reciprocity_tui.play.session.beats import Ask


class PauseDialog(Dialog[Pause]):
    """Says how long it is meant to take, and waits for Enter."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the author's words, or ours; then how to rest."""
        step = self.step(ask)
        console.print(ask.prompt or text("pause-form", form=step.form))
        if ask.help:
            console.print(ask.help)
        if step.form == "cooldown":
            return
        if step.form == "breath":
            console.print(text("pause-breaths"))
        console.print(describe_duration(step.duration))

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """Enter. The return time of a break is kept meanwhile, in case the window is closed."""
        if self.step(ask).form == "cooldown":
            self._tell_return(ask, console, keep)
        console.prompt("enter", text("enter-goes-on"))
        return [{}]

    def _tell_return(self, ask: Ask, console: Console, keep: Keep) -> None:
        back = breaks.parse_time(str(ask.draft.get(BACK_AT, "")))
        if back is None:
            back = console.breaks.return_time(self.step(ask).duration // 60)
            keep([{BACK_AT: back.isoformat(timespec="minutes")}])
        late = back < console.breaks.now()
        when = console.breaks.describe(back)
        console.print(text("pause-was-over" if late else "pause-come-back", when=when))
        console.print(text("pause-meanwhile"))


DIALOG = PauseDialog()
