"""How knocking is played."""

from reciprocity_tui.play.scenes.form import Form, NumberField, TextField
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import Rule, number_out_of_range, read_text, voice_lines
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Data, Line, Slot, Slots
from tests.toy.model import Knock

LIMIT = 20


class KnockRule(Rule[Knock]):
    """A number from each person, and what it was for, if they like."""

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return the number of knocks and a line that may stay empty."""
        knocks = NumberField("knocks", 1, self.step(scene).most, "a quiet day", "a full one")
        return Form((knocks, TextField("reason", LIMIT, optional=True)))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return both. Raises AnswerRejected for a number that is not on the scale."""
        knocks, most = data.get("knocks"), self.step(scene).most
        if not isinstance(knocks, int) or not 1 <= knocks <= most:
            raise number_out_of_range(1, most)
        return {"knocks": knocks, "reason": read_text(data, "reason", LIMIT)}

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return the knocks of each person."""
        return voice_lines(
            scene,
            (
                (seat, _knocks(slot), None, ())
                for seat in scene.actors
                if (slot := scene.slot(slots, seat)) and slot.state == "locked"
            ),
        )

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return some knocks."""
        return {"knocks": 1 + chance.randrange(self.step(scene).most)}


def _knocks(slot: Slot) -> str:
    return f"{'knock ' * int(str(slot.data['knocks']))}{slot.data['reason']}".strip()


RULE = KnockRule()
