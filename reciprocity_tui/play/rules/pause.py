"""A rest. Nothing is asked, nothing is kept; both go on when they like."""

from reciprocity_tui.exercise.kinds.pause import Pause
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import Address, Rows

BACK_AT = "back_at"
"""In the draft of a break: ISO time when the two mean to come back. It is gone once they go on."""


class PauseRule(Rule[Pause]):
    """Both rest at the same time, in a round too."""

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """One for both."""
        return ((scene.at(None),),)

    def spoken(self, scene: Scene, address: Address) -> bool:
        """A rest is no answer."""
        return True

    def seconds(self, scene: Scene) -> int:
        """As long as it says."""
        return SECONDS_A_LINE + self.step(scene).lasts


RULE = PauseRule()
