"""Lines of an earlier evening, read together. They are kept already, and are not kept a second time."""

from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.recall import Recall
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import Address, Recalled, Rows


class RecallRule(Rule[Recall]):
    """One Enter of both; without anything to show the step is passed over."""

    def found(self, scene: Scene) -> Recalled | None:
        """What is shown; None when nothing came back."""
        return next((each for each in scene.brought.recalled if each.of == scene.step.recalls), None)

    def has_anything(self, scene: Scene) -> bool:
        """Whether something came back."""
        return self.found(scene) is not None

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """Passed means passed over: nothing came back."""
        return Facts(passed=self.found(scene) is None)

    def spoken(self, scene: Scene, address: Address) -> bool:
        """Read together."""
        return True

    def seconds(self, scene: Scene) -> int:
        """To read what stands above it, and a line or two."""
        return 2 * SECONDS_A_LINE


RULE = RecallRule()
