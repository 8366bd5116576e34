"""A coin: both call it at once, it is thrown, and both see it. Nothing of it is kept."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.kinds.toss import FIRST, SECOND, Toss
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form, Key
from reciprocity_tui.play.rule import SECONDS_A_LINE, Rule
from reciprocity_tui.play.scene import REVEAL, Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Rows, Seat

SHOWN = "shown"
"""The part in which both look at the coin."""

SIDES = ("heads", "tails")
"""What may be called, in the order of the keys."""

SECONDS = 8
"""To call it, and to see it."""


class TossRule(Rule[Toss]):
    """Both call, then one look at the coin in the open. When both passed there is nothing to look at."""

    def throw(self, step: Step, chance: Chance) -> object:
        """What the coin shows."""
        return SIDES[chance.randrange(len(SIDES))]

    def reveals(self, scene: Scene) -> bool:
        """Never side by side: who said what is told by the coin, and leaves no line."""
        return False

    def revealed(self, scene: Scene, rows: Rows) -> bool:
        """Once both calls are in."""
        return scene.slot(rows, None, REVEAL) is not None

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """The two calls, then the coin."""
        look = ((scene.at(None, SHOWN),),) if any(self._call(scene, rows, seat) for seat in SEATS) else ()
        return (*super().slots(scene, rows), *look)

    def passable(self, scene: Scene, address: Address) -> bool:
        """Looking asks nothing."""
        return address.part != SHOWN

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`call` is one of the sides."""
        if address.part == SHOWN:
            return {}
        if data.get("call") not in SIDES:
            raise AnswerRejected("Nothing is called yet.", "Heads or tails, or F3 passes.")
        return {"call": data["call"]}

    def told(self, scene: Scene, rows: Rows) -> str:
        """What the coin shows, and who called it."""
        shows = self._shows(scene).capitalize()
        match [scene.names[seat] for seat in self._callers(scene, rows)]:
            case [left, right]:
                return f"{shows}. {left} and {right} both called it."
            case [name]:
                return f"{shows}. {name} called it."
            case _:
                return f"{shows}. Nobody called it."

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """Who called it, when it was only one."""
        callers = self._callers(scene, rows)
        alone = [FIRST if seat == scene.opener else SECOND for seat in callers] if len(callers) == 1 else []
        return Facts(
            passed=super().facts(scene, rows).passed, picks=tuple(frozenset({each}) for each in alone)
        )

    def _callers(self, scene: Scene, rows: Rows) -> list[Seat]:
        """Who said what the coin shows, left before right."""
        return [seat for seat in SEATS if self._call(scene, rows, seat) == self._shows(scene)]

    def _shows(self, scene: Scene) -> str:
        return next((side for side in SIDES if side == scene.thrown), SIDES[0])

    def _call(self, scene: Scene, rows: Rows, seat: Seat) -> str:
        slot = scene.slot(rows, seat)
        return "" if slot is None else str(slot.data.get("call", ""))

    def form(self, scene: Scene) -> Form:
        """What each calls; the coin of a test shows tails."""
        return Form((Key("call", "answer", "call", "one", tuple((side, side) for side in SIDES)),))

    def seconds(self, scene: Scene) -> int:
        """It is over for both at once."""
        return SECONDS_A_LINE + SECONDS

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Either side."""
        return {} if address.part == SHOWN else {"call": SIDES[chance.randrange(len(SIDES))]}


RULE = TossRule()
