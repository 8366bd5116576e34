"""A rest: breaths to follow, a quiet minute, or a break with its return time. Enter always goes on."""

from collections.abc import Iterable, Sequence
from typing import cast

from textual.widget import Widget

from reciprocity_tui import breaks
from reciprocity_tui.exercise.kinds.pause import Pause
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.play.rules.pause import BACK_AT
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.breath import Breath
from reciprocity_tui.tui.widgets.fading_line import FadingLine
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.quiet_clock import QuietClock


class PausePane(Pane):
    """Holds nobody. The return time of a break is kept as a draft, so that it survives a closed window."""

    usual_label = Message("main-go-on")

    DEFAULT_CSS = """
    PausePane .prompt, PausePane #answer LiteralText { width: 100%; text-align: center; }
    PausePane #answer { align-horizontal: center; }
    PausePane FadingLine { text-align: center; }
    """

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.back_at = str(ask.draft.get(BACK_AT, ""))

    @property
    def step(self) -> Pause:
        """The step, as this pane's model."""
        return cast("Pause", self.ask.scene.step)

    def on_mount(self) -> None:
        """Save a break that has just begun."""
        if self.step.form == "cooldown" and self.back_at != str(self.ask.draft.get(BACK_AT, "")):
            self.notify_draft()

    def question(self) -> Iterable[Widget]:
        """Yield the author's words, or ours."""
        yield LiteralText(self.ask.prompt or text("pause-form", form=self.step.form), classes="prompt")
        if self.ask.help:
            yield LiteralText(self.ask.help, classes="quiet help")

    def answer(self) -> Iterable[Widget]:
        """Yield something to look at meanwhile."""
        match self.step.form:
            case "breath":
                yield LiteralText(text("pause-breaths"), classes="quiet")
                yield Breath(self.step.duration, moving=self.moving)
            case "quiet":
                yield FadingLine(self.step.duration, moving=self.moving)
            case "cooldown":
                yield LiteralText(f"{self._back()}\n{text('pause-meanwhile')}", classes="quiet")
                yield QuietClock(self.breaks.now)

    def _back(self) -> str:
        """When to come back: what was settled when the break began, or from now on."""
        back = breaks.parse_time(self.back_at)
        if back is None:
            back = self.breaks.return_time(self.step.duration // 60)
            self.back_at = back.isoformat(timespec="minutes")
        is_over = back < self.breaks.now()
        return text("pause-was-over" if is_over else "pause-come-back", when=self.breaks.describe(back))

    def replies(self) -> Sequence[Data]:
        """Return the return time while the break lasts."""
        return [{BACK_AT: self.back_at}] if self.back_at else [{}]


PANE = PausePane
