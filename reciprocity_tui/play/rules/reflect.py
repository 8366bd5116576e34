"""The shared end. Light: one Enter keeps it. Else each decides about their own lines in their own turn."""

from dataclasses import replace
from typing import ClassVar

from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.beats import Ask
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.rule import Rule
from reciprocity_tui.play.scene import Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, LineKey, Rows, Seat, other
from reciprocity_tui.play.words import TAKE_ALONG

SECONDS = 45
WHAT_STAYS = "A look back, one at a time: {name}'s lines are up to {name}."


class ReflectRule(Rule[Reflect]):
    """Its answer is what they let go of."""

    alone: ClassVar[bool] = True

    def throw(self, step: Step, chance: Chance) -> object:
        """Which of the program's own questions to take along, when the file brings none."""
        return chance.randrange(len(TAKE_ALONG))

    def private(self, scene: Scene) -> bool:
        """What stays is each one's own decision; light exercises decide it together."""
        return scene.intensity != "light" and not scene.bare

    def curtain(self, scene: Scene, seat: Seat) -> str:
        """What stays is each one's own decision."""
        return WHAT_STAYS.format(name=scene.names[seat])

    def reveals(self, scene: Scene) -> bool:
        """What stays is seen in what stays."""
        return False

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """One for both, or one a person."""
        if not self.private(scene):
            return ((scene.at(None),),)
        return tuple((scene.at(seat),) for seat in (scene.lead, other(scene.lead)))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """`let_go` lists [order, row, author]; one alone decides only about own and joint lines."""
        mine = (None, address.seat) if address.seat is not None else (None, *SEATS)
        return {"let_go": [list(each) for each in _keys(data.get("let_go")) if each.author in mine]}

    def dropped(self, scene: Scene, rows: Rows) -> frozenset[LineKey]:
        """A joint line is gone when either lets it go."""
        slots = [scene.slot(rows, seat) for seat in (None, *SEATS)]
        return frozenset(key for slot in slots if slot for key in _keys(slot.data.get("let_go")))

    def parted(self, scene: Scene, rows: Rows) -> frozenset[LineKey]:
        """Nothing of both goes without the other being told."""
        slots = [scene.slot(rows, seat) for seat in SEATS]
        left, right = (set(_keys(slot.data.get("let_go")) if slot else ()) for slot in slots)
        return frozenset(key for key in left ^ right if key.author is None)

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """The question to take along; it stands by itself later, so it does not repeat what the two typed."""
        chosen = scene.thrown if isinstance(scene.thrown, int) else 0
        text = replace(scene, topic="").asked() or scene.say(TAKE_ALONG[chosen % len(TAKE_ALONG)])
        return (scene.line("next_question", None, text, asked=""),)

    def seconds(self, scene: Scene) -> int:
        """Reading it together."""
        return SECONDS

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Now and then the first line goes."""
        return {"let_go": [[1, 0, address.seat]] if chance.randrange(4) == 0 else []}


def let_go_so_far(ask: Ask) -> frozenset[LineKey] | None:
    """What was marked in a turn that is not over yet; None where nothing was marked or unmarked."""
    return frozenset(_keys(ask.draft["let_go"])) if "let_go" in ask.draft else None


def _keys(given: object) -> list[LineKey]:
    """The keys among what was handed in; anything else is passed over."""
    found = given if isinstance(given, list | tuple) else ()
    return [LineKey(*each) for each in found if _is_key(each)]


def _is_key(given: object) -> bool:
    if not isinstance(given, list | tuple) or len(given) != len(LineKey._fields):
        return False
    order, row, author = given
    return type(order) is int and type(row) is int and (author is None or type(author) is int)


RULE = ReflectRule()
