"""One or several from a list; or both at once."""

from collections.abc import Iterable, Sequence
from typing import cast

from textual import on
from textual.widget import Widget

from reciprocity_tui.exercise.kinds.choose import Choose
from reciprocity_tui.messages import shown
from reciprocity_tui.play.rules.choose import OWN, OWN_LIMIT, RULE
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.snap import Snap

OWN_OPEN = "Type it here. Shift+Tab goes back to the list."


class ChoosePane(Pane):
    """A list with the cursor as the choice, marks where several may be chosen, or two sides of a snap."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        if self.step.snap:
            self.main_label = ""

    @property
    def step(self) -> Choose:
        """The step."""
        return cast("Choose", self.ask.scene.step)

    @property
    def most(self) -> int:
        """How many may be picked."""
        return RULE.bounds(self.ask.scene)[1]

    def instructions(self) -> str:
        """How many, where it may be more than one."""
        least, most = RULE.bounds(self.ask.scene)
        if self.step.snap or most == 1:
            return ""
        return f"{f'{least} to {most}' if least > 1 else f'Up to {most}'}. Space marks."

    def answer(self) -> Iterable[Widget]:
        """The options; a line for something else, once that is chosen."""
        offered = RULE.options(self.ask.scene)
        if self.step.snap:
            yield Snap(self.ask.evening.people, [shown(text) for _, text in offered])
            return
        picks = self.ask.draft.get("picks", ())
        marked = [str(pick) for pick in picks] if isinstance(picks, list | tuple) else []
        yield Choices(offered, marked, most=self.most)
        if self.step.open:
            own = AnswerEditor(str(self.ask.draft.get("own", "")), limit=OWN_LIMIT)
            own.display = OWN in marked
            yield own

    def replies(self) -> Sequence[Data]:
        """The picks, with the words for something else."""
        if self.step.snap:
            return [{}, {}]
        own = self.query_one(AnswerEditor).text if self.step.open else ""
        return [{"picks": list(self.query_one(Choices).selection), "own": own}]

    @on(Choices.Changed)
    def _own_line(self, event: Choices.Changed) -> None:
        if self.step.open:
            own, chosen = self.query_one(AnswerEditor), OWN in event.choices.selection
            opened, own.display = chosen and not own.display, chosen
            if opened and self.most > 1:
                own.focus()
            elif opened:
                self.call_after_refresh(own.scroll_visible, animate=False)

    def hint(self) -> str:
        """Where one's own words go."""
        return OWN_OPEN if self.step.open and self.query_one(AnswerEditor).display and self.most > 1 else ""

    @on(Choices.Finished)
    def _own_words(self, event: Choices.Finished) -> None:
        """Enter on "something else" goes to its line first."""
        if (
            self.step.open
            and OWN in event.choices.selection
            and not self.query_one(AnswerEditor).text.strip()
        ):
            event.prevent_default()
            event.stop()
            self.query_one(AnswerEditor).focus()

    @on(Snap.Done)
    def _both(self, event: Snap.Done) -> None:
        event.stop()
        ids = [name for name, _ in RULE.options(self.ask.scene)]
        self.post_message(
            self.Answered([None if index is None else {"picks": [ids[index]]} for index in event.chosen])
        )


PANE = ChoosePane
