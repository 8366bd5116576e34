"""Draw the form that a rule describes: the pane of every kind that has none of its own."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from textual import on
from textual.message import Message
from textual.widget import Widget

from reciprocity_tui.message import Text
from reciprocity_tui.messages import shown, text
from reciprocity_tui.play.scenes.form import TextField
from reciprocity_tui.play.scenes.slots import Data, other_seat
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.form_fields import MultipleChoiceInput, input_for, labelled
from reciprocity_tui.tui.pane import PANES, Pane, name_of
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.cursor_list import CursorList
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE, tag
from reciprocity_tui.tui.widgets.ranking import Ranking
from reciprocity_tui.tui.widgets.scale import ScaleLine
from reciprocity_tui.tui.widgets.snap import Snap


class FormPane(Pane):
    """The question and the fields of a form, or two sides of a snap where both answer at once."""

    DEFAULT_CSS = """
    FormPane .written { padding: 0 1; border-left: outer $line; }
    """

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.form = ask.form
        self.at_once = len(ask.addresses) > 1
        self.inputs = [] if self.at_once else [input_for(field, ask.draft) for field in self.form.fields]
        self.main_label = "" if self.at_once else text(self.form.main_label)

    def disable_saving(self) -> None:
        """Name the main action without a promise that something is kept."""
        super().disable_saving()
        if self._optional:
            self.main_label = text("main-done")

    @property
    def _optional(self) -> bool:
        """Return whether Enter on an empty text skips it."""
        return any(isinstance(field, TextField) and field.optional for field in self.form.fields)

    def question(self) -> Iterable[Widget]:
        """Yield the author's prompt, or what is asked in its place; then what that refers to."""
        form = self.form
        if form.question is None:
            yield from super().question()
        else:
            if form.repeats_prompt:
                yield LiteralText(self.ask.prompt, classes="quiet")
            if question := form.question or (text("pane-worth-words") if self._optional else ""):
                yield LiteralText(question, classes="prompt")
        if form.stems:
            yield LiteralText("\n".join(f"{shown(stem)} ..." for stem in form.stems), classes="quiet stems")
        if form.about:
            yield LiteralText(form.about, classes="quiet")
        if form.about_options:
            yield LiteralText(" · ".join(map(shown, form.about_options)), classes="quiet")

    def instructions(self) -> str:
        """Return how the fields are filled."""
        return " ".join(filter(None, (field_input.instructions() for field_input in self.inputs)))

    def privacy_note(self) -> str:
        """Return who will see it; words in the open are seen as they are typed."""
        if self.form.privacy is not None:
            return shown(self.form.privacy)
        announced = any(isinstance(field, TextField) and field.announces_reader for field in self.form.fields)
        if not announced or self.ask.private or self.ask.seat is None:
            return super().privacy_note()
        return text("pane-seen-as-typed", name=name_of(self.ask, other_seat(self.ask.seat)))

    def answer(self) -> Iterable[Widget]:
        """Yield the fields, below words that they are about."""
        if self.form.read_aloud:
            reader = name_of(self.ask, self.ask.scene.leader)
            yield LiteralText(text("pane-reads-aloud", name=reader), classes="quiet")
        if self.form.quote is not None:
            yield LiteralText(self.form.quote.text, classes="prompt written")
        if self._optional:
            yield LiteralText(text("pane-few-words", kept="yes" if self.keeps else "no"), classes="quiet")
        if self.at_once:
            yield Snap(self.ask.evening.people, [shown(words) for words, _ in self._options_at_once()])
        for field_input in self.inputs:
            yield from labelled(field_input)

    def _options_at_once(self) -> tuple[tuple[Text, Data], ...]:
        return input_for(self.form.fields[0], {}).options_at_once()

    def other_side(self) -> Iterable[Widget]:
        """Yield the author's timer and card for the listener, and the card of the form."""
        if self.form.question is None or self.form.keeps_card:
            yield from super().other_side()
        if self.form.card and self.ask.listener is not None:
            seat = self.ask.listener
            card = f"{tag(self.ask.evening.people, seat)}\n{shown(self.form.card)}"
            yield LiteralText(card, classes=f"card {SIDE[seat]}")

    def replies(self) -> Sequence[Data]:
        """Return what all the fields hold."""
        if self.at_once:
            return [{} for _ in self.ask.addresses]
        return [{name: value for field_input in self.inputs for name, value in field_input.reply().items()}]

    def notify_draft(self) -> None:
        """Tell that something has changed, where that is kept before it is handed in."""
        if self.form.keeps_drafts:
            super().notify_draft()

    def focus_rejected_answer(self, field: str) -> None:
        """Focus the field that was rejected, or the first one."""
        for field_input in self.inputs:
            if field and field_input.field.key == field:
                field_input.widgets()[0].focus()
                return
        super().focus_rejected_answer(field)

    def _go_on(self, event: Message) -> bool:
        """Focus the field after the one that has focus; return whether there is one."""
        focused = self.screen.focused
        for field_input, following in pairwise(self.inputs):
            if focused in field_input.widgets():
                event.stop()
                event.prevent_default()
                following.widgets()[0].focus()
                return True
        return False

    @on(AnswerEditor.Submitted)
    def _written(self, event: AnswerEditor.Submitted) -> None:
        self._go_on(event)

    @on(Choices.Changed)
    def _own_words_chosen(self, event: Choices.Changed) -> None:
        for field_input in self._choices(event.choices):
            field_input.show_own_words()

    @on(Choices.Finished)
    def _choice_made(self, event: Choices.Finished) -> None:
        """Go to the line for one's own words first, where it is empty."""
        for field_input in self._choices(event.choices):
            own = field_input.own_words
            if own is not None and field_input.own_is_chosen and not own.text.strip():
                event.prevent_default()
                event.stop()
                own.focus()
                return
        self._go_on(event)

    def _choices(self, choices: Choices) -> list[MultipleChoiceInput]:
        return [
            field_input
            for field_input in self.inputs
            if isinstance(field_input, MultipleChoiceInput) and field_input.choices is choices
        ]

    def hint(self) -> str:
        """Return where one's own words go."""
        opened = any(
            field_input.own_words is not None and field_input.own_words.display and field_input.field.most > 1
            for field_input in self.inputs
            if isinstance(field_input, MultipleChoiceInput)
        )
        return text("pane-own-words") if opened else ""

    @on(ScaleLine.Changed)
    @on(CursorList.Changed)
    def _moved(self, event: Message) -> None:
        event.stop()
        self.set_note("")
        self.notify_draft()

    @on(Ranking.Full)
    def _full(self, event: Ranking.Full) -> None:
        event.stop()
        self.set_note(text("pane-places-full"))

    @on(ScaleLine.Finished)
    @on(CursorList.Finished)
    def _filled(self, event: Message) -> None:
        event.stop()
        if not self._go_on(event):
            self.finish()

    @on(Snap.Done)
    def _both(self, event: Snap.Done) -> None:
        event.stop()
        replies = [reply for _, reply in self._options_at_once()]
        self.post_message(
            self.Answered([None if index is None else replies[index] for index in event.chosen])
        )


def pane_for(ask: Ask) -> Pane:
    """Return the kind's own pane, or one that draws its form."""
    return (PANES.find(ask.scene.step.kind) or FormPane)(ask)
