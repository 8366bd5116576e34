"""The shared end. Light: one Enter keeps it. Else each decides about their own lines in their own turn."""

from typing import ClassVar

from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.rule import Chance, Rule
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, Rows, Seat, other
from reciprocity_tui.play.words import TAKE_ALONG

SECONDS = 45


class ReflectRule(Rule[Reflect]):
    """Its answer is what they let go of."""

    alone: ClassVar[bool] = True

    def throw(self, step: Step, chance: Chance) -> object:
        """Which of the program's own questions to take along, when the file brings none."""
        return chance.randrange(len(TAKE_ALONG))

    def private(self, scene: Scene) -> bool:
        """What stays is each one's own decision; light exercises decide it together."""
        return scene.intensity != "light"

    def reveals(self, scene: Scene) -> bool:
        """What stays is seen in what stays."""
        return False

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """One for both, or one a person."""
        if not self.private(scene):
            return ((scene.at(None),),)
        return tuple((scene.at(seat),) for seat in (scene.lead, other(scene.lead)))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`let_go` lists [order, author]; one alone decides only about own and joint lines."""
        given = data.get("let_go", [])
        pairs = [each for each in given if _is_pair(each)] if isinstance(given, list | tuple) else []
        mine = (None, address.seat) if address.seat is not None else (None, *SEATS)
        return {"let_go": [list(each) for each in pairs if each[1] in mine]}

    def dropped(self, scene: Scene, rows: Rows) -> frozenset[tuple[int, Seat | None]]:
        """A joint line is gone when either lets it go."""
        gone: set[tuple[int, Seat | None]] = set()
        for seat in (None, *SEATS):
            slot = scene.slot(rows, seat)
            given = slot.data.get("let_go", []) if slot else []
            if isinstance(given, list | tuple):
                gone |= {(int(order), author) for order, author in given}
        return frozenset(gone)

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """The question to take along."""
        chosen = scene.thrown if isinstance(scene.thrown, int) else 0
        text = scene.asked() or scene.say(TAKE_ALONG[chosen % len(TAKE_ALONG)])
        return (Line("next_question", scene.pillar, "", None, text, order=scene.order),)

    def seconds(self, scene: Scene) -> int:
        """Reading it together."""
        return SECONDS

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Now and then the first line goes."""
        return {"let_go": [[1, address.seat]] if chance.randrange(4) == 0 else []}


def _is_pair(given: object) -> bool:
    return isinstance(given, list | tuple) and len(given) == 2 and isinstance(given[0], int)


RULE = ReflectRule()
