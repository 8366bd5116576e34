"""A coin: both call it together, it is thrown, and both see it. Nothing is saved."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.toss import FIRST, SECOND, Toss
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.form import ChoiceField, Form
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule
from reciprocity_tui.play.scenes.scene import REVEAL, Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Seat, Slots

SHOWN = "shown"
"""The part in which both look at the coin."""

SIDES = ("heads", "tails")
"""What may be called, in the order of the keys."""

SECONDS = 8
"""To call it, and to see it."""


class TossRule(Rule[Toss]):
    """Both call, then one look at the coin in the open. When both passed there is nothing to look at."""

    def throw(self, step: Step, chance: RandomSource) -> object:
        """Return the side the coin lands on."""
        return SIDES[chance.randrange(len(SIDES))]

    def has_reveal(self, scene: Scene) -> bool:
        """Return False: the coin answers both calls, so they are never shown side by side."""
        return False

    def is_revealed(self, scene: Scene, slots: Slots) -> bool:
        """Return whether both calls are in and the coin was shown."""
        return scene.slot(slots, None, REVEAL) is not None

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return the two calls, then the coin."""
        look = (
            ((scene.address(None, SHOWN),),) if any(self._call(scene, slots, seat) for seat in SEATS) else ()
        )
        return (*super().address_groups(scene, slots), *look)

    def passable(self, scene: Scene, address: Address) -> bool:
        """Return whether the part can be passed; looking at the coin asks nothing."""
        return address.part != SHOWN

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `call` is one of the sides."""
        if address.part == SHOWN:
            return {}
        if data.get("call") not in SIDES:
            raise AnswerRejected(Message("refusal-nothing-called"))
        return {"call": data["call"]}

    def describe_result(self, scene: Scene, slots: Slots) -> Message:
        """Return the side the coin shows, and who called it."""
        side = self._side_up(scene)
        match [scene.names[seat] for seat in self._callers(scene, slots)]:
            case [left, right]:
                return Message("toss-called-by-both", side=side, left=left, right=right)
            case [name]:
                return Message("toss-called-by-one", side=side, name=name)
            case _:
                return Message("toss-called-by-nobody", side=side)

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return who called it, when exactly one person did."""
        callers = self._callers(scene, slots)
        alone = [FIRST if seat == scene.opener else SECOND for seat in callers] if len(callers) == 1 else []
        return Facts(
            passed=super().facts(scene, slots).passed, picks=tuple(frozenset({caller}) for caller in alone)
        )

    def _callers(self, scene: Scene, slots: Slots) -> list[Seat]:
        """Return the seats that called the side the coin landed on, left before right."""
        return [seat for seat in SEATS if self._call(scene, slots, seat) == self._side_up(scene)]

    def _side_up(self, scene: Scene) -> str:
        return next((side for side in SIDES if side == scene.thrown), SIDES[0])

    def _call(self, scene: Scene, slots: Slots, seat: Seat) -> str:
        slot = scene.slot(slots, seat)
        return "" if slot is None else str(slot.data.get("call", ""))

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form:
        """Return both sides to call; then the result."""
        if address.part == SHOWN:
            return Form(question=self.describe_result(scene, slots), repeats_prompt=True)
        return Form((ChoiceField("call", tuple((side, Message("toss-side", side=side)) for side in SIDES)),))

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the side that each person calls. In tests the coin shows tails."""
        return AnswerFormat(
            (AnswerField("call", "answer", "call", "one", tuple((side, side) for side in SIDES)),)
        )

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes; it ends for both at the same moment."""
        return SECONDS_PER_PROMPT + SECONDS

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random side."""
        return {} if address.part == SHOWN else {"call": SIDES[chance.randrange(len(SIDES))]}


RULE = TossRule()
