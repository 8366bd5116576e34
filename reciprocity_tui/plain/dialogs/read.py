"""A short card that both read."""

from reciprocity_tui.exercise.kinds.read import Read
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, name_of
from reciprocity_tui.play.session.beats import Ask


class ReadDialog(Dialog[Read]):
    """Enter goes on; `aloud` says who reads it out."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The card, after who reads it."""
        if self.step(ask).aloud:
            console.print(f"{name_of(ask, ask.seat)} reads this out.")
        super().introduce(ask, console)


DIALOG = ReadDialog()
