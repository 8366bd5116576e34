"""Prompts of a set, one after the other: one answers, then the other."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.play.rules.deck import ENOUGH, RULE
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.action_button import ActionButton
from reciprocity_tui.tui.widgets.fading_line import FadingLine
from reciprocity_tui.tui.widgets.literal_text import LiteralText


class DeckPane(Pane):
    """Enter is for "said". The set may end at any time; once its minutes are over, that is what Enter does."""

    usual_label = Message("main-said")

    DEFAULT_CSS = """
    DeckPane .over { display: none; }
    DeckPane Horizontal { height: auto; }
    DeckPane .set { width: 1fr; }
    """

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.can_focus = True
        self.step = RULE.step(ask.scene)
        self.drawn = RULE.drawn_prompt(ask.scene, ask.evening.slots, ask.address.repeat)
        self.line: FadingLine | None = None
        self.enough = False
        """Whether Enter ends the set."""

    @property
    def timer_key(self) -> str:
        """Return the name of the timer that goes on from prompt to prompt."""
        return f"{self.step.id} {self.drawn.set}"

    @property
    def ends(self) -> str:
        """Return the label of what ends the set."""
        return text("deck-next-set" if self.drawn.set + 1 < len(self.step.sets) else "deck-enough")

    def heading(self) -> Iterable[Widget]:
        """Yield whose turn it is, the title of the set, and the other thing that can be done."""
        yield from super().heading()
        with Horizontal():
            yield LiteralText(self.step.sets[self.drawn.set].title, classes="quiet set")
            if not self.drawn.is_last:
                yield ActionButton(Content(self.ends), id="other-way")

    def other_side(self) -> Iterable[Widget]:
        """Yield the time of the set, and the listener's card."""
        if self.drawn.is_last:
            yield LiteralText(text("deck-last-of-set"), classes="quiet")
        else:
            yield from self._time()
        yield from super().other_side()

    def _time(self) -> Iterable[Widget]:
        """Yield the time that is left; or, afterwards, that there is no rush."""
        seconds, gone = 60 * self.step.minutes, self.elapsed_by_timer.get(self.timer_key, 0.0)
        if gone < seconds:
            self.line = FadingLine(seconds, moving=self.moving, gone=gone)
            yield self.line
        yield LiteralText(text("deck-set-is-over"), classes="quiet over")

    def on_mount(self) -> None:
        """End the time where it was over before this prompt came."""
        if self.line is None and not self.drawn.is_last:
            self._over()

    def on_unmount(self) -> None:
        """Keep the time for the next prompt."""
        if self.line is not None:
            self.elapsed_by_timer[self.timer_key] = self.line.spent

    @on(FadingLine.Faded)
    def _faded(self, event: FadingLine.Faded) -> None:
        event.stop()
        self._over()

    def _over(self) -> None:
        """Let Enter end the set. This prompt is answered in peace, and there may be one more."""
        self.enough = True
        self.query(FadingLine).set(display=False)
        self.query(".over").set(display=True)
        self.query_one("#other-way", Button).label = Content(text("deck-one-more"))
        self.set_main_label(self.ends)

    def replies(self) -> Sequence[Data]:
        """Return whether the set ends."""
        return [{ENOUGH: True} if self.enough else {}]

    @on(Button.Pressed)
    def _other_way(self, event: Button.Pressed) -> None:
        event.stop()
        self.enough = not self.enough
        self.finish()


PANE = DeckPane
