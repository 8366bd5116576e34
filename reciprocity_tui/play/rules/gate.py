"""Ready, or another time? Aloud, or in secret with an honest chance of closing by itself."""

from typing import ClassVar

from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.gate import Gate
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play import thresholds
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import Rule
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Rows, Seat, Slot, other

QUIET_QUESTION = "A quiet question for each of you, one at a time."


class GateRule(Rule[Gate]):
    """Two secret answers are replaced by one outcome without a seat, in one transaction."""

    alone: ClassVar[bool] = True

    def throw(self, step: Step, chance: Chance) -> object:
        """Whether a secret gate stays closed by itself."""
        return chance.randrange(thresholds.CLOSES_BY_ITSELF) == 0

    def private(self, scene: Scene) -> bool:
        """Only deep exercises ask in secret."""
        return scene.intensity == "deep"

    def curtain(self, scene: Scene, seat: Seat) -> str:
        """Nothing is thought about together before a secret question."""
        return QUIET_QUESTION

    def reveals(self, scene: Scene) -> bool:
        """Never: only the outcome is seen."""
        return False

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """Two answers in secret until there is an outcome; aloud, one for both."""
        if not self.private(scene) or scene.slot(rows, None) is not None:
            return ((scene.at(None),),)
        return tuple((scene.at(seat),) for seat in (scene.lead, other(scene.lead)))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`ready` is true or false."""
        return {"ready": data.get("ready") is True}

    def settle(self, scene: Scene, rows: Rows) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """The outcome takes the place of the two answers."""
        answers = [scene.slot(rows, seat) for seat in SEATS]
        if not self.private(scene) or None in answers:
            return (), ()
        ready = scene.thrown is not True and all(each and each.data.get("ready") is True for each in answers)
        return (Slot(scene.at(None), "locked", {"ready": ready}),), tuple(scene.at(seat) for seat in SEATS)

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """None: nobody may read who was not ready."""
        return Facts()

    def closes(self, scene: Scene, rows: Rows) -> bool:
        """Once its outcome is that they were not both ready."""
        outcome = scene.slot(rows, None)
        return outcome is not None and outcome.data.get("ready") is not True

    def form(self, scene: Scene) -> Form:
        """Whether they are ready: both as one where it is asked aloud."""
        return Form((Key("ready", "answer", "ready", "yes or no"),), joint=not self.private(scene))

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Mostly ready."""
        return {"ready": chance.randrange(5) > 0}


RULE = GateRule()
