"""The shared end. Light: one Enter keeps it. Else each decides about their own lines in their own turn."""

from dataclasses import replace
from typing import ClassVar

from reciprocity_tui.exercise.kinds.reflect import Reflect
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import Rule
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, LineKey, Seat, Slots, other_seat
from reciprocity_tui.play.session.beats import Ask

SECONDS = 45
QUESTIONS_TO_TAKE_ALONG = 7
"""Those of the program (`take-along`), for exercises that bring none of their own."""


class ReflectRule(Rule[Reflect]):
    """Its answer lists the lines that they let go of."""

    always_separate: ClassVar[bool] = True

    def throw(self, step: Step, chance: RandomSource) -> object:
        """Return the number of a built-in question to take along, in case the file has none."""
        return chance.randrange(QUESTIONS_TO_TAKE_ALONG)

    def is_private(self, scene: Scene) -> bool:
        """Return whether each person decides alone what to save; in light exercises both decide together."""
        return scene.intensity != "light" and not scene.has_no_answers

    def curtain_reason(self, scene: Scene, seat: Seat) -> Message:
        """Return the message that names who decides about their own lines."""
        return Message("curtain-reflect", name=scene.names[seat])

    def has_reveal(self, scene: Scene) -> bool:
        """Return False: the reflection itself shows what is saved."""
        return False

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return one joint address, or one per person."""
        if not self.is_private(scene):
            return ((scene.address(None),),)
        return tuple((scene.address(seat),) for seat in (scene.leader, other_seat(scene.leader)))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `let_go` lists [order, row, author]; one person drops only own and joint lines."""
        mine = (None, address.seat) if address.seat is not None else (None, *SEATS)
        return {"let_go": [list(key) for key in _parse_keys(data.get("let_go")) if key.author in mine]}

    def let_go_lines(self, scene: Scene, slots: Slots) -> frozenset[LineKey]:
        """Return the lines that anyone let go of; for a joint line, one person is enough."""
        choices = [scene.slot(slots, seat) for seat in (None, *SEATS)]
        return frozenset(key for slot in choices if slot for key in _parse_keys(slot.data.get("let_go")))

    def let_go_by_one(self, scene: Scene, slots: Slots) -> frozenset[LineKey]:
        """Return the joint lines that only one person let go of, so that both are informed."""
        choices = [scene.slot(slots, seat) for seat in SEATS]
        left, right = (set(_parse_keys(slot.data.get("let_go")) if slot else ()) for slot in choices)
        return frozenset(key for key in left ^ right if key.author is None)

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return the question to take along, without the topic the players typed, as it is read on its own later."""
        chosen = scene.thrown if isinstance(scene.thrown, int) else 0
        own = replace(scene, topic="").prompt_for()
        text = own or Message("take-along", number=chosen % QUESTIONS_TO_TAKE_ALONG)
        return (scene.line("next_question", None, text, wording=""),)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds to read it together."""
        return SECONDS

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random answer that sometimes drops the first line."""
        return {"let_go": [[1, 0, address.seat]] if chance.randrange(4) == 0 else []}


def marked_so_far(ask: Ask) -> frozenset[LineKey] | None:
    """Return the lines marked in a turn that is still open; None before the first change."""
    return frozenset(_parse_keys(ask.draft["let_go"])) if "let_go" in ask.draft else None


def _parse_keys(given: object) -> list[LineKey]:
    """Return the valid line keys in a submitted value; skip anything else."""
    items = given if isinstance(given, list | tuple) else ()
    return [LineKey(*item) for item in items if _is_key(item)]


def _is_key(given: object) -> bool:
    if not isinstance(given, list | tuple) or len(given) != len(LineKey._fields):
        return False
    order, row, author = given
    return type(order) is int and type(row) is int and (author is None or type(author) is int)


RULE = ReflectRule()
