"""A small agreement: one line at a time, then both answer at once."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.widget import Widget

from reciprocity_tui.game.agreement_snaps import SNAPS, words_for
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.play.rules.agree.progress import CUE, GIVES, REVIEW, ROOM, SETTLED, WHAT
from reciprocity_tui.play.rules.agree.rule import LIMITS, OUTCOMES, RULE
from reciprocity_tui.play.scenes.agreement_text import describe_agreement
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.snap import Snap

NEW = "new"


class AgreePane(Pane):
    """The words so far are always above the question."""

    DEFAULT_CSS = """
    AgreePane .written { padding: 0 1; border-left: outer $line; }
    """

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.part = ask.address.part
        if self.part in SNAPS:
            self.main_label = ""

    def question(self) -> Iterable[Widget]:
        """Yield the prompt at first; later the question about the words so far."""
        if self.part == WHAT:
            yield from super().question()
            return
        scene, rows = self.ask.scene, self.ask.evening.slots
        if self.part in (REVIEW, SETTLED):
            yield LiteralText(self.ask.prompt, classes="prompt")
            reviewed = RULE.under_review(scene, rows)
            yield LiteralText(describe_agreement(reviewed) if reviewed else "", classes="written")
            if self.part == REVIEW:
                yield LiteralText(text("agree-not-happened"), classes="quiet help")
        else:
            yield LiteralText(describe_agreement(RULE.current_draft(scene, rows)), classes="written")
        for question in self._questions():
            is_note = question.id == "agree-asks-more"
            yield LiteralText(question, classes="quiet help" if is_note else "prompt")

    def _questions(self) -> Iterable[Message]:
        scene, rows, address = self.ask.scene, self.ask.evening.slots, self.ask.address
        match self.part:
            case "cue":
                yield Message("agree-when")
            case "gives":
                yield Message("agree-gives", name=name_of(self.ask, address.seat or 0))
            case "cost":
                yield Message("agree-cost")
            case "reply":
                if RULE.costs_one_more(scene, rows, address.repeat):
                    yield Message("agree-asks-more")
                yield Message("agree-both-want")
            case "settled":
                yield Message("agree-talk-it-over")
            case "room":
                yield Message("agree-which-goes")

    def answer(self) -> Iterable[Widget]:
        """Yield an editor, both sides of a snap, or a list."""
        if self.part in SNAPS:
            yield Snap(self.ask.evening.people, words_for(self.part))
        elif self.part == SETTLED:
            yield Choices(list(zip(OUTCOMES, words_for(SETTLED), strict=True)))
        elif self.part == ROOM:
            rooms = RULE.room_candidates(self.ask.scene, self.ask.evening.slots)
            options = [(str(room.number), describe_agreement(room)) for room in rooms]
            yield Choices([*options, (NEW, Message("agree-new-stays-open"))])
        else:
            yield from self._editor()

    def _editor(self) -> Iterable[Widget]:
        scene, address = self.ask.scene, self.ask.address
        before = RULE.previous_text(scene, self.ask.evening.slots, address)
        written = str(self.ask.draft.get("text", before))
        if self.part == WHAT:
            yield LiteralText(text("agree-pass-leaves-open"), classes="quiet")
        if self.part in (CUE, GIVES):
            yield LiteralText(text("main-leaves-as-it-is" if written else "main-skips"), classes="quiet")
        yield AnswerEditor(written, limit=LIMITS[self.part])

    def replies(self) -> Sequence[Data]:
        """Return one entry per address."""
        if self.part in SNAPS:
            return [{}, {}]
        if self.part == SETTLED:
            return [{"outcome": self.query_one(Choices).selection[0]}]
        if self.part == ROOM:
            pick = self.query_one(Choices).selection[0]
            return [{"end": None if pick == NEW else int(pick)}]
        return [{"text": self.query_one(AnswerEditor).text}]

    @on(Snap.Done)
    def _both(self, event: Snap.Done) -> None:
        event.stop()
        name, values = SNAPS[self.part]
        self.post_message(
            self.Answered([None if index is None else {name: values[index]} for index in event.chosen])
        )


PANE = AgreePane
