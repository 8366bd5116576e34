"""A number on a scale with both ends named."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.rate import Rate
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_both, ask_line, name_of, with_hidden_note
from reciprocity_tui.plain.numbers import print_options
from reciprocity_tui.play.rules.rate import before_after as since
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask


class RateDialog(Dialog[Rate]):
    """Both ends are said in words before the number is asked for."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt and the two ends; of a change, what became of it."""
        if ask.address.part == since.CHANGE:
            self._introduce_change(ask, console)
            return
        super().introduce(ask, console)
        scale = self.step(ask).scale
        console.print(f"{scale.min} is {scale.low}, {scale.max} is {scale.high}.", 2)

    def _introduce_change(self, ask: Ask, console: Console) -> None:
        step, scene, seat = self.step(ask), ask.scene, ask.seat
        change = since.describe_change(scene, ask.evening.slots, step, seat)
        console.print(since.change_heading(scene, seat, change[1] if change else None))
        console.print(since.sharing_note(scene, step, seat))
        if since.is_shareable(scene, step):
            replies = [words for _, words in since.share_replies(scene, seat)]
            print_options(console, since.share_question(scene, seat), replies)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """The number, as a whole number where it is one; of a change, whether the other may see it."""
        if ask.address.part == since.CHANGE:
            if not since.is_shareable(ask.scene, self.step(ask)):
                return super().replies(ask, console, keep)
            return [_show(ask, console)]
        scale = self.step(ask).scale
        instructions = f"a number from {scale.min} to {scale.max}."
        if self.step(ask).snap:
            return ask_both(ask, console, "snap", lambda name: f"{name}, {instructions}", _number)
        typed = ask_line(ask, console, "number", f"{name_of(ask, ask.seat)}, {instructions}")
        return [ask.draft if typed is None else _number(typed)]


def _show(ask: Ask, console: Console) -> Data:
    question = with_hidden_note(f"{name_of(ask, ask.seat)}, one number.", console, private=ask.private)
    typed = console.prompt("choice", question, hidden=ask.private)
    replies = since.share_replies(ask.scene, ask.seat)
    if typed not in [str(number) for number in range(1, len(replies) + 1)]:
        raise AnswerRejected(f"A number from 1 to {len(replies)}, please.", "Both are fine.")
    return {since.SHOW: replies[int(typed) - 1][0] == since.SHOW}


def _number(line: str) -> Data:
    return {"value": int(line) if line.isascii() and line.isdigit() and len(line) < 4 else line}


DIALOG = RateDialog()
