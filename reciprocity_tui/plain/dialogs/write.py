"""Words of one's own."""

from reciprocity_tui.exercise.kinds.write import Write
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog, Keep, Replies, ask_line, has_draft, name_of, with_hidden_note
from reciprocity_tui.plain.messages import LINES_WRITTEN_ALREADY
from reciprocity_tui.play.session.beats import Ask

ANEW = "-"


class WriteDialog(Dialog[Write]):
    """One line, or several that end with a single dot. Every line is kept as it comes."""

    def replies(self, ask: Ask, console: Console, keep: Keep) -> Replies:
        """The text as it was typed."""
        step, name = self.step(ask), name_of(ask, ask.seat)
        if step.lines > 1:
            return [{"text": self._several(ask, console, keep)}]
        typed = ask_line(ask, console, "line", f"{name}, up to {step.limit} characters.")
        return [ask.draft if typed is None else {"text": typed}]

    def _several(self, ask: Ask, console: Console, keep: Keep) -> str:
        text = str(ask.draft.get("text", ""))
        if has_draft(ask):
            console.print(LINES_WRITTEN_ALREADY)
        question = f"{name_of(ask, ask.seat)}, up to {self.step(ask).limit} characters. A single . ends it."
        with console.hidden(ask.private):
            for line in console.prompt_lines(
                "lines", with_hidden_note(question, console, private=ask.private)
            ):
                text = "" if line == ANEW else f"{text}\n{line}".lstrip("\n")
                keep([{"text": text}])
        return text


DIALOG = WriteDialog()
