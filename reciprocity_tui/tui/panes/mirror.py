"""Saying back what was said."""

from collections.abc import Iterable, Sequence
from typing import cast

from textual.widget import Widget

from reciprocity_tui import messages
from reciprocity_tui.exercise.kinds.mirror import Mirror
from reciprocity_tui.play.rules.mirror.progress import CHECK, MORE, SAY, TRIED
from reciprocity_tui.play.rules.mirror.rule import HEARD_REPLIES, LIMIT, RULE
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane, name_of
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE, tag

ALL, THERE_IS_MORE = "all", "more"


class MirrorPane(Pane):
    """One says it back; whoever said it first chooses whether it is right. All of it in the open."""

    DEFAULT_CSS = """
    MirrorPane .written { padding: 0 1; border-left: outer $line; }
    """

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.part = ask.address.part
        self.typed = self.part == SAY and self.step.typed
        self.main_label = {SAY: "Done" if self.typed else "Said it back", TRIED: "Go on"}.get(
            self.part, "Done"
        )

    @property
    def step(self) -> Mirror:
        """The step."""
        return cast("Mirror", self.ask.scene.step)

    def question(self) -> Iterable[Widget]:
        """The prompt, once; after that what comes before the next time."""
        ask = self.ask
        if self.part == TRIED:
            yield LiteralText(RULE.kind_word(ask.scene, ask.evening.slots, ask.address), classes="prompt")
        elif ask.seat is not None and self.part != SAY:
            asks = "is that it?" if self.part == CHECK else "is there more?"
            yield LiteralText(f"{name_of(ask, ask.seat)}, {asks}", classes="prompt")
        elif before := RULE.before_repeat(ask.scene, ask.evening.slots, ask.address):
            yield LiteralText(before, classes="prompt")
        else:
            yield LiteralText(ask.prompt, classes="prompt")
            if ask.help:
                yield LiteralText(ask.help, classes="quiet help")
        if self.part == SAY:
            stems = (
                ask.scene.fill_names(stem, ask.seat)
                for stem in self.step.stems or (messages.text(self.step.default_stem),)
            )
            yield LiteralText("\n".join(f"{stem} ..." for stem in stems), classes="quiet stems")

    def answer(self) -> Iterable[Widget]:
        """A line where it is typed; how near it is; whether there is more."""
        text = RULE.text(self.ask.scene, self.ask.evening.slots, self.ask.address)
        if self.typed and self.ask.listener is not None:
            name = name_of(self.ask, self.ask.listener)
            yield LiteralText(f"{name} sees this as it is typed.", classes="quiet")
            yield AnswerEditor(str(self.ask.draft.get("text", text)), limit=LIMIT)
        elif self.part == CHECK:
            if text:
                yield LiteralText(text, classes="prompt written")
            yield Choices(HEARD_REPLIES, [str(self.ask.draft.get("heard", ""))])
        elif self.part == MORE:
            marked = [THERE_IS_MORE] if self.ask.draft.get("more") is True else []
            yield Choices([(ALL, "That is all"), (THERE_IS_MORE, "There is more")], marked)

    def other_side(self) -> Iterable[Widget]:
        """Whoever spoke lets the other one finish."""
        if self.part != SAY:
            return
        yield from super().other_side()
        seat = self.ask.listener
        if not self.ask.listener_card and seat is not None:
            card = RULE.card(self.ask.scene, self.ask.evening.slots, self.ask.address)
            yield LiteralText(f"{tag(self.ask.evening.people, seat)}\n{card}", classes=f"card {SIDE[seat]}")

    def replies(self) -> Sequence[Data]:
        """What stands there now."""
        if self.typed:
            return [{"text": self.query_one(AnswerEditor).text}]
        if self.part == CHECK:
            return [{"heard": self.query_one(Choices).selection[0]}]
        if self.part == MORE:
            return [{"more": self.query_one(Choices).selection == (THERE_IS_MORE,)}]
        return [{}]


PANE = MirrorPane
