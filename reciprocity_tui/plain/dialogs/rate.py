"""A number on a scale with both ends named."""

from reciprocity_tui.exercise.kinds.rate import Rate
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_both, ask_line, name_of
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.slots import Data


class RateDialog(Dialog[Rate]):
    """Both ends are said in words before the number is asked for."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt and the two ends."""
        super().introduce(ask, console)
        scale = self.step(ask).scale
        console.tell(f"{scale.min} is {scale.low}, {scale.max} is {scale.high}.", 2)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """The number, as a whole number where it is one."""
        scale = self.step(ask).scale
        asked = f"a number from {scale.min} to {scale.max}."
        if self.step(ask).snap:
            return ask_both(ask, console, "snap", "{name}, " + asked, _number)
        typed = ask_line(ask, console, "number", f"{name_of(ask, ask.seat)}, {asked}")
        return [ask.draft if typed is None else _number(typed)]


def _number(line: str) -> Data:
    return {"value": int(line) if line.isascii() and line.isdigit() and len(line) < 4 else line}


DIALOG = RateDialog()
