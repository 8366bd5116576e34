"""One or several from a list; or both at once."""

from reciprocity_tui.exercise.kinds.choose import Choose
from reciprocity_tui.messages import shown, text
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_both, ask_line, name_of, with_hidden_note
from reciprocity_tui.plain.numbers import parse_numbers
from reciprocity_tui.play.rules.choose import OWN, OWN_LIMIT, RULE
from reciprocity_tui.play.session.beats import Ask


class ChooseDialog(Dialog[Choose]):
    """The options are numbered from 1."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """The prompt and the options."""
        super().introduce(ask, console)
        for number, (_, option) in enumerate(RULE.options(ask.scene), 1):
            console.print(f"{number}. {shown(option)}", 2)

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """The picks, with the words for something else."""
        offered = [name for name, _ in RULE.options(ask.scene)]
        if self.step(ask).snap:
            return ask_both(
                ask,
                console,
                "snap",
                lambda name: text("one-number", name=name),
                lambda line: {"picks": parse_numbers(line, offered)},
            )
        typed = ask_line(ask, console, "choice", f"{name_of(ask, ask.seat)}, {self._how_many(ask)}")
        if typed is None:
            return [ask.draft]
        picks = parse_numbers(typed, offered)
        return [{"picks": picks, "own": self._own(ask, console)} if OWN in picks else {"picks": picks}]

    def _how_many(self, ask: Ask) -> str:
        least, most = RULE.bounds(ask.scene)
        if most == 1:
            return "one number."
        return f"{least if least == most else f'{least} to {most}'} numbers with spaces between."

    def _own(self, ask: Ask, console: Console) -> str:
        question = f"{name_of(ask, ask.seat)}, something else in up to {OWN_LIMIT} characters."
        return console.prompt(
            "line", with_hidden_note(question, console, private=ask.private), hidden=ask.private
        )


DIALOG = ChooseDialog()
