"""The rule of one kind of step. Every kind has one.

Most kinds override two or three methods. Nothing else in the program depends on the kind of a step.
"""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar, cast

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.conditions import Facts
from reciprocity_tui.exercise.registry import Registry
from reciprocity_tui.exercise.steps import Step
from reciprocity_tui.message import Message, Text
from reciprocity_tui.play.scenes.answer_format import AnswerFormat
from reciprocity_tui.play.scenes.form import Form
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.scene import REVEAL, SWAP, Scene
from reciprocity_tui.play.scenes.slots import SEATS, Address, Data, Line, LineKey, Seat, Slot, Slots
from reciprocity_tui.play.scenes.tracked_slots import step_slots
from reciprocity_tui.sanitize import sanitize_text

Model_co = TypeVar("Model_co", bound=Step, covariant=True)

EXAMPLE_TEXTS = (
    "tea",
    "a slow walk",
    "the garden",
    "some rest",
    "you noticed",
    "Sunday",
    "laughing in the kitchen",
)
"""What people say in rehearsals."""

SECONDS_PER_PROMPT = 12
"""To read a prompt."""


class Rule(Generic[Model_co]):
    """The defaults suit a step that each person answers once."""

    always_separate: ClassVar[bool] = False
    """Whether it is always a sitting of its own."""
    is_talk: ClassVar[bool] = False
    """Whether all its time is spent talking."""
    compares_rows: ClassVar[bool] = False
    """Whether both answers are shown row by row, each line beside the one that answers the same."""

    def step(self, scene: Scene) -> Model_co:
        """Return the scene's step, typed as this rule's model."""
        return cast("Model_co", scene.step)

    def throw(self, step: Step, chance: RandomSource) -> object:
        """Return the random decision for `step`, made when an evening begins: a JSON value, or None."""
        return None

    def has_content(self, scene: Scene) -> bool:
        """Return whether there is anything to ask or show; a step without is skipped."""
        return scene.typed_options != ()

    def is_separate(self, scene: Scene) -> bool:
        """Return whether this scene is always a group of its own."""
        return self.always_separate

    def is_private(self, scene: Scene) -> bool:
        """Return whether it is answered while the partner looks away."""
        return scene.step.private

    def curtain_reason(self, scene: Scene, seat: Seat) -> Message | None:
        """Return why the one at `seat` is alone with it, where both cannot think about it meanwhile."""
        return None

    def is_hidden(self, scene: Scene, address: Address) -> bool:
        """Return whether this part is hidden. A private step may ask something openly after its hidden part."""
        return address.seat is not None and self.is_private(scene)

    def is_spoken(self, scene: Scene, address: Address) -> bool:
        """Return whether the part was only spoken or read together, so that it may be reopened."""
        return False

    def has_reveal(self, scene: Scene) -> bool:
        """Return whether the answers are shown together once all are in."""
        return scene.step.sealed or (scene.step.simultaneous and not scene.step.writer_only)

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return what is asked, in order; addresses in one group are answered at the same moment."""
        if scene.step.simultaneous:
            return ((scene.address(0), scene.address(1)),)
        if not scene.actors:
            return ((scene.address(None),),)
        return tuple((scene.address(seat),) for seat in scene.actors)

    def scene_at(self, scene: Scene, slots: Slots, address: Address) -> Scene:
        """Return the scene as asked at `address`, with its own prompt where a step has one per address."""
        return scene

    def swappable(self, scene: Scene, slots: Slots, address: Address) -> bool:
        """Return whether the prompt at `address` can be swapped: others are left, and nothing is answered yet."""
        if len(scene.prompts) < 2:
            return False
        mine = step_slots(slots, scene.step.id, scene.turn)
        return not any(slot.done and slot.address.part != SWAP for slot in mine)

    def prompts_seen(self, scene: Scene, slots: Slots) -> tuple[str, ...]:
        """Return the prompts shown so far, including those that were swapped."""
        return scene.prompts[: scene.swap_count(slots) + 1]

    def form(self, scene: Scene, slots: Slots, address: Address) -> Form | None:
        """Return the form shown at `address`; None for a kind with a pane and a dialog of its own."""
        return None

    def option_texts(self, scene: Scene) -> tuple[str, ...]:
        """Return the texts of its options; none where the answer is free text."""
        return ()

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return `data` as it is to be stored. Raises AnswerRejected with the reason."""
        return {}

    def groups_after_reveal(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return what is asked openly after the answers were shown and read."""
        return ()

    def settle(self, scene: Scene, slots: Slots) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """Return the slots to write and to delete in the transaction that locked the last answer.

        A snap shows both answers at once: its reveal is written with them.
        """
        if scene.step.simultaneous and all(scene.slot(slots, seat) for seat in SEATS):
            return (Slot(scene.address(None, REVEAL), "locked", {}),), ()
        return (), ()

    def passable(self, scene: Scene, address: Address) -> bool:
        """Return whether this may be passed. Anything that asks may."""
        return scene.step.asks

    def is_revealed(self, scene: Scene, slots: Slots) -> bool:
        """Return whether both may see the answers."""
        if scene.step.writer_only:
            return False
        if self.has_reveal(scene):
            return scene.slot(slots, None, REVEAL) is not None
        return True

    def reveal_captions(self, scene: Scene, slots: Slots) -> tuple[Text, Text] | None:
        """Return the captions shown under the left and right answers of the step that this one follows up.

        None: it has answers of its own, with a place of their own.
        """
        return None

    def facts(self, scene: Scene, slots: Slots) -> Facts:
        """Return the facts that conditions may read. Called only once the scene is revealed."""
        return Facts(passed=self._anybody_passed(scene, slots))

    def _anybody_passed(self, scene: Scene, slots: Slots) -> bool:
        """Return whether anything asked before the reveal was passed; what comes after it is talk."""
        return any_passed(self.address_groups(scene, slots), slots)

    def is_closed_gate(self, scene: Scene, slots: Slots) -> bool:
        """Return whether this is a gate that stayed closed, so that the evening ends or winds down."""
        return False

    def is_comparable(self, scene: Scene) -> bool:
        """Return whether both numbers are about the same thing: each person was asked in the same words.

        A prompt about {other} asks each about somebody else; two such numbers have no distance.
        """
        return len({scene.prompt_template(seat) for seat in scene.authors}) == 1

    def topic(self, scene: Scene, slots: Slots) -> str:
        """Return the text that replaces `{topic}` after this step; empty when it sets none."""
        return ""

    def offered_lines(self, scene: Scene, slots: Slots) -> tuple[tuple[Seat | None, str], ...]:
        """Return the lines, with their authors, that a later step may offer. Called only once the scene is revealed."""
        return ()

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return the lines for the reflection and the journal. Called only once the scene is revealed."""
        return ()

    def let_go_lines(self, scene: Scene, slots: Slots) -> frozenset[LineKey]:
        """Return the lines that the players let go of. Only the reflection drops any."""
        return frozenset()

    def let_go_by_one(self, scene: Scene, slots: Slots) -> frozenset[LineKey]:
        """Return the joint lines that one person let go of and the other has not; both are informed of them."""
        return frozenset()

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return an answer that `accept` takes, for simulations."""
        return {}

    def varied_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return an answer that `accept` takes, as far from the usual one as those of two people may be."""
        return self.example_answer(scene, address, chance)

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return how a `[[test]]` writes the answers; without keys nothing but a pass can be given."""
        return AnswerFormat(joint=not scene.actors and not scene.step.simultaneous)

    def estimated_seconds(self, scene: Scene) -> int:
        """Return about how long it takes both people together."""
        return SECONDS_PER_PROMPT

    def waiting_seconds(self, scene: Scene) -> int:
        """Return how many of those seconds one person waits while the partner answers unseen."""
        return self.estimated_seconds(scene) // max(1, len(scene.actors))

    def talking_seconds(self, scene: Scene) -> int:
        """Return how many of those seconds are spent talking."""
        return self.estimated_seconds(scene) if self.is_talk else 0

    def typed_lines(self, scene: Scene) -> int:
        """Return how many lines each acting person types."""
        return 0


RULES: Registry[Rule[Step]] = Registry("rule", "reciprocity_tui.play.rules")
"""The rules, by kind."""


def rule_for(scene: Scene) -> Rule[Step]:
    """Return the rule of the scene's kind."""
    return RULES.get(scene.step.kind)


def any_passed(groups: Iterable[tuple[Address, ...]], slots: Slots) -> bool:
    """Return whether anything at the addresses of `groups` was passed."""
    answers = (slots.get(address) for group in groups for address in group)
    return any(slot is not None and slot.state == "passed" for slot in answers)


def read_text(data: Data, key: str, limit: int, *, lines: bool = False) -> str:
    """Return the sanitized text under `key`. Raises AnswerRejected when it is too long; never truncate it."""
    value = data.get(key, "")
    text = sanitize_text(value, lines=lines) if isinstance(value, str) else ""
    if len(text) > limit:
        raise AnswerRejected(Message("refusal-too-long", length=len(text), limit=limit))
    return text


def number_out_of_range(least: int, most: int) -> AnswerRejected:
    """Return the error for a number outside the allowed range."""
    return AnswerRejected(Message("refusal-number-out-of-range", least=least, most=most))


def random_text(chance: RandomSource) -> str:
    """Return a random text for simulations."""
    return EXAMPLE_TEXTS[chance.randrange(len(EXAMPLE_TEXTS))]


def voice_lines(
    scene: Scene, answers: Iterable[tuple[Seat | None, Text, int | None, tuple[str, ...]]]
) -> tuple[Line, ...]:
    """Return lines for the panel that shows answers side by side; with one answer, only one side."""
    panel = "side_by_side" if len(scene.authors) == len(SEATS) else "one_side"
    return tuple(
        scene.line(panel, seat, text, number=number, options=options)
        for seat, text, number, options in answers
    )
