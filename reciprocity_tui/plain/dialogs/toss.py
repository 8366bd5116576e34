"""A coin that both call at once."""

from reciprocity_tui.exercise.kinds.toss import Toss
from reciprocity_tui.messages import text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_both
from reciprocity_tui.plain.numbers import parse_numbers
from reciprocity_tui.play.rules.toss import RULE, SHOWN, SIDES
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask


class TossDialog(Dialog[Toss]):
    """Two lines that do not show; then the coin."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt and the two sides; or what the coin shows."""
        if ask.address.part == SHOWN:
            console.print(RULE.describe_result(ask.scene, ask.evening.slots))
            return
        super().introduce(ask, console)
        for number, side in enumerate(SIDES, 1):
            console.print(f"{number}. {text('toss-side', side=side)}", 2)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """A call each; then Enter, once it is seen."""
        if ask.address.part == SHOWN:
            return super().replies(ask, console, keep)
        return ask_both(ask, console, "snap", lambda name: text("one-number", name=name), _call)


def _call(line: str) -> Data:
    sides = parse_numbers(line, SIDES)
    return {"call": sides[0]} if len(sides) == 1 else {}


DIALOG = TossDialog()
