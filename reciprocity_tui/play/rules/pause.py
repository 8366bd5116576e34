"""A rest. Nothing is asked, nothing is kept; both go on when they like."""

from reciprocity_tui.exercise.kinds.pause import Pause
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Slots

BACK_AT = "back_at"
"""In the draft of a break: ISO time when the two mean to come back. It is gone once they go on."""


class PauseRule(Rule[Pause]):
    """Both rest at the same time, in a round too."""

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return one joint address."""
        return ((scene.address(None),),)

    def is_spoken(self, scene: Scene, address: Address) -> bool:
        """Return True: a rest stores no answer."""
        return True

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds to read the prompt and to rest."""
        return SECONDS_PER_PROMPT + self.step(scene).duration


RULE = PauseRule()
