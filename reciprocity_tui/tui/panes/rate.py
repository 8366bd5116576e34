"""A number on a scale with words at both ends."""

from collections.abc import Iterable, Sequence
from typing import cast

from textual import on
from textual.widget import Widget

from reciprocity_tui.exercise.kinds.rate import Rate
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.slots import Data
from reciprocity_tui.tui.pane import Pane
from reciprocity_tui.tui.widgets.scale import ScaleLine
from reciprocity_tui.tui.widgets.snap import Snap


class RatePane(Pane):
    """Nothing is chosen at first: no number is the expected one."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(ask)
        if self.step.snap:
            self.main = ""

    @property
    def step(self) -> Rate:
        """The step."""
        return cast("Rate", self.ask.scene.step)

    def how(self) -> str:
        """By digit or by arrow."""
        return "" if self.step.snap else "A digit, or ↑ and ↓."

    def answer(self) -> Iterable[Widget]:
        """The scale, or two sides of a snap."""
        scale = self.step.scale
        if self.step.snap:
            numbers = range(scale.min, scale.max + 1)
            ends = {scale.min: f" {scale.low}", scale.max: f" {scale.high}"}
            yield Snap(self.ask.evening.people, [f"{each}{ends.get(each, '')}" for each in numbers])
            return
        value = self.ask.draft.get("value")
        yield ScaleLine(
            scale.min, scale.max, scale.low, scale.high, value if isinstance(value, int) else None
        )

    def replies(self) -> Sequence[Data]:
        """The number, once there is one."""
        if self.step.snap:
            return [{}, {}]
        value = self.query_one(ScaleLine).value
        return [{}] if value is None else [{"value": value}]

    @on(ScaleLine.Changed)
    def _moved(self, event: ScaleLine.Changed) -> None:
        event.stop()
        self.say("")
        self.drafted()

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
