"""How one kind of step is asked on the screen. Every kind has one pane.

A pane is a widget for an `Ask`. It posts `Answered` with one reply per address, and `Drafted` whenever a reply has
changed. It stores nothing and decides nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message as TextualMessage
from textual.widget import Widget

from reciprocity_tui.breaks import Breaks
from reciprocity_tui.exercise.registry import Registry
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.play.scenes.slots import Data, Seat
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.widgets.choices import Choices
from reciprocity_tui.tui.widgets.editor import AnswerEditor
from reciprocity_tui.tui.widgets.fading_line import FadingLine
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.person_line import SIDE, PersonLine, tag


class Pane(Vertical):
    """The prompt, its help, the place to answer, and the listener's card."""

    class PaneMessage(TextualMessage):
        """A message of a pane; ignored if the pane was removed meanwhile."""

        pane: "Pane | None" = None

    @dataclass
    class Answered(PaneMessage):
        """One reply per address of the ask; None passes."""

        replies: Sequence[Data | None]

    @dataclass
    class Drafted(PaneMessage):
        """The replies as they are now."""

        replies: Sequence[Data]

    @dataclass
    class NoteChanged(PaneMessage):
        """A sentence to show below; empty to clear it."""

        text: str

    @dataclass
    class MainLabelChanged(PaneMessage):
        """A new label of the main button."""

        label: str

    usual_label: ClassVar[Message] = Message("main-done")
    """The label of the main button at first."""
    available_actions: tuple[str, ...] = ("pass", "swap", "end")
    """The other buttons that make sense here, where they are possible."""
    moving = True
    """Whether anything may move."""
    breaks = Breaks()
    """The clock for steps that need the time of day."""

    no_pass = ""
    """The answer to F3 where there is nothing to pass; may be empty."""
    keeps = True
    """Whether anything of the evening is kept."""

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.ask = ask
        self.main_label = text(self.usual_label)
        """The label of the main button; empty where Enter does nothing."""
        self.elapsed_by_timer: dict[str, float] = {}
        """Elapsed seconds of timers that run over several panes, by name; the screen stores them."""
        self.modified = False
        """Whether the replies have changed since the pane was shown."""

    def post_message(self, message: TextualMessage) -> bool:
        """Post `message` with this pane as its sender."""
        if isinstance(message, Pane.PaneMessage):
            message.pane = self
        return super().post_message(message)

    def compose(self) -> ComposeResult:
        """Yield the parts from top to bottom."""
        yield from self.heading()
        if self.ask.is_winding_down:
            yield LiteralText(text("winding-down"), classes="quiet")
        yield from self.question()
        with Vertical(id="answer"):
            if hints := " ".join(filter(None, (self.instructions(), self.privacy_note()))):
                yield LiteralText(hints, classes="quiet")
            yield from self.answer()
        yield from self.other_side()

    def disable_saving(self) -> None:
        """Leave out every mention of saving. Called before the pane is shown."""
        self.keeps = False

    def heading(self) -> Iterable[Widget]:
        """Yield whose turn it is, on that person's side."""
        if self.ask.seat is not None:
            yield PersonLine(self.ask.evening.people, self.ask.seat)

    def question(self) -> Iterable[Widget]:
        """Yield the prompt and its help."""
        if self.ask.prompt:
            if self.ask.read_aloud:
                yield LiteralText(self.ask.read_aloud, classes="quiet")
            yield LiteralText(self.ask.prompt, classes="prompt")
        if self.ask.help:
            yield LiteralText(self.ask.help, classes="quiet help")
        if self.ask.stems:
            yield LiteralText("\n".join(f"{stem} ..." for stem in self.ask.stems), classes="quiet stems")

    def instructions(self) -> str:
        """Return how to answer, in a few words; may be empty."""
        return ""

    def privacy_note(self) -> str:
        """Return who will see the answer; empty where everybody looks on."""
        if self.ask.writer_only and self.ask.seat is not None:
            return text("only-for", name=name_of(self.ask, self.ask.seat))
        return text("hidden-until-both") if self.ask.sealed else ""

    def answer(self) -> Iterable[Widget]:
        """Yield the widgets for the answer; none for a step that only needs Enter."""
        return ()

    def other_side(self) -> Iterable[Widget]:
        """Yield the listener's card, on the listener's side, and the soft timer."""
        step = self.ask.scene.step
        if step.timer is not None and len(self.ask.addresses) == 1:
            yield FadingLine(step.timer.seconds, moving=self.moving)
        if self.ask.listener_card and self.ask.listener is not None:
            seat = self.ask.listener
            card = f"{tag(self.ask.evening.people, seat)}\n{self.ask.listener_card}"
            yield LiteralText(card, classes=f"card {SIDE[seat]}")

    def replies(self) -> Sequence[Data]:
        """Return the replies as they are now, one per address."""
        return [{}]

    @property
    def may_pass(self) -> bool:
        """Whether F3 passes; a snap has its own keys for that."""
        return self.ask.passable and len(self.ask.addresses) == 1

    @property
    def holds_text(self) -> bool:
        """Whether there is typed text that is not locked yet."""
        return any(editor.text.strip() for editor in self.query(AnswerEditor).results(AnswerEditor))

    def finish(self) -> None:
        """Hand in the replies. A snap has no main action: its own keys are the answer."""
        if not self.main_label:
            return
        hidden = next(
            (
                choices
                for choices in self.query(Choices).results(Choices)
                if choices.display and choices.cursor_hidden
            ),
            None,
        )
        # In a small window nothing is chosen that nobody has seen; who types has been at the list.
        if hidden is not None and not isinstance(self.screen.focused, AnswerEditor):
            hidden.scroll_into_view()
            return
        self.post_message(self.Answered(self.replies()))

    def focus_rejected_answer(self, field: str) -> None:
        """Focus the answer that was rejected. field -- the part of it, as the rule names it."""
        answer = self.query_one("#answer")
        target = next((widget for widget in answer.walk_children(Widget) if widget.focusable), None)
        if target is not None and not answer.has_focus_within:
            target.focus()

    def set_note(self, sentence: str) -> None:
        """Show a sentence below the answer; an empty one clears it."""
        self.post_message(self.NoteChanged(sentence))

    def set_main_label(self, label: str) -> None:
        """Change the label of the main button."""
        self.main_label = label
        self.post_message(self.MainLabelChanged(label))

    def notify_draft(self) -> None:
        """Post the changed replies as a draft."""
        self.modified = True
        self.post_message(self.Drafted(self.replies()))

    @on(AnswerEditor.Submitted)
    def _typed(self, event: AnswerEditor.Submitted) -> None:
        event.stop()
        self.finish()

    @on(AnswerEditor.Changed)
    def _typing(self, event: AnswerEditor.Changed) -> None:
        event.stop()
        if isinstance(event.text_area, AnswerEditor):
            self.set_note(event.text_area.length_note())
        self.notify_draft()

    @on(Choices.Changed)
    def _choosing(self, event: Choices.Changed) -> None:
        event.stop()
        self.set_note(self.hint())
        self.notify_draft()

    def hint(self) -> str:
        """Return the note for a changed choice; empty to clear the note."""
        return ""

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        event.stop()
        self.finish()


def name_of(ask: Ask, seat: Seat) -> str:
    """Return the name of the person at `seat`."""
    return ask.evening.people[seat].name


PANES: Registry[type[Pane]] = Registry("pane", "reciprocity_tui.tui.panes")
"""The panes, by kind."""
