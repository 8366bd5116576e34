"""Talking: nothing to type but, perhaps, a few words that reached the hearer."""

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from reciprocity_tui.play.rules.speak import CATCH, CATCH_LIMIT, NOTE_LIMIT, TALK
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.words import CATCH_WORDS, ENTER_SKIPS


class SpeakPane(Pane):
    """One talks and Enter ends it; then a note or a catch, where Enter also skips."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.talking = ask.address.part == TALK
        self.main_label = "Said" if self.talking else "Keep"

    def disable_saving(self) -> None:
        """A few words are only shown at the end, then."""
        super().disable_saving()
        self.main_label = "Said" if self.talking else "Done"

    def question(self) -> Iterable[Widget]:
        """After the talk the hearer is asked aloud what reached them."""
        if self.talking:
            yield from super().question()
        elif self.ask.address.part == CATCH:
            hearer = name_of(self.ask, self.ask.address.seat or 0)
            yield LiteralText(f"{hearer}, what part reached you? Say it aloud.", classes="prompt")
        else:
            yield LiteralText("Anything worth a few words?", classes="prompt")

    def answer(self) -> Iterable[Widget]:
        """A short line in the open."""
        if self.talking:
            return
        limit = CATCH_LIMIT if self.ask.address.part == CATCH else NOTE_LIMIT
        yield LiteralText(f"{CATCH_WORDS[self.keeps]} {ENTER_SKIPS}", classes="quiet")
        yield AnswerEditor(str(self.ask.draft.get("text", "")), limit=limit)

    def other_side(self) -> Iterable[Widget]:
        """Card and timer belong to the talk."""
        return super().other_side() if self.talking else ()

    def replies(self) -> Sequence[Data]:
        """What was typed, if there is anything to type."""
        return [{}] if self.talking else [{"text": self.query_one(AnswerEditor).text}]


PANE = SpeakPane
