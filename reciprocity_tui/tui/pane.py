"""How one kind of step is asked on the screen. Every kind brings one pane.

A pane is a widget for an `Ask`. It posts `Answered` with one reply an address, and `Drafted` whenever what
stands there has changed. It stores nothing and decides nothing.
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
    """Prompt, help, the place to answer, and what the other one does meanwhile."""

    class PaneMessage(TextualMessage):
        """What a pane says. One that was taken away meanwhile speaks for nobody."""

        pane: "Pane | None" = None

    @dataclass
    class Answered(PaneMessage):
        """One reply an address of the ask; None passes."""

        replies: Sequence[Data | None]

    @dataclass
    class Drafted(PaneMessage):
        """What stands there now."""

        replies: Sequence[Data]

    @dataclass
    class NoteChanged(PaneMessage):
        """A sentence to show below; empty to take it away."""

        text: str

    @dataclass
    class MainLabelChanged(PaneMessage):
        """The main button says something else from now on."""

        label: str

    usual_label: ClassVar[Message] = Message("main-done")
    """The label of the main button at first."""
    available_actions: tuple[str, ...] = ("pass", "swap", "end")
    """Which of the other buttons make sense here, when they are possible."""
    moving = True
    """Whether anything may move."""
    breaks = Breaks()
    """Tells the time of day, where a step needs one."""

    no_pass = ""
    """What is said to F3 where there is nothing to pass; empty where that needs no word."""
    keeps = True
    """Whether anything of the evening is kept."""

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.ask = ask
        self.main_label = text(self.usual_label)
        """The label of the main button; empty where Enter does nothing."""
        self.elapsed_by_timer: dict[str, float] = {}
        """Seconds gone by of what goes on over several panes, by its name. The screen keeps them in mind."""
        self.modified = False
        """Whether what stands here is another than when it was put there."""

    def post_message(self, message: TextualMessage) -> bool:
        """Put its name to what it says."""
        if isinstance(message, Pane.PaneMessage):
            message.pane = self
        return super().post_message(message)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
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
        """Nothing of this evening is kept, so nothing here says that it is. Called before the pane is shown."""
        self.keeps = False

    def heading(self) -> Iterable[Widget]:
        """Whose turn it is, on that person's side."""
        if self.ask.seat is not None:
            yield PersonLine(self.ask.evening.people, self.ask.seat)

    def question(self) -> Iterable[Widget]:
        """The prompt and what helps with it."""
        if self.ask.prompt:
            if self.ask.read_aloud:
                yield LiteralText(self.ask.read_aloud, classes="quiet")
            yield LiteralText(self.ask.prompt, classes="prompt")
        if self.ask.help:
            yield LiteralText(self.ask.help, classes="quiet help")
        if self.ask.stems:
            yield LiteralText("\n".join(f"{stem} ..." for stem in self.ask.stems), classes="quiet stems")

    def instructions(self) -> str:
        """How it is answered, in a few words; empty where that needs no word."""
        return ""

    def privacy_note(self) -> str:
        """Who will see what is given here, said before the first letter; empty where everybody looks on."""
        if self.ask.writer_only and self.ask.seat is not None:
            return text("only-for", name=name_of(self.ask, self.ask.seat))
        return text("hidden-until-both") if self.ask.sealed else ""

    def answer(self) -> Iterable[Widget]:
        """Where it is answered. A step that only needs Enter has nothing here."""
        return ()

    def other_side(self) -> Iterable[Widget]:
        """The listener's card, on the listener's side; the soft timer."""
        step = self.ask.scene.step
        if step.timer is not None and len(self.ask.addresses) == 1:
            yield FadingLine(step.timer.seconds, moving=self.moving)
        if self.ask.listener_card and self.ask.listener is not None:
            seat = self.ask.listener
            card = f"{tag(self.ask.evening.people, seat)}\n{self.ask.listener_card}"
            yield LiteralText(card, classes=f"card {SIDE[seat]}")

    def replies(self) -> Sequence[Data]:
        """What stands there now, one entry an address."""
        return [{}]

    @property
    def may_pass(self) -> bool:
        """Whether F3 passes: a snap has its own keys for that."""
        return self.ask.passable and len(self.ask.addresses) == 1

    @property
    def holds_text(self) -> bool:
        """Whether something is typed here that is not locked yet."""
        return any(editor.text.strip() for editor in self.query(AnswerEditor).results(AnswerEditor))

    def finish(self) -> None:
        """The main action: hand in what stands there. A snap has none: its own keys are the answer."""
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
        """It could not be taken: back to where it is answered. field -- which part of it, in the rule's words."""
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
        """Tell that something has changed."""
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
        """What is said once something else is chosen; empty where there is nothing to say any more."""
        return ""

    @on(Choices.Finished)
    def _chosen(self, event: Choices.Finished) -> None:
        event.stop()
        self.finish()


def name_of(ask: Ask, seat: Seat) -> str:
    """The name of the person at `seat`."""
    return ask.evening.people[seat].name


PANES: Registry[type[Pane]] = Registry("pane", "reciprocity_tui.tui.panes")
"""The panes, by kind."""
