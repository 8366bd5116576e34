"""Lines of an earlier evening, read together. They are saved already, and not a second time."""

from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.recall import Recall
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, RecalledStep, Slots


class RecallRule(Rule[Recall]):
    """One Enter for both; without anything to show the step is skipped."""

    def recalled_step(self, scene: Scene) -> RecalledStep | None:
        """Return what is shown again; None when nothing came back."""
        return next(
            (
                recalled_step
                for recalled_step in scene.carried_over.recalled
                if recalled_step.of == scene.step.recalled_step
            ),
            None,
        )

    def has_content(self, scene: Scene) -> bool:
        """Return whether something came back."""
        return self.recalled_step(scene) is not None

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return the facts; the step counts as passed when nothing came back."""
        return Facts(passed=self.recalled_step(scene) is None)

    def is_spoken(self, scene: Scene, address: Address) -> bool:
        """Read together."""
        return True

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes to read the prompt, and a line or two below it."""
        return 2 * SECONDS_PER_PROMPT


RULE = RecallRule()
