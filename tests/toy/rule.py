"""How knocking is played."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import Rule, voice_lines
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Data, Line, Slots
from tests.toy.model import Knock


class KnockRule(Rule[Knock]):
    """One number a person."""

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`knocks` is a whole number."""
        knocks, most = data.get("knocks"), self.step(scene).most
        if not isinstance(knocks, int) or not 1 <= knocks <= most:
            raise AnswerRejected(f"From one knock to {most}, please.")
        return {"knocks": knocks}

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Each one's knocks."""
        return voice_lines(
            scene,
            (
                (seat, "knock " * int(str(slot.data["knocks"])), None, ())
                for seat in scene.actors
                if (slot := scene.slot(slots, seat)) and slot.state == "locked"
            ),
        )

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Some."""
        return {"knocks": 1 + chance.randrange(self.step(scene).most)}


RULE = KnockRule()
