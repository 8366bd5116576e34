"""Saying back what was said."""

from reciprocity_tui import messages
from reciprocity_tui.exercise.kinds.mirror import Mirror
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, name_of
from reciprocity_tui.plain.messages import BOTH_SEE
from reciprocity_tui.plain.numbers import ask_number, print_options
from reciprocity_tui.play.rules.mirror import progress as part
from reciprocity_tui.play.rules.mirror.rule import HEARD_REPLIES, LIMIT, RULE
from reciprocity_tui.play.scenes.slots import other_seat
from reciprocity_tui.play.session.beats import Ask

MORES = ((False, "That is all"), (True, "There is more"))


class MirrorDialog(Dialog[Mirror]):
    """Enter when it is said back, or a line; then a number from whoever said it first."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """What is to be said back, or whether it is right, or whether there is more."""
        match ask.address.part:
            case part.SAY:
                self._introduce_saying(ask, console)
            case part.CHECK:
                text = RULE.text(ask.scene, ask.evening.slots, ask.address)
                if text:
                    console.print(BOTH_SEE)
                    console.print(text, 2)
                print_options(
                    console, f"{name_of(ask, ask.seat)}, is that it?", [words for _, words in HEARD_REPLIES]
                )
            case part.MORE:
                print_options(
                    console, f"{name_of(ask, ask.seat)}, is there more?", [words for _, words in MORES]
                )
            case _:
                console.print(RULE.kind_word(ask.scene, ask.evening.slots, ask.address))

    def _introduce_saying(self, ask: Ask, console: Console) -> None:
        again = RULE.before_repeat(ask.scene, ask.evening.slots, ask.address)
        if again:
            console.print(again)
        else:
            super().introduce(ask, console)
        if again or not ask.stems:
            step = self.step(ask)
            for stem in step.stems or (messages.text(step.default_stem),):
                console.print(f"{ask.scene.fill_names(stem, ask.seat)} ...", 2)
        if again and ask.listener_card:
            console.print(f"For {name_of(ask, ask.listener)}: {ask.listener_card}")
        if not ask.listener_card and ask.seat is not None:
            card = RULE.card(ask.scene, ask.evening.slots, ask.address)
            console.print(f"For {name_of(ask, other_seat(ask.seat))}: {card}")

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """What stands for the part that is asked."""
        name = name_of(ask, ask.seat)
        match ask.address.part:
            case part.CHECK:
                return [{"heard": HEARD_REPLIES[ask_number(console, name, len(HEARD_REPLIES)) - 1][0]}]
            case part.MORE:
                return [{"more": MORES[ask_number(console, name, len(MORES)) - 1][0]}]
            case part.SAY if self.step(ask).typed:
                typed = ask_line(ask, console, "line", f"{name}, up to {LIMIT} characters.")
                return [ask.draft if typed is None else {"text": typed}]
            case part.SAY:
                console.prompt("enter", f"{name} says it back. Enter when it is said.")
                return [{}]
            case _:
                return super().replies(ask, console, keep)


DIALOG = MirrorDialog()
