"""A number on a scale with words at both ends."""

from collections.abc import Iterable, Sequence
from typing import cast

from textual import on
from textual.widget import Widget

from reciprocity_tui.exercise.kinds.rate import Rate
from reciprocity_tui.messages import text
from reciprocity_tui.play.rules.rate import before_after as since
from reciprocity_tui.play.scenes.slots import Data
from reciprocity_tui.play.session.beats import Ask
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.choices import OFF, ON, Choices
from reciprocity_tui.tui.widgets.literal_text import LiteralText
from reciprocity_tui.tui.widgets.scale import ScaleLine
from reciprocity_tui.tui.widgets.snap import Snap


class RatePane(Pane):
    """Nothing is chosen at first: no number is the expected one. After a second half, what became of it."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        self.change = ask.address.part == since.CHANGE
        self.asks = not self.change or since.is_shareable(ask.scene, self.step)
        if self.step.snap:
            self.main_label = ""
        elif not self.asks:
            self.main_label = "Go on"

    @property
    def step(self) -> Rate:
        """The step."""
        return cast("Rate", self.ask.scene.step)

    def question(self) -> Iterable[Widget]:
        """The prompt; or what became of it, in words."""
        if not self.change:
            yield from super().question()
            return
        ask = self.ask
        change = since.describe_change(ask.scene, ask.evening.slots, self.step, ask.seat)
        yield LiteralText(ask.prompt, classes="quiet")
        words = change[1] if change else None
        yield LiteralText(since.change_heading(ask.scene, ask.seat, words), classes="prompt")

    def instructions(self) -> str:
        """By digit or by arrow."""
        return "" if self.step.snap or self.change else "A digit, or ↑ and ↓."

    def privacy_note(self) -> str:
        """Of a change: whoever looks alone, or both when both say so."""
        if not self.change:
            return super().privacy_note()
        return text(since.sharing_note(self.ask.scene, self.step, self.ask.seat))

    def answer(self) -> Iterable[Widget]:
        """The scale, or two sides of a snap; of a change, whether the other may see it."""
        if self.change:
            if self.asks:
                scene, seat = self.ask.scene, self.ask.seat
                yield LiteralText(since.share_question(scene, seat))
                yield Choices(since.share_replies(scene, seat))
            return
        scale = self.step.scale
        if self.step.snap:
            # Squares, for a number beside the digit of a key would be taken for the key.
            ends = {1: f" {scale.low}", scale.points: f" {scale.high}"}
            steps = [
                ON * steps_text + OFF * (scale.points - steps_text)
                for steps_text in range(1, scale.points + 1)
            ]
            yield Snap(
                self.ask.evening.people, [f"{number}{ends.get(n, '')}" for n, number in enumerate(steps, 1)]
            )
            return
        value = self.ask.draft.get("value")
        yield ScaleLine(
            scale.min, scale.max, scale.low, scale.high, value if isinstance(value, int) else None
        )

    def replies(self) -> Sequence[Data]:
        """The number, once there is one; what the cursor is on, where a change may be seen."""
        if self.change:
            return [{since.SHOW: self.asks and self.query_one(Choices).selection == (since.SHOW,)}]
        if self.step.snap:
            return [{}, {}]
        value = self.query_one(ScaleLine).value
        return [{}] if value is None else [{"value": value}]

    def notify_draft(self) -> None:
        """Nothing of who may see it is kept before it is decided."""
        if not self.change:
            super().notify_draft()

    @on(ScaleLine.Changed)
    def _moved(self, event: ScaleLine.Changed) -> None:
        event.stop()
        self.set_note("")
        self.notify_draft()

    @on(ScaleLine.Finished)
    def _set(self, event: ScaleLine.Finished) -> None:
        event.stop()
        self.finish()

    @on(Snap.Done)
    def _both(self, event: Snap.Done) -> None:
        event.stop()
        low = self.step.scale.min
        self.post_message(
            self.Answered([None if index is None else {"value": low + index} for index in event.chosen])
        )


PANE = RatePane
