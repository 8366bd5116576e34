"""Prompts of a set, one after the other: one answers, then the other."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from reciprocity_tui import words
from reciprocity_tui.message import Message
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
        """What goes on from prompt to prompt."""
        return f"{self.step.id} {self.drawn.set}"

    @property
    def ends(self) -> str:
        """Ending the set, in words."""
        return words.NEXT_SET if self.drawn.set + 1 < len(self.step.sets) else words.LAST_SET

    def heading(self) -> Iterable[Widget]:
        """Whose turn it is; what the set is called, and the other thing that can be done."""
        yield from super().heading()
        with Horizontal():
            yield LiteralText(self.step.sets[self.drawn.set].title, classes="quiet set")
            if not self.drawn.is_last:
                yield ActionButton(Content(self.ends), id="other-way", compact=True)

    def other_side(self) -> Iterable[Widget]:
        """The time of the set, and the listener's card."""
        if self.drawn.is_last:
            yield LiteralText(words.LAST_OF_SET, classes="quiet")
        else:
            yield from self._time()
        yield from super().other_side()

    def _time(self) -> Iterable[Widget]:
        """What is left of it; or, afterwards, that there is no rush."""
        seconds, gone = 60 * self.step.minutes, self.elapsed_by_timer.get(self.timer_key, 0.0)
        if gone < seconds:
            self.line = FadingLine(seconds, moving=self.moving, gone=gone)
            yield self.line
        yield LiteralText(words.SET_IS_OVER, classes="quiet over")

    def on_mount(self) -> None:
        """The minutes may have been over before this prompt came."""
        if self.line is None and not self.drawn.is_last:
            self._over()

    def on_unmount(self) -> None:
        """The next prompt takes up the time where it stands."""
        if self.line is not None:
            self.elapsed_by_timer[self.timer_key] = self.line.spent

    @on(FadingLine.Faded)
    def _faded(self, event: FadingLine.Faded) -> None:
        event.stop()
        self._over()

    def _over(self) -> None:
        """Nothing is cut off: this prompt is answered in peace, and there may be one more."""
        self.enough = True
        self.query(FadingLine).set(display=False)
        self.query(".over").set(display=True)
        self.query_one("#other-way", Button).label = Content(words.ONE_MORE)
        self.set_main_label(self.ends)

    def replies(self) -> Sequence[Data]:
        """Whether the set ends."""
        return [{ENOUGH: True} if self.enough else {}]

    @on(Button.Pressed)
    def _other_way(self, event: Button.Pressed) -> None:
        event.stop()
        self.enough = not self.enough
        self.finish()


PANE = DeckPane
