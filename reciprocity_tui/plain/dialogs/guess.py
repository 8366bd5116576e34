"""What the other one may have answered: guessed, then told in full."""

from reciprocity_tui.exercise.kinds.guess import Guess
from reciprocity_tui.messages import shown
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of
from reciprocity_tui.plain.numbers import ask_number, print_options
from reciprocity_tui.play.rules import guess as part
from reciprocity_tui.play.rules.guess import CARD, LIMIT, PICKS, RULE
from reciprocity_tui.play.scenes.slots import other_seat
from reciprocity_tui.play.session.beats import Ask


class GuessDialog(Dialog[Guess]):
    """A line unseen, or Enter; after the reveal a number, and Enter when more was told."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """What was asked of the other one, and to guess it; then the guess."""
        seat = ask.seat or 0
        match ask.address.part:
            case part.GUESS:
                console.print(RULE.question(ask.scene, seat))
                for name in RULE.options(ask.scene):
                    console.print(name, 2)
                super().introduce(ask, console)
            case part.PICK:
                if guess := RULE.guess_about(ask.scene, ask.evening.slots, seat):
                    console.print(RULE.caption(ask.scene, other_seat(seat), guess))
                print_options(console, RULE.reaction_prompt(ask.scene, seat), [words for _, words in PICKS])
            case _:
                console.print(RULE.tell_prompt(ask.scene, seat))
                console.print(f"For {name_of(ask, other_seat(seat))}: {shown(CARD)}")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """What stands for the part that is asked."""
        name = name_of(ask, ask.seat)
        match ask.address.part:
            case part.GUESS if not self.step(ask).aloud:
                typed = ask_line(ask, console, "line", f"{name}, up to {LIMIT} characters.")
                return [ask.draft if typed is None else {"text": typed}]
            case part.GUESS:
                console.prompt("enter", f"{name} guesses. Enter when it is guessed.")
            case part.PICK:
                return [{"pick": PICKS[ask_number(console, name, len(PICKS)) - 1][0]}]
            case _:
                console.prompt("enter", f"{name} talks. Enter when it is said.")
        return [{}]


DIALOG = GuessDialog()
