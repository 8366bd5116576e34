"""A card: both read it, and one Enter continues."""

from reciprocity_tui.exercise.kinds.read import Read
from reciprocity_tui.play.scenes.form import Form
from reciprocity_tui.play.scenes.rule import Rule
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Slots


class ReadRule(Rule[Read]):
    """The defaults, with almost nothing added."""

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return the card alone, with who reads it aloud."""
        return Form(read_aloud=self.step(scene).aloud)

    def is_spoken(self, scene: Scene, address: Address) -> bool:
        """Read together."""
        return True


RULE = ReadRule()
