"""What the other one may have answered: guessed, then told in full."""

from reciprocity_tui.exercise.kinds.guess import Guess
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of
from reciprocity_tui.plain.numbers import offer, one_number
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.rules import guess as part
from reciprocity_tui.play.rules.guess import CARD, GUESSED, LIMIT, PICKS, RULE, SAYS_TO_IT, TELLS
from reciprocity_tui.play.slots import Seat, other


class GuessDialog(Dialog[Guess]):
    """A line unseen, or Enter; after the reveal a number, and Enter when more was told."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """What was asked of the other one, and to guess it; then the guess."""
        seat = ask.seat or 0
        match ask.address.part:
            case part.GUESS:
                console.tell(RULE.question(ask.scene, seat))
                for each in RULE.options(ask.scene):
                    console.tell(each, 2)
                super().introduce(ask, console)
            case part.PICK:
                if guess := RULE.guess_at(ask.scene, ask.evening.rows, seat):
                    console.tell(GUESSED.format(name=name_of(ask, other(seat)), text=guess))
                offer(console, SAYS_TO_IT.format(**_names(ask, seat)), [words for _, words in PICKS])
            case _:
                console.tell(TELLS.format(**_names(ask, seat)))
                console.tell(f"For {name_of(ask, other(seat))}: {CARD}")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """What stands for the part that is asked."""
        name = name_of(ask, ask.seat)
        match ask.address.part:
            case part.GUESS if not self.step(ask).aloud:
                typed = ask_line(ask, console, "line", f"{name}, up to {LIMIT} characters.")
                return [ask.draft if typed is None else {"text": typed}]
            case part.GUESS:
                console.ask("enter", f"{name} guesses. Enter when it is guessed.")
            case part.PICK:
                return [{"pick": PICKS[one_number(console, name, len(PICKS)) - 1][0]}]
            case _:
                console.ask("enter", f"{name} talks. Enter when it is said.")
        return [{}]


def _names(ask: Ask, seat: Seat) -> dict[str, str]:
    return {"name": name_of(ask, seat), "other": name_of(ask, other(seat))}


DIALOG = GuessDialog()
