"""One joint text: written together, and saved once both approved it."""

from reciprocity_tui.errors import AnswerRejected
from reciprocity_tui.exercise.kinds.joint import Joint
from reciprocity_tui.message import Message
from reciprocity_tui.play.scenes.answer_format import AnswerField, AnswerFormat
from reciprocity_tui.play.scenes.random_source import RandomSource
from reciprocity_tui.play.scenes.rule import SECONDS_PER_PROMPT, Rule, random_text, read_text, voice_lines
from reciprocity_tui.play.scenes.scene import Scene
from reciprocity_tui.play.scenes.slots import Address, Data, Line, Slot, Slots

AGREED = "agreed"
"""The part in which both look at the text and say yes, or go back to it."""

TALK_SECONDS, TYPING_SECONDS = 60, 30


class JointRule(Rule[Joint]):
    """A text, then the approval of both. Without it the text is a draft again, and nobody has to say why."""

    def address_groups(self, scene: Scene, slots: Slots) -> tuple[tuple[Address, ...], ...]:
        """Return the text's address, and the approval's once there is text to approve."""
        written = scene.slot(slots, None)
        if written is None or written.state == "passed":
            return ((scene.address(None),),)
        return ((scene.address(None),), (scene.address(None, AGREED),))

    def accept(self, scene: Scene, address: Address, data: Data) -> Data:
        """Return the accepted data: `text` is what the players wrote, `agreed` whether both approve it."""
        if address.part == AGREED:
            return {"agreed": data.get("agreed") is True}
        text = read_text(data, "text", self.step(scene).max_chars)
        if not text:
            raise AnswerRejected(Message("refusal-nothing-written"))
        return {"text": text}

    def settle(self, scene: Scene, slots: Slots) -> tuple[tuple[Slot, ...], tuple[Address, ...]]:
        """Return the answer as a draft again, and the approval to delete, after a no."""
        written, approval = scene.slot(slots, None), scene.slot(slots, None, AGREED)
        if (
            written is None
            or approval is None
            or approval.state == "passed"
            or approval.data.get("agreed") is True
        ):
            return (), ()
        return (Slot(written.address, "draft", written.data),), (approval.address,)

    def topic(self, scene: Scene, slots: Slots) -> str:
        """Return the whole text, where the step names the topic."""
        return self.text(scene, slots) if scene.step.sets_topic else ""

    def text(self, scene: Scene, slots: Slots) -> str:
        """Return the text that both approved; empty until they have."""
        approval = scene.slot(slots, None, AGREED)
        return (
            self.draft(scene, slots) if approval is not None and approval.data.get("agreed") is True else ""
        )

    def draft(self, scene: Scene, slots: Slots) -> str:
        """Return the current text, approved or not."""
        written = scene.slot(slots, None)
        return "" if written is None else str(written.data.get("text", ""))

    def lines(self, scene: Scene, slots: Slots) -> tuple[Line, ...]:
        """Return the approved text as one joint line."""
        text = self.text(scene, slots)
        return voice_lines(scene, [(None, text, None, ())] if text else [])

    def answer_format(self, scene: Scene) -> AnswerFormat:
        """Return the format: the text and its approval, in rounds where it is rewritten."""
        keys = (
            AnswerField("text", "answer", "text", "text"),
            AnswerField("agreed", AGREED, "agreed", "bool"),
        )
        return AnswerFormat(keys, joint=True, round_starts_with="answer")

    def estimated_seconds(self, scene: Scene) -> int:
        """Return the seconds it takes: a minute to talk and half a minute to type."""
        return SECONDS_PER_PROMPT + TALK_SECONDS + TYPING_SECONDS

    def talking_seconds(self, scene: Scene) -> int:
        """Return the talking time, until typing begins."""
        return TALK_SECONDS

    def typed_lines(self, scene: Scene) -> int:
        """Return one typed line."""
        return 1

    def example_answer(self, scene: Scene, address: Address, chance: RandomSource) -> Data:
        """Return a random text, or an approval that is mostly yes."""
        if address.part == AGREED:
            return {"agreed": chance.randrange(5) > 0}
        return {"text": random_text(chance)[: self.step(scene).max_chars].strip()}


RULE = JointRule()
