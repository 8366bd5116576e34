"""Ready, or another time? Aloud, or in secret with an honest chance of closing by itself."""

from typing import ClassVar

from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.gate import Gate
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes import thresholds
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import Rule
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Seat, Slot, Slots, other_seat


class GateRule(Rule[Gate]):
    """Two secret answers are replaced by one outcome without a seat, in one transaction."""

    always_separate: ClassVar[bool] = True

    def throw(self, step: Step, chance: RandomSource) -> object:
        """Return whether a secret gate stays closed by chance."""
        return chance.randrange(thresholds.GATE_CLOSED_ONE_IN) == 0

    def is_private(self, scene: Scene) -> bool:
        """Return whether the question is secret; only in deep exercises."""
        return scene.intensity == "deep"

    def curtain_reason(self, scene: Scene, seat: Seat) -> Message:
        """Return the message before a secret question; there are no prompts to think about."""
        return Message("curtain-gate")

    def has_reveal(self, scene: Scene) -> bool:
        """Return False: only the outcome is shown."""
        return False

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return two secret addresses until there is an outcome; one joint address otherwise."""
        if not self.is_private(scene) or scene.slot(slots, None) is not None:
            return ((scene.address(None),),)
        return tuple((scene.address(seat),) for seat in (scene.leader, other_seat(scene.leader)))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `ready` is true or false."""
        return {"ready": data.get("ready") is True}

    def settle(self, scene: Scene, slots: Slots) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """Return the joint outcome and the two private answers that it replaces, once both are in."""
        answers = [scene.slot(slots, seat) for seat in SEATS]
        if not self.is_private(scene) or None in answers:
            return (), ()
        ready = scene.thrown is not True and all(
            answer and answer.data.get("ready") is True for answer in answers
        )
        return (Slot(scene.address(None), "locked", {"ready": ready}),), tuple(
            scene.address(seat) for seat in SEATS
        )

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return empty facts, so that nobody can tell who was not ready."""
        return Facts()

    def is_closed_gate(self, scene: Scene, slots: Slots) -> bool:
        """Return whether the outcome is that they were not both ready."""
        outcome = scene.slot(slots, None)
        return outcome is not None and outcome.data.get("ready") is not True

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: whether they are ready, as one answer where it is asked openly."""
        return AnswerFormat(
            (AnswerField("ready", "answer", "ready", "bool"),), joint=not self.is_private(scene)
        )

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random answer, usually ready."""
        return {"ready": chance.randrange(5) > 0}


RULE = GateRule()
