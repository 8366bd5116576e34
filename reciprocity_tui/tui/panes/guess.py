"""What the other one may have answered: guessed, then told in full."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from reciprocity_tui.messages import shown
from reciprocity_tui.play.rules.guess import CARD, GUESS, LIMIT, PICK, PICKS, RULE, TELL
from reciprocity_tui.play.scenes.slots import Data, other_seat
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE, tag


class GuessPane(Pane):
    """A line unseen, or nothing but Enter; after the reveal whoever answered says something to the guess."""

    DEFAULT_CSS = """
    GuessPane .written { padding: 0 1; border-left: outer $line; }
    """

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.part, self.seat = ask.address.part, ask.seat or 0
        self.typed = self.part == GUESS and not RULE.step(ask.scene).aloud
        self.main_label = {GUESS: "Done" if self.typed else "Guessed", TELL: "Said"}.get(self.part, "Done")

    def question(self) -> Iterable[Widget]:
        """To guess it, with what was asked of the other one; then the guess."""
        if self.part != GUESS:
            ask = RULE.reaction_prompt if self.part == PICK else RULE.tell_prompt
            yield LiteralText(ask(self.ask.scene, self.seat), classes="prompt")
            return
        yield from super().question()
        yield LiteralText(RULE.question(self.ask.scene, self.seat), classes="quiet")
        if options := RULE.options(self.ask.scene):
            yield LiteralText(" · ".join(options), classes="quiet")

    def answer(self) -> Iterable[Widget]:
        """A line where it is typed; what may be said to a guess."""
        ask = self.ask
        if self.typed:
            yield AnswerEditor(str(ask.draft.get("text", "")), limit=LIMIT)
        elif self.part == PICK:
            if guess := RULE.guess_about(ask.scene, ask.evening.slots, self.seat):
                yield LiteralText(guess, classes="prompt written")
            yield Choices(PICKS, [str(ask.draft.get("pick", ""))])

    def other_side(self) -> Iterable[Widget]:
        """The author's card is for whoever is guessed; whoever guessed has one of ours."""
        if self.part == GUESS:
            yield from super().other_side()
        elif self.part == TELL:
            seat = other_seat(self.seat)
            yield LiteralText(
                f"{tag(self.ask.evening.people, seat)}\n{shown(CARD)}", classes=f"card {SIDE[seat]}"
            )

    def replies(self) -> Sequence[Data]:
        """What stands there now."""
        if self.typed:
            return [{"text": self.query_one(AnswerEditor).text}]
        return [{"pick": self.query_one(Choices).selection[0]}] if self.part == PICK else [{}]


PANE = GuessPane
