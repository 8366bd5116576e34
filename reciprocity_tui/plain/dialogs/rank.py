"""Some of a list, in order."""

from reciprocity_tui.exercise.kinds.rank import Rank
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of
from reciprocity_tui.plain.numbers import parse_numbers
from reciprocity_tui.play.rules.rank import RULE
from reciprocity_tui.play.session.beats import Ask


class RankDialog(Dialog[Rank]):
    """The options are numbered from 1; the order is a line of numbers."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt and the options."""
        super().introduce(ask, console)
        for number, (_, text) in enumerate(RULE.options(ask.scene), 1):
            console.print(f"{number}. {text}", 2)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """The order, the first one first."""
        places = RULE.place_count(ask.scene)
        instructions = "one number." if places == 1 else f"{places} numbers in order, with spaces between."
        typed = ask_line(ask, console, "order", f"{name_of(ask, ask.seat)}, {instructions}")
        if typed is None:
            return [ask.draft]
        return [{"order": parse_numbers(typed, [name for name, _ in RULE.options(ask.scene)])}]


DIALOG = RankDialog()
