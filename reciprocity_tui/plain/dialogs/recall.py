"""Lines of an earlier evening, in the open."""

from reciprocity_tui.exercise.kinds.recall import Recall
from reciprocity_tui.messages import shown
from reciprocity_tui.plain.console import Console
from reciprocity_tui.plain.dialog import Dialog
from reciprocity_tui.play.rules.recall.recalled_lines import recalled_rows
from reciprocity_tui.play.rules.recall.rule import RULE
from reciprocity_tui.play.session.beats import Ask


class RecallDialog(Dialog[Recall]):
    """Told like a reflection; Enter goes on."""

    def introduce(self, ask: Ask, console: Console) -> None:
        """Print the heading and the day, then row by row."""
        super().introduce(ask, console)
        recalled = RULE.recalled_step(ask.scene)
        if recalled is None:
            return
        if recalled.when:
            console.print(f"{recalled.when}:")
        for row in recalled_rows(recalled):
            if row.wording:
                console.print(row.wording, 2)
            depth = 3 if row.wording else 2
            if row.joint is not None:
                console.print(row.joint, depth)
            for name, text in zip(ask.evening.names, (row.left, row.right), strict=True):
                if text is not None:
                    console.print(f"{name}: {shown(text)}", depth)


DIALOG = RecallDialog()
