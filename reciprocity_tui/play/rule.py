"""How one kind of step is played. Every kind brings one rule; this is what a rule may answer.

Most kinds need two or three of these. Nothing else in the program knows what kind a step is.
"""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar, cast

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.parts import Parts
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.play.chance import Chance
from reciprocity_tui.play.forms import Form
from reciprocity_tui.play.scene import REVEAL, SWAP, Scene
from reciprocity_tui.play.slots import SEATS, Address, Data, Line, LineKey, Rows, Seat, Slot
from reciprocity_tui.play.watched import slots_of
from reciprocity_tui.text import clean_text

Model_co = TypeVar("Model_co", bound=Step, covariant=True)

WORDS = ("tea", "a slow walk", "the garden", "some rest", "you noticed", "Sunday", "laughing in the kitchen")
"""What people say in rehearsals."""

SECONDS_A_LINE = 12
"""To read a prompt."""


class Rule(Generic[Model_co]):
    """The defaults suit a step that each person answers once."""

    alone: ClassVar[bool] = False
    """Whether it is always a sitting of its own."""
    talk: ClassVar[bool] = False
    """Whether all its time is spent talking."""
    by_row: ClassVar[bool] = False
    """Whether both answers are shown row by row, each line beside the one that answers the same."""

    def step(self, scene: Scene) -> Model_co:
        """The scene's step, as this rule's model."""
        return cast("Model_co", scene.step)

    def throw(self, step: Step, chance: Chance) -> object:
        """What chance decides for `step` when an evening is made: a JSON value, or None."""
        return None

    def has_anything(self, scene: Scene) -> bool:
        """Whether there is anything to ask or to show; a step that has nothing is passed over by itself."""
        return scene.typed != ()

    def apart(self, scene: Scene) -> bool:
        """Whether this very scene is a sitting of its own."""
        return self.alone

    def private(self, scene: Scene) -> bool:
        """Whether it is answered while the other looks away."""
        return scene.step.private

    def curtain(self, scene: Scene, seat: Seat) -> str:
        """Why the one at `seat` is alone with it, where nothing is asked that both could think about meanwhile."""
        return ""

    def hides(self, scene: Scene, address: Address) -> bool:
        """Whether this very part of it is. A private step may ask something in the open, after what is hidden."""
        return address.seat is not None and self.private(scene)

    def spoken(self, scene: Scene, address: Address) -> bool:
        """Whether what is locked there was only said, or read together: then it may be gone back to."""
        return False

    def reveals(self, scene: Scene) -> bool:
        """Whether the answers are shown together once all are in."""
        return scene.step.sealed or (scene.step.together and not scene.step.own)

    def slots(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """What is asked, in order; addresses in one group are answered at the same moment."""
        if scene.step.together:
            return ((scene.at(0), scene.at(1)),)
        if not scene.actors:
            return ((scene.at(None),),)
        return tuple((scene.at(seat),) for seat in scene.actors)

    def asking(self, scene: Scene, rows: Rows, address: Address) -> Scene:
        """The scene as it is asked at `address`: where it goes from prompt to prompt, with the wording of that one."""
        return scene

    def swappable(self, scene: Scene, rows: Rows, address: Address) -> bool:
        """Whether another prompt may take the place of the one at `address`: until the first answer is in."""
        if len(scene.prompts) < 2:
            return False
        mine = slots_of(rows, scene.step.id, scene.turn)
        return not any(slot.done and slot.address.part != SWAP for slot in mine)

    def met(self, scene: Scene, rows: Rows) -> tuple[str, ...]:
        """The prompts that were shown so far, those that gave way to another one too."""
        return scene.prompts[: scene.swaps(rows) + 1]

    def options_of(self, scene: Scene) -> tuple[str, ...]:
        """What may be chosen in it, in words; nothing where it is answered in words of one's own."""
        return ()

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return `data` as it is to be stored. Raises Refused with the reason."""
        return {}

    def after(self, scene: Scene, rows: Rows) -> tuple[tuple[Address, ...], ...]:
        """What is asked in the open once the answers were shown and read."""
        return ()

    def settle(self, scene: Scene, rows: Rows) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """What else is written, and what deleted, in the transaction that locked the last answer.

        A snap shows both answers at once: its reveal is written with them.
        """
        if scene.step.together and all(scene.slot(rows, seat) for seat in SEATS):
            return (Slot(scene.at(None, REVEAL), "locked", {}),), ()
        return (), ()

    def passable(self, scene: Scene, address: Address) -> bool:
        """Whether this may be passed. Anything that asks may."""
        return scene.step.asks

    def revealed(self, scene: Scene, rows: Rows) -> bool:
        """Whether both may see the answers."""
        if scene.step.own:
            return False
        if self.reveals(scene):
            return scene.slot(rows, None, REVEAL) is not None
        return True

    def under(self, scene: Scene, rows: Rows) -> tuple[str, str] | None:
        """What stands in the reveal under the left and the right answer of the step that this one takes up.

        None: it has answers of its own, with a place of their own.
        """
        return None

    def facts(self, scene: Scene, rows: Rows) -> Facts:
        """What conditions may read. Asked only once it is revealed."""
        return Facts(passed=self._anybody_passed(scene, rows))

    def _anybody_passed(self, scene: Scene, rows: Rows) -> bool:
        """Whether anything was passed that was asked before the answers were shown; what comes after is talk."""
        return passed_in(self.slots(scene, rows), rows)

    def closes(self, scene: Scene, rows: Rows) -> bool:
        """Whether the evening goes no further here, or to what lands: a gate that stayed closed."""
        return False

    def comparable(self, scene: Scene) -> bool:
        """Whether the numbers of the two are about one thing: each was asked the same, in the same words.

        A prompt about {other} asks each about somebody else; two such numbers have no distance.
        """
        return len({scene.worded(seat) for seat in scene.authors}) == 1

    def topic(self, scene: Scene, rows: Rows) -> str:
        """What `{topic}` stands for after this step; empty when it gives none."""
        return ""

    def items(self, scene: Scene, rows: Rows) -> tuple[tuple[Seat | None, str], ...]:
        """Lines that a later step may offer, with whose they are. Asked only once it is revealed."""
        return ()

    def lines(self, scene: Scene, rows: Rows) -> tuple[Line, ...]:
        """What reflection and journal show of it. Asked only once it is revealed."""
        return ()

    def dropped(self, scene: Scene, rows: Rows) -> frozenset[LineKey]:
        """Lines that the two let go of. Only the reflection drops any."""
        return frozenset()

    def parted(self, scene: Scene, rows: Rows) -> frozenset[LineKey]:
        """Lines of both that one of the two let go of, and the other did not (yet): both are told of them."""
        return frozenset()

    def example(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """An answer that `accept` takes, for rehearsals."""
        return {}

    def varied(self, scene: Scene, address: Address, chance: Chance) -> Data:
        """Return an answer that `accept` takes, as far from the usual one as those of two people may be."""
        return self.example(scene, address, chance)

    def form(self, scene: Scene) -> Form:
        """Return how a `[[test]]` writes the answers; without keys nothing but a pass can be given."""
        return Form(joint=not scene.actors and not scene.step.together)

    def seconds(self, scene: Scene) -> int:
        """About how long it takes, both people together."""
        return SECONDS_A_LINE

    def waiting(self, scene: Scene) -> int:
        """How many of those seconds one person has nothing to do but think while the other answers unseen."""
        return self.seconds(scene) // max(1, len(scene.actors))

    def talking(self, scene: Scene) -> int:
        """How many of those seconds are spent talking."""
        return self.seconds(scene) if self.talk else 0

    def typed(self, scene: Scene) -> int:
        """How many lines each acting person has to type."""
        return 0


RULES: Parts[Rule[Step]] = Parts("rule", "reciprocity_tui.play.rules")
"""The rules, by kind."""


def rule_of(scene: Scene) -> Rule[Step]:
    """The rule of the scene's kind."""
    return RULES.of(scene.step.kind)


def passed_in(groups: Iterable[tuple[Address, ...]], rows: Rows) -> bool:
    """Whether anything at the addresses of `groups` was passed."""
    slots = (rows.get(address) for group in groups for address in group)
    return any(slot is not None and slot.state == "passed" for slot in slots)


def text_in(data: Data, key: str, limit: int, *, lines: bool = False) -> str:
    """The text under `key`, cleaned. Raises Refused when it is too long; nothing is cut off unasked."""
    value = data.get(key, "")
    text = clean_text(value, lines=lines) if isinstance(value, str) else ""
    if len(text) > limit:
        raise AnswerRejected(
            f"That is {len(text)} characters, and there is room for {limit}.", "A little shorter, please."
        )
    return text


def no_such_number(least: int, most: int) -> AnswerRejected:
    """A number that is not among those there are."""
    return AnswerRejected(f"The numbers go from {least} to {most}.", "Choose one of them, please.")


def some_words(chance: Chance) -> str:
    """Words for a rehearsal."""
    return WORDS[chance.randrange(len(WORDS))]


def voices(
    scene: Scene, said: Iterable[tuple[Seat | None, str, int | None, tuple[str, ...]]]
) -> tuple[Line, ...]:
    """Lines for the panel that shows answers side by side; a step with one answer has one side only."""
    panel = "side_by_side" if len(scene.authors) == len(SEATS) else "one_side"
    return tuple(
        scene.line(panel, seat, text, number=number, options=options) for seat, text, number, options in said
    )
